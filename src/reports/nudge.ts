/** Who has not touched what is due or overdue of theirs for some time: for a friendly word, not for a league table. */
import { type CalendarDay, daysBetween } from '../model/calendar-day.ts';
import { ownerText, type Plan, type Workstream } from '../model/plan.ts';
import { planDateRecord, type PlanDateRecord } from '../model/plan-date.ts';
import { shortDayText } from '../model/plan-date-text.ts';
import type { Commit, MilestoneStory, PlanHistory } from '../model/plan-history.ts';
import type { StandingEntry, State } from '../model/schedule.ts';
import type { AsOf } from './as-of.ts';
import { cautionSection, type HistoryNotesJson, historyNotesJson, historyText } from './history-notes.ts';
import { type CommitRecord, commitRecord } from './history-record.ts';
import { entriesInScope, scopeSection, type Scope } from './scope.ts';
import type { Row, View } from './view.ts';

export interface NudgeReport {
  readonly programme: string;
  readonly asOf: AsOf;
  readonly scope: Scope;
  readonly history: PlanHistory;
  /** How long is too long. */
  readonly days: number;
  /** Those that have been left alone for at least that long, by person; of a person the longest first. */
  readonly people: readonly PersonNudge[];
  readonly workstreams: readonly WorkstreamNudge[];
}

export interface PersonNudge {
  /** Empty where a milestone has no owner. */
  readonly person: string;
  readonly milestones: readonly StaleMilestone[];
}

export interface StaleMilestone {
  readonly entry: StandingEntry;
  /** The commit that last changed anything in its entry. */
  readonly touched: Commit;
  readonly daysAgo: number;
}

/** A workstream whose file nobody has touched and of which there is no update, while something in it is due or overdue. */
export interface WorkstreamNudge {
  readonly workstream: Workstream;
  readonly touched: Commit;
  readonly daysAgo: number;
  /** How many of its milestones are due now or overdue. */
  readonly waiting: number;
}

export function nudgeReport(
  plan: Pick<Plan, 'programme' | 'updates'>,
  entries: readonly StandingEntry[],
  history: PlanHistory,
  days: number,
  asOf: AsOf,
  scope: Scope,
): NudgeReport {
  const waiting = entriesInScope(entries, scope).filter(
    ({ standing }) => standing.state === 'overdue' || standing.state === 'due-now',
  );
  const isSpokenOf = spokenOfSince(plan, days, asOf.day);
  const stories = new Map(
    history.stories.filter(({ isThere }) => isThere).map((story) => [story.ref, story]),
  );
  const stale = waiting
    .flatMap((entry): StaleMilestone[] => {
      const touched = lastTouch(stories.get(entry.milestone.ref));
      if (touched === null) return [];
      const daysAgo = daysBetween(touched.day, asOf.day);
      const isQuiet = daysAgo >= days && !isSpokenOf(entry.project.ref);
      return isQuiet ? [{ entry, touched, daysAgo }] : [];
    })
    .toSorted((a, b) => b.daysAgo - a.daysAgo);
  const byPerson = new Map<string, StaleMilestone[]>();
  for (const milestone of stale) {
    const { owners } = milestone.entry.milestone;
    for (const person of owners.length === 0 ? [''] : owners) {
      if (scope.owner !== null && person !== scope.owner) continue;
      byPerson.set(person, [...(byPerson.get(person) ?? []), milestone]);
    }
  }
  return {
    programme: plan.programme.name,
    asOf,
    scope,
    history,
    days,
    people: [...byPerson].map(([person, milestones]) => ({ person, milestones })),
    workstreams: staleWorkstreams(waiting, history, isSpokenOf, days, asOf.day),
  };
}

/** The commit that last changed its entry. Null where its newest form is not committed: it is being touched right now. */
function lastTouch(story: MilestoneStory | undefined): Commit | null {
  const versions = story?.versions ?? [];
  // A calendar that changes its days, or a project its lead, touches no milestone.
  const last = versions.findLast(
    ({ milestone }, index) => milestone.digest !== versions[index - 1]?.milestone.digest,
  );
  return last?.commit ?? null;
}

/** Whether somebody has written an update of a workstream or project in the days before. */
type IsSpokenOf = (ref: string) => boolean;

/** An update of a project is one of its workstream as well; one of a workstream says nothing of a single project. */
function spokenOfSince({ updates }: Pick<Plan, 'updates'>, days: number, asOf: CalendarDay): IsSpokenOf {
  const spoken = new Set<string>();
  for (const { for: subject, date } of updates) {
    const daysAgo = daysBetween(date, asOf);
    if (subject.kind === 'programme' || daysAgo < 0 || daysAgo >= days) continue;
    spoken.add(subject.ref);
    if (subject.kind === 'project') spoken.add(subject.ref.slice(0, subject.ref.indexOf('/')));
  }
  return (ref) => spoken.has(ref);
}

function staleWorkstreams(
  waiting: readonly StandingEntry[],
  { commits }: PlanHistory,
  isSpokenOf: IsSpokenOf,
  days: number,
  asOf: CalendarDay,
): WorkstreamNudge[] {
  const byWorkstream = new Map<Workstream, number>();
  for (const { workstream } of waiting) byWorkstream.set(workstream, (byWorkstream.get(workstream) ?? 0) + 1);
  return [...byWorkstream].flatMap(([workstream, count]): WorkstreamNudge[] => {
    const touched = commits.findLast(({ files }) => files.includes(workstream.at.file))?.commit;
    if (touched === undefined) return [];
    const daysAgo = daysBetween(touched.day, asOf);
    return daysAgo >= days && !isSpokenOf(workstream.id)
      ? [{ workstream, touched, daysAgo, waiting: count }]
      : [];
  });
}

