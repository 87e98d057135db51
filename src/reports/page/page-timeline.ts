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
  /** The first day of the first month and the last day of the last one. */
  readonly first: CalendarDay;
  readonly last: CalendarDay;
  readonly asOf: CalendarDay;
  /** "17 March 2025". */
  readonly asOfText: string;
  /** The stretches of months that a reader can choose besides the whole: horizons of the programme, and the months to come. */
  readonly ranges: readonly TimelinePeriod[];
  readonly periods: readonly TimelinePeriod[];
  /** The body whose meetings are shown; null where there is none or its days are not known. */
  readonly board: TimelineBoard | null;
  readonly lanes: readonly TimelineLane[];
}

export interface TimelineBoard {
  readonly name: string;
  /** Where the body itself is told of. */
  readonly to: Anchor;
  readonly days: readonly { readonly day: CalendarDay; readonly text: string }[];
}

/** A workstream with its projects. */
export interface TimelineLane {
  readonly id: string;
  readonly title: string;
  readonly to: Anchor;
  /** "13: 3 overdue, 2 done". */
  readonly summary: string;
  readonly projects: readonly TimelineProject[];
}

export interface TimelineProject {
  readonly title: string;
  readonly to: Anchor;
  readonly summary: string;
  /** The due dates of its milestones on one line, for when its rows are folded away. */
  readonly marks: readonly TimelineMark[];
  readonly bars: readonly TimelineBar[];
}

export interface TimelineBar {
  readonly ref: string;
  readonly title: string;
  /** The detail of the milestone. */
  readonly to: Anchor;
  readonly subject: Subject;
  readonly state: State;
  /** "March 2025". */
  readonly due: string;
  /** "overdue by 4 days, nothing reported". */
  readonly standing: string;
  /** What is drawn besides the due date and the completion, in words: "baseline January 2025". */
  readonly others: readonly string[];
  readonly owner: string | null;
  readonly marks: readonly TimelineMark[];
  /** On which side it lies where none of it lies in these months. */
  readonly side: 'before' | 'after' | null;
  /** Refs of what it waits for; drawn on demand. */
  readonly waitsFor: readonly string[];
}
