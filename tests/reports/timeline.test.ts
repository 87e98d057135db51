/** Which milestones a timeline draws, which it counts, and in which months. */
import { assert, asyncProperty, integer } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstDayOfMonthNumber, monthNumber, monthText } from '../../src/model/month.ts';
import { day } from '../model/days.ts';
import { milestoneDue, planWith } from '../support/one-milestone-plan.ts';
import { REPOSITORY, runMilepost, type World } from '../support/run-milepost.ts';

interface Range {
  readonly id: string;
  readonly first: string;
  readonly last: string;
  readonly drawn: number;
  readonly before: number;
  readonly after: number;
  readonly undated: number;
  readonly placements: readonly { readonly ref: string; readonly placement: string }[];
}

interface Data {
  readonly ranges: readonly Range[];
  readonly milestones: readonly {
    readonly marks: readonly {
      readonly kind: string;
      readonly first: string;
      readonly last: string;
      readonly goesOn: boolean;
    }[];
  }[];
  readonly notes: readonly { readonly text: string; readonly inRange: boolean }[];
  readonly dependencies: readonly unknown[] | null;
}

async function timeline(argv: readonly string[], world: World = {}): Promise<Data> {
  const { out, code, err } = await runMilepost(['timeline', ...argv, '--format', 'json'], world);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const { data }: { readonly data: Data } = JSON.parse(out);
  return data;
}

const PLANS = [
  { what: 'the published plan', plan: 'plan', milestones: 46 },
  { what: 'a plan of every state', plan: 'tests/fixtures/every-state/plan', milestones: 18 },
  { what: 'the invented programme', plan: 'tests/fixtures/invented', milestones: 71 },
];

describe.each(PLANS)('$what', ({ plan, milestones }) => {
  test.each([[], ['--as-of', '2021-10-04'], ['--as-of', '2022-03-01']])(
    'accounts for every milestone in every horizon: %s %s',
    async (...argv) => {
      const words = argv.filter((word) => word !== undefined);
      const { ranges } = await timeline(['--plan', plan, ...words]);
      expect(ranges.length).toBeGreaterThan(0);
      for (const { drawn, before, after, undated } of ranges) {
        expect(drawn + before + after + undated).toBe(milestones);
      }
    },
  );

  test('accounts for every milestone in any months, and draws those that touch them', async () => {
    const [from, to] = [monthNumber(day('2020-01-01')), monthNumber(day('2026-12-01'))];
    await assert(
      asyncProperty(integer({ min: from, max: to }), integer({ min: 1, max: 40 }), async (start, months) => {
        const argv = [
          '--plan',
          plan,
          '--as-of',
          '2022-02-01',
          '--from',
          firstDayOfMonthNumber(start),
          '--months',
          String(months),
        ];
        const data = await timeline(argv);
        const [range] = data.ranges;
        if (range === undefined) throw new Error('no range');
        expect(range.drawn + range.before + range.after + range.undated).toBe(milestones);
        for (const [index, { placement }] of range.placements.entries()) {
          const marks = data.milestones[index]?.marks ?? [];
          const isInside = marks.some(
            (mark) => mark.first <= range.last && (mark.goesOn || mark.last >= range.first),
          );
          expect(placement === 'inside').toBe(isInside);
          expect(placement === 'undated').toBe(marks.length === 0);
        }
      }),
      { numRuns: 40 },
    );
  });
});

test('the six-month plan draws 38 of the 46 published milestones, and three come after it', async () => {
  const { ranges } = await timeline([]);
  expect(ranges).toMatchObject([
    { id: 'six-month', first: '2021-07-01', last: '2021-12-31', drawn: 38, before: 0, after: 3, undated: 5 },
    { id: '24-month', first: '2021-07-01', last: '2023-06-30', drawn: 41, before: 0, after: 0, undated: 5 },
  ]);
});

const CHANGED = [
  'changes:',
  '  - date: 2021-08-02',
  '    from: September 2021',
  '    to: January 2022',
  '    reason: The room was not ready',
];

