/**
 * Schema errors as sentences that a workstream lead understands: which key, what is wrong with it, what is
 * allowed, what was probably meant. Loaded only when there is such an error, since it carries the schemas.
 */
import type { ErrorObject } from 'ajv';
import { closest } from '../model/did-you-mean.ts';
import { type Finding, finding, type KeyPath } from '../model/finding.ts';
import type { PlanFileKind } from './discover-plan.ts';
import { MAX_SHOWN, moreFindings } from './many-findings.ts';
import { causesOf } from './schema-echoes.ts';
import { isRecord, type SchemaNode, type SchemaSentence, SchemaSubject } from './schema-subject.ts';
import { exampleOf, wrongType } from './schema-types.ts';
import { shortened } from '../model/shortened.ts';
import { pathOfPointer } from './validate-schema.ts';

/** Spaces and marks that word processors put into a word and nobody sees. */
const UNSEEN = /[\u00A0\u00AD\u2000-\u200D\u202F\u205F\u2060\u3000]/;

/** Findings for the schema errors of one file: the first fifty in words, the rest counted. */
export function schemaFindings(
  file: { readonly name: string; readonly kind: PlanFileKind; readonly text: string; readonly data: unknown },
  errors: readonly ErrorObject[],
): Finding[] {
  const subject = new SchemaSubject(file.kind, file.text, file.data);
  const { errors: causes, insteadOf } = causesOf(errors, subject);
  const findings = causes.slice(0, MAX_SHOWN).map((error) => {
    const own = pathOfPointer(error.instancePath);
    const said = sentenceFor(error, insteadOf.get(error) ?? null, own, subject);
    const { message, fix, path = own, part = 'value' } = said;
    return finding({ code: 'schema', severity: 'error', message, fix, at: { file: file.name, path }, part });
  });
  if (causes.length > MAX_SHOWN) findings.push(moreFindings(file.name, 'schema', causes.length - MAX_SHOWN));
  return findings;
}

/** `insteadOf` is the key that an unknown one stands in place of, where that is known. */
function sentenceFor(
  error: ErrorObject,
  insteadOf: string | null,
  path: KeyPath,
  subject: SchemaSubject,
): SchemaSentence {
  const name = subject.nameOf(path);
  const limit = String(error.params['limit']);
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(error, insteadOf, path, subject);
    case 'required':
      return missingKey(String(error.params['missingProperty']), path, error, subject);
    case 'dependencies': {
      const wanted = String(error.params['missingProperty']);
      const message = `${name} has "${String(error.params['property'])}", and so it needs "${wanted}" as well.`;
      return subject.hasKey(path, wanted)
        ? { message, fix: `Write something after "${wanted}:".`, path: [...path, wanted], part: 'key' }
        : { message, fix: `Add a line "${wanted}: …".` };
    }
    case 'type':
    case 'anyOf':
      return wrongType(path, subject.schemaAt(error), subject);
    case 'enum':
      return wrongChoice(path, error, subject);
    case 'const':
      return wrongConstant(path, error, subject);
    case 'pattern':
      if (error.params['pattern'] !== NOT_BLANK) return wrongPattern(path, error, subject);
      return { message: `${name} is empty.`, fix: emptyFix(path, subject) };
    case 'minLength':
      return { message: `${name} is empty.`, fix: emptyFix(path, subject) };
    case 'maxLength':
      return { message: `${name} is longer than ${limit} characters.`, fix: 'Write something shorter.' };
    case 'minItems':
      return { message: `${name} has no entries.`, fix: 'Add one, or delete the line.' };
    case 'maxItems':
      return {
        message: `${name} has more than ${limit} entries.`,
        fix: `Keep the ${limit} that matter most.`,
      };
    case 'maximum':
      return { message: `${name} must be ${limit} or less.`, fix: `Write ${limit} or a smaller number.` };
    case 'minimum':
      return { message: `${name} must be ${limit} or more.`, fix: `Write ${limit} or a larger number.` };
    default:
      return {
        message: `${name} is not as the plan format wants it (${error.keyword}).`,
        fix: 'Compare it with docs/plan-format.md.',
      };
  }
}

function emptyFix(path: KeyPath, subject: SchemaSubject): string {
  return subject.isItem(path)
    ? 'Write something there, or delete the entry.'
    : `Write something after "${subject.keyOf(path)}:".`;
}

function unknownKey(
  error: ErrorObject,
  insteadOf: string | null,
  path: KeyPath,
  subject: SchemaSubject,
): SchemaSentence {
  const key = String(error.params['additionalProperty']);
  const known = subject.knownKeysAt(error);
  const at = { path: [...path, key], part: 'key' as const };
  const message = `${subject.nameOf(path)} has no key "${shortened(key)}".`;
  if (subject.valueAt([...path, key]) === undefined && subject.locator.isInBrackets(path)) {
    return {
      ...at,
      message: `${message} Inside { } a comma begins a new key, so a text with a comma in it falls apart.`,
      fix: 'Put quotes round the whole text, such as a reason; or write each key on a line of its own.',
    };
  }
  const meant = closest(key, known) ?? insteadOf;
  if (meant !== null && UNSEEN.test(key)) {
    return {
      ...at,
      message: `${message} It has a special space or an unseen character in it, as word processors type them.`,
      fix: `Delete the whole line and type it again: ${meant}: …`,
    };
  }
  // In a test of a rule a fact stands under "properties", and not beside it.
  const isTest = known.includes('properties') && known.includes('anyOf');
  const asFact = isTest ? `If "${shortened(key)}" is a fact, put it under "properties:". ` : '';
  if (meant === null)
    return { ...at, message, fix: `${asFact}The keys allowed here are: ${known.join(', ')}.` };
  const missing = insteadOf === null ? '' : ` The key "${insteadOf}", which it needs, is missing.`;
  return { ...at, message: `${message}${missing}`, fix: `Did you mean "${meant}"?` };
}

