/**
 * What a plan is once its text has been read: references resolved, dates turned into windows, inherited
 * owners filled in. Text stands as written; it is made safe where it is printed.
 */
import type { Body, Person } from './body.ts';
import type { Calendar } from './calendar.ts';
import type { CalendarDay } from './calendar-day.ts';
import type { Location, Severity } from './finding.ts';
import type { JourneyPoint, Measure } from './measure.ts';
import type { PlanDate } from './plan-date.ts';
import type { ConfidenceWords, RagWords } from './rag-colour.ts';
import type { Raid } from './raid.ts';
import type { Rule } from './rule.ts';
import type { Update } from './update.ts';

/** What the file says of a milestone. What follows from it on a day is its `State` (schedule.ts). */
export type Status = 'not-started' | 'in-progress' | 'complete' | 'on-hold' | 'cancelled';

export type WorkstreamKind = 'delivery' | 'enabling';

/** Where the owners of a milestone come from: its own line, its project's lead, or the workstream's leads. */
export type OwnerFrom = 'milestone' | 'project' | 'workstream';

export interface Plan {
  readonly programme: Programme;
  readonly ambitions: readonly Ambition[];
  readonly principles: readonly Principle[];
  readonly bodies: readonly Body[];
  /** Who may approve how much slippage, lowest first; null where governance.yaml sets no tolerance. */
  readonly approvals: readonly Approval[] | null;
  /** The id of the body that the monthly pack is for: `board` of governance.yaml, else the first that escalates to nobody; null where there is no body. */
  readonly board: string | null;
  /** The points of the child's journey, in the order of measures.yaml. */
  readonly journey: readonly JourneyPoint[];
  readonly measures: readonly Measure[];
  readonly raid: Raid;
  /** Oldest first; of one day in the order of their files. */
  readonly updates: readonly Update[];
  /** Notes of ambitions.yaml, principles.yaml and governance.yaml. */
  readonly notes: readonly DatedNote[];
  /** In the order that programme.yaml gives. */
  readonly workstreams: readonly Workstream[];
  /** Every milestone with the project and workstream it stands in, in programme order. */
  readonly milestones: readonly MilestoneEntry[];
  readonly milestonesByRef: ReadonlyMap<string, MilestoneEntry>;
}

export interface MilestoneEntry {
  readonly workstream: Workstream;
  readonly project: Project;
  readonly milestone: Milestone;
}

/** A project in its workstream. */
export type ProjectEntry = Pick<MilestoneEntry, 'workstream' | 'project'>;

export interface Programme {
  readonly at: Location;
  readonly name: string;
  readonly summary: string | null;
  readonly vision: string | null;
  /** The day that an archived plan speaks for; null for a plan in use. */
  readonly frozenAt: CalendarDay | null;
  readonly horizons: readonly Horizon[];
  readonly calendar: Calendar;
  /** Null where programme.yaml sets none and the usual ones are taken (rag.ts). */
  readonly ragThresholds: RagThresholds | null;
  /** What the colours are called and when they are given, with the usual words where programme.yaml has none. */
  readonly ragWords: RagWords;
  readonly confidenceWords: ConfidenceWords;
  readonly sponsor: Person | null;
  readonly programmeManager: Person | null;
  readonly evidenceValidMonths: number | null;
  readonly checkSettings: ReadonlyMap<string, CheckSetting>;
  readonly designQuestions: readonly DesignQuestion[];
  readonly successLenses: readonly SuccessLens[];
  readonly sectors: readonly Sector[];
  readonly context: readonly ContextFigure[];
  readonly notes: readonly DatedNote[];
  readonly source: string | null;
}

/** A stretch of time that the programme plans for; both days included. */
export interface Horizon {
  readonly at: Location;
  readonly id: string;
  readonly name: string;
  readonly first: CalendarDay;
  readonly last: CalendarDay;
  readonly source: string | null;
}

/** From where on amber and red are suggested. */
export interface RagThresholds {
  /** Days overdue, and days by which a forecast is later than due. */
  readonly amberFromDays: number;
  readonly redFromDays: number;
  /** The share of red among its open dated milestones, in per cent, from which a workstream (and of workstreams, the programme) is red. */
  readonly redFromShare: number;
  /** How many times its tolerance a measure must be off its path to be red; within its tolerance it is green. */
  readonly redFromTolerances: number;
  /** Days after which an update says nothing any more of how things are. */
  readonly updateStaleDays: number;
}

/** How programme.yaml re-rates one check. */
export interface CheckSetting {
  readonly at: Location;
  readonly severity: Severity | null;
  readonly ignore: boolean;
  readonly moreThan: number | null;
}

export interface DesignQuestion {
  readonly at: Location;
  readonly id: string;
  readonly text: string;
  readonly source: string | null;
}

export interface SuccessLens {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly source: string | null;
}

export interface Sector {
  readonly id: string;
  readonly name: string;
}

export interface ContextFigure {
  readonly at: Location;
  readonly text: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly approximate: boolean;
  readonly date: PlanDate | null;
  readonly source: string | null;
}

/** Something that the plan says with a date and that is no milestone: shown, never counted, never overdue. */
export interface DatedNote {
  readonly at: Location;
  readonly text: string;
  readonly date: PlanDate;
  readonly source: string | null;
}

