/** What happens when: the milestones of a plan placed in stretches of months, with how they stand as of a day. */
import type { DatedNote, MilestoneEntry, Plan, Project, Workstream } from '../model/plan.ts';
import type { CalendarDay } from '../model/calendar-day.ts';
import { comparisonDay } from '../model/plan-date.ts';
import { opensOn, type StandingEntry } from '../model/schedule.ts';
import type { AsOf } from './as-of.ts';
import { entriesInScope, type Scope } from './scope.ts';
import { type StateCounts, stateCounts } from './state-counts.ts';
import { marksOf, type Placement, placementOf } from './timeline-marks.ts';
import type { TimelineRange } from './timeline-range.ts';
import type { TimelineMark, TimelinePeriod } from './view.ts';

export const COLLAPSE_CHOICES = ['projects', 'workstreams'] as const;
/** What a row of summary bars stands for; null where every milestone has its row. */
export type Collapse = (typeof COLLAPSE_CHOICES)[number] | null;

export interface TimelineOptions {
  readonly collapse: Collapse;
  readonly dependencies: boolean;
}

export interface TimelineReport {
  readonly programme: string;
  readonly asOf: AsOf;
  readonly scope: Scope;
  readonly collapse: Collapse;
  readonly counts: StateCounts;
  /** In programme order, undated ones too. */
  readonly entries: readonly StandingEntry[];
  readonly ranges: readonly RangeReport[];
  /** Those whose promised date has gone by first. */
  readonly undated: readonly StandingEntry[];
  /** Every note of the scope, in order of their dates. */
  readonly notes: readonly PlacedNote[];
  /** Null where they were not asked for. */
  readonly dependencies: readonly Dependency[] | null;
}

/** One stretch of months. Drawn, before, after and undated add up to all milestones of the report. */
export interface RangeReport {
  readonly range: TimelineRange;
  readonly counts: Readonly<Record<Placement, number>>;
  readonly placed: readonly PlacedEntry[];
  readonly groups: readonly WorkstreamGroup[];
  readonly periods: readonly TimelinePeriod[];
}

export interface PlacedEntry {
  readonly entry: StandingEntry;
  readonly placement: Placement;
  readonly marks: readonly TimelineMark[];
}

export interface WorkstreamGroup {
  readonly workstream: Workstream;
  readonly projects: readonly ProjectGroup[];
}

export interface ProjectGroup {
  readonly project: Project;
  readonly placed: readonly PlacedEntry[];
}

export interface PlacedNote {
  readonly note: DatedNote;
  /** What it belongs to: the programme, a workstream or a project, by its name. */
  readonly about: string;
  /** Null of a note about the programme. */
  readonly ref: string | null;
  readonly isInRange: boolean;
}

export interface Dependency {
  readonly entry: StandingEntry;
  readonly waitsFor: StandingEntry;
}

/** The timeline of the milestones of `scope`; `entries` are all of the plan, with their standings as of `asOf`. */
export function timelineReport(
  plan: Plan,
  entries: readonly StandingEntry[],
  asOf: AsOf,
  scope: Scope,
  ranges: readonly TimelineRange[],
  options: TimelineOptions,
): TimelineReport {
  const inScope = entriesInScope(entries, scope);
  const drawn = inScope.map((entry) => ({ entry, marks: marksOf(entry.standing) }));
  return {
    programme: plan.programme.name,
    asOf,
    scope,
    collapse: options.collapse,
    counts: stateCounts(inScope),
    entries: inScope,
    ranges: ranges.map((range) => rangeReport(plan, range, drawn, scope)),
    undated: inScope
      .filter(({ standing }) => standing.state === 'undated')
      .toSorted((a, b) => Number(b.standing.promiseBroken) - Number(a.standing.promiseBroken)),
    notes: placedNotes(plan, scope, ranges),
    dependencies: options.dependencies ? dependenciesOf(inScope, entries) : null,
  };
}

function rangeReport(
  plan: Plan,
  range: TimelineRange,
  drawn: readonly { readonly entry: StandingEntry; readonly marks: readonly TimelineMark[] }[],
  scope: Scope,
): RangeReport {
  const counts = { inside: 0, before: 0, after: 0, undated: 0 } satisfies Record<Placement, number>;
  const placed = drawn.map(({ entry, marks }) => {
    const placement = placementOf(marks, range.first, range.last);
    counts[placement] += 1;
    return { entry, marks, placement };
  });
  return {
    range,
    counts,
    placed,
    groups: groupsOf(plan, placed, scope),
    periods: plan.programme.calendar.periods.filter(
      ({ first, last }) => first <= range.last && last >= range.first,
    ),
  };
}

/** Workstreams and projects in programme order, also those of which nothing is drawn; of one person, only those with a milestone of theirs. */
function groupsOf(plan: Plan, placed: readonly PlacedEntry[], scope: Scope): WorkstreamGroup[] {
  const byProject = new Map<string, PlacedEntry[]>();
  for (const one of placed) {
    const { ref } = one.entry.project;
    const list = byProject.get(ref);
    if (list === undefined) byProject.set(ref, [one]);
    else list.push(one);
  }
  return plan.workstreams
    .filter(({ id }) => scope.workstream === null || scope.workstream.id === id)
    .map((workstream) => ({
      workstream,
      projects: workstream.projects
        .map((project) => ({ project, placed: byProject.get(project.ref) ?? [] }))
        .filter((group) => scope.owner === null || group.placed.length > 0),
    }))
    .filter(({ projects }) => projects.length > 0);
}

/** The notes of programme, other files, workstreams and projects, earliest first. A note belongs to no person. */
function placedNotes(plan: Plan, scope: Scope, ranges: readonly TimelineRange[]): PlacedNote[] {
  if (scope.owner !== null) return [];
  const isInRange = ({ date }: DatedNote): boolean => {
    const [first, last] = [opensOn(date), comparisonDay(date)];
    if (first === null || last === null) return true;
    return ranges.some((range) => first <= range.last && (date.kind === 'open' || last >= range.first));
  };
  const placed = (notes: readonly DatedNote[], about: string, ref: string | null): PlacedNote[] =>
    notes.map((note) => ({ note, about, ref, isInRange: isInRange(note) }));
  const ofProgramme =
    scope.workstream === null
      ? placed([...plan.programme.notes, ...plan.notes], plan.programme.name, null)
      : [];
  const ofWorkstreams = plan.workstreams
    .filter(({ id }) => scope.workstream === null || scope.workstream.id === id)
    .flatMap((workstream) => [
      ...placed(workstream.notes, workstream.name, workstream.id),
      ...workstream.projects.flatMap((project) => placed(project.notes, project.name, project.ref)),
    ]);
  const day = ({ note }: PlacedNote): CalendarDay | '~' => opensOn(note.date) ?? '~';
  return [...ofProgramme, ...ofWorkstreams].toSorted((a, b) =>
    day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0,
  );
}

function dependenciesOf(
  inScope: readonly StandingEntry[],
  all: readonly (StandingEntry & MilestoneEntry)[],
): Dependency[] {
  const byRef = new Map(all.map((entry) => [entry.milestone.ref, entry]));
  return inScope.flatMap((entry) =>
    entry.milestone.dependsOn.flatMap((ref) => {
      const waitsFor = byRef.get(ref);
      return waitsFor === undefined ? [] : [{ entry, waitsFor }];
    }),
  );
}
