/** Documents for Word, read back by another program: real headings, lists and tables, and every cell as in the report. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { renderDocx } from '../../src/render/docx.ts';
import type { RenderOptions } from '../../src/render/format.ts';
import { RAG_FILLS } from '../../src/render/rag-fills.ts';
import type { Section, TableSection, View } from '../../src/reports/view.ts';
import { overdueJson, overdueReport, overdueView } from '../../src/reports/overdue.ts';
import { standingEntries } from '../../src/model/schedule.ts';
import { day } from '../model/days.ts';
import { type DocumentPart, readDocument } from '../support/document.ts';
import { viewOf } from '../support/every-section.ts';
import { HOSTILE_TEXTS } from '../support/hostile-texts.ts';
import { planIn } from '../support/loaded-plan.ts';
import { findingSaying } from '../support/made-up-findings.ts';
import { expectWellFormed, partOf, partsOf } from '../support/office-files.ts';
import { REPOSITORY } from '../support/run-milepost.ts';

const OPTIONS: RenderOptions = {
  width: 80,
  color: false,
  ascii: false,
  toFile: true,
  locate: () => ({ line: 7, column: 1 }),
  showFile: (file) => file,
  commit: { id: '4f2a91c3d04f2a91c3d04f2a91c3d04f2a91c3d0', dirty: false },
};

async function documentOf(view: View): Promise<Uint8Array> {
  return await renderDocx({ kind: 'report', view, data: () => null }, OPTIONS);
}

function reportOf(...sections: readonly Section[]): View {
  return {
    title: 'Weekly status',
    programme: 'Inclusion & more',
    asOf: { day: day('2021-10-04'), source: 'option', frozenAt: null },
    totals: '3 of 4',
    sections,
  };
}

/** The parts below the title, the as-of date and the totals. */
async function bodyOf(...sections: readonly Section[]): Promise<readonly DocumentPart[]> {
  const { parts, warnings } = await readDocument(await documentOf(reportOf(...sections)));
  expect(warnings).toEqual([]);
  return parts.slice(3).filter((part) => part.kind === 'table' || part.text !== '');
}

const TABLE: TableSection = {
  kind: 'table',
  id: 'workstreams',
  heading: 'Workstreams',
  columns: [
    { key: 'title', heading: 'Workstream', type: 'text' },
    { key: 'rag', heading: 'Overall', type: 'rag' },
    { key: 'late', heading: 'Days late', type: 'days' },
    { key: 'since', heading: 'Since', type: 'day' },
    { key: 'weeks', heading: 'Weeks', type: 'spark' },
    { key: 'reference', heading: 'Reference', type: 'reference', dataOnly: true },
  ],
  rows: [
    {
      title: 'Inclusion',
      rag: { colour: 'red', text: 'Red' },
      late: 12,
      since: '2021-09-15',
      weeks: { values: [1, 2, null] },
      reference: 'inclusion',
    },
    { title: 'Transport', rag: { colour: null, text: 'Not asked' }, late: null, since: null, weeks: null },
  ],
  whenEmpty: 'None.',
};

