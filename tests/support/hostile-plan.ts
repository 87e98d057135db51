/**
 * The invented plan with something hostile in every text that a plan can hold: the schemas say where there is text, and a
 * field that the invented plan does not use is added. `harmless` is the same plan, where "x" stands for all that is more than
 * letters and digits, so that what is made of the one has to have the shape of what is made of the other.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSeq, parseDocument } from 'yaml';
import { HOSTILE_LINK, HOSTILE_PAYLOADS } from './hostile-payloads.ts';
import { REPOSITORY } from './run-milepost.ts';

const FIXTURE = join(REPOSITORY, 'tests/fixtures/invented');

/** Part of a plan file, or of its schema. */
type Json = null | string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

export interface HostilePlan {
  /** By path in the plan folder. */
  readonly files: ReadonlyMap<string, string>;
  /** Where in the schemas there is text, and whether the plan has one there: `workstream.projects[].name`. */
  readonly places: ReadonlyMap<string, boolean>;
}

export function hostilePlan(kind: 'hostile' | 'harmless'): HostilePlan {
  const texts = new Texts(kind);
  const files = new Map<string, string>();
  for (const path of readdirSync(FIXTURE, { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (path.endsWith('.csv')) files.set(path, texts.inCsv(readFileSync(join(FIXTURE, path), 'utf8')));
    if (!path.endsWith('.yaml')) continue;
    const text = readFileSync(join(FIXTURE, path), 'utf8');
    files.set(path, fileText(texts.inFile(schemaOf(path), withMore(path, text))));
  }
  return { files, places: texts.places };
}

function schemaOf(path: string): string {
  if (path.startsWith('workstreams/')) return 'workstream';
  if (path.startsWith('updates/')) return 'update';
  return path.replace(/\.yaml$/, '');
}

/** JSON is YAML. Characters that may not stand in a file as they are, are written as escapes. */
function fileText(data: Json): string {
  const text = JSON.stringify(data, null, 1);
  return text.replace(
    /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

class Texts {
  readonly places = new Map<string, boolean>();
  readonly #kind: 'hostile' | 'harmless';
  /** What is said twice, such as a name, is said in the same words again. */
  readonly #said = new Map<string, string>();

  constructor(kind: 'hostile' | 'harmless') {
    this.#kind = kind;
  }

  inFile(schema: string, data: Json): Json {
    const root: Json = JSON.parse(readFileSync(join(REPOSITORY, `schemas/${schema}.schema.json`), 'utf8'));
    this.#note(root, root, schema, new Set());
    return this.#in(data, root, root, schema);
  }

  /** The columns of words; numbers, days and names of columns stay. */
  inCsv(text: string): string {
    return text.replace(
      /^(\D\w+ \d+,[^,]*,[^,]*),([^,]*),(.*)$/gm,
      (_line, facts: string, source: string) => {
        const quoted = this.#instead(source, 'csv', 500).replaceAll('"', '""');
        return `${facts},"${quoted}","${quoted}"`;
      },
    );
  }

  #in(value: Json, schema: Json, root: Json, place: string): Json {
    const fitting = branch(value, resolved(schema, root), root);
    if (Array.isArray(value)) {
      return value.map((item) => this.#in(item, member(fitting, 'items'), root, `${place}[]`));
    }
    if (typeof value === 'object' && value !== null) {
      const known = member(fitting, 'properties');
      const added = EVERYWHERE.filter((key) => member(known, key) !== null).map((key): [string, Json] => [
        key,
        `More ${key}`,
      ]);
      const entries = Object.entries(record(value));
      const missing = added.filter(([key]) => entries.every(([name]) => name !== key));
      return Object.fromEntries(
        [...missing, ...entries].map(([key, inner]) => {
          const own = member(known, key);
          return own === null
            ? [key, this.#in(inner, member(fitting, 'additionalProperties'), root, `${place}.*`)]
            : [key, this.#in(inner, own, root, `${place}.${key}`)];
        }),
      );
    }
    if (typeof value !== 'string' || !holdsText(fitting, place)) return value;
    if (isKept(value, place)) return value;
    this.places.set(place, true);
    if (place.endsWith('.link')) return this.#kind === 'hostile' ? HOSTILE_LINK : harmless(HOSTILE_LINK);
    const longest = member(fitting, 'maxLength');
    return this.#instead(value, place, typeof longest === 'number' ? longest : Infinity);
  }

  #instead(text: string, place: string, longest: number): string {
    const said = this.#said.get(text);
    if (said !== undefined && said.length <= longest) return said;
    // The number first: what is put in order by its text stands in the same order in both plans.
    const number = String(this.#said.size).padStart(4, '0');
    const payloads = HOSTILE_PAYLOADS.filter(({ length }) => length + 6 <= longest);
    const payload = payloads[this.#said.size % payloads.length] ?? '';
    const whole = place.endsWith('.description') ? `${payload} ${number}` : `${number} ${payload}`;
    const instead = this.#kind === 'hostile' ? whole : harmless(whole);
    this.#said.set(text, instead);
    return instead;
  }

  /** Notes down every place where the schema has text. */
  #note(schema: Json, root: Json, place: string, above: ReadonlySet<string>): void {
    const reference = member(schema, '$ref');
    if (typeof reference === 'string' && above.has(reference)) return;
    const inside = typeof reference === 'string' ? new Set([...above, reference]) : above;
    const whole = resolved(schema, root);
    for (const key of ['anyOf', 'oneOf', 'allOf']) {
      for (const one of list(member(whole, key))) this.#note(one, root, place, inside);
    }
    for (const [key, one] of Object.entries(record(member(whole, 'properties')))) {
      this.#note(one, root, `${place}.${key}`, inside);
    }
    const others = member(whole, 'additionalProperties');
    if (others !== null && typeof others === 'object') this.#note(others, root, `${place}.*`, inside);
    const items = member(whole, 'items');
    if (items !== null) this.#note(items, root, `${place}[]`, inside);
    if (holdsText(whole, place) && !this.places.has(place)) this.places.set(place, false);
  }
}

/** A source is text, although it is not written at length; a cadence is read as one. */
function holdsText(schema: Json, place: string): boolean {
  if (place.endsWith('.cadence')) return false;
  return member(schema, 'contentMediaType') === 'text/plain' || /\.(?:source|link)$/.test(place);
}

/** Names of terms stand in dates, and asks may name a body by its id. */
function isKept(text: string, place: string): boolean {
  if (place === 'programme.calendar.periods[].name') return !text.startsWith('Any term');
  return place.endsWith('_needed[].from') && /^[a-z]+(?:-[a-z]+)+$/.test(text);
}

/** The same text with nothing in it but letters, digits and spaces, and as long. */
export function harmless(text: string): string {
  return text.replace(/^https:\/\/.*|[^A-Za-z0-9 ]/gu, (found) =>
    found.startsWith('https:') ? `https://evil.example/${'x'.repeat(found.length - 21)}` : 'x',
  );
}

function resolved(schema: Json, root: Json): Json {
  const reference = member(schema, '$ref');
  if (typeof reference !== 'string') return schema;
  return resolved(reference.replace('#/', '').split('/').reduce(member, root), root);
}

/** Of what a value may be, that which it is. */
function branch(value: Json, schema: Json, root: Json): Json {
  const branches = [...list(member(schema, 'oneOf')), ...list(member(schema, 'anyOf'))].map((one) =>
    resolved(one, root),
  );
  const fitting = branches.find((one) => {
    if (Array.isArray(value)) return member(one, 'items') !== null;
    if (typeof value === 'object') return member(one, 'properties') !== null;
    return member(one, 'items') === null && member(one, 'properties') === null;
  });
  return fitting ?? schema;
}

function member(json: Json, key: string): Json {
  return json !== null && typeof json === 'object' && !Array.isArray(json) && Object.hasOwn(json, key)
    ? (record(json)[key] ?? null)
    : null;
}

function record(json: Json): { readonly [key: string]: Json } {
  return json !== null && typeof json === 'object' && !isList(json) ? json : {};
}

function list(json: Json): readonly Json[] {
  return isList(json) ? json : [];
}

function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}

/** What the invented plan does not use: in a file, at a key path, this; one more of a list that is there. */
const MORE: readonly (readonly [file: string, path: readonly (string | number)[], value: Json])[] = [
  ['programme.yaml', ['rag', 'words', 'grey'], { word: 'Not rated', meaning: 'Nobody has said' }],
  [
    'programme.yaml',
    ['calendar', 'periods'],
    { name: 'Any term', from: '2026-09-01', to: '2026-12-18', also: ['The last term'] },
  ],
  ['raid.yaml', ['issues', 0, 'owner'], ['Priya Nair', 'Amy Fletcher']],
  ['raid.yaml', ['decisions', 0, 'evidence', 0, 'link'], 'https://evil.example/'],
  ['workstreams/first-signs.yaml', ['projects', 0, 'lead'], ['Amy Fletcher', 'Priya Nair']],
  [
    'workstreams/first-signs.yaml',
    ['projects', 0, 'notes'],
    [{ text: 'A note of the project', date: 'May 2025' }],
  ],
  [
    'workstreams/first-signs.yaml',
    ['principles', 'co-production'],
    { evidence: 'Evidence of all', date: '2025-01-14', link: 'https://evil.example/' },
  ],
  [
    'updates/2025-03-14-places.yaml',
    ['direction_needed'],
    [{ what: 'Which way to go', from: 'Neil Harcourt', by: '2025-04-24' }],
  ],
  [
    'updates/2025-03-14-places.yaml',
    ['decision_needed'],
    [{ what: 'Which school first', from: 'Ruth Hallam', by: '2025-04-24' }],
  ],
];

/** Fields that nearly every entry may have, and hardly any of the invented plan has. */
const EVERYWHERE = ['source', 'description'];

function withMore(file: string, text: string): Json {
  const document = parseDocument(text);
  for (const [name, path, value] of MORE) {
    if (name !== file) continue;
    if (isSeq(document.getIn(path))) document.addIn(path, document.createNode(value));
    else document.setIn(path, document.createNode(value));
  }
  const data: Json = document.toJS();
  return data;
}
