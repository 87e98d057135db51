/**
 * The whole system: gains in one place that come with losses in another in the same year, over all measures and in each lens.
 * Whether the one has to do with the other nobody can tell from numbers; that they come together can be said.
 */
import { addDays, type CalendarDay } from './calendar-day.ts';
import { exact } from './exact.ts';
import { compareText } from './finding.ts';
import { amountText, valueText } from './measure-text.ts';
import type { Plan } from './plan.ts';
import { planDateText } from './plan-date-text.ts';
import type { MeasureStanding } from './trajectory.ts';
import { isKnown, type KnownActual, yearBefore } from './trajectory-actuals.ts';
import { allowedGap } from './trajectory-gap.ts';

/** How one measure moved in a year. */
export interface Move {
  readonly standing: MeasureStanding;
  readonly since: KnownActual;
  readonly now: KnownActual;
  /** Plain difference. */
  readonly units: number;
}

export interface Trade {
  /** The id of a lens; null of the whole plan. */
  readonly lens: string | null;
  /** The first day that one of them is counted from, and the last that one is counted to. */
  readonly first: CalendarDay;
  readonly last: CalendarDay;
  readonly gains: readonly Move[];
  readonly losses: readonly Move[];
  /** One sentence with its numbers. */
  readonly says: string;
}

/** The most gains, and the most losses, that one sentence names. */
const MOST_NAMED = 3;
/** Days by which the newest actuals of two measures may lie apart and still be of the same period: a quarter. */
const SAME_PERIOD = 92;

/**
 * Gains with losses as of the day of `standings`: over the whole plan in the order of the child's journey, then in each lens that
 * has both itself. What moved by no more than its tolerance does not count.
 */
export function trades(
  { programme, journey }: Plan,
  standings: readonly MeasureStanding[],
): readonly Trade[] {
  const order = new Map(journey.map(({ id }, index) => [id, index]));
  const placeOf = ({ standing }: Move): number => order.get(standing.measure.journey ?? '') ?? journey.length;
  const all = standings
    .flatMap((standing) => moveOf(standing) ?? [])
    .toSorted((a, b) => placeOf(a) - placeOf(b));
  const newest = lastDayOf(all);
  const moves = all.filter(({ now }) => newest !== null && now.day >= addDays(newest, -SAME_PERIOD));
  const whole = tradeOf(null, null, moves);
  if (whole === null) return [];
  const inLenses = programme.successLenses.flatMap(({ id, name }) => {
    const inLens = moves.filter(({ standing }) => standing.measure.lens === id);
    // Where all of it is in one lens, the sentence of the whole has said it.
    return inLens.length === moves.length ? [] : (tradeOf(id, name, inLens) ?? []);
  });
  return [whole, ...inLenses];
}

/** Null where nobody can say whether it was for the better: no direction, nothing of a year ago, or a sum, which only grows. */
function moveOf(standing: MeasureStanding): Move | null {
  const { measure, actuals, actual } = standing;
  if (measure.better === null || measure.better === 'neither' || measure.kind === 'cumulative') return null;
  if (actual === null || !isKnown(actual)) return null;
  const since = yearBefore(actuals.filter(isKnown), actual.day, measure.every);
  if (since === null) return null;
  const units = exact(actual.value - since.value);
  return Math.abs(units) > allowedGap(measure.tolerance, since.value)
    ? { standing, since, now: actual, units }
    : null;
}

function tradeOf(lens: string | null, name: string | null, moves: readonly Move[]): Trade | null {
  const gains = moves.filter(isGain);
  const losses = moves.filter((move) => !isGain(move));
  const first = moves.map(({ since }) => since.day).toSorted(compareText)[0];
  const last = lastDayOf(moves);
  if (gains.length === 0 || losses.length === 0 || first === undefined || last === null) return null;
  const where = name === null ? 'In a year' : `In a year, in ${name}`;
  return {
    lens,
    first,
    last,
    gains,
    losses,
    says: `${where}: ${movesText(gains)}, while ${movesText(losses)}.`,
  };
}

function isGain({ standing, units }: Move): boolean {
  return standing.measure.better === 'lower' ? units < 0 : units > 0;
}

function lastDayOf(moves: readonly Move[]): CalendarDay | null {
  return (
    moves
      .map(({ now }) => now.day)
      .toSorted(compareText)
      .at(-1) ?? null
  );
}

/** "Suspensions fell by 12 pupils to 97 in September 2024 and Exclusions fell by 1 to 2 in Autumn term 2024". */
function movesText(moves: readonly Move[]): string {
  const texts = moves.slice(0, MOST_NAMED).map(({ standing: { measure }, now, units }) => {
    const way = units < 0 ? 'fell' : 'rose';
    return `${measure.name} ${way} by ${amountText(Math.abs(units), measure)} to ${valueText(now.value, measure)} in ${planDateText(now.actual.date)}`;
  });
  const more = moves.length - texts.length;
  return [...texts, ...(more === 0 ? [] : [`${more} more`])].join(' and ');
}
