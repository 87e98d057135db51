/** The smallest plan with something broken in it, and what loading says of that. */
import { expect } from 'vitest';
import { VOCABULARY } from '../../src/cli/vocabulary.ts';
import { loadPlan } from '../../src/load/load-plan.ts';
import type { LocatedFinding } from '../../src/model/finding.ts';
import { type MemoryEntry, memoryFiles, minimalPlan } from './memory-files.ts';

export type Overrides = Readonly<Record<string, MemoryEntry | null>>;

const FOLDER = { folder: '/plan-root/plan', root: '/plan-root' };

export const PROGRAMME: string = textOf('programme.yaml');
/** Twelve lines; the milestone's keys stand on lines 10 (id), 11 (title) and 12 (due), in column 9. */
export const WORKSTREAM: string = textOf('workstreams/inclusion.yaml');

/** What loading the smallest plan with these files instead of its own finds. */
export async function findingsOf(overrides: Overrides): Promise<readonly LocatedFinding[]> {
  return (await loadPlan(memoryFiles(minimalPlan(overrides)), FOLDER, VOCABULARY)).findings;
}

/** The workstream file with one line, named by how it begins, replaced; the spaces in front of it stay. */
export function workstreamWith(begins: string, lines: string): Overrides {
  return { 'workstreams/inclusion.yaml': replaceLine(WORKSTREAM, begins, lines) };
}

/** programme.yaml with one line replaced. */
export function programmeWith(begins: string, lines: string): Overrides {
  return { 'programme.yaml': replaceLine(PROGRAMME, begins, lines) };
}

/** One thing that is broken, and the one finding that must come of it. */
export interface Broken {
  readonly what: string;
  readonly plan: Overrides;
  readonly code: string;
  /** `file:line:column`, the file named from the plan folder on; without line and column where there is none. */
  readonly at: string;
  /** A part of the message, and of the fix. */
  readonly says: string;
  readonly fix: string;
}

/** Expects exactly one finding, as the table has it. */
export async function expectOneFinding({ plan, code, at, says, fix }: Broken): Promise<void> {
  const findings = await findingsOf(plan);
  expect(findings.map(shown)).toEqual([`${code} ${at}`]);
  expect(findings[0]?.message).toContain(says);
  expect(findings[0]?.fix ?? '').toContain(fix);
}

/** `schema workstreams/inclusion.yaml:11:9`. */
export function shown({ code, at, line, column }: LocatedFinding): string {
  const place = line === null ? '' : `:${line}:${column}`;
  return `${code} ${at.file.replace('plan/', '')}${place}`;
}

function replaceLine(text: string, begins: string, lines: string): string {
  const all = text.split('\n');
  const index = all.findIndex((line) => line.trimStart().startsWith(begins));
  expect(index, `a line that begins with ${begins}`).not.toBe(-1);
  const old = all[index] ?? '';
  all[index] = old.slice(0, old.length - old.trimStart().length) + lines;
  return all.join('\n');
}

function textOf(name: string): string {
  const entry = minimalPlan()[`/plan-root/plan/${name}`];
  return typeof entry === 'string' ? entry : '';
}
