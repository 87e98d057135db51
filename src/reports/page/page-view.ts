/**
 * What the web page is made of: panels of sections, nothing of how they look. What other reports show in the same way is a
 * section of theirs; what only a page can do, such as leading from a figure to what stands behind it, has kinds of its own.
 */
import type { Location } from '../../model/finding.ts';
import type { RagColour, RagWords } from '../../model/rag-colour.ts';
import type { State } from '../../model/schedule.ts';
import type { AsOf } from '../as-of.ts';
import type { CellValue, ColumnType, ListSection, ProseSection, RagCell, SeriesSection } from '../view.ts';
import type { Anchor } from './anchors.ts';
import type { PanelId } from './panel-id.ts';
import type { Fact, LinkCell, Subject } from './page-parts.ts';
import type { HeatMapSection } from './heat-map.ts';
import type { MeasureChart } from './measure-chart.ts';
import type { PrinciplesMatrixSection } from './principles-matrix.ts';
import type { PageTimelineSection } from './page-timeline.ts';

export type { Fact, FactValue, LinkCell, Subject } from './page-parts.ts';

export interface PageView {
  readonly programme: string;
  readonly asOf: AsOf;
  /** The commit that the page speaks of; null where the plan is not kept in git. */
  readonly commit: { readonly id: string; readonly dirty: boolean } | null;
  /** The name of the revision that was asked for with --at; null for the files as they lie there. */
  readonly version: string | null;
  /** The totals of the plan in one line. */
  readonly totals: string;
  /** Whom the page is for, and what was left out for that; null where nothing was. */
  readonly audience: string | null;
  /** Where the lines of plan files can be looked at; null where they are only named. */
  readonly repository: RepositoryLinks | null;
  /** What the programme calls the colours, and what it means by them. */
  readonly ragWords: RagWords;
  readonly filters: PageFilters;
  readonly panels: readonly PagePanel[];
}

/** How the address of a line is made, for `--repo-url`. */
export interface RepositoryLinks {
  /** http or https, without a slash at its end; or a pattern with {file} and {line} in it. */
  readonly url: string;
  /** The commit that was read; null where it is not known. */
  readonly commit: string | null;
  /** False where files differ from the commit, so that their lines may be others there. */
  readonly hasLines: boolean;
}

/** What a reader can choose among. */
export interface PageFilters {
  readonly workstreams: readonly { readonly id: string; readonly name: string }[];
  /** In the order of the alphabet. */
  readonly owners: readonly string[];
  readonly states: readonly { readonly state: State; readonly name: string }[];
}

/** One of the views of the page: shown alone where there is script, below each other where there is none and on paper. */
export interface PagePanel {
  readonly id: PanelId;
  readonly heading: string;
  readonly sections: readonly PageSection[];
}

export type PageSection =
  | ProseSection
  | ListSection
  | FiguresSection
  | PageTable
  | GroupSection
  | FactsSection
  | PageTimelineSection
  | TrendChartSection
  | MeasureChartSection
  | PrinciplesMatrixSection
  | HeatMapSection;

/** Numbers large enough to be read at a glance, each leading to what it counts. */
export interface FiguresSection {
  readonly kind: 'figures';
  readonly heading: string | null;
  readonly figures: readonly Figure[];
}

export interface Figure {
  /** "10", "4 of 18"; a colour, or the colours of the last reports. */
  readonly value: string | RagCell | StripCell;
  /** "overdue". */
  readonly label: string;
  /** A line of smaller print: "3 with nothing reported". */
  readonly note: string | null;
  readonly to: Anchor | null;
  /** How it is to be taken; always beside its words. */
  readonly tone: FigureTone | null;
}
export type FigureTone = RagColour;

/** A table of the page: sortable, and its rows go with the filters. */
export interface PageTable {
  readonly kind: 'page-table';
  /** Where links lead to; null where none does. */
  readonly id: Anchor | null;
  readonly heading: string;
  /** A sentence below the heading; null where there is nothing to say. */
  readonly note?: string;
  readonly columns: readonly PageColumn[];
  readonly rows: readonly PageRow[];
  readonly whenEmpty: string;
  /** The table begins folded away, behind its heading. */
  readonly folded?: boolean;
  /** A choice among the whole plan, such as its worst: not shown while only a part is looked at. */
  readonly onlyOfWhole?: boolean;
}

export interface PageColumn {
  readonly key: string;
  readonly heading: string;
  /** Of `line` the file is said elsewhere: a place is shown by its number alone. */
  readonly type: ColumnType | 'link' | 'state' | 'line';
  /** True of the column that says what a row is: the first one where no column says so. */
  readonly isRowHeading?: boolean;
}

export interface PageRow {
  /** Where links to this row lead; null where none does. */
  readonly id: Anchor | null;
  readonly subject: Subject | null;
  readonly cells: Readonly<Record<string, PageCell>>;
  /** What is told of it when it is unfolded; none where there is nothing more to tell. */
  readonly facts?: readonly Fact[];
}

export type PageCell = CellValue | LinkCell | StateCell | StripCell | readonly CellPart[];

/** Several of them stand below each other. */
export type CellPart = LinkCell | Location;

/** A state, and what people read: "overdue by 4 days, nothing reported". */
export interface StateCell {
  readonly state: State;
  readonly text: string;
}

/** The colours of the last reports, oldest first: shapes where there is no room for words, and the words for whoever asks. */
export interface StripCell {
  readonly strip: readonly RagCell[];
}

/** Facts on their own. */
export interface FactsSection {
  readonly kind: 'facts';
  readonly heading: string | null;
  readonly facts: readonly Fact[];
}

/** Sections that belong together, under a heading that folds. */
export interface GroupSection {
  readonly kind: 'group';
  readonly id: Anchor | null;
  readonly heading: string;
  /** Hidden by filters that do not match it. */
  readonly subject: Subject | null;
  readonly folded: boolean;
  readonly sections: readonly PageSection[];
}

/** One measure: drawn, and what is known of it. */
export interface MeasureChartSection {
  readonly kind: 'measure-chart';
  readonly id: Anchor | null;
  readonly heading: string;
  readonly subject: Subject | null;
  readonly chart: MeasureChart;
  /** How it stands besides, a sentence each. */
  readonly says: readonly string[];
  readonly facts: readonly Fact[];
  /** How the projection is made, step by step. */
  readonly steps: readonly string[];
  /** What is drawn, and who is to move it. */
  readonly tables: readonly PageTable[];
}

/** The milestone trend chart, with what filters look at for each line. */
export interface TrendChartSection {
  readonly kind: 'trend-chart';
  readonly id: Anchor | null;
  readonly series: SeriesSection;
  /** In the order of the lines. */
  readonly lines: readonly { readonly subject: Subject | null; readonly to: Anchor | null }[];
  /** A row a line, in the same order: those that are drawn are shown. */
  readonly data: PageTable;
}
