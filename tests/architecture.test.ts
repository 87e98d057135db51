/** The rules of the house, read off the import statements: which room may import which, and who may import what from outside. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { REPOSITORY } from './support/run-milepost.ts';

const SOURCE = join(REPOSITORY, 'src');

/** For each room the other rooms that it may import; of those marked with `type` only the types. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  load: ['model'],
  facts: ['model'],
  principles: ['model', 'facts'],
  checks: ['model', 'facts', 'principles'],
  reports: ['model', 'facts', 'principles'],
  render: ['model', 'type reports/view', 'reports/as-of', 'reports/timeline-words', 'type reports/page'],
  browser: [],
  history: ['model', 'load'],
  environment: ['model', 'type load', 'history/real-git', 'type history'],
  cli: ['model', 'load', 'history', 'facts', 'principles', 'checks', 'reports', 'render', 'type environment'],
};

/** Packages and modules that only the files listed may import. */
const ONLY_IN: Readonly<Record<string, RegExp>> = {
  'date-fns': /^model\/calendar-day\.ts$/,
  '@date-fns/utc': /^model\/calendar-day\.ts$/,
  docx: /^render\/docx[a-z-]*\.ts$/,
  'write-excel-file': /^render\/xlsx[a-z-]*\.ts$/,
  fflate: /^render\/fixed-zip\.ts$/,
  'd3-scale': /^render\/(?:html|svg)\//,
  'd3-shape': /^render\/(?:html|svg)\//,
  'd3-array': /^render\/(?:html|svg)\//,
  '@resvg/resvg-js': /^render\/png\.ts$/,
  'js-yaml': /^load\//,
  yaml: /^edit\//,
  commander: /^cli\/(?:main|program|command-options|[a-z]+-commands)\.ts$/,
  'node:process': /^environment\//,
  'node:fs': /^environment\//,
  'node:http': /^environment\//,
  'node:net': /^environment\//,
  'node:child_process': /^history\/real-git\.ts$/,
};

/** Words that reach outside without an import. */
const GLOBALS = /\b(?:process|console)\.|\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\.toLocale|\bIntl\./;

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .filter((name) => !/(?:^|\/)generated\//.test(name));

function textOf(file: string): string {
  return readFileSync(join(SOURCE, file), 'utf8');
}

const IMPORT =
  /(?:^|\n)(?:import|export)(?<type> type)?\s(?:[^'";]*?\sfrom\s)?['"](?<static>[^'"]+)['"]|\bimport\(['"](?<dynamic>[^'"]+)['"]\)/g;

const imports: readonly Import[] = files.flatMap((from) =>
  [...textOf(from).matchAll(IMPORT)].map(({ groups }) => ({
    from,
    to: groups?.['static'] ?? groups?.['dynamic'] ?? '',
    typeOnly: groups?.['type'] !== undefined,
  })),
);

const own = imports
  .filter(({ to }) => to.startsWith('.'))
  .map(({ from, to, typeOnly }) => ({
    from,
    typeOnly,
    to: relative(SOURCE, join(SOURCE, dirname(from), to)),
  }));

function roomOf(file: string): string {
  return file.split('/')[0] ?? '';
}

test('imports are found', () => {
  expect(own.length).toBeGreaterThan(150);
  expect(files.length).toBeGreaterThan(60);
});

test('every room is known', () => {
  expect([...new Set(files.map(roomOf))].toSorted()).toEqual(Object.keys(MAY_IMPORT).toSorted());
});

test('imports point one way', () => {
  const wrong = own.filter(({ from, to, typeOnly }) => {
    const room = roomOf(from);
    if (to.startsWith('../') || roomOf(to) === room) return false;
    const allowed = MAY_IMPORT[room] ?? [];
    return !allowed.some((rule) => {
      const place = rule.replace(/^type /, '');
      const matches = to === `${place}.ts` || to.startsWith(`${place}/`);
      return matches && (typeOnly || !rule.startsWith('type '));
    });
  });
  expect(wrong).toEqual([]);
});

test('nothing is imported in a circle', () => {
  const next = new Map(files.map((file) => [file, own.filter(({ from }) => from === file)]));
  const state = new Map<string, 'open' | 'done'>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    state.set(file, 'open');
    for (const { to } of next.get(file) ?? []) visit(to, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});

test.each(Object.entries(ONLY_IN))('%s is imported in its room alone', (name, room) => {
  const importers = imports
    .filter(({ to }) => to === name || to.startsWith(`${name}/`))
    .map(({ from }) => from);
  expect(importers.filter((file) => !room.test(file))).toEqual([]);
});

/** In the browser, the one line that says when a page that is served was last another. */
const READERS_CLOCK = 'browser/live-status.ts';

test('only environment/ reaches the process, the clock and the console', () => {
  const reaching = files.filter(
    (file) => roomOf(file) !== 'environment' && file !== READERS_CLOCK && GLOBALS.test(textOf(file)),
  );
  expect(reaching).toEqual([]);
});

test('a file says in its name what it holds', () => {
  expect(
    files.filter((file) => /(?:^|\/)(?:utils?|helpers?|common|misc|lib)(?:\/|\.ts$)/.test(file)),
  ).toEqual([]);
});