describe('September to November 2021', () => {
  test.each([
    { what: 'a day', lines: milestoneDue('2021-10-15'), placement: 'inside' },
    { what: 'a day before', lines: milestoneDue('2021-08-31'), placement: 'before' },
    { what: 'the first day', lines: milestoneDue('2021-09-01'), placement: 'inside' },
    { what: 'the last day', lines: milestoneDue('2021-11-30'), placement: 'inside' },
    { what: 'a day after', lines: milestoneDue('2021-12-01'), placement: 'after' },
    {
      what: 'a window that begins before',
      lines: milestoneDue('August to September 2021'),
      placement: 'inside',
    },
    { what: 'a window around it', lines: milestoneDue('2021'), placement: 'inside' },
    { what: 'an open end that began before', lines: milestoneDue('from January 2020'), placement: 'inside' },
    { what: 'an open end that begins after', lines: milestoneDue('from December 2021'), placement: 'after' },
    {
      what: 'an open end that was completed before',
      lines: [...milestoneDue('from June 2021'), 'completed: 2021-08-02'],
      placement: 'before',
    },
    {
      what: 'a date until which something comes about',
      lines: milestoneDue('by December 2021'),
      placement: 'after',
    },
    { what: 'no date', lines: milestoneDue('tbc by October 2021'), placement: 'undated' },
    {
      what: 'a forecast',
      lines: [...milestoneDue('August 2021'), 'forecast: October 2021'],
      placement: 'inside',
    },
    {
      what: 'a completion',
      lines: [...milestoneDue('August 2021'), 'completed: 2021-09-03'],
      placement: 'inside',
    },
    { what: 'a baseline', lines: [...milestoneDue('January 2022'), ...CHANGED], placement: 'inside' },
  ])('$what is $placement', async ({ lines, placement }) => {
    const data = await timeline(
      ['--as-of', '2021-10-04', '--from', 'September 2021', '--months', '3'],
      planWith([lines]),
    );
    expect(data.ranges[0]?.placements).toEqual([{ ref: 'inclusion/provision/m-0', placement }]);
  });
});

describe('which months', () => {
  const HORIZONS =
    'horizons:\n  - id: first\n    name: First half\n    from: September 2021\n    to: 2022-02-10\ncalendar:\n  periods:\n    - name: Autumn term 2021\n      from: 2021-09-06\n      to: 2021-12-17\n';
  const world = planWith([milestoneDue('October 2021'), milestoneDue('March 2022')], HORIZONS);
  test.each([
    { what: 'every horizon, in whole months', argv: [], first: '2021-09-01', last: '2022-02-28' },
    { what: 'one horizon', argv: ['--horizon', 'first'], first: '2021-09-01', last: '2022-02-28' },
    {
      what: 'from the month of the as-of date',
      argv: ['--months', '2'],
      first: '2021-11-01',
      last: '2021-12-31',
    },
    {
      what: 'from a month',
      argv: ['--months', '1', '--from', '2022-02'],
      first: '2022-02-01',
      last: '2022-02-28',
    },
    {
      what: 'from a month in words',
      argv: ['--months', '12', '--from', 'September 2021'],
      first: '2021-09-01',
      last: '2022-08-31',
    },
    {
      what: 'from a day',
      argv: ['--months', '1', '--from', '2021-09-15'],
      first: '2021-09-01',
      last: '2021-09-30',
    },
    {
      what: 'from a term',
      argv: ['--months', '4', '--from', 'Autumn term 2021'],
      first: '2021-09-01',
      last: '2021-12-31',
    },
    {
      what: 'six months, where only their beginning is given',
      argv: ['--from', '2021-09'],
      first: '2021-09-01',
      last: '2022-02-28',
    },
    {
      what: 'to the end of the calendar',
      argv: ['--from', '2199-12', '--months', '3'],
      first: '2199-12-01',
      last: '2199-12-31',
    },
  ])('$what', async ({ argv, first, last }) => {
    const { ranges } = await timeline([...argv, '--as-of', '2021-11-09'], world);
    expect(ranges).toMatchObject([{ first, last }]);
  });

  test('without horizons, from the first month of the plan to the last', async () => {
    const plain = planWith([
      milestoneDue('October 2021'),
      milestoneDue('by March 2022'),
      milestoneDue('tbc'),
    ]);
    expect((await timeline([], plain)).ranges).toMatchObject([
      { id: 'plan', first: '2021-10-01', last: '2022-03-31', drawn: 2, undated: 1 },
    ]);
    const { out } = await runMilepost(['timeline'], plain);
    expect(out.replaceAll('\n', ' ')).toContain('This plan has no horizons, so these are the months');
  });

  test('no more than ten years, and that is said', async () => {
    const long = planWith([milestoneDue('1990'), milestoneDue('2190')]);
    expect((await timeline([], long)).ranges).toMatchObject([
      { first: '1990-01-01', last: '1999-12-31', drawn: 1, after: 1 },
    ]);
    const { out } = await runMilepost(['timeline'], long);
    expect(out).toContain('These are the first 120 of 2412 months');
  });

  test.each([
    { what: 'no milestones', milestones: [] },
    { what: 'no dates', milestones: [milestoneDue('tbc')] },
  ])('$what: it says so', async ({ milestones }) => {
    const { out, code } = await runMilepost(['timeline'], planWith(milestones));
    expect(code).toBe(0);
    expect(out).toContain('No milestone of this plan has a date');
  });
});