describe('what a reader finds', () => {
  test('the title, the day and the totals', async () => {
    const { parts } = await readDocument(await documentOf(reportOf()));
    expect(parts).toEqual([
      { kind: 'h1', text: 'Inclusion & more: weekly status' },
      { kind: 'p', text: 'As of 4 October 2021, as --as-of says.' },
      { kind: 'p', text: '3 of 4.' },
    ]);
  });

  test('headings of two levels, paragraphs, and lists that each count from 1', async () => {
    const list = {
      kind: 'list',
      level: 3,
      ordered: true,
      items: ['One', 'Two'],
      whenEmpty: 'None.',
    } as const;
    expect(
      await bodyOf(
        { kind: 'prose', heading: 'The ask', paragraphs: ['First.', 'Second,\nin two lines.'] },
        { ...list, heading: 'Decisions' },
        { ...list, heading: 'Support', ordered: false },
        { ...list, heading: 'Direction', items: [] },
      ),
    ).toEqual([
      { kind: 'h2', text: 'The ask' },
      { kind: 'p', text: 'First.' },
      { kind: 'p', text: 'Second,\nin two lines.' },
      { kind: 'h3', text: 'Decisions' },
      { kind: 'ol', text: 'One' },
      { kind: 'ol', text: 'Two' },
      { kind: 'h3', text: 'Support' },
      { kind: 'ul', text: 'One' },
      { kind: 'ul', text: 'Two' },
      { kind: 'h3', text: 'Direction' },
      { kind: 'p', text: 'None.' },
    ]);
    const bytes = await documentOf(
      reportOf({ ...list, heading: 'Decisions' }, { ...list, heading: 'Support' }),
    );
    const counts = [...partOf(bytes, 'word/document.xml').matchAll(/<w:numId w:val="(\d+)"\/>/g)];
    expect(new Set(counts.map(([, id]) => id)).size).toBe(2);
  });

  test('a table with its headings, as people read each cell', async () => {
    expect(await bodyOf(TABLE)).toEqual([
      { kind: 'h2', text: 'Workstreams' },
      {
        kind: 'table',
        head: ['Workstream', 'Overall', 'Days late', 'Since', 'Weeks'],
        rows: [
          ['Inclusion', 'Red', '12', '15 September 2021', '▁█·'],
          ['Transport', 'Not asked', '', '', ''],
        ],
      },
    ]);
  });

  test('an empty table says so', async () => {
    expect(await bodyOf({ ...TABLE, rows: [] })).toEqual([
      { kind: 'h2', text: 'Workstreams' },
      { kind: 'p', text: 'None.' },
    ]);
  });

  test('what is only for programs is left out', async () => {
    expect(await bodyOf({ ...TABLE, onlyFor: 'data' })).toEqual([]);
  });

  test('columns that find no room stand beneath another', async () => {
    const wide = (key: string): string => `${key} `.repeat(12).trim();
    const keys = ['project', 'workstream', 'owner'];
    const [, table] = await bodyOf({
      ...TABLE,
      columns: [
        { key: 'milestone', heading: 'Milestone', type: 'text' },
        ...keys.map((key) => ({ key, heading: key, type: 'text', stackUnder: 'milestone' }) as const),
      ],
      rows: [Object.fromEntries(['milestone', ...keys].map((key) => [key, wide(key)]))],
    });
    expect(table).toEqual({
      kind: 'table',
      head: ['Milestone'],
      rows: [[`${wide('milestone')}\n${keys.map(wide).join(' · ')}`]],
    });
  });

  test('a timeline and a series are tables, a matrix one for each group', async () => {
    const kinds = new Set(['timeline', 'series', 'matrix']);
    const sections = viewOf('x').sections.filter(({ kind }) => kinds.has(kind));
    const parts = await bodyOf(...sections);
    const tables = parts.filter((part) => part.kind === 'table');
    expect(tables.map(({ head }) => head[0])).toEqual(['Milestone', 'Milestone', 'What', 'Principle']);
    expect(tables[0]?.rows).toEqual([['x', 'x, x', 'to start, baseline', 'x; baseline x', 'x', 'x']]);
    expect(tables[2]?.rows).toEqual([['x', 'x', 'x', 'x', '90 days later']]);
    expect(tables[3]?.rows[1]?.slice(0, 4)).toEqual([
      'x',
      '◐ partly met',
      '· not recorded',
      '– not applicable',
    ]);
  });

  test('findings, examples and what is to be typed', async () => {
    const parts = await bodyOf(
      { kind: 'findings', findings: [findingSaying('It is late.')] },
      { kind: 'manual', heading: null, paragraphs: ['Run `milepost check` once.'] },
      { kind: 'example', heading: null, language: 'yaml', text: 'id: hub\n  title: Hub\n' },
    );
    expect(parts.map((part) => (part.kind === 'table' ? '' : part.text))).toEqual([
      expect.stringMatching(/^\w+ .*: It is late\./),
      'Run milepost check once.',
      'id: hub',
      '  title: Hub',
    ]);
  });

  test('every figure of a report is that of its JSON', async () => {
    const plan = await planIn('tests/fixtures/every-state/plan');
    const asOf = { day: day('2022-02-01'), source: 'option', frozenAt: null } as const;
    const entries = standingEntries(plan, asOf.day);
    const scope = { workstream: null, owner: null };
    const report = overdueReport(plan, entries, asOf, { count: 6, unit: 'month' }, scope);
    const { parts } = await readDocument(await documentOf(overdueView(report)));
    const { overdue, dueNow, dueSoon } = overdueJson(report, () => null);
    const tables = parts.filter((part) => part.kind === 'table');
    const firstLines = tables.flatMap(({ rows }) =>
      rows.map((row) => row.map((cell) => cell.split('\n')[0])),
    );
    expect(firstLines.slice(0, overdue.length).map(([days, title]) => [Number(days), title])).toEqual(
      overdue.map(({ daysOverdue, title }) => [daysOverdue, title]),
    );
    expect(
      firstLines
        .slice(overdue.length, overdue.length + dueNow.length + dueSoon.length)
        .map(([title]) => title),
    ).toEqual([...dueNow, ...dueSoon].map(({ title }) => title));
  });
});

