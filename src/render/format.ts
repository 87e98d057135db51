import type { Documentation } from '../model/documentation.ts';
import type { LocatedFinding, Location, Position } from '../model/finding.ts';
import type { MeasuresSection } from '../reports/page/measure-chart.ts';
import type { PageView } from '../reports/page/page-view.ts';
import type { CalendarView, SeriesSection, TimelineSection, View } from '../reports/view.ts';

/** What every report can be printed as. */
export const REPORT_FORMATS = ['pretty', 'markdown', 'csv', 'json'] as const;
/** What a report that people read from top to bottom can be printed as: a document for Word as well. */
export const DOCUMENT_FORMATS = ['pretty', 'markdown', 'csv', 'json', 'docx'] as const;
/** What a report of lists can be printed as: a workbook for Excel as well. */
export const SHEET_FORMATS = ['pretty', 'markdown', 'csv', 'json', 'xlsx'] as const;
/** What a report with a timeline can be printed as. */
export const TIMELINE_FORMATS = [
  'pretty',
  'markdown',
  'csv',
  'json',
  'xlsx',
  'mermaid',
  'svg',
  'png',
] as const;
/** What a report whose lines go over time can be printed as. */
export const TREND_FORMATS = ['pretty', 'markdown', 'csv', 'json', 'svg', 'png'] as const;
/** What a report of measures can be printed as. */
export const TRAJECTORY_FORMATS = ['pretty', 'markdown', 'csv', 'json', 'xlsx', 'svg', 'png'] as const;
/** What a report with a calendar can be printed as. */
export const CALENDAR_FORMATS = ['pretty', 'markdown', 'csv', 'json', 'ics'] as const;
/** What the page of the whole plan is written as. */
export const PAGE_FORMATS = ['html'] as const;
/** What findings can be printed as. */
export const CHECK_FORMATS = [
  'pretty',
  'markdown',
  'csv',
  'json',
  'github',
  'sarif',
  'junit',
  'gitlab',
] as const;
export const FORMATS = [
  'pretty',
  'markdown',
  'csv',
  'json',
  'docx',
  'xlsx',
  'mermaid',
  'svg',
  'png',
  'ics',
  'html',
  'github',
  'sarif',
  'junit',
  'gitlab',
] as const;
export type Format = (typeof FORMATS)[number];

/** Those that are no text: nothing but a file can hold them. */
export const FILE_FORMATS = ['docx', 'xlsx', 'png'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];
export type TextFormat = Exclude<Format, FileFormat>;

/** What can be drawn. */
export type Chart = TimelineSection | SeriesSection | MeasuresSection;

/** A report in the two forms that the formats take: laid out for people, and as raw data. */
export interface Rendering {
  /** The kind of report, as the JSON names it. */
  readonly kind: string;
  readonly view: View;
  /** Made only for the formats that print it. */
  readonly data: () => unknown;
  /** What is documented of the codes that the findings of this report bear, for formats that carry it along. */
  readonly rules?: readonly Documentation[];
  /** Whether the run fails because of a finding; without it, whether the finding is an error. */
  readonly failsRun?: (finding: LocatedFinding) => boolean;
  /** The one drawing of a report that has one, made only for the formats that draw it; null where there is nothing to draw. */
  readonly chart?: () => Chart | null;
  /** The days of a report for a calendar program, made only for the format that has them. */
  readonly calendar?: () => CalendarView;
  /** The page of the whole plan, made only for the format that has it. What the view has to say stands above it. */
  readonly page?: () => PageView;
}

/** The commit that a report speaks of. */
export interface CommitState {
  readonly id: string;
  /** True when the files of the plan differ from it. */
  readonly dirty: boolean;
}

export interface RenderOptions {
  /** Columns of a line. */
  readonly width: number;
  readonly color: boolean;
  /** Nothing but ASCII. */
  readonly ascii: boolean;
  /** Going to a file: CSV gets the byte order mark and line ends that Excel wants. */
  readonly toFile: boolean;
  /** Where an entry stands: asked only by the formats that print lines. */
  readonly locate: (at: Location) => Position | null;
  /** The name of a plan file as it should be shown to the person at this terminal. */
  readonly showFile: (file: string) => string;
  /** Asked for only by the formats that print it; null where it is not known. */
  readonly commit?: CommitState | null;
  /** True of a page that is served, and so keeps itself up to date. */
  readonly isServed?: boolean;
  /** Set where a job summary takes the report as well: whether the whole of it had room there. */
  readonly jobSummary?: 'whole' | 'cut';
}

/** A format of text: a report to the whole text, which ends with a line feed. */
export type Renderer = (rendering: Rendering, options: RenderOptions) => string;
/** A format of files: a report to the bytes of the whole file. */
export type FileRenderer = (rendering: Rendering, options: RenderOptions) => Promise<Uint8Array>;
