/** The whole resolved plan: what stands in the files, with dates as windows and owners filled in. */
import type { Body } from '../model/body.ts';
import type { CalendarDay } from '../model/calendar-day.ts';
import type { Severity } from '../model/finding.ts';
import type {
  Ambition,
  DatedNote,
  Plan,
  PrincipleRecord,
  Programme,
  Project,
  Workstream,
} from '../model/plan.ts';
import { ownerText } from '../model/plan.ts';
import { type PlanDateRecord, planDateRecord } from '../model/plan-date.ts';
import type { StandingEntry } from '../model/schedule.ts';
import type { AsOf } from './as-of.ts';
import { type Locate, type MilestoneRecord, milestoneRecord } from './milestone-record.ts';
import { type MeasuresRecord, measuresRecord } from './export-measures.ts';
import { type RaidRecord, raidRecord } from './export-raid.ts';
import { type UpdateRecord, updateRecord } from './export-updates.ts';
import { type Placed, placed } from './placed.ts';
import { type RuleRecord, ruleRecord } from './rule-record.ts';
import { entriesInScope, type Scope } from './scope.ts';
import type { Column, Row, View } from './view.ts';

export interface ExportReport {
  readonly plan: Plan;
  readonly asOf: AsOf;
  readonly scope: Scope;
  readonly entries: readonly StandingEntry[];
}

export function exportReport(
  plan: Plan,
  entries: readonly StandingEntry[],
  asOf: AsOf,
  scope: Scope,
): ExportReport {
  return { plan, asOf, scope, entries: entriesInScope(entries, scope) };
}

interface NoteRecord extends Placed {
  readonly text: string;
  readonly date: PlanDateRecord;
  readonly source: string | null;
}

interface ProjectRecord
  extends Placed,
    Omit<Project, 'at' | 'measures' | 'answers' | 'principleRecords' | 'notes' | 'milestones'> {
  readonly measures: readonly {
    readonly measure: string;
    readonly effect: string | null;
    readonly from: PlanDateRecord | null;
  }[];
  readonly questions: Project['answers'];
  readonly principles: readonly Omit<Project['principleRecords'][number], 'at'>[];
  readonly notes: readonly NoteRecord[];
  readonly milestones: readonly MilestoneRecord[];
}

interface WorkstreamRecord
  extends Placed,
    Omit<Workstream, 'at' | 'principleRecords' | 'notes' | 'projects'> {
  readonly principles: ProjectRecord['principles'];
  readonly notes: readonly NoteRecord[];
  readonly projects: readonly ProjectRecord[];
}

type NumberedRecord = Placed & Omit<Ambition, 'at'>;

interface ProgrammeRecord
  extends Omit<Programme, 'at' | 'horizons' | 'checkSettings' | 'designQuestions' | 'context' | 'notes'> {
  readonly designQuestions: readonly Omit<Programme['designQuestions'][number], 'at'>[];
  readonly horizons: readonly Omit<Programme['horizons'][number], 'at'>[];
  readonly checks: readonly {
    readonly code: string;
    readonly severity: Severity | null;
    readonly ignore: boolean;
    readonly moreThan: number | null;
  }[];
  readonly context: readonly (Placed &
    Omit<Programme['context'][number], 'at' | 'date'> & { readonly date: PlanDateRecord | null })[];
  readonly notes: readonly NoteRecord[];
}

interface BodyRecord extends Placed, Omit<Body, 'at' | 'exceptions'> {
  readonly exceptions: readonly (Placed & Omit<Body['exceptions'][number], 'at'>)[];
}

export interface ExportJson extends MeasuresRecord {
  readonly programme: ProgrammeRecord;
  readonly ambitions: readonly NumberedRecord[];
  readonly principles: readonly (NumberedRecord & { readonly rules: readonly RuleRecord[] })[];
  readonly bodies: readonly BodyRecord[];
  readonly board: Plan['board'];
  readonly approvals: Plan['approvals'];
  readonly raid: RaidRecord;
  readonly updates: readonly UpdateRecord[];
  /** Notes of ambitions.yaml, principles.yaml and governance.yaml. */
  readonly notes: readonly NoteRecord[];
  readonly workstreams: readonly WorkstreamRecord[];
}

/** The plan as `--format json` prints it. */
export function exportJson(report: ExportReport, locate: Locate): ExportJson {
  const { plan, scope, asOf } = report;
  const notes = (list: readonly DatedNote[]): NoteRecord[] => list.map((note) => noteRecord(note, locate));
  const shown = new Map(report.entries.map((entry) => [entry.milestone.ref, entry]));
  return {
    programme: programmeRecord(plan.programme, locate),
    ambitions: plan.ambitions.map((ambition) => numberedRecord(ambition, locate)),
    principles: plan.principles.map((principle) => ({
      ...numberedRecord(principle, locate),
      rules: principle.rules.map(ruleRecord),
    })),
    bodies: plan.bodies.map((body) => bodyRecord(body, locate)),
    board: plan.board,
    approvals: plan.approvals,
    ...measuresRecord(plan, locate),
    raid: raidRecord(plan.raid, locate),
    updates: plan.updates.map((update) => updateRecord(update, locate)),
    notes: notes(plan.notes),
    workstreams: plan.workstreams
      .filter(({ id }) => scope.workstream === null || scope.workstream.id === id)
      .map(({ at, principleRecords, notes: dated, projects, ...workstream }) => ({
        ...workstream,
        principles: principleRecords.map(recordOf),
        notes: notes(dated),
        ...placed(at, locate),
        projects: projects.map((project) => projectRecord(project, shown, asOf.day, locate)),
      })),
  };
}

