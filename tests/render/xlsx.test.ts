/** Workbooks for Excel, read back by another program: what they hold, and that no text in them is ever a formula. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RenderOptions } from '../../src/render/format.ts';
import { renderXlsx } from '../../src/render/xlsx.ts';
import { dayDate } from '../../src/model/day-date.ts';
import type { CellValue, Column, View } from '../../src/reports/view.ts';
import { day } from '../model/days.ts';
import { viewOf } from '../support/every-section.ts';
import { HOSTILE_TEXTS } from '../support/hostile-texts.ts';
import { expectWellFormed, partOf, partsOf } from '../support/office-files.ts';
import { REPOSITORY } from '../support/run-milepost.ts';
import { type ReadCell, readSheets } from '../support/workbook.ts';

const OPTIONS: RenderOptions = {
  width: 80,
  color: false,
  ascii: false,
  toFile: true,
  locate: () => ({ line: 7, column: 1 }),
  showFile: (file) => file,
  commit: { id: '4f2a91c3d04f2a91c3d04f2a91c3d04f2a91c3d0', dirty: true },
};

async function workbookOf(view: View): Promise<Uint8Array> {
  return await renderXlsx({ kind: 'report', view, data: () => null }, OPTIONS);
}

/** A report of one list with one column and these cells below its heading. */
function listOf(type: Column['type'], ...values: readonly CellValue[]): View {
  return {
    title: 'A report',
    programme: 'Inclusion & more',
    asOf: { day: day('2021-10-04'), source: 'option', frozenAt: null },
    totals: 'as many as there are',
    sections: [
      {
        kind: 'table',
        id: 'list',
        heading: 'The list (3): of them all',
        columns: [{ key: 'it', heading: 'It', type }],
        rows: values.map((it) => ({ it })),
        whenEmpty: 'None.',
      },
    ],
  };
}

async function columnOf(view: View): Promise<readonly (readonly ReadCell[])[]> {
  const [, list] = await readSheets(await workbookOf(view));
  return list?.rows.slice(1) ?? [];
}

describe('what cells hold', () => {
  const date = dayDate(day('2021-09-15'));
  test.each<{ what: string; type: Column['type']; value: CellValue; cells: readonly ReadCell[] }>([
    { what: 'text', type: 'text', value: 'Hub opens', cells: ['Hub opens'] },
    { what: 'a number', type: 'number', value: -3.5, cells: [-3.5] },
    { what: 'days', type: 'days', value: 65, cells: [65] },
    { what: 'a day', type: 'day', value: '2021-09-15', cells: ['2021-09-15'] },
    { what: 'a leap day', type: 'day', value: '2024-02-29', cells: ['2024-02-29'] },
    {
      what: 'a date, with its words and its days',
      type: 'date',
      value: date,
      cells: ['15 September 2021', '2021-09-15', '2021-09-15'],
    },
    {
      what: 'what has no end',
      type: 'date',
      value: {
        kind: 'open',
        text: 'from October 2021',
        edtf: '2021-10/..',
        first: day('2021-10-01'),
        startBy: day('2021-10-31'),
        precision: 'month',
        name: null,
      },
      cells: ['from October 2021', '2021-10-01', '2021-10-31'],
    },
    {
      what: 'what is to be confirmed',
      type: 'date',
      value: { kind: 'tbc', text: 'tbc', promisedBy: null, promised: null },
      cells: ['to be confirmed', null, null],
    },
    { what: 'a place', type: 'place', value: { file: 'plan/a.yaml', path: [] }, cells: ['plan/a.yaml', 7] },
    { what: 'a colour', type: 'rag', value: { colour: 'red', text: 'Red' }, cells: ['Red'] },
    { what: 'figures', type: 'spark', value: { values: [1, null, 2] }, cells: ['▁·█'] },
    { what: 'nothing', type: 'text', value: null, cells: [] },
  ])('$what', async ({ type, value, cells }) => {
    const [row = []] = await columnOf(listOf(type, value));
    expect(row.slice(0, cells.length)).toEqual(cells);
  });

  test('dates are numbers that Excel shows as people write them, and before March 1900 words', async () => {
    const bytes = await workbookOf(listOf('day', '1900-02-28', '1900-03-01', '2199-12-31'));
    const sheet = partOf(bytes, 'xl/worksheets/sheet2.xml');
    // As Excel itself numbers them: 1 March 1900 is day 61, since it has a 29 February 1900.
    expect([...sheet.matchAll(/<c r="A\d"[^>]*>(?:<v>(\d+)<\/v>)?/g)].map(([, value]) => value)).toEqual([
      expect.any(String),
      expect.any(String),
      '61',
      '109574',
    ]);
    expect(partOf(bytes, 'xl/styles.xml')).toContain('formatCode="d mmmm yyyy"');
    expect(await columnOf(listOf('day', '1900-02-28'))).toEqual([['1900-02-28']]);
  });

  test('the word of a colour stands on that colour', async () => {
    const bytes = await workbookOf(listOf('rag', { colour: 'amber', text: 'Amber' }));
    expect(partOf(bytes, 'xl/styles.xml')).toContain('rgb="FFF6C344"');
    expect(partOf(bytes, 'xl/sharedStrings.xml')).toContain('<t>Amber</t>');
  });

  test('more than a cell of Excel holds is cut, and says so', async () => {
    const [[text = ''] = []] = await columnOf(listOf('text', 'x'.repeat(40_000)));
    expect(String(text)).toHaveLength(32_767);
    expect(text).toMatch(/xxx … \(cut here: a cell of Excel holds no more\)$/);
  });
});

