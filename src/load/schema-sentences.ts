/**
 * Schema errors as sentences that a workstream lead understands: which key, what is wrong with it, what is
 * allowed, what was probably meant. Loaded only when there is such an error, since it carries the schemas.
 */
import type { ErrorObject } from 'ajv';
import ambitions from '../../schemas/ambitions.schema.json' with { type: 'json' };
import governance from '../../schemas/governance.schema.json' with { type: 'json' };
import principles from '../../schemas/principles.schema.json' with { type: 'json' };
import programme from '../../schemas/programme.schema.json' with { type: 'json' };
import workstream from '../../schemas/workstream.schema.json' with { type: 'json' };
import { closest } from '../model/did-you-mean.ts';
import { type Finding, finding, type KeyPath } from '../model/finding.ts';
import type { PlanFileKind } from './discover-plan.ts';
import { type Locator, locatorOf } from './locate.ts';
import { MAX_SHOWN, moreFindings } from './many-findings.ts';
import { shortened } from './shortened.ts';
import { pathOfPointer } from './validate-schema.ts';

const SCHEMAS = { programme, ambitions, principles, governance, workstream } satisfies Record<PlanFileKind, unknown>;

/** The file that a schema error stands in. */
interface Subject {
  readonly name: string;
  readonly kind: PlanFileKind;
  readonly data: unknown;
  readonly locator: Locator;
}

interface Sentence {
  readonly message: string;
  readonly fix: string;
  readonly path: KeyPath;
  readonly part: 'key' | 'value';
}

/** Findings for the schema errors of one file: the first fifty in words, the rest counted. */
export function schemaFindings(
  file: { readonly name: string; readonly kind: PlanFileKind; readonly text: string; readonly data: unknown },
  errors: readonly ErrorObject[],
): Finding[] {
  const subject: Subject = { ...file, locator: locatorOf(file.text) };
  const told = withoutMisspelt(withoutEchoes(errors, subject), subject);
  const findings = told.slice(0, MAX_SHOWN).map((error) => {
    const { message, fix, path, part } = sentenceFor(error, subject);
    return finding({ code: 'schema', severity: 'error', message, fix, at: { file: file.name, path }, part });
  });
  if (told.length > MAX_SHOWN) findings.push(moreFindings(file.name, 'schema', told.length - MAX_SHOWN));
  return findings;
}

/**
 * Where one of several forms is allowed (`anyOf`), ajv reports each form that did not fit. Of those, only
 * what is wrong inside the form that was evidently meant is told, or else the one sentence for all of them.
 */
function withoutEchoes(errors: readonly ErrorObject[], subject: Subject): ErrorObject[] {
  const choices = errors.filter(({ keyword }) => keyword === 'anyOf');
  if (choices.length === 0) return [...errors];
  const echoed = new Map(choices.map((choice) => [choice.schemaPath, choice]));
  const insideMeantForm = new Set<string>();
  const kept: ErrorObject[] = [];
  for (const error of errors) {
    if (error.keyword === 'anyOf') continue;
    const marker = error.schemaPath.lastIndexOf('/anyOf/');
    const choicePath = marker === -1 ? null : error.schemaPath.slice(0, marker + '/anyOf'.length);
    if (choicePath === null || !echoed.has(choicePath)) {
      kept.push(error);
      continue;
    }
    const owner = choices.find(
      (choice) => choice.schemaPath === choicePath && isWithin(error.instancePath, choice.instancePath),
    );
    if (owner === undefined) continue;
    const value = valueAt(subject.data, pathOfPointer(owner.instancePath));
    const formIsMeant = typeof value === 'object' && value !== null && !isTypeErrorAt(error, owner.instancePath);
    if (formIsMeant) {
      kept.push(error);
      insideMeantForm.add(owner.instancePath);
    }
  }
  return [...kept, ...choices.filter(({ instancePath }) => !insideMeantForm.has(instancePath))];
}

