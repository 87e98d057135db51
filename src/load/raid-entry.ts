/** What the entries of raid.yaml have in common: validated data to model. */
import type { KeyPath } from '../model/finding.ts';
import type { Closing, Issue } from '../model/raid.ts';
import { type Audience, DEFAULT_AUDIENCE } from '../model/update.ts';
import type { ValueReader } from './read-values.ts';

interface RawEntry {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly about?: readonly string[];
  readonly audience?: readonly Audience[];
}

type RaidEntry = Pick<Issue, 'at' | 'id' | 'title' | 'description' | 'about' | 'audience'>;

/** What the entries of all kinds have. */
export function buildRaidEntry(raw: RawEntry, path: KeyPath, reader: ValueReader): RaidEntry {
  return {
    at: reader.at(path),
    id: raw.id,
    title: raw.title,
    description: raw.description ?? null,
    about: raw.about ?? [],
    audience: raw.audience ?? DEFAULT_AUDIENCE,
  };
}

type RawClosing = { readonly date: string; readonly reason: string } | undefined;

export function buildClosing(raw: RawClosing, path: KeyPath, reader: ValueReader): Closing | null {
  return raw === undefined ? null : { date: reader.day(raw.date, [...path, 'date']), reason: raw.reason };
}
