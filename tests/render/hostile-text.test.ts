/** Text from a plan is inert in every format: the report with a hostile title has the shape of the report with the title "x". */
import { parse as parseCsv } from './parse-csv.ts';
import { describe, expect, test } from 'vitest';
import { CHECK_FORMATS, type Format, type RenderOptions, TIMELINE_FORMATS } from '../../src/render/format.ts';
import { FORMAT_TABLE } from '../../src/render/index.ts';
import { markdownText } from '../../src/render/markdown.ts';
import { asciiText, visibleText } from '../../src/render/visible-text.ts';
import { ANSWER_WORDS } from '../../src/principles/answer.ts';
import type { SeriesSection, TimelineMark, TimelineSection, View } from '../../src/reports/view.ts';
import { day } from '../model/days.ts';
import { HOSTILE_TEXTS } from '../support/hostile-texts.ts';
import { findingSaying, renderedFindings } from '../support/made-up-findings.ts';
import { workflowCommandsIn } from '../support/workflow-commands.ts';

const OPTIONS: RenderOptions = {
  width: 200,
  color: false,
  ascii: false,
  toFile: false,
  locate: () => ({ line: 1, column: 1 }),
  showFile: (file) => file,
};

/** A report in which every text is the one given. */
function viewOf(text: string): View {
  return {
    title: 'Report',
    programme: text,
    asOf: null,
    totals: text,
    sections: [
      { kind: 'prose', heading: text, paragraphs: [text] },
      { kind: 'list', heading: text, ordered: false, items: [text, text], whenEmpty: text },
      { kind: 'list', heading: text, level: 3, ordered: true, items: [], whenEmpty: text },
      {
        kind: 'table',
        id: 'list',
        heading: text,
        columns: [
          { key: 'title', heading: 'Title', type: 'text' },
          { key: 'owner', heading: 'Owner', type: 'person' },
          { key: 'place', heading: 'Place', type: 'place' },
        ],
        rows: [{ title: text, owner: text, place: { file: text, path: [] } }],
        whenEmpty: 'None.',
      },
      {
        kind: 'table',
        id: 'colours',
        heading: text,
        level: 3,
        columns: [
          { key: 'rag', heading: 'Overall', type: 'rag' },
          { key: 'figures', heading: 'Figures', type: 'spark' },
        ],
        rows: [{ rag: { colour: 'amber', text }, figures: { values: [-1, null, 2] } }],
        whenEmpty: 'None.',
      },
      chartOf(text),
      seriesOf(text),
      {
        kind: 'matrix',
        heading: text,
        rowHeading: 'Principle',
        rows: [
          { label: text, answers: ['met', 'not-met', 'explained'] },
          { label: text, answers: ['partly-met', 'not-recorded', 'not-applicable'] },
        ],
        // Wide enough that no text has to go on in a second line.
        groups: [{ label: text, columns: Array.from({ length: 26 }, () => text) }],
        words: ANSWER_WORDS,
      },
      { kind: 'example', heading: null, language: 'yaml', text },
    ],
  };
}

/** A timeline in which every text is the one given. */
function chartOf(text: string): TimelineSection {
  const [first, last] = [day('2021-09-01'), day('2021-11-30')];
  const marks: readonly TimelineMark[] = (['overdue', 'baseline'] as const).map((kind) => ({
    kind,
    first,
    last: day('2021-10-15'),
    orEarlier: false,
    goesOn: true,
    text,
  }));
  const row = {
    project: text,
    workstream: text,
    owner: text,
    due: text,
    standing: text,
    before: 3,
    after: 120,
  };
  return {
    kind: 'timeline',
    id: 'range',
    heading: text,
    paragraphs: [text],
    first,
    last,
    outside: { before: 0, after: 0, undated: 0 },
    asOf: day('2021-10-04'),
    periods: [{ name: text, first, last }],
    rows: [
      { ...row, level: 'workstream', title: text, marks: [] },
      { ...row, level: 'project', title: text, marks: [] },
      { ...row, level: 'milestone', title: text, marks },
    ],
    columns: [{ key: 'title', heading: 'Title', type: 'text' }],
    list: [{ title: text }],
  };
}

