/** For which projects a decision and a measure count, and as whose. */
import { expect, test } from 'vitest';
import { standingEntries } from '../../src/model/schedule.ts';
import { type Cell, judge } from '../../src/principles/judge.ts';
import { day } from '../model/days.ts';
import { planWith } from '../support/loaded-plan.ts';

const FILES = {
  'programme.yaml': 'format: 1\nname: An invented programme\nworkstreams:\n  - inclusion\n  - places\n',
  'governance.yaml': 'bodies:\n  - id: board\n    name: Board\n',
  'workstreams/inclusion.yaml': `id: inclusion
name: Inclusion
kind: delivery
indicators: [exclusions]
projects:
  - id: reviews
    name: Reviews
    measures:
      - measure: attendance
    milestones:
      - id: first
        title: First
        due: tbc
  - id: outreach
    name: Outreach
`,
  'workstreams/places.yaml': `id: places
name: Places
kind: delivery
projects:
  - id: school
    name: School
`,
  'measures.yaml': `measures:
  - id: exclusions
    name: Exclusions
  - id: attendance
    name: Attendance
  - id: costs
    name: Costs, which nobody names
`,
  'raid.yaml': `decisions:
  - id: of-milestone
    title: About a milestone
    about: [inclusion/reviews/first]
    asked_of: board
    raised: 2021-09-01
    needed_by: 2021-10-04
  - id: of-workstream
    title: About a workstream
    about: [inclusion]
    asked_of: board
    raised: 2021-09-01
    needed_by: 2021-10-04
  - id: of-programme
    title: About the programme
    asked_of: board
    raised: 2021-09-20
    needed_by: 2021-10-04
    evidence:
      - text: A survey
        date: 2021-09-30
  - id: of-both
    title: About a project and a workstream
    about: [places, inclusion/outreach]
    asked_of: board
    raised: 2021-10-05
    needed_by: 2021-11-04
`,
};

async function cellsOf(each: string, must: string, asOf: string): Promise<ReadonlyMap<string, Cell>> {
  const plan = await planWith({
    ...FILES,
    'principles.yaml': `principles:
  - id: honesty
    name: Honesty
    rules:
      - id: rule
        each: ${each}
        must: ${must}
        says: It holds.
`,
  });
  const cells = judge(plan, standingEntries(plan, day(asOf)), day(asOf));
  return new Map(cells.map((cell) => [cell.project.ref, cell]));
}

/** By project: the answer, the entries that fail, and whether none of what was tested is its own. */
function failing(cells: ReadonlyMap<string, Cell>): Record<string, unknown> {
  return Object.fromEntries(
    [...cells].map(([ref, { answer, rules }]) => [
      ref,
      [answer, ...rules.flatMap((one) => [one.failures.map((failure) => failure.ref), one.isInherited])],
    ]),
  );
}

const NONE_IS_OPEN = '{ properties: { open: { const: false } } }';
const HAS_TARGET = '{ required: [target] }';

test('a decision counts for what it is about, and what lies in that; about nothing, for every project', async () => {
  expect(failing(await cellsOf('decision', NONE_IS_OPEN, '2021-10-05'))).toEqual({
    'inclusion/reviews': ['not-met', ['of-milestone', 'of-workstream', 'of-programme'], false],
    'inclusion/outreach': ['not-met', ['of-workstream', 'of-programme', 'of-both'], false],
    'places/school': ['not-met', ['of-programme', 'of-both'], true],
  });
});

test('a decision that nobody has asked for yet does not count', async () => {
  expect(failing(await cellsOf('decision', NONE_IS_OPEN, '2021-09-01'))).toEqual({
    'inclusion/reviews': ['not-met', ['of-milestone', 'of-workstream'], false],
    'inclusion/outreach': ['not-met', ['of-workstream'], true],
    'places/school': ['not-applicable'],
  });
});

test('evidence of a decision counts from its day on', async () => {
  const must = '{ properties: { has_evidence: { const: true } } }';
  const before = await cellsOf('decision', must, '2021-09-29');
  expect(before.get('places/school')?.answer).toBe('not-met');
  const after = await cellsOf('decision', must, '2021-09-30');
  expect(after.get('places/school')?.answer).toBe('met');
});

test('a measure counts for the projects that name it, and for all of a workstream whose indicator it is', async () => {
  expect(failing(await cellsOf('measure', HAS_TARGET, '2021-10-05'))).toEqual({
    'inclusion/reviews': ['not-met', ['attendance', 'exclusions'], false],
    'inclusion/outreach': ['not-met', ['exclusions'], true],
    'places/school': ['not-applicable'],
  });
});

test('what is tested once is told with the same words for every project', async () => {
  const cells = await cellsOf('decision', NONE_IS_OPEN, '2021-10-05');
  const failures = [...cells.values()].map(({ rules }) =>
    rules[0]?.failures.find(({ ref }) => ref === 'of-programme'),
  );
  expect(new Set(failures).size).toBe(1);
  expect(failures[0]).toMatchObject({ each: 'decision', name: 'About the programme', facts: { open: true } });
});
