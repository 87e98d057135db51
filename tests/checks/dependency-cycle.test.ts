import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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

it('finds a circle of 20,000 milestones across files, and names ten of them as related', async () => {
  const files = ['a', 'b', 'c', 'd'];
  const parts: Record<string, string> = {
    'programme.yaml': `format: 1\nname: Large\nworkstreams: [${files.join(', ')}]\n`,
  };
  for (const [index, id] of files.entries()) {
    const next = files[(index + 1) % files.length];
    const entries = Array.from(
      { length: 5000 },
      (_, n) =>
        `      - {id: m${n}, title: M, due: tbc, depends_on: [${n < 4999 ? `${id}/p/m${n + 1}` : `${next}/p/m0`}]}`,
    );
    parts[`workstreams/${id}.yaml`] =
      `id: ${id}\nname: W\nkind: delivery\nprojects:\n  - id: p\n    name: P\n    milestones:\n${entries.join('\n')}\n`;
  }
  const [found, ...others] = await findingsIn([dependencyCycle], {
    ...parts,
    'workstreams/inclusion.yaml': null,
  });
  expect(others).toEqual([]);
  expect(found?.ref).toBe('a/p/m0');
  expect(found?.message).toContain('and so on through 19994 more');
  expect(found?.related).toHaveLength(10);
});

describe('any dependencies at all', () => {
  const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const;
  const graph = fc.array(fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 3 }), {
    minLength: NAMES.length,
    maxLength: NAMES.length,
  });

  it('gives one finding for each set of milestones that wait for each other', async () => {
    await fc.assert(
      fc.asyncProperty(graph, async (needs) => {
        const found = await findingsIn(
          [dependencyCycle],
          plan(...NAMES.map((name, index) => `${name}:${needs[index]?.join(' ') ?? ''}`)),
        );
        const told = found.map(({ ref, related }) =>
          [ref ?? '', ...related.map(({ says }) => says.split(' ')[0] ?? '')].map((name) => name.slice(-1)),
        );
        expect(told).toEqual(circlesByReach(NAMES, needs));
      }),
      { numRuns: 200 },
    );
  });
});

/** The same by brute force: two milestones are in one circle when each can be reached from the other. */
function circlesByReach(names: readonly string[], needs: readonly (readonly string[])[]): string[][] {
  const reach = new Map(names.map((name, index) => [name, new Set(needs[index])]));
  for (const through of names) {
    for (const from of reach.values()) {
      if (from.has(through)) for (const to of reach.get(through) ?? []) from.add(to);
    }
  }
  const circles = names
    .filter((name) => reach.get(name)?.has(name))
    .map((name) => names.filter((other) => reach.get(name)?.has(other) && reach.get(other)?.has(name)));
  return circles.filter((members, index) => circles.findIndex(([first]) => first === members[0]) === index);
}