describe('what Word finds', () => {
  test('real headings, a language, and fonts that are everywhere', async () => {
    const bytes = await documentOf(reportOf(TABLE));
    const styles = partOf(bytes, 'word/styles.xml');
    for (const style of ['Heading1', 'Heading2', 'Heading3', 'ListParagraph']) {
      expect(styles).toContain(`w:styleId="${style}"`);
    }
    expect(styles).toContain('w:lang w:val="en-GB"');
    expect(styles).toMatch(/w:ascii="Arial"/);
    expect(partOf(bytes, 'word/document.xml')).toContain('<w:pStyle w:val="Heading2"/>');
    // A heading is not the last line of a page.
    expect(/w:styleId="Heading2".*?<\/w:style>/s.exec(styles)?.[0]).toContain('<w:keepNext/>');
  });

  test('tables repeat their headings, tear no row, and have numbers to the right', async () => {
    const document = partOf(await documentOf(reportOf(TABLE)), 'word/document.xml');
    const rows = document.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false]);
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
    const cells = rows[1]?.match(/<w:tc>.*?<\/w:tc>/gs) ?? [];
    expect(cells.map((cell) => cell.includes('<w:jc w:val="right"/>'))).toEqual([
      false,
      false,
      true,
      false,
      false,
    ]);
  });

  test('columns are as wide as what stands in them, together as wide as the page', async () => {
    const document = partOf(await documentOf(reportOf(TABLE)), 'word/document.xml');
    const widths = [...document.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
    expect(new Set(widths).size).toBeGreaterThan(2);
    const whole = widths.reduce((sum, width) => sum + width, 0);
    expect(whole).toBeGreaterThan(9600);
    expect(whole).toBeLessThanOrEqual(9638);
  });

  test('pages are upright, but for those of a table that is too wide for that', async () => {
    const columns = Array.from({ length: 9 }, (_, index) => ({
      key: `c${index}`,
      heading: `Column ${index}`,
      type: 'text' as const,
    }));
    const row = Object.fromEntries(columns.map(({ key }) => [key, 'a text of some length']));
    const wide: TableSection = { ...TABLE, heading: 'Wide', columns, rows: [row] };
    const document = partOf(await documentOf(reportOf(TABLE, wide, TABLE)), 'word/document.xml');
    const sizes = [...document.matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)"/g)].map(([, width, height]) => [
      Number(width),
      Number(height),
    ]);
    expect(sizes).toEqual([
      [11_906, 16_838],
      [16_838, 11_906],
      [11_906, 16_838],
    ]);
  });

  test('each page says as of when, of which commit, of what, and which page of how many it is', async () => {
    const bytes = await documentOf(reportOf());
    const [head = '', foot = ''] = ['word/header1.xml', 'word/footer1.xml'].map((name) =>
      partOf(bytes, name),
    );
    expect(head).toContain('As of 4 October 2021 · commit 4f2a91c3d0');
    expect(foot).toContain('Inclusion &amp; more: weekly status');
    expect(foot).toContain('Page ');
    expect(foot).toMatch(/PAGE<.*NUMPAGES</s);
  });

  test('its properties name the report, and it was made on the day that it speaks for', async () => {
    const properties = partOf(await documentOf(reportOf()), 'docProps/core.xml');
    expect(properties).toContain('<dc:title>Inclusion &amp; more: weekly status</dc:title>');
    expect(properties).toContain('<dc:language>en-GB</dc:language>');
    expect(properties).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2021-10-04T00:00:00Z<');
  });

  test('a colour lies behind its word, and never without one', async () => {
    const document = partOf(await documentOf(reportOf(TABLE)), 'word/document.xml');
    const shaded = [...document.matchAll(/<w:tc>.*?<\/w:tc>/gs)].filter(([cell]) =>
      cell.includes(RAG_FILLS.red.fill),
    );
    expect(shaded).toHaveLength(1);
    expect(shaded[0]?.[0]).toContain('>Red<');
    const wordless = { ...TABLE, rows: [{ title: 'x', rag: { colour: 'red', text: '' } }] } as const;
    expect(partOf(await documentOf(reportOf(wordless)), 'word/document.xml')).not.toContain(
      RAG_FILLS.red.fill,
    );
  });
});