function missingKey(key: string, path: KeyPath, error: ErrorObject, subject: SchemaSubject): SchemaSentence {
  const described = propertyOf(subject.schemaAt(error), key);
  const example = exampleOf(described);
  const write = example === null ? `${key}: …` : `${key}: ${example}`;
  if (subject.hasKey(path, key)) {
    return {
      message: `"${key}" is empty, and ${inside(path, subject)} needs it${meaning(described)}.`,
      fix:
        example === null
          ? `Write what belongs to it in the lines below "${key}:", with two more spaces in front.`
          : `Write something after the colon, such as "${write}".`,
      path: [...path, key],
      part: 'key',
    };
  }
  return {
    message: `${subject.nameOf(path)} has no "${key}"${meaning(described)}.`,
    fix:
      example === null
        ? `Add a line "${key}:" and what belongs to it below.`
        : `Add a line such as "${write}".`,
    // An entry with a key of its own is pointed at there, and not at the first line inside it.
    path,
    part: subject.isItem(path) ? 'value' : 'key',
  };
}

function inside(path: KeyPath, subject: SchemaSubject): string {
  const name = subject.nameOf(path);
  return path.length === 0 || subject.isItem(path) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** The first sentence of a description, in brackets: ` (the result, in one line)`. */
function meaning(described: SchemaNode | null): string {
  const text = described?.['description'];
  if (typeof text !== 'string') return '';
  const first = (/^.*?\.(?=\s|$)/.exec(text)?.[0] ?? text).replace(/\.$/, '');
  return ` (${/^[A-Z](?![A-Z])/.test(first) ? first.charAt(0).toLowerCase() + first.slice(1) : first})`;
}

function wrongChoice(path: KeyPath, error: ErrorObject, subject: SchemaSubject): SchemaSentence {
  const params: unknown = error.params['allowedValues'];
  const allowed = Array.isArray(params) ? params.map(String) : [];
  const value = subject.valueAt(path);
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  const meant = typeof value === 'string' ? choiceMeant(value, allowed) : null;
  const written = isPlain ? `"${shortened(String(value))}"` : 'what stands here';
  return {
    message: `${subject.nameOf(path)} cannot be ${written}. It is one of: ${allowed.join(', ')}.`,
    fix: meant === null ? 'Write one of these words instead.' : `Did you mean "${meant}"?`,
  };
}

/** Words that people use for a status, and the word that the plan has for it. */
const OTHER_WORDS: ReadonlyMap<string, string> = new Map([
  ['done', 'complete'],
  ['finished', 'complete'],
  ['achieved', 'complete'],
  ['closed', 'complete'],
  ['started', 'in-progress'],
  ['ongoing', 'in-progress'],
  ['underway', 'in-progress'],
  ['on-track', 'in-progress'],
  ['stopped', 'cancelled'],
  ['dropped', 'cancelled'],
  ['paused', 'on-hold'],
  ['todo', 'not-started'],
]);

function choiceMeant(value: string, allowed: readonly string[]): string | null {
  const word = value.trim().toLowerCase().replaceAll(/[ _]/g, '-');
  const other = OTHER_WORDS.get(word);
  return other !== undefined && allowed.includes(other) ? other : closest(word, allowed);
}

function wrongConstant(path: KeyPath, error: ErrorObject, subject: SchemaSubject): SchemaSentence {
  const allowed = String(error.params['allowedValue']);
  const isQuoted = typeof subject.valueAt(path) === 'string';
  return {
    message: `${subject.nameOf(path)} must be ${allowed}: this version of milepost knows no other.`,
    fix: `Write "${subject.keyOf(path)}: ${allowed}"${isQuoted ? ', without quotes round the number' : ''}.`,
  };
}

/** The pattern of the schemas for free text, which must say something. */
const NOT_BLANK = '\\S';

function wrongPattern(path: KeyPath, error: ErrorObject, subject: SchemaSubject): SchemaSentence {
  const value = String(subject.valueAt(path));
  const name = subject.nameOf(path);
  if (!String(error.params['pattern']).startsWith('^[a-z0-9]')) {
    return {
      message: `${name} must be a web or mail address: "${shortened(value)}" does not begin with https://, http:// or mailto:.`,
      fix: 'Copy the whole address from the browser.',
    };
  }
  if (String(error.params['pattern']).endsWith('{2}$')) {
    return {
      message: `${name} is "${shortened(value)}", and an earlier reference is the ids of workstream, project and milestone with slashes between them.`,
      fix: 'Write all three as they were, as in "inclusion/alternative-provision/slas".',
    };
  }
  const slug = value
    .slice(0, 200)
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\p{M}'\u2019]+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-|-$/g, '');
  return {
    message: `${name} is "${shortened(value)}", and an id is made of lower-case letters, digits and single hyphens.`,
    fix: slug === '' ? 'Choose a short word in the letters a to z.' : `Write "${slug}".`,
  };
}

function propertyOf(schema: SchemaNode | null, key: string): SchemaNode | null {
  const properties = schema?.['properties'];
  const property: unknown = isRecord(properties) && Object.hasOwn(properties, key) ? properties[key] : null;
  return isRecord(property) ? property : null;
}
