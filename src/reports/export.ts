/** The whole resolved plan: what stands in the files, with dates as windows and owners filled in. */
import type { CalendarDay } from '../model/calendar-day.ts';
import type {
  Ambition,
  DatedNote,
  DesignQuestion,
  Person,
  Plan,
  Project,
  Sector,
  SuccessLens,
  Workstream,
} from '../model/plan.ts';
import { ownerText } from '../model/plan.ts';
import { type PlanDateRecord, planDateRecord } from '../model/plan-date.ts';
import type { StandingEntry } from '../model/schedule.ts';
import type { AsOf } from './as-of.ts';
import { type Locate, type MilestoneRecord, milestoneRecord } from './milestone-record.ts';
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

interface Placed {
  readonly file: string;
  readonly line: number | null;
}

interface NoteRecord extends Placed {
  readonly text: string;
  readonly date: PlanDateRecord;
  readonly source: string | null;
}

interface ProjectRecord extends Placed {
  readonly id: string;
  readonly ref: string;
  readonly name: string;
  readonly description: string | null;
  readonly lead: readonly string[];
  readonly partners: readonly string[];
  readonly ambitions: readonly string[];
  readonly measures: readonly {
    readonly measure: string;
    readonly effect: string | null;
    readonly from: PlanDateRecord | null;
  }[];
  readonly questions: Project['answers'];
  readonly principles: readonly Omit<Project['principleRecords'][number], 'at'>[];
  readonly engagement: Project['engagement'];
  readonly notes: readonly NoteRecord[];
  readonly source: string | null;
  readonly milestones: readonly MilestoneRecord[];
}

interface WorkstreamRecord extends Placed {
  readonly id: string;
  readonly name: string;
  readonly kind: Workstream['kind'];
  readonly leads: readonly Person[];
  readonly objective: string | null;
  readonly impactForCyp: string | null;
  readonly outcomes: readonly string[];
  readonly approach: readonly string[];
  readonly ambitions: readonly string[];
  readonly indicators: readonly string[];
  readonly linkedStrategies: readonly string[];
  readonly notes: readonly NoteRecord[];
  readonly source: string | null;
  readonly projects: readonly ProjectRecord[];
}

interface NumberedRecord extends Placed {
  readonly id: string;
  readonly number: number | null;
  readonly name: string;
  readonly description: string | null;
  readonly source: string | null;
}

export interface ExportJson {
  readonly programme: {
    readonly name: string;
    readonly summary: string | null;
    readonly vision: string | null;
    readonly frozenAt: CalendarDay | null;
    readonly horizons: readonly {
      readonly id: string;
      readonly name: string;
      readonly first: CalendarDay;
      readonly last: CalendarDay;
      readonly source: string | null;
    }[];
    readonly calendar: Plan['programme']['calendar'];
    readonly ragThresholds: Plan['programme']['ragThresholds'];
    readonly evidenceValidMonths: number | null;
    readonly designQuestions: readonly DesignQuestion[];
    readonly successLenses: readonly SuccessLens[];
    readonly sectors: readonly Sector[];
    readonly context: readonly (Placed & {
      readonly text: string;
      readonly value: number | null;
      readonly unit: string | null;
      readonly approximate: boolean;
      readonly date: PlanDateRecord | null;
      readonly source: string | null;
    })[];
    readonly notes: readonly NoteRecord[];
    readonly source: string | null;
  };
  readonly ambitions: readonly NumberedRecord[];
  readonly principles: readonly NumberedRecord[];
  readonly bodies: readonly (Omit<Plan['bodies'][number], 'at'> & Placed)[];
  readonly approvals: Plan['approvals'];
  /** Notes of ambitions.yaml, principles.yaml and governance.yaml. */
  readonly notes: readonly NoteRecord[];
  readonly workstreams: readonly WorkstreamRecord[];
}

/** The plan as `--format json` prints it. */
export function exportJson(report: ExportReport, locate: Locate): ExportJson {
  const { plan, scope, asOf } = report;
  const { programme } = plan;
  const notes = (list: readonly DatedNote[]): NoteRecord[] => list.map((note) => noteRecord(note, locate));
  const shown = new Map(report.entries.map((entry) => [entry.milestone.ref, entry]));
  return {
    programme: {
      name: programme.name,
      summary: programme.summary,
      vision: programme.vision,
      frozenAt: programme.frozenAt,
      horizons: programme.horizons.map(({ id, name, first, last, source }) => ({
        id,
        name,
        first,
        last,
        source,
      })),
      calendar: programme.calendar,
      ragThresholds: programme.ragThresholds,
      evidenceValidMonths: programme.evidenceValidMonths,
      designQuestions: programme.designQuestions,
      successLenses: programme.successLenses,
      sectors: programme.sectors,
      context: programme.context.map(({ at, date, ...figure }) => ({
        ...figure,
        date: date === null ? null : planDateRecord(date),
        ...placed(at, locate),
      })),
      notes: notes(programme.notes),
      source: programme.source,
    },
    ambitions: plan.ambitions.map((ambition) => numberedRecord(ambition, locate)),
    principles: plan.principles.map((principle) => numberedRecord(principle, locate)),
    bodies: plan.bodies.map(({ at, ...body }) => ({ ...body, ...placed(at, locate) })),
    approvals: plan.approvals,
    notes: notes(plan.notes),
    workstreams: plan.workstreams
      .filter(({ id }) => scope.workstream === null || scope.workstream.id === id)
      .map((workstream) => ({
        id: workstream.id,
        name: workstream.name,
        kind: workstream.kind,
        leads: workstream.leads,
        objective: workstream.objective,
        impactForCyp: workstream.impactForCyp,
        outcomes: workstream.outcomes,
        approach: workstream.approach,
        ambitions: workstream.ambitions,
        indicators: workstream.indicators,
        linkedStrategies: workstream.linkedStrategies,
        notes: notes(workstream.notes),
        source: workstream.source,
        ...placed(workstream.at, locate),
        projects: workstream.projects.map((project) => projectRecord(project, shown, asOf.day, locate)),
      })),
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

function projectRecord(
  project: Project,
  shown: ReadonlyMap<string, StandingEntry>,
  asOf: CalendarDay,
  locate: Locate,
): ProjectRecord {
  return {
    id: project.id,
    ref: project.ref,
    name: project.name,
    description: project.description,
    lead: project.lead,
    partners: project.partners,
    ambitions: project.ambitions,
    measures: project.measures.map(({ measure, effect, from }) => ({
      measure,
      effect,
      from: from === null ? null : planDateRecord(from),
    })),
    questions: project.answers,
    principles: project.principleRecords.map(({ principle, evidence, explanation }) => ({
      principle,
      evidence,
      explanation,
    })),
    engagement: project.engagement,
    notes: project.notes.map((note) => noteRecord(note, locate)),
    source: project.source,
    ...placed(project.at, locate),
    milestones: project.milestones.flatMap(({ ref }) => {
      const entry = shown.get(ref);
      return entry === undefined ? [] : [milestoneRecord(entry, asOf, locate)];
    }),
  };
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

function placed(at: Workstream['at'], locate: Locate): Placed {
  return { file: at.file, line: locate(at)?.line ?? null };
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
