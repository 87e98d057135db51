/**
 * The lines of each milestone in the text of a workstream file, so that a version in which a single one differs need
 * not be parsed as a whole. A milestone begins with the hyphen of its entry and ends before the next line that is
 * indented no deeper than that hyphen: whatever stands in it, YAML wants it deeper.
 */
import type { SourceText } from '../load/source-text.ts';
import { walkNodes, type YamlNode } from '../load/yaml-nodes.ts';

export interface ItemRange {
  /** The offset of the first character of the line with the hyphen. */
  readonly start: number;
  /** The offset after its last line. */
  readonly end: number;
  /** How far the hyphen is indented. */
  readonly indent: number;
}

/** Every milestone of a file that parses, in order; null where one is not written as lines of its own. */
export function itemRanges(source: SourceText): ItemRange[] | null {
  const ranges: ItemRange[] = [];
  for (const project of listOf(walkNodes(source), 'projects')) {
    for (const milestone of listOf(project, 'milestones')) {
      const range = milestone.start === null ? null : rangeAt(source.text, milestone.start);
      if (range === null || milestone.inBrackets) return null;
      ranges.push(range);
    }
  }
  return ranges;
}

function listOf({ children }: YamlNode, key: string): readonly YamlNode[] {
  const list = children instanceof Map ? children.get(key)?.children : null;
  return Array.isArray(list) ? list : [];
}

/** `offset` is that of the first key; in front of it on its line stand only spaces and the hyphen. */
function rangeAt(text: string, offset: number): ItemRange | null {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const lead = text.slice(start, offset);
  const hyphen = /^( *)- +$/.exec(lead);
  if (hyphen === null) return null;
  const indent = hyphen[1]?.length ?? 0;
  let end = text.indexOf('\n', offset) + 1;
  while (end > 0 && end < text.length && belongsInside(text, end, indent)) {
    end = text.indexOf('\n', end) + 1;
  }
  return { start, end: end === 0 ? text.length : end, indent };
}

/** True for a line that is blank, a comment, or deeper than the hyphen. Tabs make a line no deeper, and can stand in a blank one. */
function belongsInside(text: string, lineStart: number, indent: number): boolean {
  let at = lineStart;
  while (text[at] === ' ') at += 1;
  if (at - lineStart > indent) return true;
  while (text[at] === ' ' || text[at] === '\t') at += 1;
  const first = text[at];
  return first === undefined || first === '\n' || first === '\r' || first === '#';
}

/** The one milestone in which a text differs from that before, where it ends now, and by how much what follows has moved. */
interface ReplacedItem {
  readonly index: number;
  readonly end: number;
  readonly shift: number;
}

const STRETCH = 128;

/** Null where the texts differ outside a single milestone, or where its hyphen or its indentation is not what it was. */
export function replacedItem(
  before: string,
  items: readonly ItemRange[],
  after: string,
): ReplacedItem | null {
  const shift = after.length - before.length;
  const shorter = Math.min(before.length, after.length);
  let same = 0;
  // Most of a file is as it was: a stretch at a time first, then character by character.
  while (
    same + STRETCH <= shorter &&
    before.slice(same, same + STRETCH) === after.slice(same, same + STRETCH)
  ) {
    same += STRETCH;
  }
  while (same < shorter && before.charCodeAt(same) === after.charCodeAt(same)) same += 1;
  let sameEnd = 0;
  while (
    sameEnd + STRETCH <= shorter - same &&
    before.slice(before.length - sameEnd - STRETCH, before.length - sameEnd) ===
      after.slice(after.length - sameEnd - STRETCH, after.length - sameEnd)
  ) {
    sameEnd += STRETCH;
  }
  while (
    sameEnd < shorter - same &&
    before.charCodeAt(before.length - 1 - sameEnd) === after.charCodeAt(after.length - 1 - sameEnd)
  ) {
    sameEnd += 1;
  }
  const index = items.findIndex(
    ({ start, end, indent }) => start + indent + 2 <= same && before.length - sameEnd <= end,
  );
  const item = items[index];
  if (item === undefined) return null;
  const end = item.end + shift;
  // What follows begins on a line of its own, in both texts.
  if (end < after.length && after[end - 1] !== '\n') return null;
  for (let line = after.indexOf('\n', item.start) + 1; line > 0 && line < end; ) {
    if (!belongsInside(after, line, item.indent)) return null;
    line = after.indexOf('\n', line) + 1;
  }
  return { index, end, shift };
}
