/**
 * The whole system: a gain in one place that comes with a loss in another in the same period, along the child's journey and in
 * each lens. Whether the one has to do with the other nobody can tell from numbers; that they come together can be said.
 */
import type { CalendarDay } from './calendar-day.ts';
import { compareText } from './finding.ts';
import { amountText, valueText } from './measure-text.ts';
import type { Plan } from './plan.ts';
import { dayText } from './plan-date-text.ts';
import type { MeasureStanding } from './trajectory.ts';
import type { KnownActual } from './trajectory-actuals.ts';
import { allowedGap } from './trajectory-gap.ts';

/** How one measure moved in a period. */
export interface Move {
  readonly standing: MeasureStanding;
  /** The actual that it is held against: of a measure that goes with the year the one of a year ago, else the one before. */
  readonly since: KnownActual;
  /** Plain difference. */
  readonly units: number;
}

export interface Trade {
  /** The id of a lens; null of the whole plan. */
  readonly lens: string | null;
  /** The days between which all of them moved. */
  readonly first: CalendarDay;
  readonly last: CalendarDay;
  readonly gains: readonly Move[];
  readonly losses: readonly Move[];
  /** One sentence with its numbers. */
  readonly says: string;
}

/** The most gains, and the most losses, that one sentence names. */
const MOST_NAMED = 3;

/**
 * Gains with losses as of the day of `standings`: over the whole plan, then in each lens that has both itself. Only moves between
 * the same two months are held against each other, and only those of more than the tolerance of their measure. Newest first.
 */
export function trades({ programme }: Plan, standings: readonly MeasureStanding[]): readonly Trade[] {
  const moves = standings.flatMap((standing) => moveOf(standing) ?? []);
  const periods = new Map<string, Move[]>();
  for (const move of moves) {
    const key = `${lastDayOf(move).slice(0, 7)} ${move.since.day.slice(0, 7)}`;
    const period = periods.get(key);
    if (period === undefined) periods.set(key, [move]);
    else period.push(move);
  }
  const newestFirst = [...periods].toSorted(([a], [b]) => compareText(b, a));
  return newestFirst.flatMap(([, period]) => {
    const whole = tradeOf(null, null, period);
    if (whole === null) return [];
    const inLenses = programme.successLenses.flatMap(({ id, name }) => {
      const inLens = period.filter(({ standing }) => standing.measure.lens === id);
      // Where all of it is in one lens, the sentence of the whole has said it.
      return inLens.length === period.length ? [] : (tradeOf(id, name, inLens) ?? []);
    });
    return [whole, ...inLenses];
  });
}

function moveOf(standing: MeasureStanding): Move | null {
  const { measure, previous, yearAgo, movement, movementOfYear } = standing;
  if (measure.better === null || measure.better === 'neither') return null;
  // A sum only grows: that it did is neither a gain nor a loss.
  if (measure.kind === 'cumulative') return null;
  const [since, units] = measure.seasonal ? [yearAgo, movementOfYear] : [previous, movement];
  if (since === null || units === null) return null;
  return Math.abs(units) > allowedGap(measure.tolerance, since.value) ? { standing, since, units } : null;
}

function tradeOf(lens: string | null, name: string | null, moves: readonly Move[]): Trade | null {
  const gains = moves.filter(isGain);
  const losses = moves.filter((move) => !isGain(move));
  if (gains.length === 0 || losses.length === 0) return null;
  const first = moves.map(({ since }) => since.day).toSorted(compareText)[0];
  const last = moves.map(lastDayOf).toSorted(compareText).at(-1);
  if (first === undefined || last === undefined) return null;
  const where = name === null ? '' : ` in ${name}`;
  return {
    lens,
    first,
    last,
    gains,
    losses,
    says: `From ${dayText(first)} to ${dayText(last)}${where}: ${movesText(gains)}, while ${movesText(losses)}.`,
  };
}

function isGain({ standing, units }: Move): boolean {
  return standing.measure.better === 'lower' ? units < 0 : units > 0;
}

function lastDayOf({ standing, since }: Move): CalendarDay {
  return standing.actual?.day ?? since.day;
}

/** "Suspensions fell by 12 pupils (to 97) and Exclusions fell by 1 (to 2)". */
function movesText(moves: readonly Move[]): string {
  const texts = moves.slice(0, MOST_NAMED).map(({ standing, units }) => {
    const { measure, actual } = standing;
    const now = actual?.value ?? null;
    const to = now === null ? '' : ` to ${valueText(now, measure)}`;
    return `${measure.name} ${units < 0 ? 'fell' : 'rose'} by ${amountText(Math.abs(units), measure)}${to}`;
  });
  const more = moves.length - texts.length;
  return [...texts, ...(more === 0 ? [] : [`${more} more`])].join(' and ');
}
