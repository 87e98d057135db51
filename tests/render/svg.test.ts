/** Drawings in files of their own: XML that any program reads, with no script and nothing from elsewhere, the same each time. */
import { validateXML } from 'xmllint-wasm';
import { describe, expect, test } from 'vitest';
import type { Chart, RenderOptions } from '../../src/render/format.ts';
import { renderSvg } from '../../src/render/svg.ts';
import { chartOf, seriesOf, viewOf } from '../support/every-section.ts';
import { HOSTILE_TEXTS } from '../support/hostile-texts.ts';
import { actual, measureOf, measuresOf, pointsOf } from '../support/made-up-measure.ts';

const OPTIONS: RenderOptions = {
  width: 80,
  color: false,
  ascii: false,
  toFile: true,
  locate: () => ({ line: 1, column: 1 }),
  showFile: (file) => file,
};

function drawn(chart: Chart | null, text = 'x'): string {
  return renderSvg({ kind: 'report', view: viewOf(text), data: () => null, chart: () => chart }, OPTIONS);
}

const CHARTS: Readonly<Record<string, (text: string) => Chart>> = {
  timeline: chartOf,
  trend: seriesOf,
  'one measure': (text) => measuresOf(measureOf(text)),
  'several measures': (text) => measuresOf(...Array.from({ length: 7 }, () => measureOf(text))),
};
const KINDS = Object.entries(CHARTS).map(([what, make]) => ({ what, make }));

/** The names of the elements and attributes, in their order: what is left when the texts are taken away. */
function shapeOf(text: string): string[] {
  return [...text.matchAll(/<(\/?[a-z]+)|\s([a-z:-]+)="/g)].map(
    ([, element = '', attribute = '']) => element + attribute,
  );
}

describe.each(KINDS)('$what', ({ make }) => {
  test('libxml2 reads it', async () => {
    const { errors } = await validateXML({
      xml: [{ fileName: 'x.svg', contents: drawn(make('Tom & "Jo" <x>')) }],
      normalization: 'c14n',
    });
    expect(errors.map(({ rawMessage }) => rawMessage)).toEqual([]);
  });

  test('the same twice, with two decimals at most and no number that is none', () => {
    const text = drawn(make('x'));
    expect(drawn(make('x'))).toBe(text);
    expect(text).not.toMatch(/NaN|Infinity|undefined|\d\.\d{3}|\de[+-]?\d/);
  });

  test('it is a picture with a title and a description', () => {
    const text = drawn(make('Called so'));
    expect(text).toMatch(/<svg [^>]*role="img" aria-labelledby="t d"/);
    expect(text).toMatch(/<title id="t">[^<]+<\/title><desc id="d">[^<]+<\/desc>/);
  });

  test('opened alone it runs nothing and asks for nothing', () => {
    const text = drawn(make('x'));
    expect(text).not.toMatch(/<(?:script|foreignObject|image|use|style|a|iframe|animate|set)\b/i);
    expect(text).not.toMatch(/\s(?:on[a-z]+|href|xlink:href|style|class)=/i);
    expect(text.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/https?:|url\((?!#)/);
  });

  test.each(HOSTILE_TEXTS)('a hostile text changes no element of it: $what', ({ text }) => {
    // A text that has no room ends in a line less or more, so that only the kinds of elements are held against each other.
    const kinds = (of: string): string[] => [...new Set(shapeOf(drawn(make(of), of)))].toSorted();
    expect(kinds(text)).toEqual(kinds('x'));
  });
});

test('where there is nothing to draw, it says so', () => {
  expect(drawn(null)).toContain('There is nothing that could be drawn.');
});

test('a report without a drawing has none', () => {
  expect(() => renderSvg({ kind: 'overdue', view: viewOf('x'), data: () => null }, OPTIONS)).toThrow(
    'no drawing',
  );
});

describe('measures that are out of the ordinary', () => {
  test.each([
    { what: 'no actuals', parts: { actuals: [], projection: null } },
    {
      what: 'one actual and nothing else',
      parts: { actuals: [actual('2025-01-31', 4)], paths: [], projection: null, movers: [] },
    },
    { what: 'all suppressed', parts: { actuals: [actual('2025-01-31', null)], paths: [], projection: null } },
    {
      what: 'all alike',
      parts: { actuals: [actual('2025-01-31', 0), actual('2025-02-28', 0)], paths: [], projection: null },
    },
    {
      what: 'below nothing',
      parts: { actuals: [actual('2025-01-31', -5), actual('2025-02-28', -9)], paths: [], projection: null },
    },
    {
      what: 'tiny',
      parts: {
        actuals: [actual('2025-01-31', 1e-9), actual('2025-02-28', 2e-9)],
        paths: [],
        projection: null,
      },
    },
    {
      what: 'as large as a number can be',
      parts: {
        actuals: [actual('2025-01-31', -1e308), actual('2025-02-28', 1e308)],
        paths: [
          {
            kind: 'target' as const,
            isInForce: true,
            steps: true,
            text: 'x',
            points: pointsOf(1e308, -1e308),
          },
        ],
        projection: null,
      },
    },
    {
      what: 'a path of one point',
      parts: {
        paths: [
          {
            kind: 'target' as const,
            isInForce: true,
            steps: false,
            text: 'x',
            points: pointsOf(3, 4).slice(0, 1),
          },
        ],
        projection: null,
      },
    },
  ])('$what', ({ parts }) => {
    expect(drawn(measuresOf(measureOf('x', parts)))).not.toMatch(/NaN|Infinity|undefined|="[^"]*\de[+-]?\d/);
  });
});
