/** The head of the timeline in a file: the as-of date, years, months and terms, and the lines from there to the bottom. */
import { shortDayText } from '../../model/plan-date-text.ts';
import type { TimelineSection } from '../../reports/view.ts';
import { type Markup, NOTHING, svg } from '../html/markup.ts';
import { rounded } from './drawing.ts';
import type { Brush } from './paint.ts';
import { fitted, textAt, textWidth } from './text.ts';
import { axisMonths, isOnScale, periodLines, scaleFor } from './timeline-axis.ts';
import { noonWithin, shareAfter, shareOf } from './timeline-geometry.ts';
import type { Band } from './timeline-strokes.ts';

const [AS_OF, YEARS, MONTHS, TERMS] = [12, 30, 46, 52];
const TERM_HEIGHT = 16;
const SIZE = 11;
/** A name that is cut shorter cannot be recognised. */
const LEAST_NAME = 36;

export interface TimelineHead {
  readonly height: number;
  readonly body: Markup;
  /** The lines of years and months, down to there; drawn beneath everything else. */
  readonly grid: (bottom: number) => Markup;
  /** The as-of line, down to there. */
  readonly now: (bottom: number) => Markup;
}

export function timelineHead(
  section: TimelineSection,
  { left, width }: Band,
  top: number,
  brush: Brush,
): TimelineHead {
  const x = (share: number): number => rounded(left + share * width);
  const months = axisMonths(section);
  const scale = scaleFor(months.length, width);
  const named = months.filter((month) => isOnScale(month, scale));
  const terms = periodLines(section.periods);
  const height = TERMS + terms.length * TERM_HEIGHT + 4;
  const asOf = noonWithin(section.asOf, section);
  const years = months.filter(({ month }, index) => month === 1 || index === 0);
  const body = svg`${years.map(({ at, year }) => textAt(x(at) + 4, top + YEARS, String(year), brush, { size: 12, bold: true }))}${
    scale !== 'years' &&
    named.map(({ at, name }) => textAt(x(at) + 4, top + MONTHS, name, brush, { size: SIZE, ink: 'quiet' }))
  }${terms.flatMap((line, index) =>
    line.map(({ name, first, last }) => {
      const [from, to] = [x(Math.max(0, shareOf(first, section))), x(Math.min(1, shareAfter(last, section)))];
      const room = to - from - 6;
      const y = top + TERMS + index * TERM_HEIGHT;
      return svg`<g><title>${name}</title><rect${brush('term')} x="${from}" y="${y}" width="${rounded(Math.max(0, to - from - 1))}" height="${TERM_HEIGHT - 2}"/>${room >= LEAST_NAME && textAt(from + 4, y + 11, fitted(name.replace(/ \d{4}$/, ''), room, SIZE), brush, { size: SIZE, ink: 'quiet' })}</g>`;
    }),
  )}<path${brush('axis')} stroke-width="2" d="M0 ${top + height - 1}H${left + width}"/>${asOfWords(section, asOf, { left, width }, top, brush)}`;
  return {
    height,
    body,
    grid: (bottom) =>
      svg`${named.map(({ at, month }) => svg`<path${brush(month === 1 ? 'axis' : 'grid')} d="M${x(at)} ${top + (month === 1 ? 20 : 36)}V${bottom}"/>`)}`,
    now: (bottom) =>
      asOf === null ? NOTHING : svg`<path${brush('as-of')} d="M${x(asOf)} ${top + 16}V${bottom}"/>`,
  };
}

/** At the line, or at the edge on whose side the as-of date lies. */
function asOfWords(
  { asOf, first }: TimelineSection,
  at: number | null,
  { left, width }: Band,
  top: number,
  brush: Brush,
): Markup {
  const words = `as of ${shortDayText(asOf)}`;
  const text = at !== null ? words : asOf < first ? `◂ ${words}` : `${words} ▸`;
  const half = textWidth(text, 12) / 2 + 4;
  const x = left + (at ?? (asOf < first ? 0 : 1)) * width;
  const middle = Math.max(left + half, Math.min(left + width - half, x));
  return textAt(middle, top + AS_OF, text, brush, { size: 12, bold: true, anchor: 'middle' });
}