export interface Ambition {
  readonly at: Location;
  readonly id: string;
  readonly number: number | null;
  readonly name: string;
  readonly description: string | null;
  readonly source: string | null;
}

export interface Principle {
  readonly at: Location;
  readonly id: string;
  readonly number: number | null;
  readonly name: string;
  readonly description: string | null;
  readonly source: string | null;
  /** Without rules it is judged on evidence alone. */
  readonly rules: readonly Rule[];
}

export interface Approval {
  /** `workstream-lead`, `programme-manager`, or the id of a body. */
  readonly by: string;
  /** Days after the baseline's last day; null is no limit. */
  readonly upToDays: number | null;
}

export interface Workstream {
  readonly at: Location;
  readonly id: string;
  readonly name: string;
  readonly kind: WorkstreamKind;
  readonly leads: readonly Person[];
  readonly objective: string | null;
  readonly impactForCyp: string | null;
  readonly outcomes: readonly string[];
  readonly approach: readonly string[];
  readonly ambitions: readonly string[];
  /** As people read them: the name of the measure where the file has its id. */
  readonly indicators: readonly string[];
  /** The ids of the measures among its indicators. */
  readonly measures: readonly string[];
  readonly linkedStrategies: readonly string[];
  /** They count for every project of the workstream. */
  readonly principleRecords: readonly PrincipleRecord[];
  readonly notes: readonly DatedNote[];
  readonly source: string | null;
  readonly projects: readonly Project[];
}

export interface Project {
  readonly at: Location;
  readonly id: string;
  /** `workstream/project`. */
  readonly ref: string;
  readonly name: string;
  readonly description: string | null;
  /** The lead as the file names it; empty when it names none. */
  readonly lead: readonly string[];
  readonly partners: readonly string[];
  readonly ambitions: readonly string[];
  readonly measures: readonly MeasureEffect[];
  readonly answers: readonly QuestionAnswer[];
  readonly principleRecords: readonly PrincipleRecord[];
  readonly engagement: readonly Engagement[];
  readonly notes: readonly DatedNote[];
  readonly source: string | null;
  readonly milestones: readonly Milestone[];
}

/** What a project is meant to do to a measure. */
export interface MeasureEffect {
  readonly measure: string;
  readonly effect: 'increase' | 'decrease' | null;
  readonly from: PlanDate | null;
}

export interface QuestionAnswer {
  readonly question: string;
  readonly answer: 'yes' | 'partly' | 'no';
  readonly date: CalendarDay;
  readonly by: string | null;
  readonly note: string | null;
}

/** Evidence that a project or workstream keeps a principle, or an explanation why it does not yet. */
export interface PrincipleRecord {
  readonly at: Location;
  readonly principle: string;
  readonly evidence: {
    readonly text: string;
    readonly date: CalendarDay;
    readonly link: string | null;
  } | null;
  readonly explanation: { readonly text: string; readonly until: CalendarDay; readonly by: string } | null;
}

export interface Engagement {
  readonly date: CalendarDay;
  readonly with: readonly string[];
  readonly about: string | null;
}

export interface Milestone {
  readonly at: Location;
  readonly id: string;
  /** `workstream/project/milestone`: its name everywhere. */
  readonly ref: string;
  readonly title: string;
  /** The current approved date, as the file has it now. */
  readonly due: PlanDate;
  readonly forecast: Forecast | null;
  /** Null: nothing was reported. */
  readonly status: Status | null;
  readonly started: PlanDate | null;
  readonly completed: PlanDate | null;
  /** Who answers for it, inherited where its own line names nobody; empty when nobody is left. */
  readonly owners: readonly string[];
  readonly ownerFrom: OwnerFrom | null;
  /** The refs that it had before it was renamed or moved to another project. */
  readonly was: readonly string[];
  readonly dependsOn: readonly string[];
  readonly changes: readonly Change[];
  readonly cancelled: Cancellation | null;
  readonly onHold: Hold | null;
  readonly acceptedBreach: AcceptedBreach | null;
  readonly doneWhen: string | null;
  readonly evidence: string | null;
  readonly note: string | null;
  readonly source: string | null;
}

export interface Forecast {
  readonly due: PlanDate;
  readonly reason: string | null;
  readonly date: CalendarDay | null;
}

/** One approved move of the due date. */
export interface Change {
  readonly at: Location;
  readonly date: CalendarDay;
  readonly from: PlanDate;
  readonly to: PlanDate;
  readonly reason: string;
  readonly approvedBy: string | null;
  /** The old date was a typing mistake, so nothing really moved. */
  readonly correction: boolean;
}

export interface Cancellation {
  readonly date: CalendarDay;
  readonly reason: string;
  readonly approvedBy: string | null;
}

export interface Hold {
  readonly since: CalendarDay;
  readonly reason: string;
  readonly until: CalendarDay | null;
}

/** A body knows of the breach and accepts it, up to and including `until`. */
export interface AcceptedBreach {
  readonly until: CalendarDay;
  readonly reason: string;
  readonly approvedBy: string;
}

/** `owner` as one piece of text: the names joined with " and "; null when nobody is left. */
export function ownerText(owners: readonly string[]): string | null {
  return owners.length === 0 ? null : owners.join(' and ');
}
