/** The milestone trend chart as a drawing: how lines go, which are drawn, and which bear their names. */
import { describe, expect, test } from 'vitest';
import { trendDrawing } from '../../src/render/svg/trend-drawing.ts';
import { pageBrush } from '../../src/render/svg/paint.ts';
import { html } from '../../src/render/html/markup.ts';
import type { SeriesLine, SeriesSection } from '../../src/reports/view.ts';
import { day } from '../model/days.ts';
import { seriesOf } from '../support/every-section.ts';
import { withDays } from '../support/made-up-series.ts';

type Said = readonly [on: string, said: string | null];

function lineOf(label: string, points: readonly Said[], parts: Partial<SeriesLine> = {}): SeriesLine {
  return withDays({
    label,
    place: null,
    points: points.map(([on, said]) => ({
      on: day(on),
      said: said === null ? null : day(said),
      text: said ?? 'tbc',
    })),
    isEnded: false,
    ...parts,
  });
}

function drawn(...lines: readonly SeriesLine[]): ReturnType<typeof trendDrawing> {
  const section: SeriesSection = {
    ...seriesOf('x'),
    first: day('2024-01-01'),
    last: day('2025-01-01'),
    lines,
  };
  return trendDrawing(section, { brush: pageBrush, width: 900 });
}

function pathOf({ body }: { readonly body: { readonly markup: string } }, ink: string): string {
  return new RegExp(`<path class="i-${ink}" d="([^"]*)"`).exec(body.markup)?.[1] ?? '';
}

describe('a line', () => {
  test('that moved and then lost its date is told by how far it had moved', () => {
    const drawing = drawn(
      lineOf('A', [
        ['2024-01-01', '2024-10-01'],
        ['2024-04-01', '2025-01-01'],
        ['2024-06-01', null],
      ]),
    );
    expect(drawing.picture?.lines).toMatchObject([
      { way: 'rising', isNamed: true, words: '92 days later, no date now' },
    ]);
    expect(pathOf(drawing, 'rising')).not.toBe('');
    expect(drawing.names.markup).toContain('92 days later, no date now</text>');
    expect(drawing.says).toContain('1 line: 1 rise, 0 fall, 0 do neither. 1 has no date now.');
  });

  test('that did nothing but lose its date is drawn, and has neither risen nor fallen', () => {
    const { picture, says } = drawn(
      lineOf('A', [
        ['2024-01-01', '2024-10-01'],
        ['2024-06-01', null],
      ]),
    );
    expect(picture?.lines).toMatchObject([{ way: 'level', words: 'no date now' }]);
    expect(says).toContain('1 line: 0 rise, 0 fall, 1 do neither. 1 has no date now.');
  });

  test('that moved later rises on the day on which that was said', () => {
    const path = pathOf(
      drawn(
        lineOf('A', [
          ['2024-01-01', '2024-12-01'],
          ['2024-06-01', '2025-03-01'],
        ]),
      ),
      'rising',
    );
    const [, from, to] = /^M\S+ (\S+)H\S+V(\S+)H\S+$/.exec(path) ?? [];
    expect(Number(to)).toBeLessThan(Number(from));
  });

  test('that moved earlier falls, and one that did not is the ground', () => {
    const drawing = drawn(
      lineOf('A', [
        ['2024-01-01', '2024-12-01'],
        ['2024-06-01', '2024-11-01'],
      ]),
      lineOf('B', [['2024-01-01', '2024-10-01']]),
    );
    expect(pathOf(drawing, 'falling')).not.toBe('');
    expect(pathOf(drawing, 'level')).not.toBe('');
    expect(drawing.names.markup).toContain('A</text>');
    expect(drawing.names.markup).not.toContain('B</text>');
  });

  test('has a gap where it lost its date', () => {
    const drawing = drawn(
      lineOf('A', [
        ['2024-01-01', '2024-12-01'],
        ['2024-04-01', null],
        ['2024-06-01', '2025-03-01'],
      ]),
    );
    expect(pathOf(drawing, 'rising')).toMatch(/^M\S+ \S+H\S+M\S+ \S+H\S+$/);
    expect(drawing.body.markup).toContain('h7v7h-7z');
  });

  test.each([
    { ending: 'complete', shape: 'l5.5 5.5' },
    { ending: 'cancelled', shape: 'l8 8' },
  ] as const)('that is $ending ends in a shape of its own', ({ ending, shape }) => {
    const points: readonly Said[] = [
      ['2024-01-01', '2024-12-01'],
      ['2024-06-01', '2025-03-01'],
    ];
    expect(drawn(lineOf('A', points, { isEnded: true, ending })).body.markup).toContain(shape);
  });
});

test('names are what a page makes links of, and stand apart from the picture', () => {
  const section: SeriesSection = { ...seriesOf('Called <so>') };
  const { body, names } = trendDrawing(section, { brush: pageBrush, width: 900 }, () => ({
    attributes: html` data-f`,
    link: (name) => html`<a href="#x">${name}</a>`,
  }));
  expect(names.markup).toContain('<a href="#x">');
  expect(names.markup).toContain('Called &lt;so&gt;');
  expect(body.markup).not.toContain('<a ');
  expect(body.markup).toContain('<g data-f>');
});

test('of two thousand lines forty are drawn, and it says so', () => {
  const lines = Array.from({ length: 2000 }, (_, index) =>
    lineOf(`M${index}`, [
      ['2024-01-01', '2024-12-01'],
      ['2024-06-01', '2025-03-01'],
    ]),
  );
  const { picture, says, body } = drawn(...lines);
  expect(picture?.lines).toHaveLength(40);
  expect(says).toContain('Drawn are 40 of 2000, those that moved furthest.');
  expect(body.markup.length).toBeLessThan(30_000);
});

test('whatever moved is drawn before what did not, and it says so', () => {
  const level = Array.from({ length: 60 }, (_, index) => lineOf(`L${index}`, [['2024-01-01', '2024-12-01']]));
  const { picture, says } = drawn(
    ...level,
    lineOf('Lost', [
      ['2024-01-01', '2024-12-01'],
      ['2024-06-01', null],
    ]),
  );
  expect(picture?.lines).toHaveLength(24);
  expect(picture?.lines.map(({ line }) => line.label)).toContain('Lost');
  expect(says).toContain('Drawn are 24 of 61, all that moved among them.');
});

test('where no date has moved nothing is drawn, and it says so', () => {
  const { picture, body, says } = drawn(
    lineOf('A', [['2024-01-01', '2024-12-01']]),
    lineOf('B', [
      ['2024-01-01', '2024-10-01'],
      ['2024-10-01', '2024-10-01'],
    ]),
  );
  expect(picture).toBeNull();
  expect(says).toBe('No date has moved.');
  expect(body.markup).toContain('No date has moved.');
  expect(body.markup).not.toContain('<path');
});

test('without a date nothing is drawn, and it says what the report says', () => {
  const { picture, body } = drawn(lineOf('A', [['2024-01-01', null]]));
  expect(picture).toBeNull();
  expect(body.markup).toContain('None.');
});
