/** No rule can hang or slow a run: the worst that is allowed on a plan of 2,000 milestones, and what goes beyond. */
import { describe, expect, test } from 'vitest';
import { standingEntries } from '../../src/model/schedule.ts';
import { judge } from '../../src/principles/judge.ts';
import { findingsOf, shown } from '../support/broken-plan.ts';
import { planWith } from '../support/loaded-plan.ts';
import { day } from '../model/days.ts';

const MILESTONES = 2000;
/** Generous: it takes a tenth of that. The promise for reading a file is two seconds as well. */
const MOST_MILLISECONDS = 2000;

const WORKSTREAM = `id: inclusion
name: Inclusion
kind: delivery
projects:
  - id: reviews
    name: Reviews
    milestones:
${Array.from(
  { length: MILESTONES },
  (_, index) =>
    `      - id: m${index}\n        title: Milestone ${index}\n        due: September 2021\n        owner: [A ${index}, B ${index}, C ${index}]\n`,
).join('')}`;

/** As many tests as a rule may have, as deep as they may stand, each on a list, and none that ends early. */
function worstRule(entries: number): string {
  const deepest = Array.from(
    { length: entries },
    (_, index) => `                      - contains: { const: "Nobody ${index}" }`,
  ).join('\n');
  return `
      - id: worst
        each: milestone
        must:
          not:
            properties:
              owners:
                anyOf:
                  - anyOf:
${deepest}
        says: Nobody called Nobody owns anything.`;
}

function principles(...rules: readonly string[]): string {
  return `principles:\n  - id: realism\n    name: Realism\n    rules:${rules.join('')}\n`;
}

describe('the worst rule allowed', () => {
  test(`is answered on ${MILESTONES} milestones in no time to speak of`, async () => {
    const plan = await planWith({
      'principles.yaml': principles(worstRule(98)),
      'workstreams/inclusion.yaml': WORKSTREAM,
    });
    const asOf = day('2021-10-04');
    const entries = standingEntries(plan, asOf);
    const start = performance.now();
    const [cell] = judge(plan, entries, asOf);
    expect(performance.now() - start).toBeLessThan(MOST_MILLISECONDS);
    expect(cell?.answer).toBe('met');
    expect(cell?.rules[0]?.tested).toBe(MILESTONES);
  });

  test('with one test more is refused', async () => {
    const found = await findingsOf({ 'principles.yaml': principles(worstRule(99)) });
    expect(found.map(shown)).toEqual(['rule-unusable principles.yaml:5:9']);
    expect(found[0]?.message).toContain('202 tests, names and values');
  });

  test('one step deeper is refused', async () => {
    const deeper = worstRule(3).replace(
      'contains: { const: "Nobody 0" }',
      'not: { contains: { const: "Nobody 0" } }',
    );
    const found = await findingsOf({ 'principles.yaml': principles(deeper) });
    expect(found.map(shown)).toEqual(['rule-unusable principles.yaml:5:9']);
    expect(found[0]?.message).toContain('7 deep');
  });

  test('many times over is refused before any is asked', async () => {
    const rules = Array.from({ length: 2 }, (_, index) =>
      worstRule(98).replace('id: worst', `id: worst-${index}`),
    );
    const found = await findingsOf({
      'principles.yaml': principles(...rules),
      'workstreams/inclusion.yaml': WORKSTREAM,
    });
    expect(found.map(shown)).toEqual(['rule-unusable principles.yaml:1:1']);
    expect(found[0]?.message).toMatch(/up to \d{7} single tests on this plan; at most 2000000/);
  });
});

/** As many as a file can have. */
const MOST_DECISIONS = 1000;
const MOST_MEASURES = 1000;

function decisionsOf(count: number): string {
  const entry = (index: number): string =>
    `  - id: d${index}\n    title: Decision ${index}\n    asked_of: board\n    needed_by: 2021-10-01\n`;
  return `decisions:\n${Array.from({ length: count }, (_, index) => entry(index)).join('')}`;
}

function measuresOf(count: number): string {
  const entry = (index: number): string => `  - id: m${index}\n    name: Measure ${index}\n`;
  return `measures:\n${Array.from({ length: count }, (_, index) => entry(index)).join('')}`;
}

/** A workstream of so many projects, with so many measures among its indicators. */
function workstreamOf(projects: number, indicators: number): string {
  const named = Array.from({ length: indicators }, (_, index) => `  - m${index}\n`).join('');
  const entries = Array.from(
    { length: projects },
    (_, index) => `  - id: p${index}\n    name: Project ${index}\n`,
  ).join('');
  return `id: inclusion\nname: Inclusion\nkind: delivery\n${named === '' ? '' : `indicators:\n${named}`}projects:\n${entries}`;
}

function eachOf(kind: string, must: string): string {
  return principles(`
      - id: all
        each: ${kind}
        must: ${must}
        says: It holds of all of them.`);
}

const DECISION_RULE = eachOf('decision', '{ properties: { open: { const: false } } }');
const MEASURE_RULE = eachOf('measure', '{ required: [target] }');
const BOARD = { 'governance.yaml': 'bodies:\n  - id: board\n    name: Board\n' };

describe('a rule about each decision or measure, where all of them count for every project', () => {
  test.each([
    [
      'decisions',
      MOST_DECISIONS,
      {
        'principles.yaml': DECISION_RULE,
        'raid.yaml': decisionsOf(MOST_DECISIONS),
        'workstreams/inclusion.yaml': workstreamOf(100, 0),
      },
    ],
    [
      'measures',
      200,
      {
        'principles.yaml': MEASURE_RULE,
        'measures.yaml': measuresOf(MOST_MEASURES),
        'workstreams/inclusion.yaml': workstreamOf(500, 200),
      },
    ],
  ])('is answered in no time to speak of: %s', async (_, count, files) => {
    const plan = await planWith({ ...BOARD, ...files });
    const asOf = day('2021-10-04');
    const entries = standingEntries(plan, asOf);
    const start = performance.now();
    const cells = judge(plan, entries, asOf);
    expect(performance.now() - start).toBeLessThan(MOST_MILLISECONDS);
    expect(cells[0]?.rules[0]?.tested).toBe(count);
    expect(cells.at(-1)?.rules[0]?.failures).toHaveLength(count);
  });

  test.each([
    [
      'decisions',
      {
        'principles.yaml': DECISION_RULE,
        'raid.yaml': decisionsOf(MOST_DECISIONS),
        'workstreams/inclusion.yaml': workstreamOf(1200, 0),
      },
    ],
    [
      'what stands in a list of the programme',
      {
        'principles.yaml': principles(
          Array.from(
            { length: 20 },
            (_, index) => `
      - id: title-${index}
        each: programme
        must:
          not:
            required: [decisions]
            properties:
              decisions:
                anyOf:
${Array.from({ length: 45 }, (_unused, word) => `                  - contains: { properties: { title: { const: "Nothing ${word}" } } }`).join('\n')}
        says: No decision is about nothing.`,
          ).join(''),
        ),
        'raid.yaml': decisionsOf(MOST_DECISIONS),
      },
    ],
  ])('is refused where that is too much: %s', async (_, files) => {
    const found = await findingsOf({ ...BOARD, ...files });
    expect(found.map(shown)).toEqual(['rule-unusable principles.yaml:1:1']);
    expect(found[0]?.message).toMatch(/up to \d{7} single tests on this plan; at most 2000000/);
  });
});
