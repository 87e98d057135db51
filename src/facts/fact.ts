/** What a fact is: something that can be said of an entry of the plan as of a day, in one value. */
import type { CalendarDay } from '../model/calendar-day.ts';
import type { FactType, KnownFact } from '../model/fact-type.ts';
import type { Measure } from '../model/measure.ts';
import type { Plan, ProjectEntry, Workstream } from '../model/plan.ts';
import type { PlanRag } from '../model/rag.ts';
import type { Decision } from '../model/raid.ts';
import type { StandingEntry } from '../model/schedule.ts';
import type { MeasureStanding } from '../model/trajectory.ts';
import type { Update } from '../model/update.ts';
import type { namersOfMeasures, RaidPart } from './about.ts';

export type FactValue =
  | string
  | number
  | boolean
  | readonly FactValue[]
  | { readonly [name: string]: FactValue };

/** The facts of one entry by name. What is not recorded is absent, never null, and so is a list with nothing in it. */
export type FactRecord = Readonly<Record<string, FactValue>>;

/** How many open milestones of a person end in a month (`2021-09`). */
export interface DeadlineLoad {
  readonly person: string;
  readonly month: string;
  readonly count: number;
}

/** What a fact is found in. */
export interface FactContext {
  readonly plan: Plan;
  readonly asOf: CalendarDay;
  /** Every milestone with its standing, in programme order. */
  readonly entries: readonly StandingEntry[];
  readonly entriesOfProject: (ref: string) => readonly StandingEntry[];
  readonly entriesOfWorkstream: (id: string) => readonly StandingEntry[];
  /** How many milestones wait for a milestone. */
  readonly dependentsOf: (ref: string) => number;
  /**
   * Of the owners of a milestone, the one who has the most open milestones ending in the month in which it ends itself;
   * null where it has no owner or no open end.
   */
  readonly busiestOwner: (entry: StandingEntry) => DeadlineLoad | null;
  /** The updates of a workstream or project that had been written by the day, newest first; null is the programme. */
  readonly updatesOf: (ref: string | null) => readonly Update[];
  /** What of the RAID log had been raised by the day and is about an entry or something in it; null is all of it. */
  readonly raidOf: (ref: string | null) => RaidPart;
  /** The decisions that count for a project, of those that had been asked for by the day. */
  readonly decisionsFor: (entry: ProjectEntry) => readonly Decision[];
  /** The measures that count for a project. */
  readonly measuresFor: (entry: ProjectEntry) => readonly Measure[];
  readonly namersOf: ReturnType<typeof namersOfMeasures>;
  /** How a measure stands, by its id; null for what is none. */
  readonly measureOf: (id: string) => MeasureStanding | null;
  readonly suggestedRag: () => PlanRag;
}

/** What a fact says, without the entry that it is found in: all that its documentation and its validation need. */
export interface FactDescription extends KnownFact {
  /** One sentence. */
  readonly says: string;
  /** Where it comes from: the key that states it, or what it is worked out from. */
  readonly source: string;
}

export interface Fact<Entry> extends FactDescription {
  /**
   * What to type, at the margin of the entry, to record it; null where there is nothing left to type. `wanted` are the
   * ids that are asked for, where some are. Absent for what nobody can type.
   */
  readonly write?: (entry: Entry, context: FactContext, wanted: readonly string[]) => string | null;
  /** The value in words that say more than the value. */
  readonly tell?: (entry: Entry, context: FactContext) => string | null;
  /** Null, or a list with nothing in it, where it is not recorded. */
  readonly valueOf: (entry: Entry, context: FactContext) => FactValue | null;
}

export const TEXT: FactType = { kind: 'text' };
export const NUMBER: FactType = { kind: 'number' };
export const DAY: FactType = { kind: 'day' };
export const COUNT: FactType = { kind: 'whole number' };
export const SHARE: FactType = { kind: 'share' };
export const YES_OR_NO: FactType = { kind: 'yes or no' };
export const TEXTS: FactType = { kind: 'list', of: TEXT };
export const SECTORS: FactType = { kind: 'list', of: { kind: 'text', ids: 'sector' } };
export const AMBITIONS: FactType = { kind: 'list', of: { kind: 'text', ids: 'ambition' } };
export const PRINCIPLES: FactType = { kind: 'list', of: { kind: 'text', ids: 'principle' } };
export const BODY: FactType = { kind: 'text', ids: 'body' };
export const MEASURE_IDS: FactType = { kind: 'list', of: { kind: 'text', ids: 'measure' } };
export const QUESTIONS: FactType = { kind: 'list', of: { kind: 'text', ids: 'question' } };
export const WORKSTREAM_KIND: FactType = {
  kind: 'text',
  choices: ['delivery', 'enabling'] satisfies Workstream['kind'][],
};

/** A text that is one of a few words. */
export function oneOf(choices: readonly string[]): FactType {
  return { kind: 'text', choices };
}

/** The most ids that an example to type lists. */
const MOST_SUGGESTED = 8;

/** The ids that are asked for, as far as there are such; else all of them, or as many as an example can hold. */
export function idsToType(
  entries: readonly { readonly id: string }[],
  wanted: readonly string[],
): readonly string[] {
  const ids = entries.map(({ id }) => id);
  const asked = ids.filter((id) => wanted.includes(id));
  return (asked.length > 0 ? asked : ids).slice(0, MOST_SUGGESTED);
}

/** A key and the ids that it can list, as an example to type that is to be cut down. */
export function listToKeep(key: string, ids: readonly string[]): string {
  return [`${key}:`, '  # Keep those that apply.', ...ids.map((id) => `  - ${id}`)].join('\n');
}

/** What stands for a day until somebody writes one: it is refused as long as it stands there. */
export function dayToType(example: CalendarDay): string {
  return `DAY, SUCH AS ${example}`;
}

/** The first line of what is typed into another file than that of the entry. */
export function inFile(name: string, { programme }: Plan, place: string): string {
  return `# ${programme.at.file.replace(/[^/]*$/, '')}${name}${place}`;
}

/** The record of an entry: every fact of its kind that is known of it. */
export function factRecord<Entry>(
  facts: readonly Fact<Entry>[],
  entry: Entry,
  context: FactContext,
): FactRecord {
  // Without a prototype: `constructor` is no fact of anything.
  const record: Record<string, FactValue> = Object.create(null);
  for (const { name, valueOf } of facts) {
    const value = valueOf(entry, context);
    if (value !== null && !isEmptyList(value)) record[name] = value;
  }
  return record;
}

/** The fields of a record that are known. */
export function knownFields(fields: Readonly<Record<string, FactValue | null>>): FactRecord {
  const known: Record<string, FactValue> = Object.create(null);
  for (const [name, value] of Object.entries(fields)) {
    if (value !== null && !isEmptyList(value)) known[name] = value;
  }
  return known;
}

/** A map by id as a fact; null where it has nothing in it. */
export function byId(values: Iterable<readonly [id: string, value: FactValue]>): FactRecord | null {
  const map: Record<string, FactValue> = Object.create(null);
  let size = 0;
  for (const [id, value] of values) {
    map[id] = value;
    size += 1;
  }
  return size === 0 ? null : map;
}

/** A part of a whole from 0 to 1; null where there is no whole. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function isEmptyList(value: FactValue): boolean {
  return Array.isArray(value) && value.length === 0;
}
