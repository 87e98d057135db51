/**
 * What a report hands to a format: what there is to show and of which kind, nothing of how it looks. Each
 * format says once how it shows each kind of section and each type of column.
 */
import type { CalendarDay } from '../model/calendar-day.ts';
import type { LocatedFinding, Location } from '../model/finding.ts';
import type { PlanDate } from '../model/plan-date.ts';
import type { RagColour } from '../model/rag-colour.ts';
import type { Answer } from '../principles/answer.ts';
import type { State } from '../model/schedule.ts';
import type { AsOf } from './as-of.ts';

export interface View {
  readonly title: string;
  /** The programme whose plan is reported on; null for pages about milepost itself. */
  readonly programme: string | null;
  /** The day that the report speaks for, and where that day came from; null where no day matters. */
  readonly asOf: AsOf | null;
  /** Which version of the plan is reported on, where that is not simply the files as they lie there. */
  readonly version?: string;
  /** A name that stands in Markdown where only programs see it, so that a bot finds its own comment again. */
  readonly marker?: string;
  /** The totals of the report in one line; null where there is nothing to count. */
  readonly totals: string | null;
  readonly sections: readonly Section[];
}

export type Section =
  | ProseSection
  | ListSection
  | ManualSection
  | TableSection
  | MatrixSection
  | TimelineSection
  | SeriesSection
  | FindingsSection
  | ExampleSection;

/** Sections of level 3 stand under the last one of level 2, which may be a heading and nothing else. */
export type HeadingLevel = 2 | 3;

export interface ProseSection {
  readonly kind: 'prose';
  readonly heading: string | null;
  /** 2 where nothing is said. */
  readonly level?: HeadingLevel;
  readonly paragraphs: readonly string[];
  /** A terminal shows no more lines of each paragraph than this; the whole of it stands further down. */
  readonly linesEach?: number;
  /** What is printed on paper begins a page with it. */
  readonly startsPage?: boolean;
}

/** Sentences below each other, each a point of its own: what was achieved, what a board is asked. */
export interface ListSection {
  readonly kind: 'list';
  readonly heading: string | null;
  readonly level?: HeadingLevel;
  /** Numbered, so that people can speak of "recommendation 2". */
  readonly ordered: boolean;
  readonly items: readonly string[];
  /** A terminal shows no more lines of each item than this, or than its own number here; the whole of it stands further down. */
  readonly linesEach?: number | readonly number[];
  /** What to say where there are no items. */
  readonly whenEmpty: string;
}

/** Words of milepost's own, already in Markdown, with `code` marked: nothing in them comes from a plan. */
export interface ManualSection {
  readonly kind: 'manual';
  readonly heading: string | null;
  readonly paragraphs: readonly string[];
}

/** Text to be shown as it stands, such as the YAML of an example. */
export interface ExampleSection {
  readonly kind: 'example';
  readonly heading: string | null;
  readonly language: 'yaml' | 'text';
  readonly text: string;
}

export interface TableSection {
  readonly kind: 'table';
  /** The name of the list in CSV, where several lists share one table. */
  readonly id: string;
  readonly heading: string;
  readonly level?: HeadingLevel;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** What to say where there are no rows. */
  readonly whenEmpty: string;
  /** Only for people, or only in CSV; absent is for both. */
  readonly onlyFor?: 'people' | 'data';
  /** A terminal gives each row one line: long cells are cut there, and columns that would go beneath another are left out. */
  readonly oneLineRows?: boolean;
}

/** Answers in rows and in groups of columns. CSV has them in a table of its own, one row an answer. */
export interface MatrixSection {
  readonly kind: 'matrix';
  readonly heading: string;
  readonly rowHeading: string;
  readonly rows: readonly { readonly label: string; readonly answers: readonly Answer[] }[];
  /** The columns in their groups; the answers of a row stand in this order. */
  readonly groups: readonly { readonly label: string; readonly columns: readonly string[] }[];
  /** The answers as people read them. */
  readonly words: Readonly<Record<Answer, string>>;
}

/** An answer in a matrix: each format says once how it shows each. */
export type MatrixAnswer = Answer;
/** Months, and what stands in them: as days. How it is drawn is a format's business. */
export interface TimelineSection {
  readonly kind: 'timeline';
  /** The name of the list in CSV. */
  readonly id: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** The first day of the first month. */
  readonly first: CalendarDay;
  /** The last day of the last month. */
  readonly last: CalendarDay;
  /** How many milestones are not drawn, and why. */
  readonly outside: { readonly before: number; readonly after: number; readonly undated: number };
  /** The day that the report speaks for; it may lie outside. */
  readonly asOf: CalendarDay;
  /** Terms and other periods of the programme's calendar that touch these months. */
  readonly periods: readonly TimelinePeriod[];
  /** Workstreams, projects and milestones in programme order, each under its heading. */
  readonly rows: readonly TimelineRow[];
  /** The same as a list for spreadsheets, with the milestones outside these months. */
  readonly columns: readonly Column[];
  readonly list: readonly Row[];
}

export interface TimelinePeriod {
  readonly name: string;
  readonly first: CalendarDay;
  readonly last: CalendarDay;
}

export type TimelineLevel = 'workstream' | 'project' | 'milestone';