function bodyRecord({ at, exceptions, ...body }: Body, locate: Locate): BodyRecord {
  return {
    ...body,
    exceptions: exceptions.map(({ at: place, ...exception }) => ({
      ...exception,
      ...placed(place, locate),
    })),
    ...placed(at, locate),
  };
}

/** One row a milestone, with what a spreadsheet wants to sort and filter by. */
export function exportView({ plan, asOf, entries }: ExportReport): View {
  return {
    title: 'The plan',
    programme: plan.programme.name,
    asOf,
    totals: `${count(entries.length, 'milestone')} in ${count(new Set(entries.map(({ project }) => project.ref)).size, 'project')} of ${count(new Set(entries.map(({ workstream }) => workstream.id)).size, 'workstream')}`,
    sections: [
      {
        kind: 'table',
        id: 'milestones',
        heading: 'Milestones',
        columns: COLUMNS,
        rows: entries.map(rowOf),
        whenEmpty: 'There are no milestones.',
      },
    ],
  };
}

const COLUMNS: readonly Column[] = [
  { key: 'workstream', heading: 'Workstream', type: 'text', stackUnder: 'milestone' },
  { key: 'project', heading: 'Project', type: 'text', stackUnder: 'milestone' },
  { key: 'milestone', heading: 'Milestone', type: 'text' },
  { key: 'owner', heading: 'Owner', type: 'person', stackUnder: 'milestone' },
  { key: 'due', heading: 'Due', type: 'date' },
  { key: 'state', heading: 'State', type: 'text' },
  { key: 'status', heading: 'Status', type: 'text', dataOnly: true },
  { key: 'baseline', heading: 'Baseline', type: 'date', dataOnly: true },
  { key: 'forecast', heading: 'Forecast', type: 'date', dataOnly: true },
  { key: 'started', heading: 'Started', type: 'date', dataOnly: true },
  { key: 'completed', heading: 'Completed', type: 'date', dataOnly: true },
  { key: 'daysOverdue', heading: 'Days overdue', type: 'days', dataOnly: true },
  { key: 'slippage', heading: 'Slippage in days', type: 'days', dataOnly: true },
  { key: 'reference', heading: 'Reference', type: 'reference', dataOnly: true },
  { key: 'source', heading: 'Source', type: 'text', dataOnly: true },
  { key: 'place', heading: 'Place', type: 'place', dataOnly: true },
];

function rowOf({ workstream, project, milestone, standing }: StandingEntry): Row {
  return {
    workstream: workstream.name,
    project: project.name,
    milestone: milestone.title,
    owner: ownerText(milestone.owners),
    due: standing.due,
    state: standing.state,
    status: standing.status,
    baseline: standing.baseline,
    forecast: standing.forecast,
    started: standing.started,
    completed: standing.completed,
    daysOverdue: standing.daysOverdue,
    slippage: standing.slippage,
    reference: milestone.ref,
    source: milestone.source,
    place: milestone.at,
  };
}

function programmeRecord(programme: Programme, locate: Locate): ProgrammeRecord {
  const { at: _, horizons, checkSettings, designQuestions, context, notes, ...rest } = programme;
  return {
    ...rest,
    designQuestions: designQuestions.map(({ at: __, ...question }) => question),
    horizons: horizons.map(({ at: __, ...horizon }) => horizon),
    checks: [...checkSettings].map(([code, { severity, ignore, moreThan }]) => ({
      code,
      severity,
      ignore,
      moreThan,
    })),
    context: context.map(({ at, date, ...figure }) => ({
      ...figure,
      date: date === null ? null : planDateRecord(date),
      ...placed(at, locate),
    })),
    notes: notes.map((note) => noteRecord(note, locate)),
  };
}

function projectRecord(
  project: Project,
  shown: ReadonlyMap<string, StandingEntry>,
  asOf: CalendarDay,
  locate: Locate,
): ProjectRecord {
  const { at, measures, answers, principleRecords, notes, milestones, ...rest } = project;
  return {
    ...rest,
    measures: measures.map(({ measure, effect, from }) => ({
      measure,
      effect,
      from: from === null ? null : planDateRecord(from),
    })),
    questions: answers,
    principles: principleRecords.map(recordOf),
    notes: notes.map((note) => noteRecord(note, locate)),
    ...placed(at, locate),
    milestones: milestones.flatMap(({ ref }) => {
      const entry = shown.get(ref);
      return entry === undefined ? [] : [milestoneRecord(entry, asOf, locate)];
    }),
  };
}

function recordOf({
  principle,
  evidence,
  explanation,
}: PrincipleRecord): ProjectRecord['principles'][number] {
  return { principle, evidence, explanation };
}

function numberedRecord(
  { id, number, name, description, source, at }: Ambition,
  locate: Locate,
): NumberedRecord {
  return { id, number, name, description, source, ...placed(at, locate) };
}

function noteRecord({ text, date, source, at }: DatedNote, locate: Locate): NoteRecord {
  return { text, date: planDateRecord(date), source, ...placed(at, locate) };
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
