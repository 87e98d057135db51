/** Where on a stretch of months days lie, and which shapes show what happens then. How they are drawn is another's business. */
import { type CalendarDay, daysBetween } from '../../model/calendar-day.ts';
import type { TimelineMark, TimelineMarkKind } from '../../reports/view.ts';

/** The first and the last day that are drawn, both included. */
export interface Extent {
  readonly first: CalendarDay;
  readonly last: CalendarDay;
}

/** How a bar ends: on a day, somewhere about there, or at the edge of the months although it goes on. */
export type BarEnd = 'sharp' | 'soft' | 'cut';

export type BarKind = Exclude<TimelineMarkKind, 'completed'>;
export type MarkerKind = Exclude<TimelineMarkKind, 'baseline' | 'summary'>;

/** What a mark is drawn with. Places are shares of the width, 0 at the first morning and 1 at the last evening. */
export type TimelineShape =
  /** A window, from its first to its last day. */
  | {
      readonly kind: 'bar';
      readonly of: BarKind;
      readonly from: number;
      readonly to: number;
      readonly ends: readonly [BarEnd, BarEnd];
    }
  /** "By" dates: it may come about earlier than `at`. */
  | { readonly kind: 'earlier'; readonly of: BarKind; readonly at: number }
  /** Open-ended dates: it goes on from `from` to the edge and beyond. */
  | { readonly kind: 'onward'; readonly of: BarKind; readonly from: number }
  /** For how long something has been late: from the day that it was due to the as-of date. */
  | { readonly kind: 'overdue-by'; readonly from: number; readonly to: number }
  | { readonly kind: 'marker'; readonly of: MarkerKind; readonly at: number };

/** The share of the width at which a day begins; below 0 and above 1 outside. */
export function shareOf(day: CalendarDay, { first, last }: Extent): number {
  return daysBetween(first, day) / (daysBetween(first, last) + 1);
}

/** A day in the middle of its share: where a marker of that day stands. */
export function noonOf(day: CalendarDay, { first, last }: Extent): number {
  return (daysBetween(first, day) + 0.5) / (daysBetween(first, last) + 1);
}

/** The as-of day, or null where it is not among these. */
export function noonWithin(day: CalendarDay, extent: Extent): number | null {
  return day < extent.first || day > extent.last ? null : noonOf(day, extent);
}

/** The shapes of a milestone, in the order in which they are drawn: later ones lie on top. */
export function shapesOf(
  marks: readonly TimelineMark[],
  extent: Extent,
  asOf: CalendarDay,
): readonly TimelineShape[] {
  const isCompletedShown = marks.some(({ kind }) => kind === 'completed');
  const shapes = marks.flatMap((mark) => [
    ...barOf(mark, extent),
    ...lateOf(mark, extent, asOf),
    // What is complete has its marker where it was completed.
    ...(mark.kind === 'complete' && isCompletedShown ? [] : markerOf(mark, extent)),
  ]);
  return [
    ...shapes.filter(({ kind }) => kind !== 'marker'),
    ...shapes.filter(({ kind }) => kind === 'marker'),
  ];
}

function barOf(mark: TimelineMark, extent: Extent): TimelineShape[] {
  const { kind, goesOn, orEarlier } = mark;
  if (kind === 'completed') return [];
  const [from, to] = [shareOf(mark.first, extent), shareAfter(mark.last, extent)];
  const soft: BarEnd = mark.isSoft ? 'soft' : 'sharp';
  const ends = [
    from < 0 ? 'cut' : orEarlier ? 'sharp' : soft,
    to > 1 ? 'cut' : goesOn || orEarlier ? 'sharp' : soft,
  ] as const satisfies readonly BarEnd[];
  const isInside = to > 0 && from < 1;
  return [
    ...(isInside
      ? [{ kind: 'bar', of: kind, from: within(from), to: within(to), ends } satisfies TimelineShape]
      : []),
    ...(orEarlier && from > 0
      ? [{ kind: 'earlier', of: kind, at: within(from) } satisfies TimelineShape]
      : []),
    ...(goesOn && to < 1 ? [{ kind: 'onward', of: kind, from: within(to) } satisfies TimelineShape] : []),
  ];
}

function lateOf({ kind, last }: TimelineMark, extent: Extent, asOf: CalendarDay): TimelineShape[] {
  if (kind !== 'overdue') return [];
  const [from, to] = [within(shareAfter(last, extent)), within(noonOf(asOf, extent))];
  return to > from ? [{ kind: 'overdue-by', from, to }] : [];
}

/**
 * In the middle of what is not meant to the day, as far as that can be seen; on the first day of what goes on; else on the last
 * day: the one that counts.
 */
function markerOf(mark: TimelineMark, extent: Extent): TimelineShape[] {
  const { kind, first, last, isSoft, goesOn, orEarlier } = mark;
  if (kind === 'baseline' || kind === 'summary') return [];
  const at = goesOn
    ? noonOf(first, extent)
    : isSoft && !orEarlier
      ? middleOf(shareOf(first, extent), shareAfter(last, extent))
      : noonOf(last, extent);
  return at < 0 || at > 1 ? [] : [{ kind: 'marker', of: kind, at }];
}

/** Of the part that lies within; outside where none of it does. */
function middleOf(from: number, to: number): number {
  return to <= 0 || from >= 1 ? (from + to) / 2 : (within(from) + within(to)) / 2;
}

/** The share at which it ends. */
export function shareAfter(day: CalendarDay, extent: Extent): number {
  return shareOf(day, extent) + 1 / (daysBetween(extent.first, extent.last) + 1);
}

function within(share: number): number {
  return Math.max(0, Math.min(1, share));
}
