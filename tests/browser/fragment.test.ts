import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatFragment,
  isAnythingChosen,
  NOTHING_CHOSEN,
  type Place,
  parseFragment,
} from '../../src/browser/fragment.ts';

test.each<{ what: string; fragment: string; place: Partial<Place> }>([
  { what: 'no fragment', fragment: '', place: { anchor: '', chosen: NOTHING_CHOSEN } },
  { what: 'a view', fragment: '#timeline', place: { anchor: 'timeline' } },
  {
    what: 'something on a view, and filters',
    fragment: '#milestone/inclusion/panels/first?workstream=inclusion&owner=Ada%20O%E2%80%99Neill',
    place: {
      anchor: 'milestone/inclusion/panels/first',
      chosen: { ...NOTHING_CHOSEN, workstream: 'inclusion', owner: 'Ada O\u2019Neill' },
    },
  },
  {
    what: 'filters alone',
    fragment: '#?state=overdue',
    place: { anchor: '', chosen: { ...NOTHING_CHOSEN, state: 'overdue' } },
  },
  {
    what: 'what it does not know',
    fragment: '#raid?colour=red',
    place: { anchor: 'raid', chosen: NOTHING_CHOSEN },
  },
  { what: 'half a percent sign', fragment: '#100%', place: { anchor: '100%' } },
])('reads $what', ({ fragment, place }) => {
  expect(parseFragment(fragment)).toMatchObject(place);
});

test('what is written is read again, whatever was typed', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 20 });
  fc.assert(
    fc.property(text, text, text, text, (workstream, owner, state, words) => {
      const place: Place = {
        anchor: 'timeline',
        chosen: { workstream, owner, state, text: words },
        range: '2025-01..2025-06',
      };
      expect(parseFragment(formatFragment(place))).toEqual(place);
    }),
  );
});

test('nothing chosen leaves the address short', () => {
  expect(isAnythingChosen(NOTHING_CHOSEN)).toBe(false);
  expect(formatFragment({ anchor: 'raid', chosen: NOTHING_CHOSEN, range: '' })).toBe('#raid');
});
