import { describe, expect, test } from 'vitest';
import { textWidth, wrapText } from '../../src/render/wrap-text.ts';
import { REPOSITORY, runMilepost, type World } from '../support/run-milepost.ts';

const ESCAPE = '\u001b';
const EVERY_STATE = `${REPOSITORY}/tests/fixtures/every-state`;

describe('width', () => {
  test.each([40, 80, 100, 140, 200])('no line is wider than %d columns', async (width) => {
    for (const command of ['overdue', 'check', 'export']) {
      const { out } = await runMilepost([command, '--as-of', '2022-02-01', '--width', String(width)], {
        workingFolder: EVERY_STATE,
      });
      // A path is never broken, so that it can be clicked.
      const lines = out.split('\n').filter((line) => !line.includes('plan/'));
      expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(width);
    }
  });

  test('a terminal gives its own width', async () => {
    const wide = await runMilepost(['overdue', '--color', 'never'], {
      workingFolder: EVERY_STATE,
      terminal: 140,
    });
    const asked = await runMilepost(['overdue', '--width', '140'], { workingFolder: EVERY_STATE });
    expect(wide.out).toBe(asked.out);
  });

  test('a pipe is 80 columns wide, with no colour and no boxes', async () => {
    const { out } = await runMilepost(['overdue', '--as-of', '2022-02-01'], { workingFolder: EVERY_STATE });
    expect(out).not.toContain(ESCAPE);
    expect(out).not.toMatch(/[│┃─━┌┐└┘├┤┬┴┼|]/);
    expect(out).not.toMatch(/ \n/);
  });
});

describe('colour', () => {
  const cases: readonly {
    readonly what: string;
    readonly world: World;
    readonly argv?: readonly string[];
    readonly coloured: boolean;
  }[] = [
    { what: 'a terminal', world: { terminal: 80 }, coloured: true },
    { what: 'a pipe', world: {}, coloured: false },
    {
      what: 'a terminal with NO_COLOR',
      world: { terminal: 80, variables: { NO_COLOR: '1' } },
      coloured: false,
    },
    {
      what: 'a terminal with an empty NO_COLOR',
      world: { terminal: 80, variables: { NO_COLOR: '' } },
      coloured: true,
    },
    { what: 'a dumb terminal', world: { terminal: 80, variables: { TERM: 'dumb' } }, coloured: false },
    { what: 'a pipe with FORCE_COLOR', world: { variables: { FORCE_COLOR: '1' } }, coloured: true },
    { what: '--color always in a pipe', world: {}, argv: ['--color', 'always'], coloured: true },
    {
      what: '--colour never on a terminal',
      world: { terminal: 80 },
      argv: ['--colour', 'never'],
      coloured: false,
    },
    {
      what: '--color always against NO_COLOR',
      world: { variables: { NO_COLOR: '1' } },
      argv: ['--color', 'always'],
      coloured: true,
    },
  ];
  test.each(cases)('$what: $coloured', async ({ world, argv, coloured }) => {
    const { out } = await runMilepost(['overdue', '--as-of', '2022-02-01', ...(argv ?? [])], {
      workingFolder: EVERY_STATE,
      ...world,
    });
    expect(out.includes(ESCAPE)).toBe(coloured);
  });

  test('colour changes nothing but colour', async () => {
    const argv = ['check', '--as-of', '2022-02-01'];
    const coloured = await runMilepost([...argv, '--color', 'always'], { workingFolder: EVERY_STATE });
    const plain = await runMilepost(argv, { workingFolder: EVERY_STATE });
    expect(coloured.out.replaceAll(/\u001b\[\d+m/g, '')).toBe(plain.out);
  });
});

test.each([
  { what: '--ascii', argv: ['--ascii'], world: {} },
  { what: 'a dumb terminal', argv: [], world: { terminal: 80, variables: { TERM: 'dumb' } } },
])('$what: nothing but ASCII', async ({ argv, world }) => {
  const { out } = await runMilepost(['overdue', '--as-of', '2021-10-04', ...argv], world);
  expect(out).toContain("'channels'");
  expect(out).toMatch(/^[\n\u0020-\u007E]*$/);
});

describe('wrapping', () => {
  test.each([
    { what: 'at spaces', text: 'one two three', width: 7, lines: ['one two', 'three'] },
    { what: 'a long word is cut, not lost', text: 'abcdefghij', width: 4, lines: ['abcd', 'efgh', 'ij'] },
    {
      what: 'a long word is cut after a slash',
      text: 'inclusion/provision/agreements',
      width: 20,
      lines: ['inclusion/provision/', 'agreements'],
    },
    { what: 'wide characters count two', text: '日本語 日本語', width: 7, lines: ['日本語', '日本語'] },
    { what: 'line feeds stay', text: 'a\nb', width: 7, lines: ['a', 'b'] },
  ])('$what', ({ text, width, lines }) => {
    expect(wrapText(text, width)).toEqual(lines);
  });
});
