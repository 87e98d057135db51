/** Cells that are more than a word: colours with their words and small drawings, in each format that has text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TextFormat, RenderOptions } from '../../src/render/format.ts';
import { FORMAT_TABLE } from '../../src/render/index.ts';
import { figuresText, sparkText } from '../../src/render/spark-text.ts';
import type { Section } from '../../src/reports/view.ts';

const OPTIONS: RenderOptions = {
  width: 80,
  color: false,
  ascii: false,
  toFile: false,
  locate: () => null,
  showFile: (file) => file,
};

async function rendered(
  format: TextFormat,
  sections: readonly Section[],
  options: Partial<RenderOptions> = {},
): Promise<string> {
  const render = await FORMAT_TABLE[format].load();
  const view = { title: 'Report', programme: null, asOf: null, totals: null, sections };
  return render({ kind: 'report', view, data: () => null }, { ...OPTIONS, ...options });
}

const TABLE: Section = {
  kind: 'table',
  id: 'workstreams',
  heading: 'Workstreams',
  columns: [
    { key: 'title', heading: 'Workstream', type: 'text' },
    { key: 'rag', heading: 'Overall', type: 'rag' },
    { key: 'trend', heading: 'Weeks', type: 'spark' },
  ],
  rows: [
    {
      title: 'Inclusion',
      rag: { colour: 'amber', text: 'Amber' },
      trend: { values: [1, 2, null, 4] },
    },
    { title: 'Transport', rag: { colour: null, text: 'Not asked' }, trend: { values: [] } },
    { title: 'Post-16', rag: null, trend: null },
  ],
  whenEmpty: 'None.',
};

describe('a colour and a small drawing', () => {
  test('in a terminal', async () => {
    expect(await rendered('pretty', [TABLE])).toContain(
      [
        'Workstream  Overall    Weeks',
        'Inclusion   Amber      ▁▃·█',
        'Transport   Not asked',
        'Post-16',
        '',
      ].join('\n'),
    );
  });

  test('in ASCII, also in Markdown', async () => {
    expect(await rendered('pretty', [TABLE], { ascii: true })).toContain('Amber      _.?^');
    expect(await rendered('markdown', [TABLE], { ascii: true })).toContain('| Amber | \\_.?^ |');
  });

  test('in Markdown', async () => {
    expect(await rendered('markdown', [TABLE])).toContain('| Inclusion | Amber | ▁▃·█ |');
  });

  test('CSV has the word, the colour and the figures', async () => {
    expect(await rendered('csv', [TABLE])).toBe(
      [
        'Workstream,Overall,Overall colour,Weeks',
        'Inclusion,Amber,amber,1 2 – 4',
        'Transport,Not asked,,',
        'Post-16,,,',
        '',
      ].join('\n'),
    );
  });

  test('what is coloured is the word, and without colour it is the same text', async () => {
    const inColour = await rendered('pretty', [TABLE], { color: true });
    expect(inColour).toContain('\u001b[33mAmber\u001b[39m');
    expect(inColour).toContain('Not asked\n');
    // oxlint-disable-next-line no-control-regex -- these are what colours are made of
    expect(inColour.replace(/\u001b\[\d+m/g, '')).toBe(await rendered('pretty', [TABLE]));
  });
});

describe('a spark', () => {
  test.each([
    {
      what: 'from the lowest to the highest',
      values: [0, 1, 2, 3, 4, 5, 6, 7],
      drawn: '▁▂▃▄▅▆▇█',
      ascii: '_..--==^',
    },
    { what: 'all alike', values: [5, 5, 5], drawn: '▄▄▄', ascii: '---' },
    { what: 'with gaps', values: [null, -1, null, 1], drawn: '·▁·█', ascii: '?_?^' },
    { what: 'of nothing but gaps', values: [null, null], drawn: '··', ascii: '??' },
    { what: 'of nothing', values: [], drawn: '', ascii: '' },
    {
      what: 'as far apart as figures can be',
      values: [-Number.MAX_VALUE, 0, Number.MAX_VALUE],
      drawn: '▁▅█',
      ascii: '_-^',
    },
  ])('$what', ({ values, drawn, ascii }) => {
    expect(sparkText({ values }, false)).toBe(drawn);
    expect(sparkText({ values }, true)).toBe(ascii);
  });

  test('a higher figure never stands lower', () => {
    const figures = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 2 });
    fc.assert(
      fc.property(figures, fc.boolean(), (values, ascii) => {
        const drawn = sparkText({ values }, ascii).split('');
        const order = ascii ? '_.-=^' : '▁▂▃▄▅▆▇█';
        expect(drawn).toHaveLength(values.length);
        const inOrder = drawn
          .map((step, index) => ({ value: values[index] ?? 0, step: order.indexOf(step) }))
          .toSorted((a, b) => a.value - b.value);
        for (const [index, { step }] of inOrder.entries()) {
          expect(step).toBeGreaterThanOrEqual(inOrder[index - 1]?.step ?? 0);
        }
      }),
    );
  });

  test('its figures are written out, as far as a number goes', () => {
    expect(figuresText({ values: [1.5, null, -3, 1_000_000] })).toBe('1.5 – -3 1000000');
  });
});

const LIST: Section = {
  kind: 'list',
  heading: 'Recommendations',
  ordered: true,
  items: Array.from({ length: 10 }, (_, index) => `The Board is asked to note ${index + 1} thing`),
  whenEmpty: 'Nothing is asked.',
};

describe('a list', () => {
  test('in a terminal, the lines of an item below its text', async () => {
    const text = await rendered('pretty', [LIST], { width: 30 });
    expect(text).toContain(' 1. The Board is asked to note\n    1 thing\n');
    expect(text).toContain('10. The Board is asked to note\n    10 thing\n');
    expect(await rendered('pretty', [{ ...LIST, ordered: false }])).toContain(
      'Recommendations\n- The Board is asked to note 1 thing\n- The Board',
    );
  });

  test('in Markdown', async () => {
    expect(await rendered('markdown', [{ ...LIST, level: 3 }])).toContain(
      '### Recommendations\n\n1. The Board is asked to note 1 thing\n2. The Board',
    );
  });

  test('in CSV a row each, unless there is a table', async () => {
    expect(await rendered('csv', [{ ...LIST, items: ['One', 'Two'] }])).toBe(
      'Heading,Text\nRecommendations,One\nRecommendations,Two\n',
    );
    expect(await rendered('csv', [LIST, TABLE])).not.toContain('Board');
  });

  test.each(['pretty', 'markdown', 'csv'] as const)('%s says where it is empty', async (format) => {
    expect(await rendered(format, [{ ...LIST, items: [] }])).toContain('Nothing is asked.');
  });
});

test('a heading may stand above sections of its own', async () => {
  const group: Section = { kind: 'prose', heading: 'Detail', paragraphs: [] };
  const sections: Section[] = [group, { ...TABLE, level: 3 }];
  expect(await rendered('markdown', sections)).toContain('## Detail\n\n### Workstreams\n\n|');
  expect(await rendered('pretty', sections)).toContain('Detail\n\nWorkstreams\nWorkstream  ');
});
