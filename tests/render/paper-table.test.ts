import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOutTexts, ROOM } from '../../src/render/paper-table.ts';

test('columns share the page: none is lost, and together they never go beyond it', () => {
  const cell = fc.string({ maxLength: 120 });
  const table = fc
    .integer({ min: 1, max: 12 })
    .chain((columns) =>
      fc.tuple(
        fc.array(cell, { minLength: columns, maxLength: columns }),
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { maxLength: 6 }),
      ),
    );
  fc.assert(
    fc.property(table, ([headings, rows]) => {
      const { widths, isAcross, table: laid } = layOutTexts(headings, rows);
      const room = isAcross ? ROOM.across : ROOM.upright;
      const whole = widths.reduce((sum, width) => sum + width, 0);
      expect(laid.headings).toHaveLength(headings.length);
      expect(widths).toHaveLength(headings.length);
      expect(Math.min(...widths)).toBeGreaterThan(0);
      expect(whole).toBeLessThanOrEqual(room);
      // What is lost in rounding is less than a twip a column.
      expect(whole).toBeGreaterThan(room - headings.length - 1);
    }),
  );
});

test('a column of long texts is wider than one of short ones', () => {
  const [short = 0, long = 0] = layOutTexts(
    ['Kind', 'What'],
    [['Risk', 'Independent schools raise their prices faster than children come home']],
  ).widths;
  expect(long).toBeGreaterThan(3 * short);
});

test('a page is turned only for what is too wide', () => {
  const texts = (count: number): string[] => Array.from({ length: count }, () => 'a text of some length');
  expect(layOutTexts(texts(4), [texts(4)]).isAcross).toBe(false);
  expect(layOutTexts(texts(9), [texts(9)]).isAcross).toBe(true);
});
