/** The facts of a milestone: what its entry states, and how it stands as of the day. */
import { addMonths, type CalendarDay, daysBetween, MONTH_NAMES, partsOf } from '../model/calendar-day.ts';
import type { FactType } from '../model/fact-type.ts';
import type { Change, OwnerFrom, Status } from '../model/plan.ts';
import { comparisonDay, type PlanDate, type Precision } from '../model/plan-date.ts';
import { planDateText } from '../model/plan-date-text.ts';
import {
  acceptedBreachInForce,
  firstDayOf,
  type OverdueKind,
  type StandingEntry,
  type State,
} from '../model/schedule.ts';
import {
  COUNT,
  DAY,
  dayToType,
  type DeadlineLoad,
  type Fact,
  knownFields,
  oneOf,
  TEXT,
  TEXTS,
  WORKSTREAM_KIND,
  YES_OR_NO,
} from './fact.ts';
import { raidFacts } from './raid-facts.ts';

const STATES = Object.keys({
  complete: 0,
  cancelled: 0,
  overdue: 0,
  'due-now': 0,
  upcoming: 0,
  ongoing: 0,
  undated: 0,
} satisfies Record<State, 0>);

const STATUSES = Object.keys({
  'not-started': 0,
  'in-progress': 0,
  complete: 0,
  'on-hold': 0,
  cancelled: 0,
} satisfies Record<Status, 0>);

const PRECISIONS = Object.keys({
  day: 0,
  month: 0,
  quarter: 0,
  year: 0,
  'financial-year': 0,
  'named-period': 0,
  range: 0,
} satisfies Record<Precision, 0>);

const DUE_KINDS = Object.keys({ window: 0, by: 0, open: 0, tbc: 0 } satisfies Record<PlanDate['kind'], 0>);
const OVERDUE_KINDS = Object.keys({ late: 0, 'not-started': 0 } satisfies Record<OverdueKind, 0>);
const OWNER_SOURCES = Object.keys({ milestone: 0, project: 0, workstream: 0 } satisfies Record<OwnerFrom, 0>);

const CHANGES: FactType = {
  kind: 'list',
  of: {
    kind: 'record',
    fields: { date: DAY, from: TEXT, to: TEXT, reason: TEXT, approved_by: TEXT, correction: YES_OR_NO },
  },
};

const OWNER_LINE = (): string => 'owner: NAME';