export function nudgeView(report: NudgeReport): View {
  const { people, workstreams, days, history } = report;
  const milestones = new Set(
    people.flatMap((person) => person.milestones.map(({ entry }) => entry.milestone.ref)),
  );
  return {
    title: 'Who may need a nudge',
    programme: report.programme,
    asOf: report.asOf,
    version: historyText(history),
    totals:
      milestones.size === 0
        ? `Nothing that is due or overdue has been left alone for ${days} days or more`
        : `${milestones.size === 1 ? '1 milestone' : `${milestones.size} milestones`} due or overdue and not touched for ${days} days or more, of ${people.length === 1 ? '1 person' : `${people.length} people`}`,
    sections: [
      ...cautionSection(history, report.asOf),
      ...scopeSection(report.scope),
      {
        kind: 'table',
        id: 'people',
        heading: `Not touched for ${days} days or more`,
        columns: [
          { key: 'person', heading: 'Who', type: 'person' },
          { key: 'milestone', heading: 'Milestone', type: 'text' },
          {
            key: 'touched',
            heading: 'Last touched',
            type: 'text',
            stackUnder: 'milestone',
            lead: 'last touched on',
          },
          { key: 'due', heading: 'Due', type: 'date' },
          { key: 'standing', heading: 'Standing', type: 'text', stackUnder: 'due' },
          { key: 'daysAgo', heading: 'Days', type: 'days' },
          { key: 'commit', heading: 'Commit', type: 'text', dataOnly: true },
          { key: 'reference', heading: 'Reference', type: 'reference', dataOnly: true },
          { key: 'place', heading: 'Place', type: 'place', dataOnly: true },
        ],
        rows: people.flatMap(({ person, milestones: stale }) =>
          stale.map((one) => milestoneRow(person, one)),
        ),
        whenEmpty: 'Nobody.',
      },
      {
        kind: 'table',
        id: 'workstreams',
        heading: `Workstreams whose file nobody has touched for ${days} days or more`,
        columns: [
          { key: 'workstream', heading: 'Workstream', type: 'text' },
          { key: 'leads', heading: 'Leads', type: 'person', stackUnder: 'workstream' },
          {
            key: 'touched',
            heading: 'Last touched',
            type: 'text',
            stackUnder: 'workstream',
            lead: 'last touched on',
          },
          { key: 'waiting', heading: 'Due or overdue', type: 'number' },
          { key: 'daysAgo', heading: 'Days', type: 'days' },
        ],
        rows: workstreams.map(
          ({ workstream, touched, daysAgo, waiting }): Row => ({
            workstream: workstream.name,
            leads: ownerText(workstream.leads.map(({ name }) => name)) ?? 'no lead',
            touched: touchedText(touched),
            waiting,
            daysAgo,
          }),
        ),
        whenEmpty: 'There is none.',
      },
    ],
  };
}

function milestoneRow(person: string, { entry, touched, daysAgo }: StaleMilestone): Row {
  const { milestone, standing } = entry;
  const late = standing.daysOverdue === null ? 'due now' : `overdue by ${standing.daysOverdue} days`;
  return {
    person: person === '' ? 'no owner' : person,
    milestone: milestone.title,
    touched: touchedText(touched),
    due: standing.due,
    standing: standing.daysOverdue === 1 ? 'overdue by 1 day' : late,
    daysAgo,
    commit: touched.id,
    reference: milestone.ref,
    place: milestone.at,
  };
}

/** "3 Mar 2025, recorded by Owen Price". */
function touchedText({ day, author }: Commit): string {
  return `${shortDayText(day)}, recorded by ${author}`;
}

export interface NudgeJson {
  readonly days: number;
  readonly workstream: string | null;
  readonly owner: string | null;
  readonly people: readonly {
    readonly person: string | null;
    readonly milestones: readonly {
      readonly ref: string;
      readonly title: string;
      readonly due: PlanDateRecord;
      readonly state: State;
      readonly daysOverdue: number | null;
      readonly daysAgo: number;
      readonly touched: CommitRecord;
    }[];
  }[];
  readonly workstreams: readonly {
    readonly id: string;
    readonly name: string;
    readonly leads: readonly string[];
    readonly waiting: number;
    readonly daysAgo: number;
    readonly touched: CommitRecord;
  }[];
  readonly history: HistoryNotesJson;
}

export function nudgeJson(report: NudgeReport): NudgeJson {
  return {
    days: report.days,
    workstream: report.scope.workstream?.id ?? null,
    owner: report.scope.owner,
    people: report.people.map(({ person, milestones }) => ({
      person: person === '' ? null : person,
      milestones: milestones.map(({ entry: { milestone, standing }, touched, daysAgo }) => ({
        ref: milestone.ref,
        title: milestone.title,
        due: planDateRecord(standing.due),
        state: standing.state,
        daysOverdue: standing.daysOverdue,
        daysAgo,
        touched: commitRecord(touched),
      })),
    })),
    workstreams: report.workstreams.map(({ workstream, touched, daysAgo, waiting }) => ({
      id: workstream.id,
      name: workstream.name,
      leads: workstream.leads.map(({ name }) => name),
      waiting,
      daysAgo,
      touched: commitRecord(touched),
    })),
    history: historyNotesJson(report.history),
  };
}
