/** The reports of a week, as a scheduled run writes them into the summary of its job. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type ActionRun, type JobEvent, runAction } from '../support/composite-action.ts';
import { createRepository, type GitRepository } from '../support/git-repository.ts';
import { historyOfWestmarch } from '../support/history-of-westmarch.ts';
import { REPOSITORY } from '../support/run-milepost.ts';
import { workflowCommandsIn } from '../support/workflow-commands.ts';

let repository: GitRepository | null = null;
afterEach(() => repository?.remove());

function weekly(of: GitRepository, inputs: Readonly<Record<string, string>>): ActionRun {
  repository = of;
  const event: JobEvent = {
    name: 'schedule',
    workspace: of.folder,
    payload: { schedule: '23 6 * * 1' },
    variables: { GITHUB_REF: 'refs/heads/main' },
  };
  return runAction('weekly', event, inputs);
}

function firstHeadings(summary: string): string[] {
  return [...summary.matchAll(/^# (.*)$/gm)].map(([, heading = '']) => heading);
}

test('of a plan in use: what is late, what moved, and whom to ask', () => {
  const { code, summary } = weekly(historyOfWestmarch().repository, { 'as-of': '2025-03-17' });
  expect(code).toBe(0);
  expect(firstHeadings(summary)).toEqual([
    expect.stringContaining('overdue'),
    expect.stringContaining('slip'),
    expect.stringContaining('nudge'),
  ]);
  // Moved on 12 March.
  expect(summary).toContain('Building work at two of the schools takes the whole of September');
});

test('of an archived plan: how it stood, and no one is asked about it', () => {
  const archive = createRepository();
  cpSync(join(REPOSITORY, 'plan'), join(archive.folder, 'plan'), { recursive: true });
  archive.write('README.md', 'The archived plan.\n');
  archive.commit({ author: 'Sam Doe', at: '2026-01-05T09:00:00Z', subject: 'The plan' });
  const { code, log, summary } = weekly(archive, {});
  expect(code).toBe(0);
  expect(firstHeadings(summary)).toEqual([expect.stringContaining('overdue')]);
  expect(log).toContain('This plan is archived');
});

test('of a plan that cannot be read: where it is broken', () => {
  const { repository: broken } = historyOfWestmarch();
  broken.edit('plan/programme.yaml', (text) => text.replace('name:', '::error::name:'));
  const { code, log, summary } = weekly(broken, {});
  expect(code).toBe(1);
  expect(log).toContain('plan/programme.yaml');
  expect(workflowCommandsIn(log.replace(/^::stop-commands::(\w+)\n[\s\S]*?^::\1::\n/gm, ''))).toEqual([
    expect.objectContaining({ command: 'error', data: expect.stringContaining('"milepost overdue"') }),
  ]);
  expect(summary).toBe('');
});