describe('colours', () => {
  /** WCAG 2.2: the relative luminance of a colour. */
  function luminance(colour: string): number {
    const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
      const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  function contrast(a: string, b: string): number {
    const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
  }

  test.each(Object.entries(RAG_FILLS))('the word can be read on %s', (_, { fill, ink }) => {
    expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5);
  });

  test('red and green each differ from amber without their hue', () => {
    const { red, amber, green } = RAG_FILLS;
    expect(contrast(red.fill, amber.fill)).toBeGreaterThan(3);
    expect(contrast(green.fill, amber.fill)).toBeGreaterThan(3);
  });
});

describe.each(HOSTILE_TEXTS)('$what', ({ text }) => {
  test('has the shape that it has with an x', async () => {
    const [hostile, plain] = [await documentOf(viewOf(text)), await documentOf(viewOf('x'))];
    const shapes = await Promise.all(
      [hostile, plain].map(async (bytes) =>
        (await readDocument(bytes)).parts.map((part) =>
          part.kind === 'table' ? part.rows.map((row) => row.length) : part.kind,
        ),
      ),
    );
    expect(shapes[0]).toEqual(shapes[1]);
    // Nothing in it is a link, a field of ours apart, or loads anything.
    const document = partOf(hostile, 'word/document.xml');
    expect(document).not.toMatch(/<w:(?:hyperlink|fldSimple|instrText|drawing|object)/);
    expect([...partsOf(hostile).values()].join('')).not.toContain('TargetMode="External"');
  });
});

test('whatever stands in it, each part is XML', async () => {
  const views = HOSTILE_TEXTS.map(({ text }) => viewOf(text));
  await expectWellFormed(
    await documentOf({ ...viewOf('x'), sections: views.flatMap(({ sections }) => sections) }),
  );
});

describe('the same report is the same file', () => {
  test('twice in one process', async () => {
    const [first, second] = [await documentOf(viewOf('x')), await documentOf(viewOf('x'))];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  test('in any time zone, in any process', () => {
    const folder = mkdtempSync(join(tmpdir(), 'milepost-docx-'));
    const plan = ['--plan', `${REPOSITORY}/tests/fixtures/every-state/plan`, '--as-of', '2022-02-01'];
    try {
      const files = ['Pacific/Apia', 'UTC', 'America/Los_Angeles'].map((zone) => {
        const file = join(folder, `${zone.replace('/', '-')}.docx`);
        execFileSync(
          process.execPath,
          [`${REPOSITORY}/bin/milepost.js`, 'status', '--since', '2022-01-01', ...plan, '--output', file],
          { env: { ...process.env, TZ: zone }, stdio: 'ignore' },
        );
        return readFileSync(file).toString('base64');
      });
      expect(new Set(files).size).toBe(1);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('a drawing of figures stands in one line', async () => {
    const values = Array.from({ length: 24 }, (_, index) => index);
    const texts = ['a', 'b', 'c', 'd'].map((key) => ({ key, heading: key, type: 'text' }) as const);
    const document = partOf(
      await documentOf(
        reportOf({
          ...TABLE,
          columns: [...texts, { key: 'weeks', heading: 'Weeks', type: 'spark' }],
          rows: [{ a: LONG, b: LONG, c: LONG, d: LONG, weeks: { values } }],
        }),
      ),
      'word/document.xml',
    );
    const widths = [...document.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
    // 24 blocks of 7 points, each about three quarters as wide as high.
    expect(widths.at(-1)).toBeGreaterThan(24 * 7 * 0.75 * 20);
  });
});

const LONG = 'as many words as nobody would ever want to read in one cell of a table';
