import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CHECKS } from '../../src/checks/index.ts';
import { findingsIn, type PlanParts } from './describe-check.ts';

/** The plan of this repository. */
function publishedPlan(): PlanParts {
  const folder = new URL('../../plan/', import.meta.url);
  const names = [
    ...readdirSync(folder).filter((name) => name.endsWith('.yaml')),
    ...readdirSync(new URL('workstreams/', folder)).map((name) => `workstreams/${name}`),
  ];
  return Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));
}

it('finds in the published plan what a reader of it would', async () => {
  const found = await findingsIn(CHECKS, publishedPlan(), { asOf: '2021-10-04', today: '2026-11-23' });
  const counts: Record<string, number> = {};
  for (const { code, severity } of found) {
    const key = `${code} ${severity}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  expect(counts).toEqual({
    'milestone-overdue error': 23,
    'milestone-not-started error': 3,
    'milestone-undated warning': 5,
    'horizon-empty warning': 1,
    'deadline-pile-up warning': 1,
    'project-without-milestones warning': 1,
    'project-without-lead info': 6,
    'principle-unmet info': 18,
    'question-unanswered info': 3,
    'measure-without-target info': 1,
    'milestone-wording info': 6,
  });
  const messagesOf = (wanted: string): string[] =>
    found.filter(({ code }) => code === wanted).map(({ message }) => message);
  expect(messagesOf('horizon-empty')).toEqual([
    'The horizon "24-month plan" has no milestone in September 2022 to June 2023 (10 months).',
  ]);
  expect(messagesOf('deadline-pile-up')).toEqual([
    expect.stringContaining('7 milestones of Kelsey Clark-Davies end in September 2021'),
  ]);
});
