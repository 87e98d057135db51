import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CappedFindings } from '../../src/load/capped-findings.ts';
import { decodeText } from '../../src/load/decode-text.ts';
import { locateFindings } from '../../src/load/locate-findings.ts';
import { positionFinder } from '../../src/load/position-finder.ts';
import { readActualsCsv } from '../../src/load/read-actuals-csv.ts';
import { Sources } from '../../src/load/source-text.ts';
import type { LocatedFinding } from '../../src/model/finding.ts';
import type { Actual } from '../../src/model/measure.ts';
import { SCHOOL_CALENDAR } from '../model/calendars.ts';

const FILE = 'plan/measures/suspensions.csv';

interface Read {
  readonly actuals: readonly Actual[];
  readonly findings: readonly LocatedFinding[];
  readonly sources: Sources;
}

function read(text: string): Read {
  const findings = new CappedFindings();
  const actuals = readActualsCsv(FILE, text, SCHOOL_CALENDAR, findings);
  const sources = new Sources();
  sources.addCsv(FILE, text);
  return { actuals, findings: locateFindings(findings.all(), sources), sources };
}

/** `2024-09: 97`, and what else a row says. */
function said({ actuals }: Read): string[] {
  return actuals.map(({ date, value, published, source, note }) =>
    [`${date.text}: ${value ?? 'suppressed'}`, published, source, note]
      .filter((part) => part !== null)
      .join(', '),
  );
}

const WHOLE = 'date,value,published,source,note\n2024-09,97,2024-10-14,Schools census,Final\n';

describe('a CSV that can be read', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['all columns', WHOLE, ['2024-09: 97, 2024-10-14, Schools census, Final']],
    [
      'as Excel ends its lines, and with empty rows behind',
      'date,value\r\n2024-09,97\r\n,\r\n,\r\n\r\n',
      ['2024-09: 97'],
    ],
    ['semicolons', 'date;value;note\n2024-09;97;a, b\n', ['2024-09: 97, a, b']],
    ['tabs', 'date\tvalue\n2024-09\t97\n', ['2024-09: 97']],
    ['no line feed at the end', 'date,value\n2024-09,97', ['2024-09: 97']],
    ['the header in any case and order', 'Note, Value ,DATE\nlate,97,2024-09\n', ['2024-09: 97, late']],
    ['columns without a name, as long as they are empty', 'date,value,,\n2024-09,97,,\n', ['2024-09: 97']],
    ['rows that end early', 'date,value,published,note\n2024-09,97\n', ['2024-09: 97']],
    [
      'quoted cells with commas, quotes and line feeds',
      'date,value,note\n2024-09,"1,234","the ""new"" count,\nof all"\n',
      ['2024-09: 1234, the "new" count,\nof all'],
    ],
    [
      'numbers as cells show them',
      'date,value\n2024-01,"£1,234.50"\n2024-02,12.5%\n2024-03,-3\n2024-04,+3\n2024-05,"1,234,567"\n2024-06,\u22122\n2024-07, 7 \n2024-08,-0\n',
      [
        '2024-01: 1234.5',
        '2024-02: 12.5',
        '2024-03: -3',
        '2024-04: 3',
        '2024-05: 1234567',
        '2024-06: -2',
        '2024-07: 7',
        '2024-08: 0',
      ],
    ],
    [
      'the marks of what is too small',
      'date,value\n2024-01,c\n2024-02,*\n2024-03,[c]\n2024-04,x\n2024-05,Suppressed\n2024-06,[C]\n',
      [1, 2, 3, 4, 5, 6].map((month) => `2024-0${month}: suppressed`),
    ],
    [
      'every date of the grammar that ends',
      'date,value\nSeptember 2024,1\n2024-09-30,2\nQ2 2024/25,3\nAutumn term 2021,4\n2023,5\n',
      ['September 2024: 1', '2024-09-30: 2', 'Q2 2024/25: 3', 'Autumn term 2021: 4', '2023: 5'],
    ],
    [
      'the same day twice, which is a revision',
      'date,value\n2024-09,97\n2024-09,99\n',
      ['2024-09: 97', '2024-09: 99'],
    ],
    ['formulas in a text, which stay text', 'date,value,note\n2024-09,97,=1+1\n', ['2024-09: 97, =1+1']],
    ['a header alone', 'date,value\n', []],
  ];

  it.each(cases)('%s', (_, text, expected) => {
    const found = read(text);
    expect(found.findings).toEqual([]);
    expect(said(found)).toEqual(expected);
  });

  it('begins with a byte order mark, as Excel writes it', () => {
    const decoded = decodeText(FILE, new TextEncoder().encode(`\uFEFF${WHOLE}`));
    expect(decoded.ok && said(read(decoded.text))).toEqual([
      '2024-09: 97, 2024-10-14, Schools census, Final',
    ]);
  });

  it('speaks of the last day of a period', () => {
    expect(read(WHOLE).actuals[0]?.day).toBe('2024-09-30');
  });

  it('says where each row and cell stands', () => {
    const { actuals, sources } = read('date,note,value\n2024-08,"two\nlines",1\n2024-09,,97\n');
    const find = positionFinder(sources);
    expect(actuals.map(({ at }) => find(at))).toEqual([
      { line: 2, column: 1 },
      { line: 4, column: 1 },
    ]);
    expect(find({ file: FILE, path: [2, 'value'] })).toEqual({ line: 4, column: 10 });
  });
});

