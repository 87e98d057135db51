/** The places of the cells of a CSV text, as the tree that locate.ts walks: rows by their number (the header is 0), cells by the name of their column. */
import { columnName, readCsvText } from './csv-text.ts';
import type { YamlNode } from './yaml-nodes.ts';

/** A text that cannot be read has its beginning, and nothing below it. */
export function csvNodes(text: string): YamlNode {
  const read = readCsvText(text);
  const root: YamlNode = { keyStart: null, start: 0, end: null, inBrackets: false, children: null };
  if (!read.ok) return root;
  const names = (read.rows[0] ?? []).map(columnName);
  root.children = read.rows.map((row) => ({
    ...root,
    start: row[0]?.start ?? 0,
    children: new Map(
      row.map(({ start, end }, index) => [names[index] ?? String(index), { ...root, start, end }]),
    ),
  }));
  return root;
}
