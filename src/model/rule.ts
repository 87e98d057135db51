/**
 * What a rule of a principle is: which entries it tests, and what must hold of their facts. The tests are JSON Schema
 * of a few keywords, as principles.yaml has them; src/facts/ says what there is to test.
 */
import type { Location } from './finding.ts';

/** The kinds of entry that a rule can test. */
export const ENTRY_KINDS = [
  'programme',
  'workstream',
  'project',
  'milestone',
  'decision',
  'measure',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export interface Rule {
  readonly at: Location;
  readonly id: string;
  readonly each: EntryKind;
  /** Which entries it applies to; null is all of them. */
  readonly where: Test | null;
  readonly must: Test;
  /** Facts without which a test that fails says nothing: the answer is then "not recorded". */
  readonly needs: readonly string[];
  /** One plain sentence that a board member understands. */
  readonly says: string;
  readonly why: string | null;
}

export type Constant = string | number | boolean;

/** The kinds of value that JSON Schema knows and that a fact can be. */
export type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';

/** A JSON Schema over the facts of an entry, of the keywords that rules may have. */
export interface Test {
  readonly type?: JsonType;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Test>>;
  readonly const?: Constant;
  readonly enum?: readonly Constant[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly contains?: Test;
  readonly not?: Test;
  readonly anyOf?: readonly Test[];
  readonly allOf?: readonly Test[];
}

/** The tests directly inside a test, with the key path to each. */
export function innerTests(
  test: Test,
): { readonly path: readonly (string | number)[]; readonly test: Test }[] {
  const { properties = {}, contains, not, anyOf = [], allOf = [] } = test;
  return [
    ...Object.entries(properties).map(([name, inner]) => ({ path: ['properties', name], test: inner })),
    ...(contains === undefined ? [] : [{ path: ['contains'], test: contains }]),
    ...(not === undefined ? [] : [{ path: ['not'], test: not }]),
    ...anyOf.map((inner, index) => ({ path: ['anyOf', index], test: inner })),
    ...allOf.map((inner, index) => ({ path: ['allOf', index], test: inner })),
  ];
}

/** How deep tests stand inside each other: 1 for a test with no other in it. */
export function depthOf(test: Test): number {
  return 1 + Math.max(0, ...innerTests(test).map(({ test: inner }) => depthOf(inner)));
}

/** How much there is to look at: every test, and every name and value that one lists. */
export function nodesOf(test: Test): number {
  const listed = (test.required?.length ?? 0) + (test.enum?.length ?? 0);
  return innerTests(test).reduce((sum, { test: inner }) => sum + nodesOf(inner), 1 + listed);
}