/** A misspelt key is told once, as unknown: the key that it was meant for is missing only because of that. */
function withoutMisspelt(errors: readonly ErrorObject[], subject: Subject): ErrorObject[] {
  const meant = new Set<string>();
  for (const error of errors) {
    if (error.keyword !== 'additionalProperties') continue;
    const key = closest(String(error.params['additionalProperty']), keysOf(schemaAt(subject, error, 1)));
    if (key !== null) meant.add(`${error.instancePath} ${key}`);
  }
  return errors.filter(
    ({ keyword, instancePath, params }) =>
      keyword !== 'required' || !meant.has(`${instancePath} ${String(params['missingProperty'])}`),
  );
}

function isWithin(pointer: string, ancestor: string): boolean {
  return pointer === ancestor || pointer.startsWith(`${ancestor}/`);
}

function isTypeErrorAt(error: ErrorObject, pointer: string): boolean {
  return error.keyword === 'type' && error.instancePath === pointer;
}

function sentenceFor(error: ErrorObject, subject: Subject): Sentence {
  const path = pathOfPointer(error.instancePath);
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(String(error.params['additionalProperty']), path, error, subject);
    case 'required':
      return missingKey(String(error.params['missingProperty']), path, error, subject);
    case 'dependencies':
      return {
        message: `${whose(path)} has "${error.params['property']}" and so needs "${error.params['missingProperty']}" as well.`,
        fix: `Add a line "${error.params['missingProperty']}: …".`,
        path,
        part: 'value',
      };
    case 'type':
    case 'anyOf':
      return wrongType(path, error, subject);
    case 'enum':
      return wrongChoice(path, allowedValues(error), subject);
    case 'const':
      return {
        message: `${label(path)} must be ${String(error.params['allowedValue'])}.`,
        fix: `Write "${nameOf(path)}: ${String(error.params['allowedValue'])}".`,
        path,
        part: 'value',
      };
    case 'pattern':
      return wrongPattern(path, error, subject);
    case 'minLength':
      return { message: `${label(path)} is empty.`, fix: 'Write a text, or delete the line.', path, part: 'value' };
    case 'maxLength':
      return {
        message: `${label(path)} is longer than ${String(error.params['limit'])} characters.`,
        fix: 'Shorten it.',
        path,
        part: 'value',
      };
    case 'minItems':
      return { message: `${label(path)} has no entries.`, fix: 'Add one, or delete the line.', path, part: 'value' };
    case 'minimum':
      return {
        message: `${label(path)} must be ${String(error.params['limit'])} or more.`,
        fix: 'Write a larger number.',
        path,
        part: 'value',
      };
    default:
      return {
        message: `${label(path)} is not as the plan format wants it (${error.keyword}).`,
        fix: 'Compare it with docs/plan-format.md.',
        path,
        part: 'value',
      };
  }
}

function unknownKey(key: string, path: KeyPath, error: ErrorObject, subject: Subject): Sentence {
  const known = keysOf(schemaAt(subject, error, 1));
  const meant = closest(key, known);
  const at = { path: [...path, key], part: 'key' as const };
  const message = `${whose(path)} has no key "${shortened(key)}".`;
  const value = valueAt(subject.data, [...path, key]);
  if (value === undefined && subject.locator.isInBrackets(path)) {
    return {
      ...at,
      message: `${message} Inside { } a comma begins a new key, so a text with a comma in it falls apart.`,
      fix: 'Put quotes round the whole text, such as a reason; or write each key on a line of its own.',
    };
  }
  if (meant !== null) return { ...at, message, fix: `Did you mean "${meant}"?` };
  return { ...at, message, fix: `The keys allowed here are: ${known.join(', ')}.` };
}

