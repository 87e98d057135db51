/** The timeline as the page draws it: rows of bars under one time axis, which fold and go with the filters. */
import type { CalendarDay } from '../../model/calendar-day.ts';
import type { State } from '../../model/schedule.ts';
import type { TimelineMark, TimelinePeriod } from '../view.ts';
import type { Anchor } from './anchors.ts';
import type { Subject } from './page-parts.ts';

export interface PageTimelineSection {
  readonly kind: 'page-timeline';
  readonly id: Anchor | null;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly first: CalendarDay;
  readonly last: CalendarDay;
  readonly asOf: CalendarDay;
  readonly periods: readonly TimelinePeriod[];
  /** Days on which a body meets. */
  readonly meetings: readonly { readonly day: CalendarDay; readonly name: string }[];
  readonly lanes: readonly TimelineLane[];
}

/** A workstream with its projects. */
export interface TimelineLane {
  readonly title: string;
  readonly to: Anchor | null;
  readonly subject: Subject;
  /** "13: 3 overdue, 2 done". */
  readonly summary: string;
  readonly projects: readonly TimelineProject[];
}

export interface TimelineProject {
  readonly title: string;
  readonly to: Anchor | null;
  readonly summary: string;
  readonly bars: readonly TimelineBar[];
}

export interface TimelineBar {
  readonly title: string;
  /** The detail of the milestone. */
  readonly to: Anchor | null;
  readonly subject: Subject;
  readonly state: State;
  readonly due: string;
  readonly standing: string;
  readonly owner: string | null;
  readonly marks: readonly PageTimelineMark[];
  /** Refs of what it waits for; drawn on demand. */
  readonly ref: string;
  readonly dependsOn: readonly string[];
}

export interface PageTimelineMark extends TimelineMark {
  /** True where the precision is a month or more: nobody said a day, and the ends are drawn soft. */
  readonly isSoft: boolean;
}
