import { describe, expect, test } from 'vitest';
import { eventsOf, otherEdits, type StoryEvent } from '../../src/model/story-events.ts';
import { storyOf, type VersionWords } from '../support/stories.ts';
import { day } from './days.ts';

const LONG_AFTER = day('2030-01-01');
const FIRST: VersionWords = { on: '2021-01-10', due: 'May 2021' };

/** `due: May 2021 → June 2021`. */
function said({ kind, from, to }: StoryEvent): string {
  const text = (value: StoryEvent['from']): string =>
    value === null ? 'none' : typeof value === 'string' ? value : value.text;
  return `${kind}: ${text(from)} → ${text(to)}`;
}

const cases: readonly {
  readonly what: string;
  /** What follows on the first version, which says nothing but that it is due in May 2021. */
  readonly after: readonly VersionWords[];
  /** What happens after it appeared. */
  readonly events: readonly string[];
  readonly otherEdits?: number;
}[] = [
  {
    what: 'it moves, and moves again',
    after: [
      { on: '2021-02-10', due: 'June 2021' },
      { on: '2021-03-10', due: 'July 2021' },
    ],
    events: ['due: May 2021 → June 2021', 'due: June 2021 → July 2021'],
  },
  {
    what: 'it moves twice in one commit, as two records say',
    after: [
      {
        on: '2021-02-10',
        due: 'July 2021',
        changes: [
          { from: 'May 2021', to: 'June 2021' },
          { from: 'June 2021', to: 'July 2021' },
        ],
      },
    ],
    events: ['due: May 2021 → June 2021', 'due: June 2021 → July 2021'],
  },
  {
    what: 'it is spelt differently: nothing happens',
    after: [{ on: '2021-02-10', due: '2021-05' }],
    events: [],
    otherEdits: 1,
  },
  {
    what: 'its date goes, and is promised for another day',
    after: [
      { on: '2021-02-10', due: 'tbc by June 2021' },
      { on: '2021-03-10', due: 'tbc by July 2021' },
    ],
    events: ['due: May 2021 → tbc by June 2021', 'due: tbc by June 2021 → tbc by July 2021'],
  },
  {
    what: 'it is forecast, started and completed',
    after: [
      { on: '2021-02-10', due: 'May 2021', forecast: 'June 2021' },
      { on: '2021-03-10', due: 'May 2021', forecast: 'June 2021', started: '2021-03-01' },
      {
        on: '2021-06-10',
        due: 'May 2021',
        forecast: 'June 2021',
        started: '2021-03-01',
        completed: '2021-06-09',
      },
    ],
    events: ['forecast: none → June 2021', 'started: none → 2021-03-01', 'completed: none → 2021-06-09'],
  },
  {
    what: 'its completion is undone',
    after: [
      { on: '2021-02-10', due: 'May 2021', completed: '2021-02-09', status: 'complete' },
      { on: '2021-03-10', due: 'May 2021', status: 'in-progress' },
    ],
    events: [
      'completed: none → 2021-02-09',
      'status: none → complete',
      'completed: 2021-02-09 → none',
      'status: complete → in-progress',
    ],
  },
  {
    what: 'its owner changes, goes, and two come',
    after: [
      { on: '2021-02-10', due: 'May 2021', owners: ['Ann Lee'] },
      { on: '2021-03-10', due: 'May 2021', owners: [] },
      { on: '2021-04-10', due: 'May 2021', owners: ['Ann Lee', 'Sam Doe'] },
    ],
    events: ['owner: Sam Doe → Ann Lee', 'owner: Ann Lee → none', 'owner: none → Ann Lee and Sam Doe'],
  },
  {
    what: 'its title changes, and then its id',
    after: [
      { on: '2021-02-10', due: 'May 2021', title: 'Reviewed' },
      { on: '2021-03-10', due: 'May 2021', title: 'Reviewed', ref: 'inclusion/reviews/one' },
    ],
    events: [
      'title: First review published → Reviewed',
      'renamed: inclusion/reviews/first → inclusion/reviews/one',
    ],
  },
  {
    what: 'its breach is accepted, for longer, and no more',
    after: [
      { on: '2021-06-10', due: 'May 2021', acceptedUntil: '2021-06-30' },
      { on: '2021-06-20', due: 'May 2021', acceptedUntil: '2021-07-31' },
      { on: '2021-07-20', due: 'May 2021' },
    ],
    events: [
      'accepted-breach: none → 2021-06-30',
      'accepted-breach: 2021-06-30 → 2021-07-31',
      'accepted-breach: 2021-07-31 → none',
    ],
  },
  {
    what: 'many things in one commit, in one order',
    after: [
      {
        on: '2021-02-10',
        due: 'June 2021',
        forecast: 'July 2021',
        status: 'in-progress',
        owners: ['Ann Lee'],
        title: 'Reviewed',
      },
    ],
    events: [
      'due: May 2021 → June 2021',
      'forecast: none → July 2021',
      'status: none → in-progress',
      'owner: Sam Doe → Ann Lee',
      'title: First review published → Reviewed',
    ],
  },
  {
    what: 'a record comes later than its move, and is another edit',
    after: [
      { on: '2021-02-10', due: 'June 2021' },
      { on: '2021-03-10', due: 'June 2021', changes: [{ from: 'May 2021', to: 'June 2021' }] },
    ],
    events: ['due: May 2021 → June 2021'],
    otherEdits: 1,
  },
  {
    what: 'a date that cannot be read comes between two',
    after: [{ on: '2021-02-10' }, { on: '2021-03-10', due: 'June 2021' }],
    events: ['due: May 2021 → June 2021'],
    otherEdits: 1,
  },
];