function missingKey(key: string, path: KeyPath, error: ErrorObject, subject: Subject): Sentence {
  const schema = schemaAt(subject, error, 1);
  const described = record(record(schema?.['properties'])?.[key]);
  const example = exampleOf(described);
  const write = example === null ? `${key}: …` : `${key}: ${example}`;
  return {
    message: `${whose(path)} has no "${key}".${typeof described?.['description'] === 'string' ? ` ${firstSentence(described['description'])}` : ''}`,
    fix: `Add a line such as "${write}".`,
    path,
    part: 'value',
  };
}

function wrongType(path: KeyPath, error: ErrorObject, subject: Subject): Sentence {
  const schema = schemaAt(subject, error, 1);
  const value = valueAt(subject.data, path);
  const source = subject.locator.sourceOf(path);
  const wanted = wantedForms(schema);
  const at = { path, part: 'value' as const };
  const name = nameOf(path);
  if (path.length === 0) {
    return {
      ...at,
      message: `This file holds ${describe(value)}, where keys with values belong.`,
      fix: 'Begin each line with a key and a colon. docs/plan-format.md shows a whole file.',
    };
  }
  const wantsText = wanted.includes('a text') || wanted.includes('a name');
  if (wantsText && (typeof value === 'number' || typeof value === 'boolean')) {
    const written = source ?? String(value);
    const becomes = String(value) === written ? '' : ` (${String(value)})`;
    return {
      ...at,
      message: `${label(path)} must be a text, and ${shortened(written)} is read as ${typeof value === 'number' ? 'a number' : 'yes or no'}${becomes}.`,
      fix: `Put quotes round it: ${typeof path.at(-1) === 'string' && !isIndex(name) ? `${name}: ` : '- '}"${shortened(written)}".`,
    };
  }
  if (value === null) {
    return { ...at, message: `${label(path)} has an empty entry.`, fix: 'Write something after the hyphen, or delete the line.' };
  }
  const example = exampleOf(schema);
  return {
    ...at,
    message: `${label(path)} must be ${either(wanted)}, and here it is ${describe(value)}.`,
    fix: fixForType(wanted, value, name, example),
  };
}

function fixForType(wanted: readonly string[], value: unknown, name: string, example: string | null): string {
  if (wanted.includes('a list') && !Array.isArray(value)) {
    return 'Write each entry on a line of its own, indented by two spaces and beginning with a hyphen.';
  }
  if (Array.isArray(value) && wanted.includes('keys with values')) {
    return 'Take the hyphen away, so that the keys stand directly under it.';
  }
  if (wanted.includes('true or false')) return `Write "${name}: true" or "${name}: false", without quotes.`;
  if (wanted.includes('a whole number') || wanted.includes('a number')) return 'Write a number in figures, without quotes.';
  return example === null ? 'Compare it with docs/plan-format.md.' : `Write for example "${name}: ${example}".`;
}

function wrongChoice(path: KeyPath, allowed: readonly string[], subject: Subject): Sentence {
  const value = valueAt(subject.data, path);
  const meant = typeof value === 'string' ? closest(value.replaceAll(' ', '-'), allowed) : null;
  const found = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? `"${shortened(String(value))}"` : describe(value);
  return {
    message: `${label(path)} cannot be ${found}. It is one of: ${allowed.join(', ')}.`,
    fix: meant === null ? 'Write one of them.' : `Did you mean "${meant}"?`,
    path,
    part: 'value',
  };
}

function wrongPattern(path: KeyPath, error: ErrorObject, subject: Subject): Sentence {
  const value = String(valueAt(subject.data, path));
  if (!String(error.params['pattern']).startsWith('^[a-z0-9]')) {
    return {
      message: `${label(path)} must be a web or mail address: "${shortened(value)}" does not begin with https://, http:// or mailto:.`,
      fix: 'Copy the whole address from the browser.',
      path,
      part: 'value',
    };
  }
  const slug = value
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
  return {
    message: `${label(path)} is "${shortened(value)}", and an id is made of lower-case letters, digits and single hyphens.`,
    fix: slug === '' ? 'Choose a short word in lower-case letters.' : `Write "${slug}".`,
    path,
    part: 'value',
  };
}