describe('text is text', () => {
  const TEXTS = ['=1+1', '+cmd|calc', '-2+3', '@SUM(A1)', '{=1}', '=HYPERLINK("https://evil.example","x")'];

  test('nothing in it is a formula', async () => {
    const bytes = await workbookOf(listOf('text', ...TEXTS));
    for (const [name, part] of partsOf(bytes)) {
      if (name.startsWith('xl/worksheets/sheet')) expect(part).not.toMatch(/<f[ >/]/);
    }
    expect(await columnOf(listOf('text', ...TEXTS))).toEqual(TEXTS.map((text) => [text]));
  });

  test('it stays text when somebody opens the cell and presses Enter', async () => {
    const sheet = partOf(await workbookOf(listOf('text', '=1+1', 'x')), 'xl/worksheets/sheet2.xml');
    const styles = partOf(await workbookOf(listOf('text', '=1+1', 'x')), 'xl/styles.xml');
    const style = Number(/<c r="A2" s="(\d+)" t="s">/.exec(sheet)?.[1]);
    const cellStyles = /<cellXfs.*<\/cellXfs>/s.exec(styles)?.[0].match(/<xf [^>]*>/g) ?? [];
    const textFormat = /<numFmt numFmtId="(\d+)" formatCode="@"\/>/.exec(styles)?.[1];
    expect(cellStyles[style]).toContain(`numFmtId="${textFormat}"`);
    expect(/<c r="A3" s="(\d+)" t="s">/.exec(sheet)?.[1]).not.toBe(String(style));
  });

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    '%s is a text like any other',
    async (text) => {
      const bytes = await workbookOf(listOf('text', text, text, 'x'));
      const strings = [...partOf(bytes, 'xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(
        ([, string = '']) => decodedInExcel(string),
      );
      const sheet = partOf(bytes, 'xl/worksheets/sheet2.xml');
      const shown = [...sheet.matchAll(/<c r="A[2-4]"[^>]*><v>(\d+)<\/v>/g)].map(
        ([, index]) => strings[Number(index)],
      );
      expect(shown).toEqual([text, text, 'x']);
    },
  );

  test('what Excel would take for an escaped character stays as it is', async () => {
    const strings = partOf(await workbookOf(listOf('text', 'a_x003D_b')), 'xl/sharedStrings.xml');
    expect(strings).toContain('<t>a_x005F_x003D_b</t>');
    expect(decodedInExcel('a_x005F_x003D_b')).toBe('a_x003D_b');
  });

  test.each(HOSTILE_TEXTS)('$what', async ({ text }) => {
    const [hostile, plain] = [await workbookOf(viewOf(text)), await workbookOf(viewOf('x'))];
    const shapes = await Promise.all(
      [hostile, plain].map(async (bytes) =>
        (await readSheets(bytes)).map(({ rows }) => rows.map((row) => row.length)),
      ),
    );
    expect(shapes[0]).toEqual(shapes[1]);
  });
});

