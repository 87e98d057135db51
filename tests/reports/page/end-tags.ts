/** The end tags that a page leaves out, put back, so that tests can read it by its tags. */

/** What the beginning of an element ends before it. */
const ENDED_BY: Readonly<Record<string, readonly string[]>> = {
  td: ['td', 'th'],
  th: ['td', 'th'],
  tr: ['td', 'th', 'tr'],
  tbody: ['td', 'th', 'tr', 'thead', 'tbody'],
  thead: [],
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  option: ['option'],
};
/** Elements that never have an end. */
const VOID = new Set(['br', 'img', 'input', 'meta', 'link', 'hr', 'col']);

export function withEndTags(html: string): string {
  const open: string[] = [];
  const closed = (until: (name: string) => boolean): string => {
    let text = '';
    while (open.length > 0 && until(open.at(-1) ?? '')) text += `</${open.pop()}>`;
    return text;
  };
  return html.replace(
    /<(script|style)\b[\s\S]*?<\/\1>|<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|[^">])*)>/gi,
    (whole: string, raw: string | undefined, end: string, name: string, rest: string) => {
      if (raw !== undefined) return whole;
      if (end !== '') {
        const before = closed((last) => last !== name && last in ENDED_BY);
        if (open.at(-1) === name) open.pop();
        return before + whole;
      }
      const ends = ENDED_BY[name];
      const before = ends === undefined ? '' : closed((last) => ends.includes(last));
      if (!VOID.has(name) && !rest.endsWith('/')) open.push(name);
      return before + whole;
    },
  );
}
