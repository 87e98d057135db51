/** `milepost meetings`: its calendar file holds what its JSON and the export say, and wrong usage has a way out. */
import { describe, expect, test } from 'vitest';
import { day } from '../model/days.ts';
import { memoryFiles, minimalPlan } from '../support/memory-files.ts';
import { readIcs } from '../support/read-ics.ts';
import { REPOSITORY, runMilepost, type World } from '../support/run-milepost.ts';

interface JsonMeeting {
  readonly body: { readonly id: string; readonly name: string };
  readonly day: string;
  readonly plannedFor: string | null;
  readonly reason: string | null;
  readonly papersDue: string | null;
}

interface MeetingsData {
  readonly from: string;
  readonly until: string;
  readonly meetings: readonly JsonMeeting[];
  readonly cancelled: readonly Omit<JsonMeeting, 'papersDue' | 'plannedFor'>[];
}

interface JsonMilestone {
  readonly ref: string;
  readonly title: string;
  readonly state: string;
  readonly due: {
    readonly first: string | null;
    readonly last: string | null;
    readonly startBy: string | null;
  };
}

interface ExportData {
  readonly workstreams: readonly {
    readonly projects: readonly { readonly milestones: readonly JsonMilestone[] }[];
  }[];
}

async function dataOf<Data>(argv: readonly string[], world: World = {}): Promise<Data> {
  const { out, code, err } = await runMilepost([...argv, '--format', 'json'], world);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const { data }: { data: Data } = JSON.parse(out);
  return data;
}

async function ics(argv: readonly string[], world: World = {}): Promise<string> {
  const { out, code, err } = await runMilepost([...argv, '--format', 'ics'], world);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out;
}

/** What a calendar shows of a milestone: by the last day of "by", and the time in which something open-ended must begin. */
function daysShown({ due }: JsonMilestone): { readonly first: string; readonly last: string } | null {
  const last = due.last ?? due.startBy;
  return last === null ? null : { first: due.first ?? last, last };
}

const WORDS: Readonly<Record<string, string>> = {
  complete: 'Complete: ',
  cancelled: 'Cancelled: ',
  overdue: 'Overdue: ',
  ongoing: 'Ongoing: ',
};

describe.each([
  { what: 'the published plan', argv: [], meetings: 0, undated: 5 },
  {
    what: 'the invented plan',
    argv: ['--plan', 'tests/fixtures/invented', '--as-of', '2025-03-17'],
    meetings: 70,
    undated: null,
  },
])('the calendar file of $what', ({ argv, meetings, undated }) => {
  test('holds every meeting, its papers, and every milestone of these months', async () => {
    const data = await dataOf<MeetingsData>(['meetings', ...argv]);
    const { workstreams } = await dataOf<ExportData>(['export', ...argv]);
    const milestones = workstreams.flatMap(({ projects }) =>
      projects.flatMap((project) => project.milestones),
    );
    const calendar = readIcs(await ics(['meetings', ...argv]));
    const shown = calendar.events.map(
      ({ category, title, first, last, status }) => `${first} ${last} ${category} ${title} ${status}`,
    );
    const shownMilestones = milestones.flatMap((milestone) => {
      const days = daysShown(milestone);
      if (days === null || days.first > data.until || days.last < data.from) return [];
      const status = milestone.state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED';
      return [
        `${days.first} ${days.last} MILESTONE ${WORDS[milestone.state] ?? ''}${milestone.title} ${status}`,
      ];
    });
    const expected = [
      ...data.meetings.map((one) => `${one.day} ${one.day} MEETING ${one.body.name} CONFIRMED`),
      ...data.cancelled.map((one) => `${one.day} ${one.day} MEETING Cancelled: ${one.body.name} CANCELLED`),
      ...data.meetings.flatMap((one) =>
        one.papersDue === null
          ? []
          : [`${one.papersDue} ${one.papersDue} PAPERS ${papersTitle(one)} CONFIRMED`],
      ),
      ...shownMilestones,
    ];
    expect(shown.toSorted()).toEqual(expected.toSorted());
    expect(data.meetings.length).toBeGreaterThanOrEqual(meetings);
    expect(shownMilestones.length).toBeGreaterThan(20);
    const left = milestones.filter((milestone) => daysShown(milestone) === null).length;
    if (undated !== null) expect(left).toBe(undated);
    expect(calendar.description).toContain(`${shownMilestones.length} of ${milestones.length} milestones`);
    expect(calendar.description).toContain(`${left} without a date`);
  });

  test('names everything once, in the same bytes each time', async () => {
    const text = await ics(['meetings', ...argv]);
    expect(await ics(['meetings', ...argv])).toBe(text);
    const uids = readIcs(text).events.map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(uids.length);
    for (const uid of uids) expect(uid).toMatch(/^[a-z0-9@./-]+$/);
  });
});

function papersTitle({ body, day: held }: JsonMeeting): string {
  const months = 'January February March April May June July August September October November December';
  const [year = '', month = '', date = ''] = held.split('-');
  return `Papers due: ${body.name}, ${Number(date)} ${months.split(' ')[Number(month) - 1]} ${year}`;
}

