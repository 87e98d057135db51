/**
 * What somebody sees who edits the plan in VS Code: the language server of its YAML extension, with the settings of
 * this repository, on the real plan. Edited texts are opened under names of their own in the same folder, since the
 * first line of a file leads to its schema from there.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import workstreamSchema from '../../schemas/workstream.schema.json' with { type: 'json' };
import { findingsOf } from '../support/broken-plan.ts';
import { REPOSITORY } from '../support/run-milepost.ts';
import { filledIn } from '../support/snippets.ts';
import { vscodeSettings } from '../support/vscode-settings.ts';
import {
  type Completion,
  type Diagnostic,
  type Position,
  startYamlLanguageServer,
  type YamlLanguageServer,
} from '../support/yaml-language-server.ts';

const INCLUSION = textOf('plan/workstreams/inclusion.yaml');
/** The last lines of a milestone in it, and of its project. */
const END = '        due: August 2022\n        source: "5.2"\n';
/** Where the cursor stands in a text. */
const CURSOR = '‸';

/** The keys of a milestone with what the schema says of them. */
const MILESTONE_KEYS: ReadonlyMap<string, string> = new Map(
  Object.entries(workstreamSchema.properties.projects.items.properties.milestones.items.properties).map(
    ([key, { description }]) => [key, description],
  ),
);

let server: YamlLanguageServer;
let opened = 0;

beforeAll(async () => {
  server = await startYamlLanguageServer(REPOSITORY, vscodeSettings());
}, 20_000);

afterAll(async () => {
  await server.stop();
}, 20_000);

test.each(['plan', 'tests/fixtures/invented', 'tests/fixtures/every-state/plan'])(
  'nothing is underlined in the files of %s',
  { timeout: 20_000 },
  async (folder) => {
    const files = filesIn(folder);
    expect(files.length).toBeGreaterThan(5);
    const found = await Promise.all(files.map((file) => server.open(file, textOf(file))));
    expect(found.map((diagnostics, index) => [files[index], diagnostics])).toEqual(
      files.map((file) => [file, []]),
    );
  },
);

describe('what is underlined, and what it says', () => {
  test.each([
    {
      what: 'a status that there is not',
      lines: '        status: done',
      part: 'done',
      says: 'Valid values: "not-started", "in-progress", "complete", "on-hold", "cancelled"',
    },
    { what: 'an unknown key', lines: '        statsu: complete', part: 'statsu', says: 'not allowed' },
    {
      what: 'an id with spaces',
      lines: '      - id: the next one\n        title: The next one\n        due: tbc',
      part: 'the next one',
      says: 'lower-case letters, digits and hyphens',
    },
    {
      what: 'a day that is none',
      lines: '        on_hold:\n          reason: No room\n          since: 2021-13-01',
      part: '2021-13-01',
      says: 'Write the day as year-month-day',
    },
    {
      what: 'braces, in which a comma begins a key',
      lines: '        forecast: { due: May 2022, reason: No room }',
      part: '{',
      says: 'Flow style mapping is forbidden',
    },
  ])('$what', async ({ lines, part, says }) => {
    const text = withLines(lines);
    const [only, ...others] = await open(text);
    expect(only?.message).toContain(says);
    expect(only?.severity).toBe(1);
    expect(only?.range.start).toEqual(positionOf(text, text.indexOf(lines) + lines.indexOf(part)));
    expect(others).toEqual([]);
  });

  test('a key that is missing', async () => {
    const [only, ...others] = await open(INCLUSION.replace(END, '        source: "5.2"\n'));
    expect(only?.message).toContain('Missing property "due"');
    expect(others).toEqual([]);
  });

  test('the same without the first line of the file, since the settings name the schemas too', async () => {
    const [, ...lines] = withLines('        status: done').split('\n');
    const [only, ...others] = await open(lines.join('\n'));
    expect(only?.message).toContain('Valid values');
    expect(others).toEqual([]);
  });
});

