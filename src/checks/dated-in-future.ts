import type { CalendarDay } from '../model/calendar-day.ts';
import { exampleOfProjects } from '../model/documentation.ts';
import type { KeyPath, Location } from '../model/finding.ts';
import type { Measure } from '../model/measure.ts';
import type { PrincipleRecord, Workstream } from '../model/plan.ts';
import { dayText } from '../model/plan-date-text.ts';
import type { Raid } from '../model/raid.ts';
import type { Update } from '../model/update.ts';
import { subjectRefOf } from '../model/updates.ts';
import { type Check, within } from './check.ts';

export const datedInFuture: Check = {
  code: 'dated-in-future',
  severity: 'warning',
  summary: 'What is said to have been done bears a day that has not come yet.',
  timeDriven: false,
  coveredByAcceptedBreach: false,
  what: 'Evidence for a principle, an entry of `engagement`, an answer to a design question, an update, or the publication of an actual whose date lies after today; and in raid.yaml the day on which something was raised (an action: the meeting that asked for it), closed, resolved, done, decided or answered. It does not count before that day. Today is the real day, whatever day the report is for.',
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
    const dated = [
      ...plan.workstreams.flatMap(datedEntries),
      ...plan.updates.map(datedUpdate),
      ...datedInRaid(plan.raid),
      ...plan.measures.flatMap(datedActuals),
    ];
    for (const { what, date, at, ref, entry } of dated) {
      if (date === null || date <= today) continue;
      yield {
        message: `${what} is dated ${dayText(date)}, which has not come yet, so it does not count.`,
        fix: 'Correct the day; or delete the entry until it has taken place.',
        at,
        ref,
        ...(entry === undefined ? {} : { entry }),
      };
    }
  },
};

interface DatedEntry {
  readonly what: string;
  readonly date: CalendarDay | null;
  readonly at: Location;
  readonly ref: string | null;
  /** What tells it apart from others of the same `ref`, where its place alone does not. */
  readonly entry?: string;
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

function datedUpdate(update: Update): DatedEntry {
  return {
    what: 'This update',
    date: update.date,
    at: within(update.at, 'date'),
    ref: subjectRefOf(update),
    entry: `update ${update.id}`,
  };
}

/** The days of the RAID log that have to be over: those on which something was raised, and those on which it ended. */
function datedInRaid({ risks, issues, actions, decisions, escalations }: Raid): DatedEntry[] {
  return [
    ...risks.flatMap((risk) => [
      ofRaid(risk, 'risk', ['raised'], risk.raised),
      ofRaid(risk, 'closing of a risk', ['closed', 'date'], risk.closed?.date),
    ]),
    ...issues.flatMap((issue) => [
      ofRaid(issue, 'issue', ['raised'], issue.raised),
      ofRaid(issue, 'end of an issue', ['resolved', 'date'], issue.resolved?.date),
    ]),
    ...actions.flatMap((action) => [
      ofRaid(action, 'meeting that asked for an action', ['raised_at', 'date'], action.raisedAt?.date),
      ofRaid(action, 'end of an action', ['done'], action.done),
    ]),
    ...decisions.flatMap((decision) => [
      ofRaid(decision, 'request for a decision', ['raised'], decision.raised),
      ofRaid(decision, 'outcome of a decision', ['outcome', 'date'], decision.outcome?.date),
    ]),
    ...escalations.flatMap((escalation) => [
      ofRaid(escalation, 'escalation', ['raised'], escalation.raised),
      ofRaid(escalation, 'answer to an escalation', ['answered', 'date'], escalation.answered?.date),
    ]),
  ];
}

function ofRaid(
  { id, about, at }: { readonly id: string; readonly about: readonly string[]; readonly at: Location },
  what: string,
  path: KeyPath,
  date: CalendarDay | null | undefined,
): DatedEntry {
  return {
    what: `This ${what}`,
    date: date ?? null,
    at: within(at, ...path),
    ref: about[0] ?? null,
    entry: `${what} ${id}`,
  };
}

function datedActuals({ id, actuals }: Measure): DatedEntry[] {
  return actuals.map(({ date, published, at }) => ({
    what: 'The publication of this actual',
    date: published,
    at: within(at, 'published'),
    ref: null,
    entry: `measure ${id} ${date.text}`,
  }));
}
