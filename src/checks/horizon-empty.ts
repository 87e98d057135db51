import { ALL_MONTHS, firstDayOfMonthNumber, lastDayOfMonthNumber, monthNumber } from '../model/month.ts';
import { comparisonDay, periodText } from '../model/plan-date.ts';
import { opensOn, type StandingEntry } from '../model/schedule.ts';
import type { Horizon } from '../model/plan.ts';
import type { Check } from './check.ts';
import { quoted } from './quoted.ts';

/** From how many months without a milestone a horizon counts as unplanned. */
const LONGEST_GAP = 6;

export const horizonEmpty: Check = {
  code: 'horizon-empty',
  severity: 'warning',
  summary: 'A horizon has six months or more in which no milestone is due.',
  timeDriven: false,
  coveredByAcceptedBreach: false,
  what: 'A horizon in programme.yaml with six months or more in a row in which no milestone is due. A milestone counts for every month that its due date touches; an open-ended one for the period in which it must start; a cancelled one for none.',
  why: 'A plan that announces two years and fills the first one looks longer than it is. Nobody can tell whether nothing has to be done in the rest, or whether nobody has planned it.',
  example: `# plan/programme.yaml
format: 1
name: An invented programme
workstreams:
  - inclusion
horizons:
  - id: two-years
    name: 24-month plan
    from: July 2021
    to: June 2023`,
  howToFix: `Add milestones for those months, with dates as exact as they can be given now:

\`\`\`yaml
- id: second-review
  title: Second review published
  due: by December 2022
- id: all-reviews
  title: All reviews published
  due: Q1 2023/24
\`\`\`

Or let the horizon end where the plan ends, in programme.yaml:

\`\`\`yaml
horizons:
  - id: plan
    name: The plan
    from: July 2021
    to: December 2021
\`\`\``,
  *run({ plan, milestones }) {
    if (plan.programme.horizons.length === 0) return;
    const counts = milestonesByMonth(milestones);
    for (const horizon of plan.programme.horizons) {
      const gaps = emptyStretches(horizon, counts);
      if (gaps.length === 0) continue;
      yield {
        message: `The horizon ${quoted(horizon.name)} has no milestone in ${gaps.map(stretchText).join(', and none in ')}.`,
        fix: 'Add milestones for that time, or let the horizon end where the plan ends.',
        at: horizon.at,
        ref: null,
        entry: horizon.id,
      };
    }
  },
};

/** Months in a row, as numbers counted from January of the first year; both included. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** How many milestones are due in each month. */
function milestonesByMonth(milestones: readonly StandingEntry[]): Int32Array {
  // Each milestone is marked where it begins and ends, and counted in one walk: windows of years stay cheap.
  const counts = new Int32Array(ALL_MONTHS + 1);
  for (const { standing } of milestones) {
    const first = opensOn(standing.due);
    const last = comparisonDay(standing.due);
    if (standing.state === 'cancelled' || first === null || last === null) continue;
    const [from, after] = [monthNumber(first), monthNumber(last) + 1];
    counts[from] = (counts[from] ?? 0) + 1;
    counts[after] = (counts[after] ?? 0) - 1;
  }
  let count = 0;
  for (let month = 0; month < counts.length; month += 1) {
    count += counts[month] ?? 0;
    counts[month] = count;
  }
  return counts;
}

function emptyStretches(horizon: Horizon, counts: Int32Array): Stretch[] {
  const stretches: Stretch[] = [];
  const end = monthNumber(horizon.last) + 1;
  let first = monthNumber(horizon.first);
  for (let month = first; month <= end; month += 1) {
    if (month < end && counts[month] === 0) continue;
    if (month - first >= LONGEST_GAP) stretches.push({ first, last: month - 1 });
    first = month + 1;
  }
  return stretches;
}

/** `September 2022 to June 2023 (10 months)`. */
function stretchText({ first, last }: Stretch): string {
  const period = { first: firstDayOfMonthNumber(first), last: lastDayOfMonthNumber(last) };
  return `${periodText({ ...period, precision: 'month', name: null })} (${last - first + 1} months)`;
}
