/** The months that --horizon, --months and --from ask for; without them each horizon of the programme. */
import type { CalendarDay } from '../model/calendar-day.ts';
import { monthNumber } from '../model/month.ts';
import type { Plan } from '../model/plan.ts';
import { type PlanDate, readPlanDate } from '../model/plan-date.ts';
import type { StandingEntry } from '../model/schedule.ts';
import {
  horizonRange,
  MOST_MONTHS,
  monthsRange,
  planRange,
  type TimelineRange,
} from '../reports/timeline-range.ts';
import { suggestion } from './resolve-scope.ts';
import { UsageError } from './usage-error.ts';

/** The options as commander hands them over. */
export interface RangeOptions {
  readonly horizon?: string;
  readonly months?: string;
  readonly from?: string;
}

type RangeRequest =
  | { readonly kind: 'every-horizon' }
  | { readonly kind: 'horizon'; readonly id: string }
  | { readonly kind: 'months'; readonly months: number; readonly from: string | null };

/** As long as the plan that a board looks at. */
const DEFAULT_MONTHS = 6;

/** What can be said of the options before a plan is read. */
export function readRangeRequest({ horizon, months, from }: RangeOptions): RangeRequest {
  const other = months !== undefined ? '--months' : from !== undefined ? '--from' : null;
  if (horizon !== undefined && other !== null) {
    throw new UsageError(`--horizon and ${other} both say which months to show. Leave one of them out.`);
  }
  if (horizon !== undefined) return { kind: 'horizon', id: horizon };
  if (other === null) return { kind: 'every-horizon' };
  return {
    kind: 'months',
    months: months === undefined ? DEFAULT_MONTHS : readMonths(months),
    from: from ?? null,
  };
}

/** A number of months from 1 to the most that a report shows. */
export function readMonths(text: string): number {
  const months = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (months >= 1 && months <= MOST_MONTHS) return months;
  throw new UsageError(
    `--months takes a number of months from 1 to ${MOST_MONTHS}, and "${text}" is not one.`,
  );
}

/** The stretches of months, in the order of programme.yaml; none where nothing in the plan has a date and it has no horizons. */
export function resolveRanges(
  request: RangeRequest,
  plan: Plan,
  entries: readonly StandingEntry[],
  asOf: CalendarDay,
): readonly TimelineRange[] {
  const { horizons, calendar } = plan.programme;
  switch (request.kind) {
    case 'every-horizon': {
      if (horizons.length > 0) return horizons.map(horizonRange);
      const whole = planRange(entries);
      return whole === null ? [] : [whole];
    }
    case 'horizon': {
      const found = horizons.find(({ id }) => id === request.id.toLowerCase());
      if (found !== undefined) return [horizonRange(found)];
      const ids = horizons.map(({ id }) => id);
      throw new UsageError(
        ids.length === 0
          ? 'this plan has no horizons, so --horizon has nothing to choose from. Use --months and --from.'
          : `there is no horizon "${request.id}". ${suggestion(request.id, ids, 'The horizons are')}`,
      );
    }
    case 'months':
      return [monthsRange(request.from === null ? asOf : readFrom(request.from, calendar), request.months)];
  }
}

/** The first day of a month, a day or a period of the calendar, as --from gives it. */
export function readFrom(text: string, calendar: Plan['programme']['calendar']): CalendarDay {
  const read = readPlanDate(text, calendar);
  if (read.ok && isOneMonthOrPeriod(read.date)) return read.date.first;
  throw new UsageError(
    `--from takes one month or day to begin with, and "${text}" is not one.${read.ok ? '' : ` ${read.reason}`} Write it like this: 2021-09, "September 2021" or 2021-09-15.`,
  );
}

function isOneMonthOrPeriod(date: PlanDate): date is PlanDate & { readonly kind: 'window' } {
  return date.kind === 'window' && (date.name !== null || monthNumber(date.first) === monthNumber(date.last));
}
