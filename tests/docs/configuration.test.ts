/** docs/configuration.md names what there is: every option, variable, format and exit code, and no other. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EXIT_CODES } from '../../src/cli/exit-code.ts';
import { FORMATS } from '../../src/render/format.ts';
import { FORMAT_TABLE } from '../../src/render/index.ts';
import { REPOSITORY, runMilepost } from '../support/run-milepost.ts';

const page = readFileSync(`${REPOSITORY}/docs/configuration.md`, 'utf8');

/** The first cell of every row of the tables whose heading row begins with that cell. */
function firstCells(heading: string): string[] {
  const tables = page.matchAll(new RegExp(`^\\| ${heading} \\|.*\\n\\|[-|]+\\n((?:\\|.*\\n)+)`, 'gm'));
  return [...tables].flatMap(([, rows = '']) =>
    rows
      .trimEnd()
      .split('\n')
      .map((row) => row.split('|')[1]?.trim().replaceAll('`', '') ?? ''),
  );
}

async function optionsOf(...words: readonly string[]): Promise<string[]> {
  const { out } = await runMilepost([...words, '--help']);
  return [...out.matchAll(/^ {2}(?:-\w, )?(--\S+(?: <\S+>)?)/gm)].map(([, option = '']) => option);
}

async function commands(): Promise<string[]> {
  const { out } = await runMilepost(['--help']);
  const list = /^Commands:\n((?: .*\n)+)/m.exec(out)?.[1] ?? '';
  return [...list.matchAll(/^ {2}([a-z]+)/gm)].map(([, name = '']) => name).filter((name) => name !== 'help');
}

test('every option of every command has its row, and there is no other', async () => {
  const names = await commands();
  expect(names).toContain('overdue');
  const all = [await optionsOf(), ...(await Promise.all(names.map((name) => optionsOf(name))))].flat();
  expect(all.length).toBeGreaterThan(20);
  expect(firstCells('option').toSorted()).toEqual([...new Set(all)].toSorted());
});

test('every variable that is read has its row, and there is no other', () => {
  const files = readdirSync(`${REPOSITORY}/src`, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const read = files.flatMap((name) =>
    [...readFileSync(`${REPOSITORY}/src/${name}`, 'utf8').matchAll(/\bvariable\('(\w+)'\)/g)].map(
      ([, variable = '']) => variable,
    ),
  );
  expect(firstCells('variable').toSorted()).toEqual([...new Set(read)].toSorted());
});

test('every format has its row, with the endings of its files', () => {
  expect(firstCells('format')).toEqual([...FORMATS]);
  for (const format of FORMATS) {
    const row = page.split('\n').find((line) => line.startsWith(`| \`${format}\` |`)) ?? '';
    const endings = [...row.matchAll(/`(\.[a-z]+)`/g)].map(([, ending]) => ending);
    expect(endings).toEqual(FORMAT_TABLE[format].extensions);
  }
});

test('every exit code has its row', () => {
  expect(firstCells('exit code')).toEqual(Object.values(EXIT_CODES).map(String));
});

test('every key of the JSON envelope has its row', async () => {
  const { out } = await runMilepost(['overdue', '--as-of', '2021-10-04', '--format', 'json']);
  const envelope: unknown = JSON.parse(out);
  expect(firstCells('key')).toEqual(Object.keys(envelope ?? {}));
});

/** A page is for people, and has no JSON: its figures are those of the other reports. */
const WITHOUT_JSON = new Set(['report', 'serve']);

test('every report has its schema', async () => {
  const kinds = readdirSync(`${REPOSITORY}/schemas/output`)
    .map((name) => name.replace('.schema.json', ''))
    .filter((name) => name !== 'parts');
  expect(kinds.toSorted()).toEqual((await commands()).filter((name) => !WITHOUT_JSON.has(name)).toSorted());
  for (const kind of kinds) expect(page).toContain(`\`${kind}\``);
});

describe('the settings shown', () => {
  test('are those of a programme that loads', async () => {
    const { memoryFiles, minimalPlan } = await import('../support/memory-files.ts');
    const settings = /## programme\.yaml[\s\S]*?```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    const programme = `format: 1\nname: An invented programme\nworkstreams:\n  - inclusion\n${settings}`;
    const run = await runMilepost(['check', '--as-of', '2021-09-01', '--fail-on', 'warning'], {
      files: memoryFiles(minimalPlan({ 'programme.yaml': programme })),
      workingFolder: '/plan-root',
    });
    expect(settings).toContain('more_than');
    expect(run.out).toContain('Checked 2 files, 1 milestone');
    expect(run.code).toBe(0);
  });
});