export const MILESTONE_FACTS: readonly Fact<StandingEntry>[] = [
  {
    name: 'id',
    type: TEXT,
    always: true,
    says: 'The id of the milestone.',
    source: '`id`',
    valueOf: ({ milestone }) => milestone.id,
  },
  {
    name: 'ref',
    type: TEXT,
    always: true,
    says: 'Its whole name, as workstream/project/milestone.',
    source: 'the ids',
    valueOf: ({ milestone }) => milestone.ref,
  },
  {
    name: 'title',
    type: TEXT,
    always: true,
    says: 'The title of the milestone.',
    source: '`title`',
    valueOf: ({ milestone }) => milestone.title,
  },
  {
    name: 'project',
    type: TEXT,
    always: true,
    says: 'The id of its project.',
    source: 'the project',
    valueOf: ({ project }) => project.id,
  },
  {
    name: 'workstream',
    type: { kind: 'text', ids: 'workstream' },
    always: true,
    says: 'The id of its workstream.',
    source: 'the workstream',
    valueOf: ({ workstream }) => workstream.id,
  },
  {
    name: 'workstream_kind',
    type: WORKSTREAM_KIND,
    always: true,
    says: 'Whether its workstream delivers or enables.',
    source: '`kind` of the workstream',
    valueOf: ({ workstream }) => workstream.kind,
  },
  {
    name: 'due',
    type: TEXT,
    always: true,
    says: 'The due date in words, as it was on the day.',
    source: '`due`, `changes`',
    valueOf: ({ standing }) => planDateText(standing.due),
  },
  {
    name: 'due_kind',
    type: oneOf(DUE_KINDS),
    always: true,
    says: 'Whether the due date is a window, the end of one ("by"), open-ended ("from") or tbc.',
    source: '`due`, `changes`',
    valueOf: ({ standing }) => standing.due.kind,
  },
  {
    name: 'due_precision',
    type: oneOf(PRECISIONS),
    always: false,
    says: 'How exact the due date is; not recorded for tbc.',
    source: '`due`, `changes`',
    valueOf: ({ standing: { due } }) => (due.kind === 'tbc' ? null : due.precision),
  },
  {
    name: 'due_first',
    type: DAY,
    always: false,
    says: 'The first day of the due window; not recorded for tbc and for "by" dates.',
    source: '`due`, `changes`',
    valueOf: ({ standing }) => firstDayOf(standing.due),
  },
  {
    name: 'due_last',
    type: DAY,
    always: false,
    says: 'The last day of the due window, or the day by which it must start when it is open-ended; not recorded for tbc.',
    source: '`due`, `changes`',
    write: (_, { asOf }) => `due: ${monthAfter(asOf)}`,
    valueOf: ({ standing }) => comparisonDay(standing.due),
  },
  {
    name: 'undated',
    type: YES_OR_NO,
    always: true,
    says: 'Whether due is tbc.',
    source: '`due`, `changes`',
    valueOf: ({ standing }) => standing.due.kind === 'tbc',
  },
  {
    name: 'days_undated',
    type: COUNT,
    always: false,
    says: 'Days since due became tbc, where the change to tbc is recorded.',
    source: '`changes`',
    valueOf: ({ standing }) => standing.daysUndated,
  },
  {
    name: 'promised_by',
    type: DAY,
    always: false,
    says: 'The day by which a date was promised for an undated milestone.',
    source: '`due: tbc by …`',
    write: (_, { asOf }) => `due: tbc by ${monthAfter(asOf)}`,
    valueOf: ({ standing: { due } }) => (due.kind === 'tbc' ? due.promisedBy : null),
  },
  {
    name: 'promise_broken',
    type: YES_OR_NO,
    always: true,
    says: 'Whether it is undated although the day by which a date was promised has gone by.',
    source: '`due`',
    valueOf: ({ standing }) => standing.promiseBroken,
  },
  {
    name: 'baseline',
    type: TEXT,
    always: true,
    says: 'The first approved due date, in words.',
    source: '`changes`, else `due`',
    valueOf: ({ standing }) => planDateText(standing.baseline),
  },
  {
    name: 'forecast',
    type: TEXT,
    always: false,
    says: 'When the lead expects it, in words.',
    source: '`forecast`',
    write: (_, { asOf }) => `forecast: ${monthAfter(asOf)}`,
    valueOf: ({ standing }) => dateText(standing.forecast),
  },
  {
    name: 'forecast_last',
    type: DAY,
    always: false,
    says: 'The last day of the forecast.',
    source: '`forecast`',
    valueOf: ({ standing }) => lastDay(standing.forecast),
  },
  {
    name: 'forecast_reason',
    type: TEXT,
    always: false,
    says: 'Why the lead expects it then.',
    source: '`forecast`',
    valueOf: ({ standing, milestone }) =>
      standing.forecast === null ? null : (milestone.forecast?.reason ?? null),
  },
  {
    name: 'status',
    type: oneOf(STATUSES),
    always: false,
    says: 'What has been reported of it; not recorded where nothing was.',
    source: '`status`, `completed`, `cancelled`, `on_hold`',
    write: () => 'status: NOT-STARTED, IN-PROGRESS OR COMPLETE',
    valueOf: ({ standing }) => standing.status,
  },
  {
    name: 'reported',
    type: YES_OR_NO,
    always: true,
    says: 'Whether a status, a start or a completion has been reported.',
    source: '`status`, `started`, `completed`',
    valueOf: ({ standing }) => standing.reported,
  },
  {
    name: 'state',
    type: oneOf(STATES),
    always: true,
    says: 'What follows from the file as of the day.',
    source: 'the due date, the status and the day',
    valueOf: ({ standing }) => standing.state,
  },
  {
    name: 'days_overdue',
    type: COUNT,
    always: false,
    says: 'Days past the last day of due, or past the day by which it must start; only while it is overdue.',
    source: '`due`, `status` and the day',
    valueOf: ({ standing }) => standing.daysOverdue,
  },
  {
    name: 'overdue_kind',
    type: oneOf(OVERDUE_KINDS),
    always: false,
    says: 'Whether it is late or should have started; only while it is overdue.',
    source: '`due`, `status` and the day',
    valueOf: ({ standing }) => standing.kind,
  },
  {
    name: 'slippage',
    type: { kind: 'number' },
    always: false,
    says: 'Calendar days outside the baseline window, positive is late; not recorded where either side is tbc.',
    source: '`completed`, else `forecast`, else `due`, against the baseline',
    valueOf: ({ standing }) => standing.slippage,
  },
  {
    name: 'started',
    type: DAY,
    always: false,
    says: 'The day on which it started, or the first day of the month in which it did.',
    source: '`started`',
    write: (_, { asOf }) => `started: ${dayToType(asOf)}`,
    valueOf: ({ standing }) => (standing.started === null ? null : firstDayOf(standing.started)),
  },
  {
    name: 'completed',
    type: DAY,
    always: false,
    says: 'The day on which it was achieved, or the last day of the month in which it was.',
    source: '`completed`',
    write: (_, { asOf }) => `completed: ${dayToType(asOf)}`,
    valueOf: ({ standing }) => lastDay(standing.completed),
  },
  {
    name: 'owner',
    type: TEXTS,
    always: false,
    says: 'Who its own line names as owner.',
    source: '`owner`',
    write: OWNER_LINE,
    valueOf: ({ milestone }) => (milestone.ownerFrom === 'milestone' ? milestone.owners : []),
  },
  {
    name: 'owners',
    type: TEXTS,
    always: false,
    says: "Who answers for it: its own owners, else the project's lead, else the workstream's leads.",
    source: '`owner`, `lead`, `leads`',
    write: OWNER_LINE,
    valueOf: ({ milestone }) => milestone.owners,
  },
  {
    name: 'number_of_owners',
    type: COUNT,
    always: true,
    says: 'How many people answer for it.',
    source: '`owner`, `lead`, `leads`',
    valueOf: ({ milestone }) => milestone.owners.length,
  },
  {
    name: 'owner_from',
    type: oneOf(OWNER_SOURCES),
    always: false,
    says: 'Where its owners come from: its own line, the project or the workstream.',
    source: '`owner`, `lead`, `leads`',
    valueOf: ({ milestone }) => milestone.ownerFrom,
  },
  {
    name: 'lead',
    type: TEXTS,
    always: false,
    says: 'Who leads its project, as the project names it.',
    source: '`lead` of the project',
    valueOf: ({ project }) => project.lead,
  },
  {
    name: 'most_in_one_month',
    type: COUNT,
    always: true,
    says: 'The most open milestones that one of its owners has ending in the month in which it ends; 0 when it has no owner or no open end.',
    source: 'the owners and due dates of all milestones',
    valueOf: (entry, { busiestOwner }) => busiestOwner(entry)?.count ?? 0,
    tell: (entry, { busiestOwner }) => loadText(busiestOwner(entry)),
  },
  {
    name: 'was',
    type: TEXTS,
    always: false,
    says: 'The names that it had before, as workstream/project/milestone.',
    source: '`was`',
    valueOf: ({ milestone }) => milestone.was,
  },
  {
    name: 'depends_on',
    type: TEXTS,
    always: false,
    says: 'The milestones that it waits for.',
    source: '`depends_on`',
    write: () => 'depends_on:\n  - WORKSTREAM/PROJECT/MILESTONE',
    valueOf: ({ milestone }) => milestone.dependsOn,
  },
  {
    name: 'dependencies',
    type: COUNT,
    always: true,
    says: 'How many milestones it waits for.',
    source: '`depends_on`',
    valueOf: ({ milestone }) => milestone.dependsOn.length,
  },
  {
    name: 'dependencies_inside_workstream',
    type: COUNT,
    always: true,
    says: 'How many of the milestones that it waits for stand in its own workstream.',
    source: '`depends_on`',
    valueOf: ({ milestone, workstream }) =>
      milestone.dependsOn.filter((ref) => ref.startsWith(`${workstream.id}/`)).length,
  },
  {
    name: 'dependencies_across_workstreams',
    type: COUNT,
    always: true,
    says: 'How many of the milestones that it waits for stand in another workstream.',
    source: '`depends_on`',
    valueOf: ({ milestone, workstream }) =>
      milestone.dependsOn.filter((ref) => !ref.startsWith(`${workstream.id}/`)).length,
  },
  {
    name: 'dependents',
    type: COUNT,
    always: true,
    says: 'How many milestones wait for it.',
    source: '`depends_on` of all milestones',
    valueOf: ({ milestone }, { dependentsOf }) => dependentsOf(milestone.ref),
  },
  {
    name: 'changes',
    type: CHANGES,
    always: false,
    says: 'The recorded moves of the due date: date, from, to, reason, approved_by, correction.',
    source: '`changes`',
    valueOf: ({ milestone }, { asOf }) =>
      changesBy(milestone.changes, asOf).map((change) =>
        knownFields({
          date: change.date,
          from: planDateText(change.from),
          to: planDateText(change.to),
          reason: change.reason,
          approved_by: change.approvedBy,
          correction: change.correction,
        }),
      ),
  },
  {
    name: 'due_changes',
    type: COUNT,
    always: true,
    says: 'How often the due date was moved; corrections of a typing mistake do not count.',
    source: '`changes`',
    valueOf: ({ milestone }, { asOf }) =>
      changesBy(milestone.changes, asOf).filter(({ correction }) => !correction).length,
  },
  {
    name: 'days_since_change',
    type: COUNT,
    always: false,
    says: 'Days since the last recorded change of the due date.',
    source: '`changes`',
    valueOf: (entry, { asOf }) => daysSinceChange([entry], asOf),
  },
  {
    name: 'cancelled',
    type: { kind: 'record', fields: { date: DAY, reason: TEXT, approved_by: TEXT } },
    always: false,
    says: 'When, why and by whose decision it was cancelled.',
    source: '`cancelled`',
    valueOf: ({ milestone: { cancelled } }, { asOf }) =>
      cancelled === null || cancelled.date > asOf
        ? null
        : knownFields({
            date: cancelled.date,
            reason: cancelled.reason,
            approved_by: cancelled.approvedBy,
          }),
  },
  {
    name: 'on_hold',
    type: { kind: 'record', fields: { since: DAY, reason: TEXT, until: DAY } },
    always: false,
    says: 'Since when, why and until when it is on hold.',
    source: '`on_hold`',
    valueOf: ({ milestone: { onHold } }, { asOf }) =>
      onHold === null || onHold.since > asOf
        ? null
        : knownFields({ since: onHold.since, reason: onHold.reason, until: onHold.until }),
  },
  {
    name: 'accepted_breach',
    type: { kind: 'record', fields: { until: DAY, reason: TEXT, approved_by: TEXT, in_force: YES_OR_NO } },
    always: false,
    says: 'Until when, why and by whom a breach is accepted, and whether that is still in force.',
    source: '`accepted_breach`',
    valueOf: ({ milestone }, { asOf }) => {
      const { acceptedBreach } = milestone;
      return acceptedBreach === null
        ? null
        : knownFields({
            until: acceptedBreach.until,
            reason: acceptedBreach.reason,
            approved_by: acceptedBreach.approvedBy,
            in_force: acceptedBreachInForce(milestone, asOf),
          });
    },
  },
  {
    name: 'done_when',
    type: TEXT,
    always: false,
    says: 'How one will know that it has been achieved.',
    source: '`done_when`',
    write: () => 'done_when: HOW ONE WILL KNOW THAT IT IS DONE',
    valueOf: ({ milestone }) => milestone.doneWhen,
  },
  {
    name: 'evidence',
    type: TEXT,
    always: false,
    says: 'What shows that it has been achieved.',
    source: '`evidence`',
    write: () => 'evidence: WHAT SHOWS THAT IT IS DONE',
    valueOf: ({ milestone }) => milestone.evidence,
  },
  ...raidFacts<StandingEntry>('milestone', ({ milestone }) => milestone.ref),
  {
    name: 'escalated',
    type: YES_OR_NO,
    always: false,
    says: 'Whether an escalation about it, or about its project as a whole, has been raised; not recorded where the plan records no escalations at all.',
    source: '`escalations` in raid.yaml',
    valueOf: ({ milestone, project }, { raidOf }) =>
      raidOf(null).escalations.length === 0
        ? null
        : raidOf(milestone.ref).escalations.length > 0 ||
          raidOf(project.ref).escalations.some(({ about }) => about.includes(project.ref)),
  },
  {
    name: 'note',
    type: TEXT,
    always: false,
    says: 'Its note.',
    source: '`note`',
    valueOf: ({ milestone }) => milestone.note,
  },
  {
    name: 'source',
    type: TEXT,
    always: false,
    says: 'Where in the published plan it stands.',
    source: '`source`',
    valueOf: ({ milestone }) => milestone.source,
  },
];

