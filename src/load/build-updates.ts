/** The files of updates/: validated data to model. */
import type { Body } from '../model/body.ts';
import { compareText, type KeyPath } from '../model/finding.ts';
import type { RagColour, RagDimension } from '../model/rag-colour.ts';
import { RAG_DIMENSIONS } from '../model/rag-colour.ts';
import { type Ask, DEFAULT_AUDIENCE, type Update, type UpdateSubject } from '../model/update.ts';
import type { UpdateFile } from './generated/update-file.ts';
import type { ValueReader } from './read-values.ts';
import type { ValidFile } from './validate-schema.ts';

type RawAsks = UpdateFile['decision_needed'];

/** Oldest first; of one day in the order of their files. What they speak of is resolved later. */
export function buildUpdates(
  files: readonly ValidFile<'update'>[],
  readerOf: (file: ValidFile) => ValueReader,
  bodies: readonly Body[],
): Update[] {
  const idOf = idsByName(bodies);
  return files
    .map((file) => buildUpdate(file, readerOf(file), idOf))
    .toSorted((a, b) => compareText(a.date, b.date) || compareText(a.at.file, b.at.file));
}

function buildUpdate(file: ValidFile<'update'>, reader: ValueReader, idOf: IdOf): Update {
  const raw = file.data;
  const asks = (key: 'decision_needed' | 'direction_needed' | 'support_needed'): Ask[] =>
    buildAsks(raw[key], [key], reader, idOf);
  return {
    at: reader.at([]),
    id: file.name.slice(file.name.lastIndexOf('/') + 1).replace(/\.yaml$/, ''),
    for: subjectOf(raw.for),
    date: reader.day(raw.date, ['date']),
    author: raw.author,
    rag: coloursOf(raw.rag),
    deliveryConfidence: raw.delivery_confidence ?? null,
    summary: raw.summary,
    reason: raw.reason ?? null,
    pathToGreen: raw.path_to_green ?? null,
    impactIfNotMitigated: raw.impact_if_not_mitigated ?? null,
    decisionNeeded: asks('decision_needed'),
    directionNeeded: asks('direction_needed'),
    supportNeeded: asks('support_needed'),
    achievements: raw.achievements ?? [],
    audience: raw.audience ?? DEFAULT_AUDIENCE,
  };
}

function subjectOf(ref: string): UpdateSubject {
  if (ref === 'programme') return { kind: 'programme' };
  return { kind: ref.includes('/') ? 'project' : 'workstream', ref };
}

/** One colour alone is that of the whole. */
function coloursOf(raw: UpdateFile['rag']): ReadonlyMap<RagDimension, RagColour> {
  if (raw === undefined) return new Map();
  if (typeof raw === 'string') return new Map([['overall', raw]]);
  const colours = new Map<RagDimension, RagColour>();
  for (const dimension of RAG_DIMENSIONS) {
    const colour = raw[dimension];
    if (colour !== undefined) colours.set(dimension, colour);
  }
  return colours;
}

/** The id of the body that a text names, or else the text. */
type IdOf = (from: string) => string;

/** Many write the name of a body where its id belongs: that is the body, unless two have the name. */
function idsByName(bodies: readonly Body[]): IdOf {
  const ids = new Set(bodies.map(({ id }) => id));
  const byName = new Map<string, string | null>();
  for (const { id, name } of bodies) {
    const folded = foldedName(name);
    byName.set(folded, byName.has(folded) ? null : id);
  }
  return (from) => (ids.has(from) ? from : (byName.get(foldedName(from)) ?? from));
}

function foldedName(name: string): string {
  return name.trim().toLowerCase();
}

function buildAsks(raw: RawAsks, path: KeyPath, reader: ValueReader, idOf: IdOf): Ask[] {
  return (raw ?? []).map((ask, index) => ({
    at: reader.at([...path, index]),
    what: ask.what,
    from: ask.from === undefined ? null : idOf(ask.from),
    by: reader.optionalDate(ask.by, [...path, index, 'by']),
  }));
}
