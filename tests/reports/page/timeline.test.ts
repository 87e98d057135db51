/** The timeline of the page: what the command line says of each milestone stands in its row, and its drawing is small. */
import { describe, expect, test } from 'vitest';
import { milestoneDue, planWith } from '../../support/one-milestone-plan.ts';
import { runMilepost, type World } from '../../support/run-milepost.ts';
import { panelOf, rowsOf, textOf } from './read-page.ts';

const INVENTED = ['--plan', 'tests/fixtures/invented', '--as-of', '2025-03-17'];

interface TimelineData {
  readonly milestones: readonly {
    readonly ref: string;
    readonly title: string;
    readonly state: string;
    readonly due: { readonly text: string };
    readonly marks: readonly { readonly kind: string }[];
  }[];
  readonly dependencies: readonly { readonly ref: string }[];
  readonly notes: readonly unknown[];
}

async function printed(argv: readonly string[], world: World = {}): Promise<string> {
  const { code, out, err } = await runMilepost(argv, world);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out;
}

async function timelineOf(argv: readonly string[], world: World = {}): Promise<string> {
  return panelOf(await printed(['report', ...argv], world), 'timeline');
}

/** The rows of milestones, as they stand in the markup. */
function rowsIn(panel: string): readonly string[] {
  return [...panel.matchAll(/<tr data-f[^>]* data-s="[^]*?<\/tr>/g)]
    .map(([row]) => row)
    .filter((row) => row.includes('</svg>'));
}

function titleOf(row: string): string {
  return textOf(/<a [^>]*>(.*?)<\/a>/s.exec(row)?.[1] ?? '');
}

describe('the timeline of an invented plan', async () => {
  const panel = await timelineOf(INVENTED);
  const rows = rowsIn(panel);
  const { data }: { readonly data: TimelineData } = JSON.parse(
    await printed(['timeline', ...INVENTED, '--dependencies', '--format', 'json']),
  );
  const dated = data.milestones.filter(({ state }) => state !== 'undated');

  test('has a row for each milestone with a date, in the order of the command line', () => {
    expect(rows.map(titleOf)).toEqual(dated.map(({ title }) => title));
    expect(rows.map((row) => / data-s="([^"]*)"/.exec(row)?.[1])).toEqual(dated.map(({ state }) => state));
  });

  test('draws the state of each, its baseline, its forecast and its completion', () => {
    for (const [index, { marks, title }] of dated.entries()) {
      const row = rows[index] ?? '';
      const [, drawing = ''] = row.split('<svg>');
      const kinds = marks.map(({ kind }) => kind);
      const drawn = kinds.filter((kind) =>
        drawing.includes(kind === 'completed' ? '#t-completed' : `"i-${kind}`),
      );
      expect({ title, drawn }).toEqual({ title, drawn: kinds });
    }
  });

  test('leads from each row to the detail of its milestone', () => {
    expect(rows.map((row) => /href="#([^"]*)"/.exec(row)?.[1])).toEqual(dated.map(({ ref }) => `m/${ref}`));
  });

  test('has those without a date in a tray', () => {
    const titles = new Set(rowsOf(panel, 'list/undated-tray').map(([title]) => title));
    const undated = data.milestones.filter(({ state }) => state === 'undated').map(({ title }) => title);
    expect(titles).toEqual(new Set(undated));
  });

  test('has notes in a table, and what still waits in another', () => {
    expect(rowsOf(panel, 'list/notes')).toHaveLength(data.notes.length);
    const over = new Set(['complete', 'cancelled']);
    const states = new Map(data.milestones.map(({ ref, state }) => [ref, state]));
    const waiting = data.dependencies.filter(({ ref }) => !over.has(states.get(ref) ?? ''));
    expect(rowsOf(panel, 'list/dependencies')).toHaveLength(waiting.length);
    expect(panel).toContain(`${data.dependencies.length - waiting.length} more stand with milestones`);
  });

  test('points from each row to those that it waits for', () => {
    const arrows = rows.flatMap((row) => / data-d="([^"]*)"/.exec(row)?.[1]?.split(' ') ?? []);
    expect(arrows.length).toBeGreaterThan(5);
    expect(arrows.length).toBeLessThanOrEqual(data.dependencies.length);
    for (const number of arrows) expect(rows[Number(number)]).toBeDefined();
  });

  test('has terms, the meetings of the board and the as-of date in its head', () => {
    const head = panel.slice(panel.indexOf('<thead>'), panel.indexOf('</thead>'));
    expect(head).toContain('<title>Spring term 2025</title>');
    expect(head).toContain('<title>SEND Together Board: 13 March 2025</title>');
    expect(head).toContain('>as of 17 March 2025</text>');
  });

  test('has every state that is drawn in its key, in words', () => {
    const key = /<ul class="tl-key".*?<\/ul>/s.exec(panel)?.[0].split('</li>').map(textOf);
    for (const words of ['overdue', 'due now', 'to come', 'ongoing', 'done', 'cancelled', 'forecast'])
      expect(key).toContain(words);
  });

  test('offers the horizons of the programme and the months to come', () => {
    const offered = [...panel.matchAll(/<option value="([^"]*)">/g)].map(([, value]) => value);
    expect(offered).toEqual([
      '',
      '2025-01..2025-06',
      '2025-01..2026-12',
      '2025-03..2025-08',
      '2025-03..2026-02',
      '2025-03..2027-02',
      'own',
    ]);
  });

  test('takes less than 500 bytes a row', () => {
    const bytes = rows.reduce((sum, row) => sum + Buffer.byteLength(row), 0);
    expect(bytes / rows.length).toBeLessThan(500);
  });

  test('is the same again', async () => {
    expect(await timelineOf(INVENTED)).toBe(panel);
  });
});

describe('dates that are not as usual', () => {
  test('a plan in which nothing has a date has no axis', async () => {
    const panel = await timelineOf(['--as-of', '2021-10-04'], planWith([milestoneDue('tbc')]));
    expect(panel).toContain('No milestone of this plan has a date');
    expect(panel).not.toContain('class="tl"');
    expect(rowsOf(panel, 'list/undated-tray')).toHaveLength(1);
  });

  test.each([
    { asOf: '2020-06-15', words: '◂\ufe0e as of 15 June 2020' },
    { asOf: '2023-06-15', words: 'as of 15 June 2023 ▸\ufe0e' },
  ])('an as-of date outside the months stands at their edge: $asOf', async ({ asOf, words }) => {
    const panel = await timelineOf(['--as-of', asOf], planWith([milestoneDue('September 2021')]));
    expect(textOf(/<text [^>]*class="a">.*?<\/text>/.exec(panel)?.[0] ?? '')).toBe(words);
  });

  test('more than ten years are cut, and what lies after says so', async () => {
    const plan = planWith([milestoneDue('2001-01-15'), milestoneDue('2031-01-15')]);
    const panel = await timelineOf(['--as-of', '2021-10-04'], plan);
    expect(panel).toContain('no more than that are shown');
    expect(panel).toContain('<td data-side="after"></td>');
  });
});