/** Days since the newest change record of these milestones; null where there is none. */
export function daysSinceChange(entries: readonly StandingEntry[], asOf: CalendarDay): number | null {
  let newest: CalendarDay | null = null;
  for (const { milestone } of entries) {
    for (const { date } of changesBy(milestone.changes, asOf)) {
      if (newest === null || date > newest) newest = date;
    }
  }
  return newest === null ? null : daysBetween(newest, asOf);
}

/** The changes that had been made by a day. */
function changesBy(changes: readonly Change[], asOf: CalendarDay): readonly Change[] {
  return changes.filter(({ date }) => date <= asOf);
}

function dateText(date: PlanDate | null): string | null {
  return date === null ? null : planDateText(date);
}

function lastDay(date: PlanDate | null): CalendarDay | null {
  return date === null ? null : comparisonDay(date);
}

/** "7 of Jo Bloggs in September 2021"; null where there is nobody. */
export function loadText(load: DeadlineLoad | null): string | null {
  if (load === null) return null;
  const [year, month] = load.month.split('-');
  return `${load.count} of ${load.person} in ${MONTH_NAMES[Number(month) - 1] ?? ''} ${year}`;
}

/** The month three months on, as one writes it: an example of a date to type. */
function monthAfter(day: CalendarDay): string {
  const { year, month } = partsOf(addMonths(day, 3));
  return `${MONTH_NAMES[month - 1] ?? ''} ${year}`;
}
