/** What was to move a measure, below its time axis: a line a project, its milestones on it, and from when it was to take effect. */
import type { State } from '../../model/schedule.ts';
import type { ChartMover, MeasureChart } from '../../reports/page/measure-chart.ts';
import { STATE_WORDS, STATES_WORST_FIRST } from '../../reports/timeline-words.ts';
import { type Markup, NOTHING, svg } from '../html/markup.ts';
import { rounded } from './drawing.ts';
import type { MeasureScales } from './measure-scales.ts';
import type { Brush } from './paint.ts';
import { MARKERS } from './timeline-markers.ts';
import { fitted, textAt, textWidth } from './text.ts';

/** More projects are told in the table alone. */
const MOST_MOVERS = 4;
const [LANE, HEAD, SIZE] = [34, 26, 12];

export function moversHeight({ movers }: MeasureChart): number {
  return movers.length === 0 ? 0 : HEAD + Math.min(movers.length, MOST_MOVERS) * LANE + 4;
}

/** On the time axis: the days from which projects were to move it. */
export function effectsMarkup(
  { movers }: MeasureChart,
  { x, plot, brush, first, last }: MeasureScales,
): Markup {
  const days = [...new Set(movers.flatMap(({ from }) => from ?? []))];
  return svg`${days
    .filter((day) => day >= first && day <= last)
    .map((day) => {
      const place = rounded(x(day));
      return svg`<path${brush('effect-line')} d="M${place} ${plot.top}V${plot.bottom}"/><path${brush('effect')} d="M${place} ${plot.bottom}l5-8h-10z"/>`;
    })}`;
}

export function moversMarkup(
  { movers }: MeasureChart,
  scales: MeasureScales,
  top: number,
  width: number,
): Markup {
  const { plot } = scales;
  if (movers.length === 0) return NOTHING;
  const shown = movers.slice(0, MOST_MOVERS);
  return svg`${keyMarkup(movers, scales, top)}${shown.map((mover, index) => laneMarkup(mover, scales, top + HEAD + index * LANE, width - plot.left))}`;
}

/** What the shapes mean: those that are there. */
function keyMarkup(
  movers: readonly ChartMover[],
  { plot, brush, first, last }: MeasureScales,
  top: number,
): Markup {
  const more = movers.length - MOST_MOVERS;
  const title = `What is to move it${more > 0 ? ` (${more} more in the table)` : ''}`;
  const states = new Set(movers.flatMap(({ milestones }) => milestones.map(({ state }) => state)));
  const isMarked = movers.some(({ from }) => from !== null && from >= first && from <= last);
  let x = plot.left + textWidth(title, SIZE) + 18;
  const key = (shape: Markup, words: string): Markup => {
    const at = x;
    x += textWidth(words, SIZE) + 32;
    return svg`<g transform="translate(${rounded(at + 6)} ${top + 9})">${shape}</g>${textAt(at + 16, top + 13, words, brush, { size: SIZE, ink: 'quiet' })}`;
  };
  return svg`${textAt(plot.left, top + 13, title, brush, { size: SIZE, bold: true })}${isMarked && key(svg`<path${brush('effect')} d="M0-4l5 8h-10z"/>`, 'from then on')}${STATES_WORST_FIRST.filter((state) => states.has(state)).map((state) => key(svg`<g transform="scale(0.8)">${markerOf(state, brush)}</g>`, STATE_WORDS[state]))}`;
}

function laneMarkup(
  { project, text, milestones }: ChartMover,
  { x, plot, brush, first, last }: MeasureScales,
  top: number,
  room: number,
): Markup {
  const y = top + LANE - 8;
  const inside = milestones.filter(({ day }) => day >= first && day <= last);
  return svg`${textAt(plot.left, top + 12, fitted(`${project}: ${text}`, room, SIZE), brush, { size: SIZE, ink: 'quiet' })}<path${brush('grid')} d="M${plot.left} ${y}H${rounded(plot.right)}"/>${inside.map(
    ({ day, state, text: words }) =>
      svg`<g transform="translate(${rounded(x(day))} ${y}) scale(0.8)"><title>${words}</title>${markerOf(state, brush)}</g>`,
  )}`;
}

/** The shapes of the timeline. What has no date has no place here. */
function markerOf(state: State, brush: Brush): Markup {
  return MARKERS[state === 'undated' ? 'upcoming' : state](brush);
}
