/** The timeline as a drawing of its own, for slides. */
import { dayText } from '../../model/plan-date-text.ts';
import type { TimelineSection } from '../../reports/view.ts';
import { svg } from '../html/markup.ts';
import { type Canvas, type Drawing, rounded } from './drawing.ts';
import { dayScale, dayTicks } from './day-axis.ts';
import { fitted, textAt, TEXT_SIZE } from './text.ts';

const [LABELS, ROW, HEAD] = [330, 22, 26];

export function timelineDrawing(section: TimelineSection, { brush, width }: Canvas): Drawing {
  const { first, last, asOf, rows, heading } = section;
  const x = dayScale(first, last, [LABELS, width]);
  const height = HEAD + rows.length * ROW + 8;
  const body = svg`${dayTicks(first, last, 14).map(
    ({ day, text }) =>
      svg`<path${brush('grid')} d="M${rounded(x(day))} ${HEAD}V${height}"/>${textAt(x(day) + 3, HEAD - 8, text, brush, { ink: 'quiet' })}`,
  )}${rows.map((row, index) => {
    const y = HEAD + index * ROW;
    const indent = row.level === 'workstream' ? 0 : row.level === 'project' ? 12 : 24;
    return svg`${textAt(indent, y + 15, fitted(row.title, LABELS - indent - 10, TEXT_SIZE), brush, { bold: row.level === 'workstream' })}${row.marks.map(
      (mark) => {
        const from = x(mark.first < first ? first : mark.first);
        const to = x(mark.last > last ? last : mark.last);
        return svg`<rect${brush(mark.kind)} x="${rounded(from)}" y="${y + 5}" width="${rounded(Math.max(4, to - from))}" height="${ROW - 10}"/>`;
      },
    )}`;
  })}${
    asOf >= first && asOf <= last && svg`<path${brush('as-of')} d="M${rounded(x(asOf))} ${HEAD}V${height}"/>`
  }`;
  return {
    width,
    height,
    title: `Timeline, ${heading}`,
    says: `${section.paragraphs.join(' ')} As of ${dayText(asOf)}.`,
    body,
  };
}
