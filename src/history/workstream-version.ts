/**
 * What one version of a workstream file says of its milestones, read leniently: keys that are not known are passed
 * over, and what is not of the right type counts as not there, so that an older or a newer form of the format never
 * takes history away. Texts are not made dates yet, since that takes the calendar of the programme.
 */
import { createHash } from 'node:crypto';
import { MAX_VALUES, readYaml } from '../load/read-yaml.ts';
import { decodeText, firstRefusedCharacter } from '../load/decode-text.ts';
import { type KnownLines, readEntryByLines, readPart } from './entry-lines.ts';
import { itemRanges, type ItemRange, replacedItem } from './milestone-items.ts';
import { isRecord, recordsIn, textOf, textsOf } from './lenient-values.ts';

export interface RawChange {
  readonly date: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string | null;
  readonly approvedBy: string | null;
  readonly correction: boolean;
}

/** A milestone as a version of its file has it, dates as text. */
export interface RawMilestone {
  readonly ref: string;
  readonly title: string;
  readonly project: string;
  readonly workstream: string;
  readonly due: string | null;
  readonly forecast: string | null;
  /** The day on which the forecast was made. */
  readonly forecastOn: string | null;
  readonly started: string | null;
  readonly completed: string | null;
  readonly status: string | null;
  readonly cancelledOn: string | null;
  readonly owners: readonly string[];
  readonly changes: readonly RawChange[];
  readonly acceptedUntil: string | null;
  readonly was: readonly string[];
  /** Sixteen characters that differ whenever anything in the entry does. */
  readonly digest: string;
}

/** A version of a file, and what reading the next one can take from it. */
export interface WorkstreamVersion {
  readonly milestones: readonly RawMilestone[];
  readonly text: string;
  /** The places of its milestones in the text, each with what it inherits; null where they cannot be told apart by lines. */
  readonly items: readonly PlacedItem[] | null;
}

interface PlacedItem extends ItemRange {
  readonly inherited: Inherited;
}

/** What a milestone takes from the project and the workstream around it. */
interface Inherited {
  readonly prefix: string;
  readonly project: string;
  readonly workstream: string;
  readonly owners: readonly string[];
}

export type ReadVersion =
  | { readonly ok: true; readonly version: WorkstreamVersion }
  | { readonly ok: false; readonly reason: string };

/**
 * Reads a version of a workstream file. Where it differs from `before` inside a single milestone only that is read, and
 * of that only the lines that are not `known`: a history is thousands of versions that differ in a line or two.
 */
export function readWorkstreamVersion(
  bytes: Uint8Array,
  before: WorkstreamVersion | null,
  known: KnownLines,
): ReadVersion {
  const quick = before === null ? null : readChangedItem(bytes, before, known);
  if (quick !== null) return { ok: true, version: quick };
  const decoded = decodeText('', bytes);
  if (!decoded.ok) return { ok: false, reason: decoded.finding.message };
  const { text } = decoded;
  const yaml = readYaml('', text);
  if (!yaml.ok) return { ok: false, reason: yaml.findings[0]?.message ?? 'it cannot be read' };
  if (!isRecord(yaml.data))
    return {
      ok: false,
      reason: 'it holds no keys, as a link to another file does, which is not followed here.',
    };
  const entries = milestonesIn(yaml.data);
  const ranges = itemRanges({ text, events: yaml.events });
  return {
    ok: true,
    version: {
      text,
      milestones: entries.map(({ raw, inherited }) => rawMilestone(raw, inherited)),
      items:
        ranges === null || ranges.length !== entries.length
          ? null
          : ranges.map((range, index) => ({ ...range, inherited: entries[index]?.inherited ?? NOTHING })),
    },
  };
}

const REPLACEMENT = '\uFFFD';
const NOTHING: Inherited = { prefix: '', project: '', workstream: '', owners: [] };

