/**
 * Key paths to lines and columns, by walking the events of a text. In a large plan this costs a second parse of a
 * file; it is done only for files that there is something to say about.
 */
import type { KeyPath, LocationPart, Position } from '../model/finding.ts';
import { csvNodes } from './csv-nodes.ts';
import { indexLines, type LineIndex } from './line-index.ts';
import type { SourceText } from './source-text.ts';
import { walkNodes, type YamlNode } from './yaml-nodes.ts';

/** Finds places in one text. */
export interface Locator {
  /** The position of an entry's key or value; of its nearest ancestor where the path leads nowhere. */
  positionOf(path: KeyPath, part: LocationPart): Position;
  /** A value as it is written in the file, quotes and all; null where the path leads to no scalar. */
  sourceOf(path: KeyPath): string | null;
  /** True when the entry is written in brackets: `{ }` or `[ ]`. */
  isInBrackets(path: KeyPath): boolean;
  readonly lines: LineIndex;
}

/** A locator of a text that has been read without findings, or at least parses. */
export function locatorOf(source: SourceText): Locator {
  const { text } = source;
  const root = source.isCsv === true ? csvNodes(text) : walkNodes(source);
  const lines = indexLines(text);
  return {
    lines,
    positionOf(path, part) {
      const { node, whole } = descend(root, path);
      const atKey = node.keyStart !== null && (part === 'key' || !whole || node.start === null);
      return lines.positionOf((atKey ? node.keyStart : node.start) ?? 0);
    },
    sourceOf(path) {
      const { node, whole } = descend(root, path);
      return whole && node.start !== null && node.end !== null ? text.slice(node.start, node.end) : null;
    },
    isInBrackets(path) {
      return descend(root, path).node.inBrackets;
    },
  };
}

/** The node at the end of a path, or the last one before the path leaves the file. */
function descend(root: YamlNode, path: KeyPath): { readonly node: YamlNode; readonly whole: boolean } {
  let node = root;
  for (const key of path) {
    const { children } = node;
    const child = Array.isArray(children) ? children[Number(key)] : children?.get(String(key));
    if (child === undefined) return { node, whole: false };
    node = child;
  }
  return { node, whole: true };
}