export interface TimelineRow {
  readonly level: TimelineLevel;
  readonly title: string;
  /** The project and the workstream that it stands in; null where there is none above. */
  readonly project: string | null;
  readonly workstream: string | null;
  readonly owner: string | null;
  /** The due date as people read it; null of a workstream and a project. */
  readonly due: string | null;
  /** How it stands, or what a summary bar sums up; null where there is nothing to say. */
  readonly standing: string | null;
  /** In the order in which they are drawn: later ones lie on top. Empty where nothing is drawn. */
  readonly marks: readonly TimelineMark[];
  /** Of a project or workstream: how many of its milestones lie before and after these months. */
  readonly before: number;
  readonly after: number;
}

/** What a stretch of days shows: a due date in the state that it is in, or one of the dates that go with it. */
export type TimelineMarkKind = Exclude<State, 'undated'> | 'baseline' | 'forecast' | 'completed' | 'summary';

export interface TimelineMark {
  readonly kind: TimelineMarkKind;
  readonly first: CalendarDay;
  readonly last: CalendarDay;
  /** True of "by" dates: it may come about before `first`. */
  readonly orEarlier: boolean;
  /** True of open-ended dates: it goes on after `last`. */
  readonly goesOn: boolean;
  /** True where no day was said but a month, a term or the like: the ends are not meant to the day. */
  readonly isSoft: boolean;
  /** The date in words; null of a summary. */
  readonly text: string | null;
}

/**
 * Days that were said on days: when it was said goes across, which day was said goes up. A line that stays level is on
 * plan, one that rises is late. How it is drawn is a format's business.
 */
export interface SeriesSection {
  readonly kind: 'series';
  /** The name of the list in CSV. */
  readonly id: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** The first and the last day that go across. */
  readonly first: CalendarDay;
  readonly last: CalendarDay;
  /** Those that matter most first: a format that has no room for all draws these. */
  readonly lines: readonly SeriesLine[];
  /** The same as a list for spreadsheets, a row a point. */
  readonly columns: readonly Column[];
  readonly list: readonly Row[];
  /** What to say where there are no lines. */
  readonly whenEmpty: string;
}

export interface SeriesLine {
  readonly label: string;
  /** Where it belongs, for a table: `Inclusion · Panels`. */
  readonly place: string | null;
  /** In the order of their days, at least one. Between two points what was said last goes on. */
  readonly points: readonly SeriesPoint[];
  /** True when the last point is the end of it: it was achieved, or cancelled. */
  readonly isEnded: boolean;
  /** What the end of it was, where it is known and there is one. */
  readonly ending?: 'complete' | 'cancelled';
  /** Calendar days from the first day that was said to the last, negative where it moved earlier; null where there are not two. */
  readonly days: number | null;
}

export interface SeriesPoint {
  readonly on: CalendarDay;
  /** The day that was said; null where there was none (tbc), so that the line has a gap. */
  readonly said: CalendarDay | null;
  /** The date in words, as it was said. */
  readonly text: string;
}

/** Whole days for a calendar program: meetings, papers and milestones. */
export interface CalendarView {
  readonly name: string;
  /** What it holds, and what was left out. */
  readonly description: string;
  /** The day that the report speaks for. */
  readonly asOf: CalendarDay;
  /** In the order of their days. */
  readonly events: readonly CalendarEvent[];
}

export interface CalendarEvent {
  /** The same from one report to the next for the same meeting or milestone, also when it moves; ASCII without spaces. */
  readonly uid: string;
  readonly category: 'Meeting' | 'Papers' | 'Milestone';
  readonly title: string;
  /** A line each. */
  readonly description: readonly string[];
  readonly first: CalendarDay;
  /** The last day of it, included. */
  readonly last: CalendarDay;
  readonly isCancelled: boolean;
}

export interface FindingsSection {
  readonly kind: 'findings';
  /** Where the findings of a report stand in several blocks: the name of this one, and what to say where it is empty. */
  readonly heading?: string;
  readonly whenEmpty?: string;
  readonly findings: readonly LocatedFinding[];
}

export interface Column {
  readonly key: string;
  readonly heading: string;
  readonly type: ColumnType;
  /** The column beneath whose text this one goes where there is no room for it. */
  readonly stackUnder?: string;
  /** What stands in front of its text there, since its heading does not: `before:`. */
  readonly lead?: string;
  /** Only in CSV, where nobody minds a column more. */
  readonly dataOnly?: boolean;
}

export type ColumnType =
  | 'text'
  | 'reference'
  | 'person'
  | 'days'
  | 'number'
  | 'day'
  | 'date'
  | 'place'
  | 'rag'
  | 'spark';
/**
 * `days` and `number` columns hold numbers, `day` columns calendar days, `date` columns dates of a plan, `place` columns
 * entries of a plan file, `rag` columns colours with their words, `spark` columns series of numbers, the others text;
 * null is an empty cell.
 */
export type CellValue = string | number | PlanDate | Location | RagCell | SparkCell | null;
export type Row = Readonly<Record<string, CellValue>>;

/** A colour, and what people read: no format shows the one without the other. */
export interface RagCell {
  /** Null where no colour goes with the words. */
  readonly colour: RagColour | null;
  /** "Amber", "Not reported". */
  readonly text: string;
}

/** How a figure has gone, as a small drawing in a line of text. */
export interface SparkCell {
  /** Oldest first; null where there is no figure. */
  readonly values: readonly (number | null)[];
}