describe('what is offered', () => {
  test('the words for a status, with what they mean', async () => {
    const offered = await offers(withLines(`        status: ${CURSOR}`));
    expect(labels(offered)).toEqual(['not-started', 'in-progress', 'complete', 'on-hold', 'cancelled']);
    expect(offered[1]?.documentation).toBe('Work has begun.');
  });

  test('the keys that a milestone does not have yet, and nothing else', async () => {
    const offered = await offers(withLines(`        ${CURSOR}`));
    const there = new Set(['id', 'title', 'due', 'source']);
    expect(labels(offered)).toEqual([...MILESTONE_KEYS.keys()].filter((key) => !there.has(key)));
  });

  test('ways to write a date', async () => {
    const offered = await offers(INCLUSION.replace(END, END.replace('August 2022', CURSOR)));
    expect(labels(offered)).toEqual(expect.arrayContaining(['September 2021', 'from October 2021', 'tbc']));
  });

  test.each([
    { where: 'below the last one', lines: `      ${CURSOR}` },
    { where: 'after a hyphen', lines: `      - ${CURSOR}` },
    { where: 'after a hyphen and the beginning of a word', lines: `      - new${CURSOR}` },
  ])('a new milestone, before anything else: $where', async ({ lines }) => {
    const offered = await offers(withLines(lines));
    const sorted = offered.toSorted((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
    expect(sorted[0]?.label).toBe('New milestone');
    // This is how the server shows an example of an entry.
    expect(labels(offered).join()).not.toContain('[object');
  });
});

describe('what a snippet puts in leaves a plan that loads', () => {
  test.each([
    { label: 'New milestone', lines: `      ${CURSOR}` },
    { label: 'New milestone', lines: `      - ${CURSOR}` },
    { label: 'New project', lines: `\n  ${CURSOR}` },
    { label: 'New project', lines: `\n  - ${CURSOR}` },
    { label: 'New milestone', lines: `\n  - id: next\n    name: Next\n    milestones:\n      ${CURSOR}` },
    { label: 'Moved date', lines: `        changes:\n          ${CURSOR}` },
    { label: 'Moved date', lines: `        changes:\n          - ${CURSOR}` },
    { label: 'Accepted breach', lines: `        accepted_breach:\n          ${CURSOR}` },
    { label: 'Cancelled', lines: `        status: cancelled\n        cancelled:\n          ${CURSOR}` },
    { label: 'On hold', lines: `        status: on-hold\n        on_hold:\n          ${CURSOR}` },
    { label: 'Forecast with a reason', lines: `        forecast: ${CURSOR}` },
  ])('$label: $lines', async ({ label, lines }) => {
    const marked = withLines(lines);
    const snippet = (await offers(marked)).find((offered) => offered.label === label);
    const text = withSnippet(marked, snippet);
    expect(text.split('\n').length).toBeGreaterThan(marked.split('\n').length);
    expect(await open(text)).toEqual([]);
    const plan = filesIn('plan').map((file) => [file.replace('plan/', ''), textOf(file)] as const);
    const edited = { ...Object.fromEntries(plan), 'workstreams/inclusion.yaml': text };
    expect(await findingsOf(edited)).toEqual([]);
  });
});

describe('the help for a word', () => {
  test('due: what it is, how it is moved, and how it is written', async () => {
    const help = await helpAt(INCLUSION.replace(END, END.replace('due', `d${CURSOR}ue`)));
    expect(help).toMatch(/^#### Due\n/);
    expect(help).toContain(MILESTONE_KEYS.get('due'));
    expect(help).toContain('November – December 2021');
    // The settings spare people where it comes from.
    expect(help).not.toContain('schema.json');
  });

  test('status: what each of its words means', async () => {
    const help = await helpAt(withLines(`        st${CURSOR}atus: complete`));
    expect(help).toContain('`complete`: Achieved. Say when, under completed.');
  });

  test.each([
    { lines: `        fore${CURSOR}cast: May 2022`, key: 'forecast' },
    { lines: `        ow${CURSOR}ner: Liz Eastwood`, key: 'owner' },
  ])('$key: what it is for, and not only which form it has', async ({ lines, key }) => {
    expect(await helpAt(withLines(lines))).toContain(MILESTONE_KEYS.get(key));
  });
});

function textOf(file: string): string {
  return readFileSync(`${REPOSITORY}/${file}`, 'utf8');
}

/** The YAML files of a plan, named from the repository on. */
function filesIn(folder: string): string[] {
  return readdirSync(`${REPOSITORY}/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`);
}

/** The file of the workstream with lines more at the end of a milestone. */
function withLines(lines: string): string {
  return INCLUSION.replace(END, `${END}${lines}\n`);
}

function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

function newFile(): string {
  opened += 1;
  return `plan/workstreams/edited-${opened}.yaml`;
}

async function open(text: string): Promise<readonly Diagnostic[]> {
  return await server.open(newFile(), text);
}

/** Opens a text without its cursor; the file, and where the cursor stood. */
async function openMarked(marked: string): Promise<readonly [file: string, position: Position]> {
  const file = newFile();
  await server.open(file, marked.replace(CURSOR, ''));
  return [file, positionOf(marked, marked.indexOf(CURSOR))];
}

async function offers(marked: string): Promise<readonly Completion[]> {
  return await server.completions(...(await openMarked(marked)));
}

async function helpAt(marked: string): Promise<string> {
  return await server.hover(...(await openMarked(marked)));
}

function labels(offered: readonly Completion[]): string[] {
  return offered.map(({ label }) => label);
}

/** The text once the snippet is put in, its lines indented like the one that it begins on, and nothing typed over. */
function withSnippet(marked: string, snippet: Completion | undefined): string {
  const lines = marked.replace(CURSOR, '').split('\n');
  const { newText = '', range } = snippet?.textEdit ?? {};
  const { line, character } = range?.start ?? { line: 0, character: 0 };
  const old = lines[line] ?? '';
  const indent = /^ */.exec(old)?.[0] ?? '';
  const put = filledIn(newText).replaceAll('\n', `\n${indent}`);
  lines[line] = `${old.slice(0, character)}${put}${old.slice(range?.end.character)}`;
  return lines.join('\n');
}
