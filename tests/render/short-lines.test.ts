/** What a first page asks of a terminal: rows of one line, and texts that are cut with dots. */
import { expect, test } from 'vitest';
import type { RenderOptions } from '../../src/render/format.ts';
import { renderPretty } from '../../src/render/pretty.ts';
import { textWidth } from '../../src/render/wrap-text.ts';
import type { Section, View } from '../../src/reports/view.ts';

const LONG = 'Every family knows by when it will hear, and from whom, whatever the season and the school';

function pretty(section: Section, options: Partial<RenderOptions> = {}): string[] {
  const view: View = { title: 'Report', programme: null, asOf: null, totals: null, sections: [section] };
  const text = renderPretty(
    { kind: 'x', view, data: () => null },
    {
      width: 40,
      color: false,
      ascii: false,
      toFile: false,
      locate: () => null,
      showFile: (file) => file,
      ...options,
    },
  );
  return text.trimEnd().split('\n').slice(2);
}

const TABLE: Section = {
  kind: 'table',
  id: 'list',
  heading: 'List',
  columns: [
    { key: 'title', heading: 'Title', type: 'text' },
    { key: 'place', heading: 'Place', type: 'text', stackUnder: 'title' },
    { key: 'days', heading: 'Days', type: 'days' },
  ],
  rows: [
    { title: LONG, place: 'Somewhere', days: 12 },
    { title: LONG, place: 'Elsewhere', days: 3 },
  ],
  whenEmpty: 'None.',
  oneLineRows: true,
};

test('a row takes one line, its long cell is cut, and what would go beneath is left out', () => {
  const lines = pretty(TABLE);
  expect(lines).toHaveLength(4);
  expect(lines[2]).toMatch(/^Every family .*… +12$/);
  expect(lines.join()).not.toContain('Somewhere');
  expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(40);
});

test('where there is room, nothing is left out', () => {
  const lines = pretty(TABLE, { width: 140 });
  expect(lines).toHaveLength(4);
  expect(lines[2]).toContain(LONG);
  expect(lines[2]).toContain('Somewhere');
});

test('without the mark the same rows wrap', () => {
  expect(pretty({ ...TABLE, oneLineRows: false }).length).toBeGreaterThan(6);
});

test.each([
  { ascii: false, dots: '…' },
  { ascii: true, dots: '...' },
])('a paragraph is cut after so many lines: $dots', ({ ascii, dots }) => {
  const section: Section = { kind: 'prose', heading: null, paragraphs: [LONG, 'Short.'], linesEach: 2 };
  const lines = pretty(section, { ascii });
  expect(lines).toHaveLength(4);
  expect(lines[1]?.endsWith(dots)).toBe(true);
  expect(lines[3]).toBe('Short.');
  expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(40);
});

test('an item of a list is cut after so many lines, and stays behind its number', () => {
  const lines = pretty({
    kind: 'list',
    heading: null,
    ordered: true,
    items: [LONG, 'Short.'],
    linesEach: 1,
    whenEmpty: 'None.',
  });
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^1\. Every family .*…$/);
  expect(lines[1]).toBe('2. Short.');
});
