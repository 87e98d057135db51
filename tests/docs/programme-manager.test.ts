/** docs/programme-manager.md: what it shows to be typed does what it says, and what it says to press is there. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { memoryFiles, minimalPlan } from '../support/memory-files.ts';
import { REPOSITORY, runMilepost } from '../support/run-milepost.ts';

const page = textOf('docs/programme-manager.md');
const blocks = [...page.matchAll(/<!-- tried: (\S+) -->\n\n```yaml\n([\s\S]*?)```/g)];

function textOf(file: string): string {
  return readFileSync(`${REPOSITORY}/${file}`, 'utf8');
}

/** The files that the page writes; several blocks of one file stand below each other there. */
function writtenFiles(): Record<string, string> {
  const files = new Map<string, string>();
  for (const [, file = '', text = ''] of blocks) files.set(file, `${files.get(file) ?? ''}${text}`);
  return Object.fromEntries(files);
}

async function run(asOf: string, ...words: readonly string[]): Promise<string> {
  const { out, err } = await runMilepost([...words, '--as-of', asOf], {
    files: memoryFiles(
      minimalPlan({
        'governance.yaml': `bodies:
  - id: programme-board
    name: Programme Board
    cadence: monthly, second Thursday
    starts: 2025-01-09
    members:
      - name: Jane Whitlock
        role: chair
`,
        ...writtenFiles(),
      }),
    ),
    workingFolder: '/plan-root',
  });
  expect(err).toBe('');
  return out;
}

/** The first cells of the table below a heading. */
function firstCells(heading: string): string[] {
  const section = page.split(`\n### ${heading}\n`)[1]?.split('\n#')[0] ?? '';
  return [...section.matchAll(/^\| (.+?) \|/gm)].map(([, cell = '']) => cell).slice(1);
}

describe('what it shows to be typed', () => {
  test('is tried, all of it', () => {
    expect(blocks).toHaveLength([...page.matchAll(/^```yaml$/gm)].length);
    expect(Object.keys(writtenFiles())).toEqual(['raid.yaml', 'updates/2025-03-14-programme.yaml']);
  });

  test('is what the report then says on its first page', async () => {
    const out = await run('2025-03-17', 'status', '--width', '200');
    expect(out).toContain('Whether the base opens in two rooms first');
    expect(out).toContain('Why: The builders found asbestos in the old kitchen');
    expect(out).toContain('Delivery confidence: Amber');
    expect(out).toContain('The first twenty families have been visited');
  });

  test('takes what was decided and answered off the list, and puts the action on it', async () => {
    const before = await run('2025-04-07', 'board', '2025-04-10', '--width', '200');
    const after = await run('2025-04-14', 'board', '2025-05-08', '--width', '200');
    expect(before).toContain('decide whether the reserve is released for April to June');
    expect(after).not.toContain('decide whether the reserve is released');
    expect(before).toContain('The trust does not sign the agreement on data');
    expect(after).toContain('Open actions (1)');
    expect(after).toContain('Write to the trust about the second post');
  });

  test('has nothing wrong with it', async () => {
    const out = await run('2025-04-14', 'check', '--format', 'csv');
    expect(out.split('\n').filter((line) => /raid\.yaml|updates\//.test(line))).toEqual([]);
  });
});

describe('what it says to press', () => {
  const workflow = textOf('.github/workflows/weekly.yml');

  test('is what the workflow is called', () => {
    expect(workflow).toMatch(/^name: Weekly report$/m);
    expect(page).toContain('choose **Weekly report**');
  });

  test('has a row for each field, as both forges ask for it', () => {
    const described = [...workflow.matchAll(/description: ([^.\n]+?)(?:, such as \S+)?\./g)].map(
      ([, text = '']) => text.replace(' that the pack is for', ''),
    );
    expect(described.length).toBeGreaterThan(3);
    expect(firstCells('The fields')).toEqual(described);
    const template = textOf('ci/gitlab.yml');
    const variables = [...template.matchAll(/^ {2}(MILEPOST_\w+):\n {4}description:/gm)].map(
      ([, name = '']) => name,
    );
    expect(variables.length).toBe(described.length);
    for (const name of variables) expect(page).toContain(`| \`${name}\` |`);
  });

  test('gives every file that the weekly report has', () => {
    const made = textOf('action/weekly-files.sh').matchAll(/\$kept\/(\d-[a-z-]+\.[a-z]+)/g);
    const files = new Set([...made].map(([, name = '']) => name));
    const told = firstCells('What each file is').flatMap((cell) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    );
    expect(files.size).toBeGreaterThan(8);
    expect(told.toSorted()).toEqual([...files, '1-findings.md', '1-findings.txt'].toSorted());
  });
});
