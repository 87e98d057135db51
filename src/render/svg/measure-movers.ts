/** What was to move a measure, below its time axis: a line a project, its milestones on it, and from when it was to take effect. */
import { dayText } from '../../model/plan-date-text.ts';
import type { State } from '../../model/schedule.ts';
import type { ChartMover, MeasureChart } from '../../reports/page/measure-chart.ts';
import { type Markup, NOTHING, svg } from '../html/markup.ts';
import { rounded } from './drawing.ts';
import type { MeasureScales } from './measure-scales.ts';
import { fitted, textAt } from './text.ts';

/** More lines are told in the table alone. */
export const MOST_MOVERS = 4;
const [LANE, HEAD, SIZE] = [22, 20, 12];

export function moversHeight({ movers }: MeasureChart): number {
  return movers.length === 0 ? 0 : HEAD + Math.min(movers.length, MOST_MOVERS) * LANE + 4;
}

export function moversMarkup(
  { movers }: MeasureChart,
  scales: MeasureScales,
  top: number,
  room: number,
): Markup {
  const { brush, plot } = scales;
  if (movers.length === 0) return NOTHING;
  const more = movers.length - MOST_MOVERS;
  const title = `What is to move it${more > 0 ? `; and ${more} more` : ''}`;
  return svg`${textAt(plot.left, top + 13, title, brush, { size: SIZE, ink: 'quiet' })}${movers
    .slice(0, MOST_MOVERS)
    .map((mover, index) => laneMarkup(mover, scales, top + HEAD + index * LANE + LANE / 2, room))}`;
}

function laneMarkup(
  { project, from, milestones }: ChartMover,
  scales: MeasureScales,
  y: number,
  room: number,
): Markup {
  const { x, plot, brush, first, last } = scales;
  const effect =
    from === null || from < first || from > last
      ? NOTHING
      : svg`<path${brush('effect-line')} d="M${rounded(x(from))} ${plot.top}V${y}"/><path${brush('effect')} d="M${rounded(x(from))} ${y}m0-6l8 6l-8 6z"><title>${project}: from ${dayText(from)}</title></path>`;
  const inside = milestones.filter(({ day }) => day >= first && day <= last);
  return svg`<path${brush('grid')} d="M${plot.left} ${y}H${rounded(plot.right)}"/>${effect}${inside.map(
    ({ day, state, text }) =>
      svg`<path${brush(inkOf(state))} d="M${rounded(x(day))} ${y}${SHAPES[state]}"><title>${text}</title></path>`,
  )}${textAt(plot.right + 12, y + 4, fitted(project, room - 12, SIZE), brush, { size: SIZE })}`;
}

/** A shape a state, so that no colour stands alone. */
const SHAPES: Readonly<Record<State, string>> = {
  overdue: 'm0-6l5.5 10h-11z',
  'due-now': 'm-4.5-4.5h9v9h-9z',
  ongoing: 'm-4.5-4.5h9v9h-9z',
  upcoming: 'm-4 0a4 4 0 1 1 8 0a4 4 0 1 1-8 0z',
  complete: 'm0-5.5l5.5 5.5l-5.5 5.5l-5.5-5.5z',
  cancelled: 'm-3.5-3.5l7 7m0-7l-7 7',
  undated: 'm-4 0h8',
};

function inkOf(state: State): Exclude<State, 'undated'> {
  return state === 'undated' ? 'upcoming' : state;
}