const GOVERNANCE = `bodies:
  - id: board
    name: Programme Board
    cadence: monthly, second Thursday
    papers_working_days: 5
`;

const planWith = (governance: string): World => ({
  files: memoryFiles(minimalPlan({ 'governance.yaml': governance })),
  workingFolder: '/plan-root',
});

describe('names that stay', () => {
  const uidsOf = async (governance: string, asOf: string): Promise<ReadonlyMap<string, string>> => {
    const text = await ics(
      ['meetings', '--body', 'board', '--from', '2024-12', '--months', '1', '--as-of', asOf],
      planWith(governance),
    );
    return new Map(readIcs(text).events.map(({ category, uid, first }) => [`${category} ${uid}`, first]));
  };

  test('a meeting that is moved keeps its name and gets another day', async () => {
    const before = await uidsOf(GOVERNANCE, '2024-11-01');
    const moved = await uidsOf(
      `${GOVERNANCE}    exceptions:\n      - date: 2024-12-12\n        held_on: 2024-12-05\n`,
      '2024-11-20',
    );
    expect([...before.keys()]).toEqual([...moved.keys()]);
    expect([...before.values()]).toEqual(['2024-12-05', '2024-12-12']);
    expect([...moved.values()]).toEqual(['2024-11-28', '2024-12-05']);
  });

  test('one that is cancelled keeps its name', async () => {
    const before = await uidsOf(GOVERNANCE, '2024-11-01');
    const cancelled = await uidsOf(
      `${GOVERNANCE}    exceptions:\n      - date: 2024-12-12\n        cancelled: true\n`,
      '2024-11-20',
    );
    expect([...before.keys()]).toContain([...cancelled.keys()][0]);
  });
});

test('past the years whose bank holidays are known it says so', async () => {
  const argv = ['meetings', '--from', '2028-11', '--months', '6', '--as-of', '2028-11-01'];
  const { out } = await runMilepost(argv, planWith(GOVERNANCE));
  expect(out.replace(/\s+/g, ' ')).toContain(
    'From 1 January 2029 on it is not known here which days are bank holidays: those of 2018 to 2028 are.',
  );
  const data = await dataOf<{ bankHolidays: unknown }>(argv, planWith(GOVERNANCE));
  expect(data.bankHolidays).toEqual({ firstYear: 2018, lastYear: 2028, unknownFrom: '2029-01-01' });
  const { out: known } = await runMilepost(['meetings', '--as-of', '2025-01-01'], planWith(GOVERNANCE));
  expect(known).not.toContain('not known here');
});

test('a hostile plan is looked at for a bounded time', async () => {
  const bodies = Array.from(
    { length: 100 },
    (_, index) =>
      `  - id: b${index}\n    name: B\n    cadence: ${index === 0 ? 'weekly, Monday' : 'one 364 days either side of b0'}\n    papers_working_days: 5\n`,
  );
  const data = await dataOf<MeetingsData>(
    ['meetings', '--months', '120', '--as-of', '2025-01-01'],
    planWith(`bodies:\n${bodies.join('')}`),
  );
  expect(data.meetings.length).toBeGreaterThan(50_000);
  expect(day(data.until) < day('2035-01-02')).toBe(true);
}, 20_000);

describe('wrong usage', () => {
  test.each([
    { argv: ['meetings', '--months', '0'], says: '--months takes a number of months from 1 to 120' },
    { argv: ['meetings', '--months', '121'], says: 'from 1 to 120' },
    { argv: ['meetings', '--from', 'soon'], says: '--from takes one month or day' },
    { argv: ['meetings', '--body', 'bord'], says: 'Did you mean board?' },
    { argv: ['meetings', '--workstream', 'inclusion'], says: 'only a calendar file (--format ics)' },
    { argv: ['meetings', '--owner', 'Sam'], says: 'write --body ID' },
    {
      argv: ['meetings', '--format', 'ics', '--body', 'board', '--owner', 'Sam'],
      says: 'Leave out --owner or --body',
    },
    { argv: ['overdue', '--format', 'ics'], says: 'meetings' },
    { argv: ['agenda', 'bord'], says: 'Did you mean board?' },
    { argv: ['agenda', 'board', 'soon'], says: '"soon" is not a day' },
    {
      argv: ['agenda', 'board', '2025-02-01', '--as-of', '2025-03-01'],
      says: 'lies before the day of the report',
    },
    { argv: ['agenda', 'board', '--workstream', 'inclusion'], says: 'an agenda is that of a whole body' },
  ])('$argv', async ({ argv, says }) => {
    const { code, out, err } = await runMilepost(argv, planWith(GOVERNANCE));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
  });

  test('of a body whose days are not known an agenda needs a day', async () => {
    const { code, out, err } = await runMilepost(['agenda', 'programme-board'], {
      workingFolder: REPOSITORY,
    });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('no day set in governance.yaml');
    expect(err).toContain('milepost agenda programme-board 2021-06-29');
  });
});
