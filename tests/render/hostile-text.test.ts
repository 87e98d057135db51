/** Text from a plan is inert in every format: the report with a hostile title has the shape of the report with the title "x". */
import { parse as parseCsv } from './parse-csv.ts';
import { describe, expect, test } from 'vitest';
import { CHECK_FORMATS, type RenderOptions, type TextFormat } from '../../src/render/format.ts';
import { FORMAT_TABLE } from '../../src/render/index.ts';
import { markdownText } from '../../src/render/markdown.ts';
import { asciiText, visibleText } from '../../src/render/visible-text.ts';
import { chartOf, viewOf } from '../support/every-section.ts';
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

const TEXT_FORMATS = ['pretty', 'markdown', 'csv', 'json', 'mermaid', 'svg'] as const;

async function rendered(format: TextFormat, text: string): Promise<string> {
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
  test.each(TEXT_FORMATS)('%s has the shape that it has with an x', async (format) => {
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
