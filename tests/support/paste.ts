/** Does with the lines of a finding what it says is to be done with them. The file is laid out as plan files are. */
import { calendarDay } from '../../src/model/calendar-day.ts';
import type { LocatedFinding } from '../../src/model/finding.ts';
import { dayText } from '../../src/model/plan-date-text.ts';

/** The text of the file that a finding stands in, with its lines pasted where it says. Throws where it does not say. */
export function pasted(text: string, { line, fix, paste }: LocatedFinding): string {
  if (line === null || fix === null || paste === null) throw new Error('there is nothing to paste');
  const lines = text.split('\n');
  const milestone = blockAbove(lines, line - 1, '      - ');
  const list = (key: string): Block => blockBelow(lines, lines.indexOf(`        ${key}:`, milestone.start));
  const instead = (start: number, end: number): string =>
    lines.toSpliced(start, end - start, ...paste.split('\n')).join('\n');
  const below = ({ end }: Block): string => instead(end, end);

  if (fix.startsWith('Write it as it was.')) {
    const { start, end } = blockAbove(lines, line - 1, '          - ');
    return instead(start, end);
  }
  if (fix.includes('other lines')) return below(milestone);
  if (fix.includes('below the entries under "changes"')) return below(list('changes'));
  if (fix.includes('to the names under its "was:"')) return below(list('was'));
  if (fix.includes('first of the entries under "changes"')) {
    const { start } = list('changes');
    return instead(start + 1, start + 1);
  }
  const above = lines.findIndex((one, index) => {
    const day = index < milestone.start ? null : calendarDay(one.replace('          - date: ', ''));
    return day !== null && fix.includes(`below the entry of ${dayText(day)}.`);
  });
  if (above === -1) throw new Error(`where is it to be pasted? ${fix}`);
  return below(blockAbove(lines, above, '          - '));
}

interface Block {
  readonly start: number;
  readonly end: number;
}

/** The entry that a line belongs to: it begins with this, and what belongs to it begins further right. */
function blockAbove(lines: readonly string[], line: number, beginning: string): Block {
  const start = lines.findLastIndex((one, index) => index <= line && one.startsWith(beginning));
  if (start === -1) throw new Error(`line ${line + 1} is in no entry`);
  return blockBelow(lines, start);
}

function blockBelow(lines: readonly string[], start: number): Block {
  const indent = indentOf(lines[start] ?? '');
  const length = lines.slice(start + 1).findIndex((line) => indentOf(line) <= indent);
  return { start, end: length === -1 ? lines.length : start + 1 + length };
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
