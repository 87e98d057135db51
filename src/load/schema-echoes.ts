/** Of all that a validator holds against a file, what has a cause of its own: one mistake is told once. */
import type { ErrorObject } from 'ajv';
import { closest } from '../model/did-you-mean.ts';
import type { KeyPath } from '../model/finding.ts';
import { pathOfPointer } from './validate-schema.ts';

export interface Causes {
  readonly errors: readonly ErrorObject[];
  /** Of the error of an unknown key: the key that is missing in its place. */
  readonly insteadOf: ReadonlyMap<ErrorObject, string>;
}

/** What `causesOf` asks about the file that the errors are of. */
export interface ErrorContext {
  valueAt(path: KeyPath): unknown;
  /** The keys that are allowed where an error of the keyword additionalProperties stands. */
  knownKeysAt(error: ErrorObject): readonly string[];
}

/** Entries with unknown keys, and unknown keys of one entry, that are compared with the keys missing there. */
const MOST_COMPARED = 100;

/** In time linear in the number of errors. */
export function causesOf(errors: readonly ErrorObject[], context: ErrorContext): Causes {
  return withoutMisspelt(withoutEchoes(errors, context), context);
}

/**
 * Where one of several forms is allowed (`anyOf`), ajv reports each form that did not fit. Of those, only
 * what is wrong inside the form that was evidently meant is told, or else the one sentence for all of them.
 */
function withoutEchoes(errors: readonly ErrorObject[], context: ErrorContext): readonly ErrorObject[] {
  const choices = new Set<string>();
  for (const { keyword, schemaPath, instancePath } of errors) {
    if (keyword === 'anyOf') choices.add(choiceKey(schemaPath, instancePath));
  }
  if (choices.size === 0) return errors;
  const meantForms = new Set<string>();
  const kept: ErrorObject[] = [];
  for (const error of errors) {
    if (error.keyword === 'anyOf') continue;
    const owner = choiceAround(error, choices);
    if (owner === null) {
      kept.push(error);
      continue;
    }
    const value = context.valueAt(pathOfPointer(owner.instancePath));
    const isOfWhole = error.instancePath === owner.instancePath;
    const isOtherForm = isOfWhole && (error.keyword === 'type' || error.keyword === 'enum');
    // A word that is none of those allowed was meant as one of them.
    const isWrongWord = isOfWhole && error.keyword === 'enum' && typeof value === 'string';
    if (isWrongWord || (typeof value === 'object' && value !== null && !isOtherForm)) {
      kept.push(error);
      meantForms.add(owner.instancePath);
    }
  }
  for (const error of errors) {
    if (error.keyword === 'anyOf' && !meantForms.has(error.instancePath)) kept.push(error);
  }
  return kept;
}

function choiceKey(schemaPath: string, instancePath: string): string {
  return `${schemaPath} ${instancePath}`;
}

/** The choice that an error is one form of: its schema is the nearest one above, its value an ancestor or the same. */
function choiceAround(
  error: ErrorObject,
  choices: ReadonlySet<string>,
): { readonly instancePath: string } | null {
  const marker = error.schemaPath.lastIndexOf('/anyOf/');
  if (marker === -1) return null;
  const schemaPath = error.schemaPath.slice(0, marker + '/anyOf'.length);
  for (let { instancePath } = error; ; instancePath = instancePath.slice(0, instancePath.lastIndexOf('/'))) {
    if (choices.has(choiceKey(schemaPath, instancePath))) return { instancePath };
    if (instancePath === '') return null;
  }
}

/** A misspelt key is told once, as unknown: the key that it was meant for is missing only because of that. */
function withoutMisspelt(errors: readonly ErrorObject[], context: ErrorContext): Causes {
  const unknown = new Map<string, ErrorObject[]>();
  for (const error of errors) {
    if (error.keyword !== 'additionalProperties') continue;
    const strangers = unknown.get(error.instancePath);
    if (strangers !== undefined) {
      if (strangers.length < MOST_COMPARED) strangers.push(error);
    } else if (unknown.size < MOST_COMPARED) {
      unknown.set(error.instancePath, [error]);
    }
  }
  const insteadOf = new Map<ErrorObject, string>();
  if (unknown.size === 0) return { errors, insteadOf };
  const missing = new Map<string, Set<string>>();
  for (const error of errors) {
    const key = missingKeyOf(error);
    if (key === null || !unknown.has(error.instancePath)) continue;
    const keys = missing.get(error.instancePath);
    if (keys === undefined) missing.set(error.instancePath, new Set([key]));
    else keys.add(key);
  }
  for (const [instancePath, lacking] of missing) {
    for (const [error, key] of pairs(unknown.get(instancePath) ?? [], lacking, context)) {
      insteadOf.set(error, key);
      lacking.delete(key);
    }
  }
  const isTold = (error: ErrorObject): boolean => {
    const key = missingKeyOf(error);
    return key === null || (missing.get(error.instancePath)?.has(key) ?? true);
  };
  return { errors: errors.filter(isTold), insteadOf };
}

/** Unknown keys of one entry with the keys they stand for: those that look alike, or the only one of each. */
function pairs(
  strangers: readonly ErrorObject[],
  lacking: ReadonlySet<string>,
  context: ErrorContext,
): readonly (readonly [ErrorObject, string])[] {
  const alike: (readonly [ErrorObject, string])[] = [];
  for (const error of strangers) {
    const key = closest(unknownKeyOf(error), context.knownKeysAt(error));
    if (key !== null && lacking.has(key)) alike.push([error, key]);
  }
  const [stranger] = strangers;
  const [key] = lacking;
  if (
    alike.length > 0 ||
    strangers.length > 1 ||
    lacking.size > 1 ||
    stranger === undefined ||
    key === undefined
  ) {
    return alike;
  }
  // A key without a value is a piece of text that a comma has cut off, and stands for nothing.
  const value = context.valueAt([...pathOfPointer(stranger.instancePath), unknownKeyOf(stranger)]);
  return value === undefined ? [] : [[stranger, key]];
}

/** The key that an error of the keywords required or dependencies misses; null for any other error. */
function missingKeyOf({ keyword, params }: ErrorObject): string | null {
  return keyword === 'required' || keyword === 'dependencies' ? String(params['missingProperty']) : null;
}

function unknownKeyOf({ params }: ErrorObject): string {
  return String(params['additionalProperty']);
}
