/**
 * What a report hands to a format: what there is to show and of which kind, nothing of how it looks. Each
 * format says once how it shows each kind of section and each type of column.
 */
import type { LocatedFinding, Location } from '../model/finding.ts';
import type { PlanDate } from '../model/plan-date.ts';
import type { Answer } from '../principles/answer.ts';
import type { AsOf } from './as-of.ts';

export interface View {
  readonly title: string;
  /** The programme whose plan is reported on; null for pages about milepost itself. */
  readonly programme: string | null;
  /** The day that the report speaks for, and where that day came from; null where no day matters. */
  readonly asOf: AsOf | null;
  /** The totals of the report in one line; null where there is nothing to count. */
  readonly totals: string | null;
  readonly sections: readonly Section[];
}

export type Section =
  | ProseSection
  | ManualSection
  | TableSection
  | MatrixSection
  | FindingsSection
  | ExampleSection;

export interface ProseSection {
  readonly kind: 'prose';
  readonly heading: string | null;
  readonly paragraphs: readonly string[];
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
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** What to say where there are no rows. */
  readonly whenEmpty: string;
  /** Only for people, or only in CSV; absent is for both. */
  readonly onlyFor?: 'people' | 'data';
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

export interface FindingsSection {
  readonly kind: 'findings';
  readonly findings: readonly LocatedFinding[];
}

export interface Column {
  readonly key: string;
  readonly heading: string;
  readonly type: ColumnType;
  /** The column beneath whose text this one goes where there is no room for it. */
  readonly stackUnder?: string;
  /** Only in CSV, where nobody minds a column more. */
  readonly dataOnly?: boolean;
}

export type ColumnType = 'text' | 'reference' | 'person' | 'days' | 'number' | 'date' | 'place';
/** `days` and `number` columns hold numbers, `date` columns dates, `place` columns entries of a plan file, the others text; null is an empty cell. */
export type CellValue = string | number | PlanDate | Location | null;
export type Row = Readonly<Record<string, CellValue>>;