/** `_x003D_` is an equals sign to Excel (ECMA-376 part 1, 22.9.2.19). */
function decodedInExcel(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

test('rows are as high as their texts take', async () => {
  const long = 'a word '.repeat(40).trim();
  const sheet = partOf(await workbookOf(listOf('text', 'x', long)), 'xl/worksheets/sheet2.xml');
  const heights = [...sheet.matchAll(/<row r="\d+" ht="(\d+)"/g)].map(([, height]) => Number(height));
  expect(heights).toEqual([14, 14, 6 * 13 + 1]);
});

test('a list that is too wide for a page is printed on two beside each other', async () => {
  const columns = Array.from({ length: 7 }, (_, index) => ({
    key: 'it',
    heading: `Column ${index}`,
    type: 'text' as const,
  }));
  const pagesOf = async (some: readonly Column[]): Promise<string | undefined> => {
    const view = listOf('text', 'a word '.repeat(40));
    const sections = view.sections.flatMap((section) =>
      section.kind === 'table' ? [{ ...section, columns: some }] : [],
    );
    const sheet = partOf(await workbookOf({ ...view, sections }), 'xl/worksheets/sheet2.xml');
    return /<pageSetup [^>]*fitToWidth="(\d)"/.exec(sheet)?.[1];
  };
  expect(await pagesOf(columns)).toBe('2');
  expect(await pagesOf(columns.slice(0, 3))).toBe('1');
  // What is only for programs is not printed at all.
  expect(await pagesOf(columns.map((column, index) => ({ ...column, dataOnly: index > 2 })))).toBe('1');
});

describe('the sheets', () => {
  test('the first says what it is, as of when, of which version, and what is on the others', async () => {
    const [about] = await readSheets(await workbookOf(listOf('text', 'x', 'y')));
    expect(about?.name).toBe('About');
    expect(about?.rows.map((row) => row.filter((cell) => cell !== null))).toEqual([
      ['A report'],
      ['As of 4 October 2021, as --as-of says'],
      [],
      ['Programme', 'Inclusion & more'],
      ['As of', '2021-10-04'],
      ['Commit', '4f2a91c3d0, with changes that are not committed'],
      ['Totals', 'as many as there are'],
      [],
      ['Sheet', 'What is on it', 'Rows'],
      ['The list', 'The list (3): of them all', 2],
    ]);
  });

  test('an empty list is a sheet with its headings, and the first says what that means', async () => {
    const [about, list] = await readSheets(await workbookOf(listOf('text')));
    expect(list?.rows).toEqual([['It']]);
    expect(about?.rows.at(-1)).toEqual(['The list', 'The list (3): of them all. None.', 0]);
  });

  test('headings stay in sight and can be filtered by, and pages repeat them', async () => {
    const bytes = await workbookOf(listOf('date', dayDate(day('2021-09-15'))));
    const sheet = partOf(bytes, 'xl/worksheets/sheet2.xml');
    expect(sheet).toMatch(/<pane ySplit="1"[^>]* state="frozen"\/>/);
    expect(sheet).toContain('<autoFilter ref="A1:C2"/>');
    const book = partOf(bytes, 'xl/workbook.xml');
    expect(book).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="1">'The list'!$1:$1<`);
    expect(book).toContain(`localSheetId="1" hidden="1">'The list'!$A$1:$C$2<`);
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('autoFilter');
  });

  test('each page says as of when and what it is, and nothing of it is a code', async () => {
    const sheet = partOf(await workbookOf(listOf('text', 'x')), 'xl/worksheets/sheet2.xml');
    expect(sheet).toContain('<oddHeader>&amp;RAs of 4 October 2021 · commit 4f2a91c3d0');
    expect(sheet).toContain(
      '<oddFooter>&amp;LInclusion &amp;&amp; more: a report&amp;RPage &amp;P of &amp;N<',
    );
  });
});

const PLAN = ['--plan', `${REPOSITORY}/tests/fixtures/every-state/plan`, '--as-of', '2022-02-01'];

test('whatever stands in it, each part is XML', async () => {
  const views = HOSTILE_TEXTS.map(({ text }) => viewOf(text));
  await expectWellFormed(
    await workbookOf({ ...viewOf('x'), sections: views.flatMap(({ sections }) => sections) }),
  );
});

describe('the same report is the same file', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'milepost-xlsx-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('in any time zone, in any process', async () => {
    const files = ['Pacific/Apia', 'UTC', 'America/Los_Angeles'].map((zone) => {
      const file = join(folder, `${zone.replace('/', '-')}.xlsx`);
      execFileSync(
        process.execPath,
        [`${REPOSITORY}/bin/milepost.js`, 'overdue', ...PLAN, '--output', file],
        { env: { ...process.env, TZ: zone }, stdio: 'ignore' },
      );
      return readFileSync(file).toString('base64');
    });
    expect(new Set(files).size).toBe(1);
  });

  test('and was made on the day that it speaks for', async () => {
    const properties = partOf(await workbookOf(listOf('text', 'x')), 'docProps/core.xml');
    expect(properties).toContain('<dc:title>Inclusion &amp; more: a report</dc:title>');
    expect(properties).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2021-10-04T00:00:00Z<');
  });
});