/** The version that follows from `before` by one milestone being another; null where more than that has changed. */
function readChangedItem(
  bytes: Uint8Array,
  before: WorkstreamVersion,
  known: KnownLines,
): WorkstreamVersion | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
  // It may stand for what is no UTF-8, and then it does not show whether the text around it is what it was.
  if (text.includes(REPLACEMENT)) return null;
  // In so large a file there can be more values than are read, which no part of it shows.
  if (text.length > MAX_VALUES) return null;
  const { items } = before;
  const replaced = items === null ? null : replacedItem(before.text, items, text);
  if (items === null || replaced === null) return null;
  const { index, end, shift } = replaced;
  const item = items[index];
  if (item === undefined) return null;
  const lines = text.slice(item.start, end);
  if (firstRefusedCharacter(lines) !== null) return null;
  const entry = readEntryByLines(lines, known) ?? parsedEntry(lines);
  if (entry === null) return null;
  return {
    text,
    milestones: before.milestones.with(index, rawMilestone(entry, item.inherited)),
    items: items.map((other, position) =>
      position < index
        ? other
        : { ...other, start: position === index ? other.start : other.start + shift, end: other.end + shift },
    ),
  };
}

function parsedEntry(lines: string): Readonly<Record<string, unknown>> | null {
  const data = readPart(lines);
  const [entry, ...others] = Array.isArray(data) ? data : [];
  return isRecord(entry) && others.length === 0 ? entry : null;
}

interface Entry {
  readonly raw: Readonly<Record<string, unknown>>;
  readonly inherited: Inherited;
}

function milestonesIn(file: Readonly<Record<string, unknown>>): Entry[] {
  const workstream = textOf(file['id']) ?? '';
  const leads = recordsIn(file['leads']).flatMap(({ name }) => textsOf(name));
  return recordsIn(file['projects']).flatMap((project) => {
    const lead = textsOf(project['lead']);
    const inherited: Inherited = {
      prefix: `${workstream}/${textOf(project['id']) ?? ''}/`,
      project: textOf(project['name']) ?? '',
      workstream: textOf(file['name']) ?? workstream,
      owners: lead.length > 0 ? lead : leads,
    };
    return recordsIn(project['milestones']).map((raw) => ({ raw, inherited }));
  });
}

function rawMilestone(raw: Readonly<Record<string, unknown>>, inherited: Inherited): RawMilestone {
  const own = textsOf(raw['owner']);
  const { forecast, cancelled, accepted_breach: accepted } = raw;
  return {
    ref: `${inherited.prefix}${textOf(raw['id']) ?? ''}`,
    title: textOf(raw['title']) ?? '',
    project: inherited.project,
    workstream: inherited.workstream,
    due: textOf(raw['due']),
    forecast: textOf(isRecord(forecast) ? forecast['due'] : forecast),
    forecastOn: isRecord(forecast) ? textOf(forecast['date']) : null,
    started: textOf(raw['started']),
    completed: textOf(raw['completed']),
    status: textOf(raw['status']),
    cancelledOn: isRecord(cancelled) ? textOf(cancelled['date']) : null,
    owners: own.length > 0 ? own : inherited.owners,
    changes: recordsIn(raw['changes']).map(rawChange),
    acceptedUntil: isRecord(accepted) ? textOf(accepted['until']) : null,
    was: textsOf(raw['was']),
    digest: createHash('sha1').update(JSON.stringify(raw)).digest('hex').slice(0, 16),
  };
}

/** Entries that were read once are the same objects in every later version. */
const knownChanges = new WeakMap<object, RawChange>();

function rawChange(entry: Readonly<Record<string, unknown>>): RawChange {
  const known = knownChanges.get(entry);
  if (known !== undefined) return known;
  const change: RawChange = {
    date: textOf(entry['date']),
    from: textOf(entry['from']),
    to: textOf(entry['to']),
    reason: textOf(entry['reason']),
    approvedBy: textOf(entry['approved_by']),
    correction: entry['correction'] === true,
  };
  knownChanges.set(entry, change);
  return change;
}
