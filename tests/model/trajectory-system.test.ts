import { describe, expect, it } from 'vitest';
import type { Measure } from '../../src/model/measure.ts';
import { measureStanding } from '../../src/model/trajectory.ts';
import { type Trade, trades } from '../../src/model/trajectory-system.ts';
import { planWith } from '../support/loaded-plan.ts';
import { actualOf, measureOf } from '../support/measures.ts';
import { day } from './days.ts';

const plan = await planWith({
  'programme.yaml':
    'format: 1\nname: An invented programme\nworkstreams:\n  - inclusion\nsuccess_lenses:\n  - id: outcomes\n    name: Outcomes\n  - id: equity\n    name: Equity\n',
  'measures.yaml': 'journey:\n  - id: early\n    name: Early\n  - id: late\n    name: Late\n',
});

/** A measure that was `before` in September 2023 and is `after` in September 2024. */
function moved(name: string, before: number, after: number, parts: Partial<Measure> = {}): Measure {
  return measureOf({
    id: name,
    name,
    lens: 'outcomes',
    every: 'month',
    actuals: [actualOf('2023-09', before), actualOf('2024-08', 55), actualOf('2024-09', after)],
    ...parts,
  });
}

function traded(...measures: readonly Measure[]): readonly Trade[] {
  return trades(
    plan,
    measures.map((measure) => measureStanding(measure, day('2024-10-31'))),
  );
}

const says = (...measures: readonly Measure[]): string[] => traded(...measures).map((trade) => trade.says);

describe('gains that come with losses', () => {
  it('are told with their numbers, by the change of a year', () => {
    expect(says(moved('A', 109, 97), moved('B', 20, 29, { unit: 'pupils' }))).toEqual([
      'In a year: A fell by 12 to 97 in September 2024, while B rose by 9 pupils to 29 in September 2024.',
    ]);
  });

  it('stand in the order of the journey, and only so many are named', () => {
    const gains = ['A', 'B', 'C', 'D'].map((name) => moved(name, 9, 5));
    const first = moved('Z', 9, 5, { journey: 'early' });
    const [sentence] = says(...gains, first, moved('L', 1, 2, { journey: 'late' }));
    expect(sentence).toMatch(/^In a year: Z fell .* and A fell .* and B fell .* and 2 more, while L rose/);
  });

  it('are told of a lens as well where others belong to another', () => {
    const equity = moved('C', 5, 9, { lens: 'equity' });
    expect(traded(moved('A', 9, 5), moved('B', 5, 9), equity).map(({ lens }) => lens)).toEqual([
      null,
      'outcomes',
    ]);
  });

  it.each([
    ['only gains', [moved('A', 9, 5), moved('B', 9, 5)]],
    ['more is better, and it is more', [moved('A', 9, 5), moved('B', 5, 9, { better: 'higher' })]],
    ['neither way is good', [moved('A', 9, 5), moved('B', 5, 9, { better: 'neither' })]],
    ['nobody said which way is good', [moved('A', 9, 5), moved('B', 5, 9, { better: null })]],
    ['a sum, which only grows', [moved('A', 9, 5), moved('B', 5, 9, { kind: 'cumulative' })]],
    [
      'no more than its tolerance',
      [moved('A', 9, 5), moved('B', 5, 9, { tolerance: { value: 4, of: 'unit' } })],
    ],
    [
      'nothing of a year ago',
      [moved('A', 9, 5), moved('B', 5, 9, { actuals: [actualOf('2024-08', 1), actualOf('2024-09', 2)] })],
    ],
    [
      'the newest is suppressed',
      [moved('A', 9, 5), moved('B', 5, 9, { actuals: [actualOf('2023-09', 1), actualOf('2024-09', null)] })],
    ],
    [
      'the newest is of half a year before',
      [moved('A', 9, 5), moved('B', 5, 9, { actuals: [actualOf('2023-03', 1), actualOf('2024-03', 9)] })],
    ],
  ])('are none: %s', (_, measures) => {
    expect(says(...measures)).toEqual([]);
  });
});
