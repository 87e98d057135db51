import { expect, it } from 'vitest';
import { dependencyCycle } from '../../src/checks/dependency-cycle.ts';
import { describeCheck, findingsIn, milestones, type PlanParts } from './describe-check.ts';

/** Milestones given as `a: b c`, each depending on what stands behind the colon; all due in the same month. */
const plan = (...lines: readonly string[]): PlanParts => milestones(yamlOf(lines));

function yamlOf(lines: readonly string[]): string {
  return lines
    .map((line) => {
      const [id = '', needs = ''] = line.split(':');
      const refs = needs.trim().split(' ').filter(Boolean);
      const list = refs.map((need) => `\n    - inclusion/provision/${need}`).join('');
      return `- id: ${id}\n  title: Milestone ${id}\n  due: September 2021${list === '' ? '' : `\n  depends_on:${list}`}`;
    })
    .join('\n');
}

const P = 'inclusion/provision';

describeCheck(dependencyCycle, [
  { what: 'a chain', parts: plan('a:b', 'b:c', 'c:'), finds: [] },
  { what: 'two ways to the same milestone', parts: plan('a:b c', 'b:d', 'c:d', 'd:'), finds: [] },
  {
    what: 'two that wait for each other',
    parts: plan('a:b', 'b:a'),
    finds: [
      {
        at: '15:13',
        says: `${P}/a depends on ${P}/b, which depends on ${P}/a again, so none of them can be first.`,
        related: ['20:11'],
      },
    ],
  },
  {
    what: 'the caret stands under the line that leads into the circle',
    parts: plan('a:d b', 'b:a', 'd:'),
    finds: [{ at: '16:13', says: `${P}/a depends on ${P}/b` }],
  },
  {
    what: 'one that waits for itself',
    parts: plan('a:a'),
    finds: [{ at: '15:13', says: `${P}/a depends on itself`, related: [] }],
  },
  {
    what: 'a circle is told from its first member in programme order',
    parts: plan('a:b', 'b:d', 'c:b', 'd:c'),
    finds: [
      {
        at: '20:13',
        says: `${P}/b depends on ${P}/d, which depends on ${P}/c, which depends on ${P}/b again`,
      },
    ],
  },
  {
    what: 'what leads into a circle, or out of one, is no part of it',
    parts: plan('a:b', 'b:c', 'c:b d', 'd:'),
    finds: [
      { at: '20:13', says: `${P}/b depends on ${P}/c, which depends on ${P}/b again`, related: ['25:11'] },
    ],
  },
  {
    what: 'two circles, one of which leads to the other',
    parts: plan('a:b', 'b:a c', 'c:d', 'd:c'),
    finds: [
      { at: '15:13', says: `${P}/a depends on ${P}/b, which depends on ${P}/a` },
      { at: '26:13', says: `${P}/c depends on ${P}/d, which depends on ${P}/c` },
    ],
  },
  {
    what: 'two circles that share a milestone are one',
    parts: plan('a:b', 'b:a c', 'c:b'),
    finds: [
      {
        at: '15:13',
        says: 'again, so none of them can be first. 1 more milestone is caught in the same circle.',
      },
    ],
  },
  {
    what: 'a long one is named in part, and counted',
    parts: plan(...Array.from({ length: 20 }, (_, n) => `m${n}:m${(n + 1) % 20}`)),
    finds: [
      {
        at: '15:13',
        says: `which depends on ${P}/m5, and so on through 14 more, which depends on ${P}/m0 again`,
      },
    ],
  },
]);

it('finds a circle of 5,000 milestones, and names ten of them as related', async () => {
  const lines = Array.from({ length: 5000 }, (_, n) => `m${n}:m${(n + 1) % 5000}`);
  const [found, ...others] = await findingsIn([dependencyCycle], plan(...lines));
  expect(others).toEqual([]);
  expect(found?.message).toContain('and so on through 4994 more');
  expect(found?.related).toHaveLength(10);
});
