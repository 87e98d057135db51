import { expect, test } from 'vitest';
import { type Direction, sortedPlaces } from '../../src/browser/sort-order.ts';

function sorted(
  texts: readonly string[],
  direction: Direction = 'ascending',
): readonly (string | undefined)[] {
  return sortedPlaces(texts, direction).map((place) => texts[place]);
}

test.each([
  {
    what: 'figures by size',
    texts: ['10', '9', '1,200', '\u22123', '0.5'],
    order: ['\u22123', '0.5', '9', '10', '1,200'],
  },
  { what: 'per cent by size', texts: ['12%', '9.5%'], order: ['9.5%', '12%'] },
  { what: 'days', texts: ['2025-03-17', '2024-12-01'], order: ['2024-12-01', '2025-03-17'] },
  {
    what: 'names without case and accents',
    texts: ['Zo\u00eb', 'ada', '\u00c9mile', 'Eve'],
    order: ['ada', '\u00c9mile', 'Eve', 'Zo\u00eb'],
  },
  { what: 'numbers within names', texts: ['Phase 10', 'Phase 9'], order: ['Phase 9', 'Phase 10'] },
  {
    what: 'what begins alike, the shorter first',
    texts: ['Panel two', 'Panel'],
    order: ['Panel', 'Panel two'],
  },
  { what: 'empty ones last', texts: ['', 'b', 'a'], order: ['a', 'b', ''] },
])('$what', ({ texts, order }) => {
  expect(sorted(texts)).toEqual(order);
});

test('the other way round, empty ones still last', () => {
  expect(sorted(['2', '', '10'], 'descending')).toEqual(['10', '2', '']);
});

test('what is equal stays as it was, both ways', () => {
  const texts = ['b', 'A', 'a', 'B'];
  expect(sortedPlaces(texts, 'ascending')).toEqual([1, 2, 0, 3]);
  expect(sortedPlaces(texts, 'descending')).toEqual([0, 3, 1, 2]);
});
