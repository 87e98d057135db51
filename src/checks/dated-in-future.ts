import type { CalendarDay } from '../model/calendar-day.ts';
import { exampleOfProjects } from '../model/documentation.ts';
import type { Location } from '../model/finding.ts';
import type { PrincipleRecord, Workstream } from '../model/plan.ts';
import { dayText } from '../model/plan-date-text.ts';
import { type Check, within } from './check.ts';

export const datedInFuture: Check = {
  code: 'dated-in-future',
  severity: 'warning',
  summary: 'Evidence, an engagement or an answer bears a day that has not come yet.',
  timeDriven: false,
  coveredByAcceptedBreach: false,
  what: 'Evidence for a principle, an entry of `engagement` or an answer to a design question whose date lies after today. It does not count before that day. Today is the real day, whatever day the report is for.',
  why: 'What has been done has a day that is over, so this is a slip of the finger most of the time; and what does not count should not be thought to.',
  example: exampleOfProjects(`- id: provision
  name: Alternative provision
  engagement:
    - date: 2091-09-14
      with: []
      about: What makes a good offer`),
  howToFix: `Correct the day:

\`\`\`yaml
- id: provision
  name: Alternative provision
  engagement:
    - date: 2021-09-14
      with: []
      about: What makes a good offer
\`\`\`

What is planned and has not taken place yet is no record: put it in when it has.`,
  *run({ plan, today }) {
    for (const { what, date, at, ref } of plan.workstreams.flatMap(datedEntries)) {
      if (date <= today) continue;
      yield {
        message: `${what} is dated ${dayText(date)}, which has not come yet, so it does not count.`,
        fix: 'Correct the day; or delete the entry until it has taken place.',
        at,
        ref,
      };
    }
  },
};

interface DatedEntry {
  readonly what: string;
  readonly date: CalendarDay;
  readonly at: Location;
  readonly ref: string;
}

/** The evidence, engagements and answers of a workstream and its projects. */
function datedEntries({ id, principleRecords, projects }: Workstream): DatedEntry[] {
  return [
    ...evidenceIn(principleRecords, id),
    ...projects.flatMap(({ at, ref, principleRecords: records, engagement, answers }) => [
      ...evidenceIn(records, ref),
      ...engagement.map(({ date }, index) => ({
        what: 'This engagement',
        date,
        at: within(at, 'engagement', index, 'date'),
        ref,
      })),
      ...answers.map(({ question, date }) => ({
        what: 'This answer',
        date,
        at: within(at, 'questions', question, 'date'),
        ref,
      })),
    ]),
  ];
}

function evidenceIn(records: readonly PrincipleRecord[], ref: string): DatedEntry[] {
  return records.flatMap(({ evidence, at }) =>
    evidence === null ? [] : [{ what: 'This evidence', date: evidence.date, at: within(at, 'date'), ref }],
  );
}
