/** What a path says on a day, and which path of a kind is in force. */
import { type CalendarDay, daysBetween } from './calendar-day.ts';
import { exact } from './exact.ts';
import { compareText } from './finding.ts';
import type { Measure, MeasurePath, PathKind } from './measure.ts';

/** The value of a path on a day, or on which side of its points the day lies. */
export type PathValue =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly why: 'before-it-begins' | 'after-it-ends' };

/**
 * The value of a path on a day: in a straight line from point to point, or, where it steps, that of the last point up to
 * the day. Before its first point and after its last it has none.
 */
export function pathValue({ points, steps }: MeasurePath, day: CalendarDay): PathValue {
  const next = points.findIndex((point) => point.day >= day);
  const after = points[next];
  if (after === undefined) return { ok: false, why: 'after-it-ends' };
  if (after.day === day) return { ok: true, value: after.value };
  const before = points[next - 1];
  if (before === undefined) return { ok: false, why: 'before-it-begins' };
  if (steps) return { ok: true, value: before.value };
  const share = daysBetween(before.day, day) / daysBetween(before.day, after.day);
  return { ok: true, value: exact(before.value + (after.value - before.value) * share) };
}

/** The value of a path on a day; null where there is no path, or it has none on that day. */
export function valueOrNull(path: MeasurePath | null, day: CalendarDay): number | null {
  if (path === null) return null;
  const value = pathValue(path, day);
  return value.ok ? value.value : null;
}

/**
 * The paths of a kind that had been agreed by a day, the one in force last: the newest approved; one without a day of
 * approval was there before all others; of two of one day the one that stands later in the file.
 */
export function pathsAgreed({ paths }: Measure, kind: PathKind, asOf: CalendarDay): readonly MeasurePath[] {
  return paths
    .filter((path) => path.kind === kind && (path.approved === null || path.approved <= asOf))
    .toSorted((a, b) => compareText(a.approved ?? '', b.approved ?? ''));
}

/** The path of a kind that is in force on a day; null where none had been agreed by then. */
export function pathInForce(measure: Measure, kind: PathKind, asOf: CalendarDay): MeasurePath | null {
  return pathsAgreed(measure, kind, asOf).at(-1) ?? null;
}