describe('what happened to a milestone', () => {
  test.each(cases)('$what', ({ after, events, otherEdits: others = 0 }) => {
    const story = storyOf([FIRST, ...after]);
    const found = eventsOf(story, LONG_AFTER);
    expect(found.map(said)).toEqual(['appeared: none → May 2021', ...events]);
    expect(otherEdits(story, found)).toBe(others);
  });

  test('it was moved before there was a history, then appeared', () => {
    const changes = [{ date: '2020-11-03', from: 'April 2021', to: 'May 2021' }];
    const events = eventsOf(storyOf([{ ...FIRST, changes }]), LONG_AFTER);
    expect(events.map(said)).toEqual(['due: April 2021 → May 2021', 'appeared: none → May 2021']);
  });

  test('it was taken out of the plan', () => {
    const [, removed] = eventsOf(storyOf([FIRST], { gone: '2021-03-10' }), LONG_AFTER);
    expect(removed).toMatchObject({ kind: 'removed', commit: { id: 'gone', day: '2021-03-10' } });
  });

  test('it was taken out, and that is not committed', () => {
    const [, removed] = eventsOf(storyOf([FIRST], { gone: null }), LONG_AFTER);
    expect(removed).toMatchObject({ kind: 'removed', commit: null, landed: null });
  });

  test('what a branch brought is by whoever set it there, and the rest by who merged', () => {
    const story = storyOf([
      FIRST,
      { on: '2021-02-10', due: 'June 2021', owners: ['Ann Lee'], setOnSide: ['due'] },
    ]);
    const [, due, owner] = eventsOf(story, LONG_AFTER);
    expect(due).toMatchObject({ kind: 'due', commit: { id: 'side' }, landed: { id: 'c2' } });
    expect(owner).toMatchObject({ kind: 'owner', commit: { id: 'c2' }, landed: { id: 'c2' } });
  });

  test('what is not committed has neither day nor name', () => {
    const story = storyOf([FIRST, { on: null, due: 'June 2021', title: 'Reviewed' }]);
    const found = eventsOf(story, LONG_AFTER).slice(1);
    expect(found.map(({ kind, commit, landed }) => ({ kind, commit, landed }))).toEqual([
      { kind: 'due', commit: null, landed: null },
      { kind: 'title', commit: null, landed: null },
    ]);
    expect(otherEdits(story, found)).toBe(1);
  });

  test('a move whose record bears a day that is still to come has not happened yet', () => {
    const changes = [{ date: '2021-02-09', from: 'May 2021', to: 'June 2021' }];
    const story = storyOf([FIRST, { on: '2021-02-10', due: 'June 2021', changes }]);
    expect(eventsOf(story, day('2021-02-08')).map(said)).toEqual(['appeared: none → May 2021']);
  });
});
