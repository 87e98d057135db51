import { describe, expect, test } from 'vitest';
import { type MemoryFiles, memoryFiles, minimalPlan } from '../support/memory-files.ts';
import { type Run, runMilepost, type World } from '../support/run-milepost.ts';

async function run(
  argv: readonly string[],
  world: World = {},
): Promise<Run & { readonly files: MemoryFiles }> {
  const files = memoryFiles({ ...minimalPlan(), '/plan-root/reports/here': 'x', '/plan-root/folder/x': 'x' });
  return { ...(await runMilepost(argv, { files, workingFolder: '/plan-root', ...world })), files };
}

describe('where a report goes', () => {
  test('a bare file takes the place of standard output, and its ending names the format', async () => {
    const { out, err, code, files } = await run(['overdue', '--output', 'reports/overdue.md']);
    expect({ out, err, code }).toEqual({ out: '', err: 'Wrote /plan-root/reports/overdue.md\n', code: 0 });
    expect(files.textOf('/plan-root/reports/overdue.md')).toMatch(/^# /);
  });

  test('FORMAT=FILE is written besides, and may be repeated', async () => {
    const { out, files } = await run([
      'overdue',
      '--output',
      'csv=reports/a',
      '--output',
      'json=reports/b.data',
    ]);
    expect(out).toContain('overdue report');
    expect(files.textOf('/plan-root/reports/a')).toContain('Section,');
    expect(JSON.parse(files.textOf('/plan-root/reports/b.data') ?? '')).toMatchObject({ kind: 'overdue' });
  });

  test('without a known ending, --format decides', async () => {
    const { files } = await run(['overdue', '--format', 'json', '--output', 'reports/a']);
    expect(files.textOf('/plan-root/reports/a')).toMatch(/^\{/);
  });

  test('a name with an equals sign that is no format is a name', async () => {
    const { files } = await run(['overdue', '--output', 'reports/x=y.csv']);
    expect(files.textOf('/plan-root/reports/x=y.csv')).toContain('Section,');
  });

  test('a lone - is standard output, below the report', async () => {
    const { out, err, code } = await run(['check', '--as-of', '2021-09-01', '--output', 'github=-']);
    expect({ err, code }).toEqual({ err: '', code: 0 });
    expect(out).toMatch(/^An invented programme: check\n(?:.*\n)*::notice file=plan\/workstreams/);
  });

  test('a bare - is the report itself', async () => {
    const argv = ['export', '--format', 'csv'];
    expect((await run([...argv, '--output', '-'])).out).toBe((await run(argv)).out);
  });

  test('a file of the name - is written as ./-', async () => {
    const { out, files } = await run(['export', '--output', 'csv=./-']);
    expect(out).toContain('plan');
    expect(files.textOf('/plan-root/-')).toContain('Workstream,');
  });

  test('endings of findings are known', async () => {
    const { files } = await run(['check', '--output', 'reports/a.sarif', '--output', 'reports/a.xml']);
    expect(files.textOf('/plan-root/reports/a.sarif')).toContain('"version": "2.1.0"');
    expect(files.textOf('/plan-root/reports/a.xml')).toMatch(/^<\?xml/);
  });

  test.each([
    { what: 'the ending', argv: ['--output', 'reports/a.xlsx'], file: 'a.xlsx' },
    { what: '--format', argv: ['--format', 'xlsx', '--output', 'reports/a'], file: 'a' },
    { what: 'a name before it', argv: ['--output', 'xlsx=reports/a.data'], file: 'a.data' },
  ])('a workbook is asked for by $what, and written as bytes', async ({ argv, file }) => {
    const { code, err, files } = await run(['overdue', ...argv]);
    expect({ code, err }).toEqual({ code: 0, err: `Wrote /plan-root/reports/${file}\n` });
    const read = files.readBytes(`/plan-root/reports/${file}`, 100_000);
    // How every ZIP archive begins.
    expect(read.ok ? [...read.value.subarray(0, 4)] : []).toEqual([0x50, 0x4b, 3, 4]);
  });

  test('a workbook that cannot be written: exit code 3, and what stood there stays', async () => {
    const { code, err, files } = await run(['overdue', '--output', 'xlsx=folder']);
    expect(code).toBe(3);
    expect(err).toContain('folder was not written');
    expect(files.textOf('/plan-root/folder/x')).toBe('x');
  });

  test('no colour goes into a file', async () => {
    const { files } = await run(['overdue', '--color', 'always', '--output', 'reports/a.txt']);
    expect(files.textOf('/plan-root/reports/a.txt')).not.toContain('\u001b');
  });

  test('CSV in a file is for Excel: a byte order mark and CRLF; on standard output neither', async () => {
    const { files } = await run(['export', '--output', 'reports/a.csv']);
    const read = files.readBytes('/plan-root/reports/a.csv', 10_000);
    expect(read.ok ? [...read.value.subarray(0, 3)] : []).toEqual([0xef, 0xbb, 0xbf]);
    expect(files.textOf('/plan-root/reports/a.csv')).toMatch(/^[^\n]*\r\n[^\n]*\r\n$/);
    expect((await run(['export', '--format', 'csv'])).out).toMatch(/^Workstream,[^\r]*\n/);
  });

  test.each([
    { what: 'a folder that is not there', output: 'nowhere/a.md', says: 'its folder does not exist' },
    { what: 'a folder in its place', output: 'folder', says: 'a folder or a device stands there' },
  ])('$what: exit code 3, and why', async ({ output, says }) => {
    const { code, err } = await run(['overdue', '--output', output]);
    expect(code).toBe(3);
    expect(err).toContain(says);
  });

  test.each([
    {
      what: 'the ending clashes with --format',
      argv: ['--format', 'csv', '--output', 'a.md'],
      says: 'looks like markdown',
    },
    { what: 'the same file twice', argv: ['--output', 'csv=a', '--output', 'json=a'], says: 'Two reports' },
    {
      what: 'standard output twice',
      argv: ['--output', 'csv=-', '--output', 'json=-'],
      says: 'Two reports would be written to standard output',
    },
    { what: 'no name', argv: ['--output', 'csv='], says: 'needs the name of a file' },
    {
      what: 'a format of another report',
      argv: ['--format', 'mermaid'],
      says: '--format mermaid: this report has pretty, markdown, csv, json, xlsx. Only "milepost timeline" has mermaid.',
    },
    {
      what: 'a format of findings',
      argv: ['--output', 'sarif=a'],
      says: '--output sarif: this report has pretty, markdown, csv, json, xlsx. Only "milepost check" has sarif.',
    },
    {
      what: 'a document of a report of lists',
      argv: ['--output', 'a.docx'],
      says: '--output docx: this report has pretty, markdown, csv, json, xlsx. Only "milepost status", board and agenda have docx.',
    },
    {
      what: 'a workbook on standard output',
      argv: ['--format', 'xlsx'],
      says: '--format xlsx: a file for Excel cannot be printed. Name the file, as in --output report.xlsx.',
    },
    {
      what: 'a workbook on standard output, with another file besides',
      argv: ['--format', 'xlsx', '--output', 'csv=a.csv'],
      says: 'a file for Excel cannot be printed',
    },
    {
      what: 'a workbook to -',
      argv: ['--output', 'xlsx=-'],
      says: '--output xlsx: a file for Excel cannot be printed',
    },
    {
      what: 'a workbook that ends like text',
      argv: ['--format', 'xlsx', '--output', 'a.csv'],
      says: 'write --output xlsx=a.csv',
    },
    { what: 'the ending of older versions of Excel', argv: ['--output', 'a.xls'], says: '.xlsx for Excel' },
    { what: 'an ending of findings', argv: ['--output', 'a.xml'], says: 'Only "milepost check" has junit.' },
    {
      what: 'a format of a file that ends like another',
      argv: ['--format', 'markdown', '--output', 'a.json'],
      says: 'write --output markdown=a.json',
    },
  ])('$what: exit code 2', async ({ argv, says }) => {
    const { code, err, out } = await run(['overdue', ...argv]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
  });

  test('a reader that has gone away is no error; a full disk is', async () => {
    expect(await run(['overdue'], { outputIs: 'closed' })).toMatchObject({ code: 0, err: '' });
    expect(await run(['overdue'], { outputIs: 'failed' })).toMatchObject({ code: 3 });
  });
});