/** What a schema wants, in words: its types, or those of its several forms. */
function wantedForms(schema: Record<string, unknown> | null): string[] {
  const forms = Array.isArray(schema?.['anyOf']) ? schema['anyOf'] : [schema];
  const words = new Set<string>();
  for (const form of forms) {
    const types = record(form)?.['type'];
    for (const type of Array.isArray(types) ? types : [types]) {
      const isName = record(form)?.['title'] === 'A name';
      words.add(isName ? 'a name' : (TYPE_WORDS.get(String(type)) ?? 'something else'));
    }
  }
  // A date may be typed as a bare year, which YAML reads as a number: to people that is still a date.
  return words.has('a text') && words.has('a number') ? ['a date', ...[...words].filter((word) => word !== 'a text' && word !== 'a number')] : [...words];
}

const TYPE_WORDS: ReadonlyMap<string, string> = new Map([
  ['string', 'a text'],
  ['number', 'a number'],
  ['integer', 'a whole number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['object', 'keys with values'],
]);

function either(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? 'something else') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

function describe(value: unknown): string {
  if (value === undefined || value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'keys with values';
  if (typeof value === 'string') return `the text "${shortened(value)}"`;
  if (typeof value === 'number') return `the number ${value}`;
  return String(value);
}

function allowedValues(error: ErrorObject): readonly string[] {
  const allowed: unknown = error.params['allowedValues'];
  return Array.isArray(allowed) ? allowed.map(String) : [];
}

/** The schema that an error speaks of: its path without the last `levels` keywords. */
function schemaAt(subject: Subject, error: ErrorObject, levels: number): Record<string, unknown> | null {
  const keys = pathOfPointer(error.schemaPath.slice(error.schemaPath.indexOf('#') + 1)).slice(0, -levels);
  let schema: unknown = SCHEMAS[subject.kind];
  for (const key of keys) {
    schema = Array.isArray(schema) ? schema[Number(key)] : record(schema)?.[String(key)];
  }
  return record(schema);
}

function keysOf(schema: Record<string, unknown> | null): string[] {
  return Object.keys(record(schema?.['properties']) ?? {});
}

function exampleOf(schema: Record<string, unknown> | null | undefined): string | null {
  const examples = schema?.['examples'];
  const example: unknown = Array.isArray(examples) ? examples[0] : null;
  if (typeof example === 'string') return /[:#]/.test(example) ? `"${example}"` : example;
  return typeof example === 'number' || typeof example === 'boolean' ? String(example) : null;
}

function record(value: unknown): Record<string, unknown> | null {
  return isRecord(value) ? value : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueAt(data: unknown, path: KeyPath): unknown {
  let value = data;
  for (const key of path) {
    if (Array.isArray(value)) value = value[Number(key)];
    else if (isRecord(value) && Object.hasOwn(value, key)) value = value[key];
    else return undefined;
  }
  return value;
}

function isIndex(key: string): boolean {
  return /^\d+$/.test(key);
}

/** The last key of a path that is a word: of `approach/3` that is `approach`. */
function nameOf(path: KeyPath): string {
  return String(path.findLast((key) => !isIndex(String(key))) ?? 'this file');
}

/** `"title"`, or `Entry 4 of "approach"`. */
function label(path: KeyPath): string {
  const last = String(path.at(-1) ?? '');
  return isIndex(last) ? `Entry ${Number(last) + 1} of "${nameOf(path)}"` : `"${shortened(nameOf(path))}"`;
}

/** What a key stands in: `This file`, `Entry 2 of "projects"`, `"cancelled"`. */
function whose(path: KeyPath): string {
  return path.length === 0 ? 'This file' : label(path);
}

function firstSentence(text: string): string {
  return /^.*?\.(?=\s|$)/.exec(text)?.[0] ?? text;
}
