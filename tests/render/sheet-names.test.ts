import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sheetNames } from '../../src/render/sheet-names.ts';

test.each([
  { what: 'what Excel forbids is left out', headings: ['A/B: [c]*?\\'], names: ['A B c'] },
  { what: 'alike, also in capitals', headings: ['Due', 'due', 'DUE'], names: ['Due', 'due (2)', 'DUE (3)'] },
  { what: 'nothing left', headings: ["''", ' : '], names: ['Sheet 1', 'Sheet 2'] },
  { what: 'a name that Excel keeps for itself', headings: ['History'], names: ['History (2)'] },
  {
    what: 'long ones end with a word',
    headings: ['Milestones that have moved since the first of September'],
    names: ['Milestones that have moved'],
  },
  {
    what: 'nothing is left hanging',
    headings: ['Escalations without an answer, oldest'],
    names: ['Escalations without an answer'],
  },
  {
    what: 'long ones that are alike',
    headings: ['a'.repeat(40), 'a'.repeat(40)],
    names: ['a'.repeat(31), `${'a'.repeat(27)} (2)`],
  },
])('$what', ({ headings, names }) => {
  expect(sheetNames(headings)).toEqual(names);
});

describe('whatever the headings are', () => {
  test('every name is one that Excel takes, and no two are alike', () => {
    const heading = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('a', "'", ' ', '/', '(', '2', ')') }),
    );
    fc.assert(
      fc.property(fc.array(heading, { maxLength: 20 }), (headings) => {
        const names = sheetNames(headings);
        expect(names).toHaveLength(headings.length);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names) {
          expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/s);
          expect(name).not.toMatch(/^'|'$|^\s|\s$/);
        }
      }),
    );
  });
});
