/** A matrix on a terminal: no line is longer than the terminal is wide, nothing is lost where it folds, and each answer is told by its letter. */
import { describe, expect, test } from 'vitest';
import type { RenderOptions } from '../../src/render/format.ts';
import { renderPretty } from '../../src/render/pretty.ts';
import { textWidth } from '../../src/render/wrap-text.ts';
import { ANSWER_WORDS, ANSWERS } from '../../src/principles/answer.ts';
import type { MatrixSection } from '../../src/reports/view.ts';
import { runMilepost } from '../support/run-milepost.ts';

const OPTIONS: RenderOptions = {
  width: 80,
  color: false,
  ascii: false,
  toFile: false,
  locate: () => null,
  showFile: (file) => file,
};

function matrix(groups: readonly number[], label = 'Co-production'): MatrixSection {
  const count = groups.reduce((sum, size) => sum + size, 0);
  return {
    kind: 'matrix',
    heading: 'Principles and projects',
    rowHeading: 'Principle',
    rows: Array.from({ length: 3 }, (_, row) => ({
      label: `${label} ${row}`,
      answers: Array.from({ length: count }, (__, column) => ANSWERS[(row + column) % 6] ?? 'met'),
    })),
    groups: groups.map((size, group) => ({
      label: `Workstream ${group}`,
      columns: Array.from({ length: size }, (_, column) => `Project ${group}.${column}`),
    })),
    words: ANSWER_WORDS,
  };
}

function shown(section: MatrixSection, options: Partial<RenderOptions> = {}): string {
  return renderPretty(
    {
      kind: 'principles',
      view: { title: 'Principles', programme: null, asOf: null, totals: null, sections: [section] },
      data: () => null,
    },
    { ...OPTIONS, ...options },
  );
}

const LETTERS = {
  met: 'M',
  'partly-met': 'P',
  explained: 'E',
  'not-met': 'N',
  'not-recorded': 'R',
  'not-applicable': 'A',
};

describe.each([40, 60, 80, 100, 140, 200])('at %i columns', (width) => {
  test.each([
    ['one workstream', [3]],
    ['six workstreams', [9, 4, 4, 4, 2, 5]],
    ['a workstream that is wider than the terminal', [120]],
    ['a workstream with one project', [1, 1, 1]],
  ])('%s', (_, groups) => {
    const section = matrix(groups);
    const out = shown(section, { width });
    for (const line of out.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(width);
    const marks = [...out.matchAll(/[●◐◇○·–]([MPENRA])(?= |$)(?! [a-z])/gm)].map(([, letter = '']) => letter);
    const wanted = section.rows.flatMap(({ answers }) => answers.map((answer) => LETTERS[answer]));
    expect(marks.toSorted()).toEqual(wanted.toSorted());
    const names = section.groups.flatMap(({ columns }) => columns);
    for (const name of names) expect(out).toContain(` ${name}\n`);
  });

  test('the longest names and wide letters stay inside', () => {
    const label = `${'漢字'.repeat(30)} ${'long '.repeat(20)}${'x'.repeat(200)}`;
    const out = shown(matrix([2, 3], label), { width });
    for (const line of out.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(width);
  });

  test('the whole report on the invented programme stays inside', async () => {
    const words = 'principles --plan tests/fixtures/invented --as-of 2025-03-17 --width'.split(' ');
    const { out } = await runMilepost([...words, String(width)]);
    expect(out.split('\n').filter((line) => textWidth(line) > width)).toEqual([]);
  });

  test.each(['--principle co-production', '--project two-year-check'])('%s stays inside', async (option) => {
    const words = `principles --plan tests/fixtures/invented --as-of 2025-03-17 ${option} --width ${width}`;
    const { out } = await runMilepost(words.split(' '));
    // What is to be typed is shown as it has to stand in the file.
    const report = out.slice(0, out.indexOf('What to type'));
    expect(report.split('\n').filter((line) => textWidth(line) > width)).toEqual([]);
  });
});

test('with --ascii there is nothing else, and the letters stay', () => {
  const out = shown(matrix([6]), { ascii: true });
  expect(out).toMatch(/^[\n -~]*$/);
  expect(out).toContain('*M +P ~E xN .R -A');
});

test('with colour each answer keeps its shape and letter', () => {
  const out = shown(matrix([6]), { color: true });
  expect(out).toContain('\u001B[32m●M\u001B[39m');
  expect(out).toContain('\u001B[31m○N\u001B[39m');
});
