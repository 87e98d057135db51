/**
 * The pages for workstream leads. Each block of YAML stands, word for word, in the plan that the comment before it
 * names; each `$ milepost …` block is run on such a plan (tests/transcripts). So what a lead types gives what the page says.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { REPOSITORY, runMilepost } from '../support/run-milepost.ts';
import { transcriptsIn } from '../support/transcripts.ts';

const PAGES = 'docs/leads';
const FIXTURES = 'tests/fixtures/leads';
const SHARED = ['programme.yaml', 'governance.yaml'] as const;
const WORKSTREAM = 'workstreams/family-support.yaml';

interface Block {
  /** Below the folder of fixtures: `change-a-date/after`. */
  readonly state: string;
  readonly text: string;
}

/** How to go about any of them: it is shown in repositories, and has a test of its own. */
const HOW = 'web-editor';

const tasks = readdirSync(`${REPOSITORY}/${PAGES}`)
  .map((name) => name.replace(/\.md$/, ''))
  .filter((name) => name !== HOW);

function pageOf(task: string): string {
  return readFileSync(`${REPOSITORY}/${PAGES}/${task}.md`, 'utf8');
}

function statesOf(task: string): string[] {
  return readdirSync(`${REPOSITORY}/${FIXTURES}/${task}`)
    .map((step) => `${task}/${step}`)
    .toSorted();
}

function planText(state: string, file: string): string {
  return readFileSync(`${REPOSITORY}/${FIXTURES}/${state}/plan/${file}`, 'utf8');
}

/** The updates of a plan: the newest is what somebody has written. */
function updatesOf(state: string): string[] {
  const folder = `${REPOSITORY}/${FIXTURES}/${state}/plan/updates`;
  return existsSync(folder)
    ? readdirSync(folder)
        .toSorted()
        .map((name) => `updates/${name}`)
    : [];
}

/** What stands above the text: that it is invented, and where its schema is. */
const LINES_ABOVE = 2;

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

/** The blocks of a language, each with the state that it belongs to. */
function blocksOf(page: string, language: 'yaml' | 'console'): Block[] {
  const pattern = new RegExp(
    `<!-- folder: ${FIXTURES}/(\\S+) -->\\n\\n\`\`\`${language}\\n([\\s\\S]*?)\`\`\``,
    'g',
  );
  return [...page.matchAll(pattern)].map(([, state = '', text = '']) => ({ state, text }));
}

test('there is a page and a folder of plans for each task', () => {
  expect(tasks.length).toBeGreaterThanOrEqual(5);
  expect(readdirSync(`${REPOSITORY}/${FIXTURES}`).toSorted()).toEqual(tasks.toSorted());
});

describe.each(tasks)('%s', (task) => {
  const page = pageOf(task);
  const yaml = blocksOf(page, 'yaml');
  const consoles = blocksOf(page, 'console');

  test('names a plan for each of its blocks', () => {
    expect(yaml).toHaveLength([...page.matchAll(/^```yaml$/gm)].length);
    expect(consoles).toHaveLength([...page.matchAll(/^```console$/gm)].length);
    expect(transcriptsIn(page)).toHaveLength(consoles.length);
    expect([...new Set([...yaml, ...consoles].map(({ state }) => state))].toSorted()).toEqual(statesOf(task));
  });

  test('shows YAML that stands in those plans', () => {
    for (const { state, text } of yaml) {
      const files = [...SHARED, WORKSTREAM, ...updatesOf(state)].map((file) => `\n${planText(state, file)}`);
      expect(
        files.some((file) => file.includes(`\n${text}`)),
        `${state}:\n${text}`,
      ).toBe(true);
    }
  });

  test('shows every line that has to be typed', () => {
    const before = new Set(linesOf(planText(`${task}/before`, WORKSTREAM)));
    const shown = new Set(yaml.flatMap(({ text }) => linesOf(text)));
    for (const state of statesOf(task)) {
      const newest = updatesOf(state).at(-1);
      const update = newest === undefined ? [] : linesOf(planText(state, newest)).slice(LINES_ABOVE);
      const typed = [...linesOf(planText(state, WORKSTREAM)), ...update].filter((line) => !before.has(line));
      expect(
        typed.filter((line) => !shown.has(line)),
        state,
      ).toEqual([]);
    }
  });

  test('says when the answer of milepost does not depend on the clock', () => {
    for (const { text } of consoles) expect(text).toMatch(/^\$ milepost [a-z -]+ --as-of 2021-10-04\n/);
  });

  test('shows at least two slips, each with one kind of finding and nothing else', async () => {
    const slips = (page.split('\n## When you slip\n')[1] ?? '').matchAll(
      /<!-- folder: (\S+) -->\n\n```console/g,
    );
    const folders = [...slips].map(([, folder = '']) => folder);
    expect(folders.length).toBeGreaterThanOrEqual(2);
    for (const folder of folders) {
      const run = await runMilepost(['check', '--as-of', '2021-10-04', '--format', 'csv'], {
        workingFolder: `${REPOSITORY}/${folder}`,
      });
      const codes = [...run.out.matchAll(/^(?:error|warning|info),([a-z-]+),/gm)].map(([, code]) => code);
      expect(new Set(codes).size, folder).toBe(1);
      expect(run.code, folder).toBe(1);
    }
  });

  test('says how to open the file and how to propose the change', () => {
    expect(page).toContain('GitHub: open the file');
    expect(page).toContain('GitLab: open the same file');
  });

  test('is about an invented programme, which is the same on all pages', () => {
    for (const state of statesOf(task)) {
      for (const file of [...SHARED, WORKSTREAM, ...updatesOf(state)]) {
        expect(planText(state, file).split('\n')[0]).toBe(
          '# Invented for the documentation: no real programme, no real people.',
        );
      }
      for (const file of SHARED)
        expect(planText(state, file)).toBe(planText(`${tasks[0] ?? ''}/before`, file));
    }
  });
});
