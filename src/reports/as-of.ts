import type { CalendarDay } from '../model/calendar-day.ts';
import { dayText } from '../model/plan-date-text.ts';

/** Where an as-of date came from: --as-of, MILEPOST_AS_OF, `frozen_at` of an archived plan, or the clock. */
export type AsOfSource = 'option' | 'variable' | 'frozen' | 'today';

/** The day that a report speaks for. */
export interface AsOf {
  readonly day: CalendarDay;
  readonly source: AsOfSource;
  /** The day at which the plan is frozen, which every report of an archived plan says; null for a plan in use. */
  readonly frozenAt: CalendarDay | null;
}

const SOURCE_WORDS = {
  option: 'as --as-of says',
  variable: 'as MILEPOST_AS_OF says',
  frozen: 'where this plan is frozen',
  today: 'today',
} satisfies Record<AsOfSource, string>;

/** "As of 4 October 2021, as --as-of says; this plan is archived, frozen at 15 June 2021". */
export function asOfText({ day, source, frozenAt }: AsOf): string {
  const archived =
    frozenAt === null || source === 'frozen' ? '' : `; this plan is archived, frozen at ${dayText(frozenAt)}`;
  return `As of ${dayText(day)}, ${SOURCE_WORDS[source]}${archived}`;
}
