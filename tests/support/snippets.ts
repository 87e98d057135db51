/** Snippets as an editor puts them in, when somebody presses the tab key and types nothing. */

/** What editors put in the place of their variables for today. */
const TODAY: ReadonlyMap<string, string> = new Map([
  ['$CURRENT_YEAR', '2026'],
  ['$CURRENT_MONTH', '11'],
  ['$CURRENT_DATE', '02'],
]);

/** The text with its placeholders (`${1:tbc}`) left as they are, empty ones (`$1`) empty, and today's date. */
export function filledIn(snippet: string): string {
  const dated = [...TODAY].reduce((text, [variable, value]) => text.replaceAll(variable, value), snippet);
  return dated.replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\$\d+/g, '');
}