describe('wrong usage', () => {
  test.each([
    { argv: ['--horizon', 'six'], says: 'Did you mean six-month?' },
    { argv: ['--horizon', 'zzz'], says: 'The horizons are: six-month, 24-month.' },
    { argv: ['--horizon', 'six-month', '--months', '3'], says: '--horizon and --months both say' },
    { argv: ['--horizon', 'six-month', '--from', '2021-09'], says: '--horizon and --from both say' },
    { argv: ['--months', '0'], says: 'from 1 to 120' },
    { argv: ['--months', '121'], says: 'from 1 to 120' },
    { argv: ['--months', 'six'], says: '"six" is not one' },
    { argv: ['--from', 'soon'], says: 'Write it like this: 2021-09' },
    { argv: ['--from', 'tbc'], says: 'Write it like this: 2021-09' },
    { argv: ['--from', 'from October 2021'], says: 'Write it like this: 2021-09' },
    { argv: ['--from', 'October to November 2021'], says: 'Write it like this: 2021-09' },
    { argv: ['--collapse', 'project'], says: 'Did you mean projects?' },
    { argv: ['--format', 'mermaids'], says: 'Did you mean mermaid?' },
  ])('$argv', async ({ argv, says }) => {
    const { code, out, err } = await runMilepost(['timeline', ...argv]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
  });

  test.each([
    ['--format', 'mermaid'],
    ['--output', 'plan.mmd'],
    ['--output', 'mermaid=plan.txt'],
  ])('no other report is a gantt: %s %s', async (...argv) => {
    for (const command of ['overdue', 'check', 'export', 'explain']) {
      const { code, out, err } = await runMilepost([command, ...argv], { workingFolder: '/' });
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain('Only "milepost timeline" has mermaid');
    }
  });
});

test('notes of every file are there, and those outside the months are told apart', async () => {
  const { notes } = await timeline([]);
  expect(notes.find(({ text }) => text.startsWith('The programme board meets'))?.inRange).toBe(true);
  expect(notes.find(({ text }) => text.startsWith('The national SEND reforms'))?.inRange).toBe(false);
  const { out } = await runMilepost(['timeline']);
  expect(out).toContain(
    `Dated notes (${notes.filter(({ inRange }) => inRange).length}), and ${notes.filter(({ inRange }) => !inRange).length} outside these months`,
  );
});

test('dependencies are listed only when they are asked for, also across projects', async () => {
  const world = { workingFolder: `${REPOSITORY}/tests/fixtures/every-state` };
  expect((await timeline([], world)).dependencies).toBeNull();
  expect((await timeline(['--dependencies'], world)).dependencies).toMatchObject([
    { ref: 'support/groups/waiting', waitsFor: 'support/groups/running' },
    { ref: 'buildings/site/far', waitsFor: 'buildings/site/soon' },
  ]);
});

test('months have their names', () => {
  expect(monthText(monthNumber(day('2021-09-15')))).toBe('September 2021');
});
