/** The Mermaid gantt is read back by Mermaid itself: nothing is lost, moved or taken for more than text. */
import { assert, asyncProperty, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mermaidText } from '../../src/render/mermaid.ts';
import { visibleText } from '../../src/render/visible-text.ts';
import { readGantt } from '../support/mermaid.ts';
import { milestoneDue, planWith } from '../support/one-milestone-plan.ts';
import { REPOSITORY, runMilepost, type World } from '../support/run-milepost.ts';

const EVERY_STATE = { workingFolder: `${REPOSITORY}/tests/fixtures/every-state` };

async function gantt(argv: readonly string[], world: World = {}): Promise<string> {
  const { out, code, err } = await runMilepost(['timeline', ...argv, '--format', 'mermaid'], world);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out;
}

describe('the published plan', () => {
  test('has its 41 dated milestones, and says that five have no date', async () => {
    const { title, tasks } = await readGantt(await gantt(['--as-of', '2021-10-04']));
    const drawn = tasks.filter(({ tags }) => !tags.includes('vert'));
    expect(drawn.length).toBe(41);
    expect(title).toBe(
      'SEND Transformation Plan 2021, July 2021 to June 2023, as of 4 October 2021, 5 undated not drawn',
    );
    expect(drawn.filter(({ tags }) => tags.includes('crit')).length).toBe(26);
    expect(tasks.find(({ tags }) => tags.includes('vert'))).toMatchObject({
      title: '4 October 2021',
      first: '2021-10-04',
      last: '2021-10-04',
    });
  });

  test('has the windows of the plan, and open ends to the end of the horizon', async () => {
    const { tasks } = await readGantt(await gantt(['--horizon', 'six-month']));
    expect(tasks.find(({ title }) => title === 'Provision implementation')).toMatchObject({
      section: 'Models of practice / V SEND',
      first: '2021-11-01',
      last: '2021-12-31',
    });
    expect(tasks.find(({ title }) => title.startsWith('Promotion of ISO'))).toMatchObject({
      first: '2021-09-01',
      last: '2021-12-31',
    });
  });
});

test('every state has its tags, and the dates beside due their own lines', async () => {
  const { tasks } = await readGantt(await gantt(['--as-of', '2022-02-01'], EVERY_STATE));
  const told = tasks.map(({ title, tags }) => [title, ...tags].join(' | '));
  expect(told).toContain('Offer described | done');
  expect(told).toContain('Offer described (completed) | done | milestone');
  expect(told).toContain('Offer agreed (overdue) | crit');
  expect(told).toContain('Website accessible | active');
  expect(told).toContain('Offer published (baseline) | done');
  expect(told).toContain('Offer published (forecast)');
  expect(told).toContain('Groups online (cancelled) | done');
  expect(told).toContain('Planning permission | milestone');
  expect(told).toContain('Building open');
});

test('summary bars are read as well', async () => {
  for (const collapse of ['projects', 'workstreams']) {
    const { tasks } = await readGantt(
      await gantt(['--as-of', '2022-02-01', '--collapse', collapse], EVERY_STATE),
    );
    expect(tasks.some(({ title, tags }) => /^Support.*6 overdue/.test(title) && tags.includes('crit'))).toBe(
      true,
    );
  }
});

test('a plan without dates is a gantt too', async () => {
  const world = planWith([]);
  const { tasks } = await readGantt(await gantt([], world));
  expect(tasks).toEqual([]);
});

const HOSTILE: readonly string[] = [
  'Review: done; see #3',
  'a: b',
  '50 % done %% no comment',
  '%%{init: {"theme": "dark"}}%%',
  '% comment',
  'x% y',
  '"quoted" and \'quoted\'',
  'back\\slash \\n \\u0041',
  'click m1 href "https://evil.example"',
  'Click here',
  'call back()',
  'section one',
  'title two',
  'gantt',
  'Gantt chart drawn',
  'dateFormat X',
  'todayMarker on',
  'weekday monday',
  'accTitle: x',
  'accDescr { x }',
  '2021-09-01 is the day',
  '---',
  'vert, m1',
  'crit, done, milestone',
  '<script>alert(1)</script> <b>x</b>',
  '[link](javascript:alert(1)) `code` **bold**',
  'style x:#fff;',
  'classDef y:#000;',
  '#58; #quot; &amp; &#58;',
  'ﬂ°°58¶ß',
  '} x %% y',
  '日本語 Zoë’s – “plan”',
  ': , ; # % " \\ { } [ ] < > | $ & @ ! ^ ~ ` ? *',
];

test.each(HOSTILE)('%s comes back as it was', async (title) => {
  const { tasks } = await readGantt(
    await gantt(
      ['--as-of', '2021-08-01', '--months', '3', '--from', '2021-09'],
      planWith([milestoneDue('September 2021', title), milestoneDue('September 2021', 'last')]),
    ),
  );
  const drawn = tasks.filter(({ tags }) => !tags.includes('vert'));
  expect(drawn).toMatchObject([
    {
      title: visibleText(title),
      section: 'Inclusion / Pro: vision; #1',
      first: '2021-09-01',
      last: '2021-09-30',
    },
    { title: 'last', section: 'Inclusion / Pro: vision; #1' },
  ]);
});

test('any title is one task with that title', async () => {
  await assert(
    asyncProperty(string({ unit: 'binary', minLength: 1, maxLength: 30 }), async (title) => {
      const line = mermaidText(title, { ascii: false });
      const { tasks } = await readGantt(
        `gantt\n    dateFormat YYYY-MM-DD\n    section s\n    ${line} :m1, 2021-09-01, 2021-09-02\n`,
      );
      expect(tasks.map((task) => task.title.trim())).toEqual([
        visibleText(title.replace(/\s+/g, ' ')).trim() || '-',
      ]);
    }),
    { numRuns: 300 },
  );
});

test('with --ascii nothing but ASCII, and the same titles', () => {
  assert(
    property(string({ unit: 'binary' }), (title) => {
      expect(mermaidText(title, { ascii: true })).toMatch(/^[ -~]+$/);
    }),
  );
});
