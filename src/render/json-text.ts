/** A value as JSON that can be sent to a terminal or a log: what they would obey, or nobody could see, is escaped. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(INVISIBLE_IN_JSON, escapedInJson)}\n`;
}

/**
 * What JSON leaves as it is and a terminal or a log (`##[`) would obey, or nobody could see. Line feeds stand
 * between the lines of the JSON itself: those of a text are escaped already.
 */
const INVISIBLE_IN_JSON =
  /[\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]|\uDB40[\uDC00-\uDC7F]|#(?=#\[)/g;

/** The escapes that JSON has for a character: the data stays the same. */
function escapedInJson(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