/** A series in which every text is the one given. */
function seriesOf(text: string): SeriesSection {
  const points = [
    { on: day('2021-09-01'), said: day('2021-12-31'), text },
    { on: day('2021-10-15'), said: day('2022-03-31'), text },
  ];
  const line = { label: text, place: text, points, isEnded: false };
  return {
    kind: 'series',
    id: 'trend',
    heading: text,
    paragraphs: [text],
    first: day('2021-09-01'),
    last: day('2021-12-01'),
    lines: [line],
    columns: [{ key: 'title', heading: 'Title', type: 'text' }],
    list: [{ title: text }],
    whenEmpty: 'None.',
  };
}

async function rendered(format: Format, text: string): Promise<string> {
  const render = await FORMAT_TABLE[format].load();
  return render(
    { kind: 'report', view: viewOf(text), data: () => ({ text }), chart: () => chartOf(text) },
    OPTIONS,
  );
}

/** Characters that a terminal would obey or nobody could see, but for line feeds. */
const OBEYED =
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2066-\u2069\uFEFF]|\p{Surrogate}|[\u{E0000}-\u{E007F}]/u;

describe.each(HOSTILE_TEXTS)('$what', ({ text }) => {
  test.each(TIMELINE_FORMATS)('%s has the shape that it has with an x', async (format) => {
    const [hostile, plain] = [await rendered(format, text), await rendered(format, 'x')];
    expect(hostile).not.toMatch(OBEYED);
    expect(workflowCommandsIn(hostile)).toEqual([]);
    if (format === 'json') {
      expect(JSON.parse(hostile)).toEqual({ ...JSON.parse(plain), programme: text, data: { text } });
    } else if (format === 'csv') {
      expect(parseCsv(hostile).map((row) => row.length)).toEqual(parseCsv(plain).map((row) => row.length));
    } else {
      expect(hostile.split('\n').length).toBe(plain.split('\n').length);
    }
  });

  test('no spreadsheet takes it for a formula', async () => {
    for (const row of parseCsv(await rendered('csv', text))) {
      for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }
  });

  test('in Markdown it is text and nothing else', () => {
    const escaped = markdownText(text);
    // What is left when every backslash escape is taken out holds nothing that Markdown or a forge would act on.
    const bare = escaped.replace(/\\[\\`*_[\]<>|~$&.)+=-]/g, '');
    expect(bare).not.toMatch(/[`*_[\]<>|]|(?:^|\s)[#+-] |@[a-z]|#\d|(?:https?|mailto):|www\./i);
  });
});

describe.each(HOSTILE_TEXTS)('findings: $what', ({ text }) => {
  test.each(CHECK_FORMATS)('%s has the shape that it has with an x', async (format) => {
    const [hostile, plain] = await Promise.all(
      [text, 'x'].map((said) => renderedFindings(format, [findingSaying(said)], { programme: said })),
    );
    expect(hostile).not.toMatch(OBEYED);
    const shapeOf = SHAPES[format];
    expect(shapeOf(hostile ?? '')).toEqual(shapeOf(plain ?? ''));
    expect(workflowCommandsIn(hostile ?? '').map(({ command }) => command)).toEqual(
      format === 'github' ? ['error'] : [],
    );
  });
});

/** What is left of a report when the texts in it are taken away. */
const SHAPES = {
  pretty: (report) => report.split('\n').length,
  markdown: (report) => report.split('\n').length,
  csv: (report) => parseCsv(report).map((row) => row.length),
  json: (report) => typesIn(JSON.parse(report)),
  github: (report) =>
    workflowCommandsIn(report).map(({ command, properties }) => [command, Object.keys(properties)]),
  sarif: (report) => typesIn(JSON.parse(report)),
  junit: (report) => report.replace(/"[^"<]*"/g, '""').replace(/>[^<]+</g, '><'),
  gitlab: (report) => typesIn(JSON.parse(report)),
} satisfies Record<(typeof CHECK_FORMATS)[number], (report: string) => unknown>;

/** Data with the type of each text and number in its place. */
function typesIn(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(typesIn);
  if (typeof data !== 'object' || data === null) return typeof data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, typesIn(value)]));
}

test('what is printed in ASCII is ASCII, and says what was there', () => {
  expect(asciiText('Zoë’s plan – “draft” … £5 · 日本')).toBe(
    'Zoe\'s plan - "draft" ... GBP 5 - \\u{65E5}\\u{672C}',
  );
});

test('ordinary text stays as it is', () => {
  const ordinary = 'Zoë’s plan – November to December 2021 (50 %), 日本 👩‍👧';
  expect(visibleText('Zoë’s plan – November to December 2021 (50 %), 日本')).toBe(
    ordinary.slice(0, -6).trimEnd(),
  );
});