describe('a CSV that cannot be read', () => {
  const cases: readonly {
    readonly what: string;
    readonly text: string;
    /** `line:column code`, a part of the message, a part of the way out. */
    readonly finds: readonly (readonly [string, string, string])[];
  }[] = [
    {
      what: 'no header',
      text: '2024-09,97\n',
      finds: [['1:1 csv-unreadable', 'names its columns', 'date,value,published,source,note']],
    },
    { what: 'nothing at all', text: '', finds: [['1:1 csv-unreadable', 'names its columns', 'date,value']] },
    {
      what: 'a column that nobody knows',
      text: 'date,value,publishd,colour\n',
      finds: [
        ['1:12 csv-unreadable', '"publishd" is no column', 'Did you mean "published"?'],
        ['1:21 csv-unreadable', '"colour" is no column', 'note'],
      ],
    },
    {
      what: 'a column twice',
      text: 'date,value,Date\n',
      finds: [['1:12 csv-unreadable', 'two columns called "date"', 'Delete one']],
    },
    {
      what: 'no values',
      text: 'date,note\n',
      finds: [['1:1 csv-unreadable', 'no column called "value"', 'numbers']],
    },
    {
      what: 'no dates',
      text: 'value\n',
      finds: [['1:1 csv-unreadable', 'no column called "date"', 'dates']],
    },
    {
      what: 'a quote that is never closed',
      text: 'date,value\n2024-09,"97\n2024-10,98\n',
      finds: [['2:9 csv-unreadable', 'never closed', 'Close it']],
    },
    {
      what: 'a quote in the middle',
      text: 'date,value,note\n2024-09,97,the "new" one\n',
      finds: [['2:16 csv-unreadable', 'in the middle', 'twice']],
    },
    {
      what: 'text behind a quote',
      text: 'date,value\n2024-09,"97"8\n',
      finds: [['2:13 csv-unreadable', 'behind a closing', 'twice']],
    },
    {
      what: 'a comma that was to part thousands',
      text: 'date,value\n2024-09,1,234\n',
      finds: [['2:11 csv-unreadable', 'more cells', '"1,234"']],
    },
    { what: 'no value', text: 'date,value\n2024-09,\n', finds: [['2:9 csv-unreadable', 'no value', '"c"']] },
    {
      what: 'no date',
      text: 'date,value\n,97\n',
      finds: [['2:1 csv-unreadable', 'no date', 'September 2024']],
    },
    {
      what: 'a decimal comma',
      text: 'date;value\n2024-09;1234,5\n',
      finds: [['2:9 csv-unreadable', 'comma where no thousand ends', '1234.5']],
    },
    {
      what: 'a broken formula',
      text: 'date,value\n2024-09,#REF!\n',
      finds: [['2:9 csv-unreadable', 'formula went wrong', 'Mend the formula']],
    },
    {
      what: 'a formula',
      text: 'date,value\n2024-09,=SUM(A1:A2)\n',
      finds: [['2:9 csv-unreadable', 'is a formula', 'Write the number']],
    },
    {
      what: 'a shortened number',
      text: 'date,value\n2024-09,1.2E+06\n',
      finds: [['2:9 csv-unreadable', 'shortened', '"Number"']],
    },
    {
      what: 'a loss in brackets',
      text: 'date,value\n2024-09,"(1,234)"\n',
      finds: [['2:9 csv-unreadable', 'is none', 'Write -1,234.']],
    },
    {
      what: 'a word',
      text: 'date,value\n2024-09,about 90\n',
      finds: [['2:9 csv-unreadable', '"about 90" is none', 'c, *, [c], x or suppressed']],
    },
    {
      what: 'the day first',
      text: 'value,date\n97,30/09/2024\n',
      finds: [['2:4 date-unreadable', '30/09/2024', 'yyyy-mm-dd']],
    },
    {
      what: 'a month as Excel shows it',
      text: 'date,value\nSep-24,97\n',
      finds: [['2:1 date-unreadable', 'Sep-24', 'mmmm yyyy']],
    },
    {
      what: 'a date without an end',
      text: 'date,value\nfrom September 2024,97\ntbc,98\n',
      finds: [
        ['2:1 date-unreadable', 'a period that ends', '2024-09-30'],
        ['3:1 date-unreadable', '"tbc"', '2024-09-30'],
      ],
    },
    {
      what: 'a month as the day of publication',
      text: 'date,value,published\n2024-09,97,October 2024\n',
      finds: [['2:12 date-unreadable', '"published" takes one day', '2024-10-14']],
    },
    {
      what: 'a day of publication with the day first',
      text: 'date,value,published\n2024-09,97,14/10/2024\n',
      finds: [['2:12 date-unreadable', '14/10/2024', 'Write 2024-10-14. In Excel,']],
    },
    {
      what: 'a day of publication in words',
      text: 'date,value,published\n2024-09,97,14 October 2024\n',
      finds: [['2:12 date-unreadable', 'such a day', 'Write 2024-10-14.']],
    },
    {
      what: 'more cells than anybody has',
      text: `date,value\n${','.repeat(130_000)}`,
      finds: [['2:119999 csv-unreadable', 'more cells', 'pasted']],
    },
  ];

  it.each(cases)('$what', ({ text, finds }) => {
    expect(
      read(text).findings.map(({ line, column, code, message, fix }) => [
        `${line}:${column} ${code}`,
        message,
        fix,
      ]),
    ).toEqual(
      finds.map(([at, says, fix]) => [at, expect.stringContaining(says), expect.stringContaining(fix)]),
    );
  });

  it('shows the line', () => {
    expect(read('date,value\n2024-09,soon\n').findings[0]?.sourceLine).toBe('2024-09,soon');
  });

  it('keeps the rows that can be read', () => {
    expect(said(read('date,value\n2024-08,soon\n2024-09,97\n'))).toEqual(['2024-09: 97']);
  });

  it('has an end', () => {
    const { findings, actuals } = read(`date,value\n${'2024-09,1\n'.repeat(5001)}`);
    expect(actuals).toHaveLength(5000);
    expect(findings.map(({ line, message }) => `${line} ${message}`)).toEqual([
      expect.stringMatching(/^5002 .*more than 5000 rows/),
    ]);
  });
});

