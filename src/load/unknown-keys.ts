/** Data without the keys that its schema does not know, for versions of a plan that are older or newer than the schema. */
import type { ErrorObject } from 'ajv';
import { pathOfPointer } from './validate-schema.ts';

/** A copy of `data` without the keys that the errors call unknown, and their names. `data` itself stays as it is. */
export function withoutUnknownKeys(
  data: unknown,
  errors: readonly ErrorObject[],
): { readonly data: unknown; readonly ignored: readonly string[] } {
  const copy: unknown = structuredClone(data);
  const ignored: string[] = [];
  for (const { keyword, instancePath, params } of errors) {
    if (keyword !== 'additionalProperties') continue;
    const holder = entryAt(copy, instancePath);
    const name: unknown = params['additionalProperty'];
    if (typeof name !== 'string' || !isObject(holder) || !Object.hasOwn(holder, name)) continue;
    Reflect.deleteProperty(holder, name);
    ignored.push(name);
  }
  return { data: copy, ignored };
}

function entryAt(data: unknown, pointer: string): unknown {
  let at = data;
  for (const step of pathOfPointer(pointer)) {
    if (!isObject(at)) return undefined;
    at = Reflect.get(at, step);
  }
  return at;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
