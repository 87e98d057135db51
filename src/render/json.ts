import type { Renderer } from './format.ts';

/** The version of the envelope and of the data in it; it grows when a field changes its meaning or goes away. */
const SCHEMA_VERSION = 1;

/** The versioned envelope around the data of a report. `commit` is null until milepost reads history. */
export const renderJson: Renderer = ({ kind, view, data }) => {
  const envelope = {
    schemaVersion: SCHEMA_VERSION,
    kind,
    programme: view.programme,
    asOf: view.asOf?.day ?? null,
    asOfSource: view.asOf?.source ?? null,
    commit: null,
    data: data(),
  };
  return `${JSON.stringify(envelope, null, 2).replace(INVISIBLE_IN_JSON, escapedInJson)}\n`;
};

/**
 * What JSON leaves as it is and a terminal would obey, or nobody could see. Line feeds stand between the lines
 * of the JSON itself: those of a text are escaped already.
 */
const INVISIBLE_IN_JSON =
  /[\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]|\uDB40[\uDC00-\uDC7F]/g;

/** The escapes that JSON has for a character: the data stays the same. */
function escapedInJson(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