describe('whatever a CSV holds', () => {
  it('there are actuals or findings, and never a crash', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('2024-09', '97', '"', '""', ';', '\t', '\r\n', 'date', 'value', '1,234'),
    );
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 40 }), fc.boolean(), (cells, hasHeader) => {
        const { findings } = read(`${hasHeader ? 'date,value\n' : ''}${cells.join(',')}`);
        for (const { line, column } of findings) expect(Math.min(line ?? 0, column ?? 0)).toBeGreaterThan(0);
      }),
    );
  });

  it('what a spreadsheet writes reads back', () => {
    const value = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => n / 100);
    const text = fc.string().map((words) => words.replace(/[\r\n]/g, ' ').trim());
    const quoted = (words: string): string => `"${words.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, text), { maxLength: 20 }),
        fc.constantFrom(',', ';', '\t'),
        (rows, separator) => {
          const lines = rows.map(([number, note]) =>
            ['2024-09', quoted(String(number)), quoted(note)].join(separator),
          );
          const { actuals, findings } = read(
            [`date${separator}value${separator}note`, ...lines, ''].join('\r\n'),
          );
          expect(findings).toEqual([]);
          expect(actuals.map(({ value: number, note }) => [number, note ?? ''])).toEqual(
            rows.map(([number, note]) => [number === 0 ? 0 : number, note]),
          );
        },
      ),
    );
  });
});
