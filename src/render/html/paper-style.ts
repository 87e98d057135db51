/** What stands at the edges of printed pages, which only a style sheet can say. */
import { visibleText } from '../visible-text.ts';

/** The page boxes with the name of the programme above, and below which day and commit they speak of. */
export function paperStyle(programme: string, about: string): string {
  return `@page{@top-left{content:${cssText(programme)}}@bottom-left{content:${cssText(about)}}}`;
}

/** Text as a string of CSS in which nothing ends the string, the rule or the style element. */
export function cssText(text: string): string {
  const escaped = visibleText(text.replace(/\s+/g, ' ')).replace(
    /["\\<>{}&]/g,
    (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped}"`;
}
