/** Pages that go through a change in a repository: what they show to be typed is what stands there. */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { REPOSITORY, runMilepost } from '../support/run-milepost.ts';
import { removeScriptedRepositories, scriptedRepository } from '../support/scripted-repositories.ts';

afterAll(removeScriptedRepositories);

const WORKSTREAM = 'plan/workstreams/family-support.yaml';

function textOf(page: string): string {
  return readFileSync(`${REPOSITORY}/${page}`, 'utf8');
}

describe('docs/leads/web-editor.md', () => {
  const page = textOf('docs/leads/web-editor.md');
  const blocks = [...page.matchAll(/<!-- repository: (\S+) -->\n\n```yaml\n([\s\S]*?)```/g)];

  test('shows lines that stand in the repositories that it names', () => {
    expect(blocks).toHaveLength([...page.matchAll(/^```yaml$/gm)].length);
    for (const [, name = '', text = ''] of blocks) {
      const { workingFolder } = scriptedRepository(name);
      expect(`\n${readFileSync(`${workingFolder}/${WORKSTREAM}`, 'utf8')}`).toContain(`\n${text}`);
    }
  });

  test('has the lead paste lines that the finding gives, with the words in capitals replaced', async () => {
    const world = scriptedRepository('better-starts-date-without-record');
    const { out } = await runMilepost(['check', '--base', 'main', '--as-of', '2021-11-08'], world);
    const [given = ''] = /^ {8}changes:\n(?: {10,}.*\n)+/m.exec(out) ?? [];
    const typed = given
      .replace('2021-11-08', '2021-11-02')
      .replace('WHY IT MOVED', 'Two of the halls are let until Christmas');
    expect(given).not.toBe('');
    expect(blocks.at(-1)?.[2]).toContain(typed);
  });

  test('says each step for both forges', () => {
    const steps = page.split(/^## (?=\d)/m).slice(1);
    expect(steps).toHaveLength(6);
    for (const forge of ['GitHub', 'GitLab']) {
      expect(steps.filter((step) => step.includes(`- **${forge}:**`))).toHaveLength(5);
    }
  });
});

describe('docs/reviewers.md', () => {
  const [, owners = ''] =
    /<!-- tried: CODEOWNERS -->\n\n```\n([\s\S]*?)```/.exec(textOf('docs/reviewers.md')) ?? [];
  const lines = owners.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const rules = lines.map((line) => line.split(/\s+/));

  test('gives owners to every file that decides something; the last line that fits counts', () => {
    for (const file of ['programme', 'governance', 'principles', 'ambitions']) {
      const fitting = rules.filter(([pattern = '']) => `/plan/${file}.yaml`.startsWith(pattern));
      expect(fitting.at(-1)?.[0]).toBe(`/plan/${file}.yaml`);
    }
    expect(rules.map(([pattern]) => pattern)).toEqual(
      expect.arrayContaining(['/.github/', '/plan/workstreams/']),
    );
  });

  test('names teams, in the form that GitHub takes', () => {
    for (const [pattern = '', ...teams] of rules) {
      expect(pattern).toMatch(/^\/[\w./-]+$/);
      expect(teams).toEqual([expect.stringMatching(/^@[\w-]+\/[\w-]+$/)]);
    }
  });
});
