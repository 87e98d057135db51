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
