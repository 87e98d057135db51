import { describe, expect, test } from 'vitest';
import { closest, closestFew } from '../../src/model/did-you-mean.ts';

describe('did you mean', () => {
  test.each([
    { what: 'a letter missing', word: 'overdu', candidates: ['export', 'overdue'], meant: 'overdue' },
    { what: 'two letters swapped', word: 'chekc', candidates: ['check', 'export'], meant: 'check' },
    { what: 'another case', word: 'STATUS', candidates: ['state', 'status'], meant: 'status' },
    {
      what: 'the start of a longer word',
      word: 'incl',
      candidates: ['commissioning', 'inclusion'],
      meant: 'inclusion',
    },
    { what: 'a slip before a start', word: 'duo', candidates: ['duodecimal', 'due'], meant: 'due' },
    { what: 'nothing near', word: 'banana', candidates: ['check', 'export'], meant: null },
    { what: 'a short word is not everything', word: 'a', candidates: ['b', 'id'], meant: null },
    { what: 'no candidates', word: 'check', candidates: [], meant: null },
    { what: 'a word too long to compare', word: 'x'.repeat(1e6), candidates: ['x'.repeat(1e6)], meant: null },
    { what: 'an empty word', word: '', candidates: ['a'], meant: null },
  ])('$what', ({ word, candidates, meant }) => {
    expect(closest(word, candidates)).toBe(meant);
  });

  test('several, the nearest first, equally near ones in the order given', () => {
    expect(closestFew('ownr', ['owners', 'owner', 'title', 'own'], 5)).toEqual(['owner', 'own', 'owners']);
    expect(closestFew('due', ['dues', 'duel', 'duet'], 2)).toEqual(['dues', 'duel']);
  });
});
