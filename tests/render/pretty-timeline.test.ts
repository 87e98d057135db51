/** The drawing: nothing is wider than asked for, nothing moves the columns, and shapes can be told apart. */
import { describe, expect, test } from 'vitest';
import { textWidth } from '../../src/render/wrap-text.ts';
import { milestoneDue, planWith } from '../support/one-milestone-plan.ts';
import { REPOSITORY, runMilepost, type World } from '../support/run-milepost.ts';

const EVERY_STATE = { workingFolder: `${REPOSITORY}/tests/fixtures/every-state` };
const WIDTHS = [40, 60, 80, 100, 140, 200];

async function drawn(argv: readonly string[], world: World = {}): Promise<string> {
  const { out, code, err } = await runMilepost(['timeline', ...argv], world);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out;
}

/** A plan with one milestone in September 2021. */
function titled(title: string): World {
  return planWith([milestoneDue('September 2021', title)]);
}

describe.each(WIDTHS)('at %d columns', (width) => {
  const size = ['--width', String(width)];

  test.each([
    [],
    ['--collapse', 'projects'],
    ['--collapse', 'workstreams'],
    ['--dependencies'],
    ['--months', '120'],
  ])('no line is longer: %s %s', async (...argv) => {
    for (const world of [{}, EVERY_STATE]) {
      for (const asOf of ['2021-06-15', '2021-10-04', '2022-02-01']) {
        const words = argv.filter((word) => word !== undefined);
        const out = await drawn([...words, ...size, '--as-of', asOf], world);
        expect(Math.max(...out.split('\n').map(textWidth))).toBeLessThanOrEqual(width);
        expect(out).not.toMatch(/ \n/);
      }
    }
  });

  test.each([
    { what: 'wide characters', title: '日本語のとても長い題名'.repeat(6) },
    { what: 'a very long word', title: 'w'.repeat(3000) },
    { what: 'combining marks', title: `${'e\u0301'.repeat(90)} end` },
    { what: 'a line break', title: 'first\nsecond' },
    { what: 'a bar of its own', title: '████ │ ▸ ░░░' },
  ])('$what do not move the columns', async ({ title }) => {
    const argv = ['--from', '2021-08', '--months', '3', '--as-of', '2021-10-04', ...size];
    const [hostile, plain] = [await drawn(argv, titled(title)), await drawn(argv, titled('x'))];
    expect(Math.max(...hostile.split('\n').map(textWidth))).toBeLessThanOrEqual(width);
    const bar = (text: string): number[] =>
      text
        .split('\n')
        .filter((line) => /!!!/.test(line) && !line.includes('overdue'))
        .map((line) => textWidth(line.slice(0, line.indexOf('!!!'))));
    expect(bar(hostile)).toEqual(bar(plain));
    expect(bar(plain).length).toBe(1);
  });

  test('with --ascii nothing but ASCII', async () => {
    for (const world of [EVERY_STATE, titled('日本語 – “Zoë”')]) {
      const out = await drawn(['--ascii', '--as-of', '2021-10-04', '--dependencies', ...size], world);
      expect(out).toMatch(/^[\n -~]*$/);
    }
  });

  test('colour changes nothing but colour', async () => {
    const argv = ['--as-of', '2022-02-01', ...size];
    const coloured = await drawn([...argv, '--color', 'always'], EVERY_STATE);
    expect(coloured).toContain('\u001b[');
    expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(await drawn(argv, EVERY_STATE));
  });
});

describe('shapes', () => {
  test.each([[], ['--ascii']])('each state has its own, and the key says which: %s', async (...argv) => {
    const words = argv.filter((word) => word !== undefined);
    const out = await drawn(['--as-of', '2022-02-01', ...words], EVERY_STATE);
    const key = [
      ...out.matchAll(/(?:^| )(\S)\1\1 (done|overdue|due now|ongoing|to come|cancelled|baseline|forecast)/gm),
    ];
    expect(key.length).toBe(8);
    expect(new Set(key.map(([, shape]) => shape)).size).toBe(8);
  });

  test('the key has only what is drawn', async () => {
    const out = await drawn(['--as-of', '2021-08-01'], titled('x'));
    expect(out).toContain('to come');
    expect(out).not.toMatch(/cancelled|baseline|also later/);
  });
});

describe('bars', () => {
  const argv = ['--from', '2021-08', '--months', '4', '--as-of', '2021-08-01', '--ascii', '--width', '80'];
  /** The months of the milestone's line, with a column at either side; what is repeated is told once. */
  async function bar(due: string): Promise<string> {
    const out = await drawn(argv, planWith([milestoneDue(due)]));
    const line = out.split('\n').find((text) => text.includes('A result')) ?? '';
    const start = (out.split('\n').find((text) => text.trimStart().startsWith('Aug   ')) ?? '').indexOf(
      'Aug',
    );
    return line
      .slice(start - 1)
      .trimEnd()
      .replace(/(.)\1+/g, '$1');
  }

  test.each([
    { what: 'a month fills its month', due: 'September 2021', bar: ' | o. .' },
    { what: 'a day is one column', due: '2021-09-15', bar: ' | . o . .' },
    { what: 'an open end goes on', due: 'from September 2021', bar: ' | o->' },
    { what: 'an open end that began before shows how it stands', due: 'from May 2021', bar: '<!->' },
    { what: 'by has no beginning', due: 'by October 2021', bar: ' | . <o.' },
    { what: 'what begins before', due: 'July to September 2021', bar: '<%. .' },
    { what: 'what ends after', due: 'November 2021 to May 2022', bar: ' | . . o>' },
  ])('$what', async ({ due, bar: expected }) => {
    expect(await bar(due)).toBe(expected);
  });

  test('the as-of line hides no bar', async () => {
    const out = await drawn(
      ['--from', '2021-08', '--months', '3', '--as-of', '2021-09-15', '--ascii'],
      titled('x'),
    );
    const lines = out.split('\n');
    const head = lines.find((line) => /^ .*(?:\| 15 September 2021|15 September 2021 \|)$/.test(line)) ?? '';
    const bars = lines.find((line) => line.includes('%%%%%')) ?? '';
    expect(head).not.toBe('');
    expect(bars.charAt(head.indexOf('|'))).toBe('%');
  });

  test('an as-of date outside the months is told in words', async () => {
    const world = titled('x');
    expect(await drawn(['--from', '2021-08', '--months', '3', '--as-of', '2021-07-31'], world)).toMatch(
      /31 July 2021, lies\s+before these\s+months/,
    );
    expect(await drawn(['--from', '2021-08', '--months', '3', '--as-of', '2022-07-31'], world)).toMatch(
      /31 July 2022, lies\s+after these\s+months/,
    );
  });
});

test('months that find no room stand in several charts, and every milestone is drawn in one of them', async () => {
  const out = await drawn(['--width', '40', '--horizon', '24-month', '--as-of', '2021-10-04']);
  expect(out.match(/^ *J ?A ?S ?O ?N ?D ?J/gm)?.length).toBe(2);
  for (const title of ['Capital plan', 'Options', 'Preparing for']) expect(out).toContain(title);
});
