/** What docs/rag.md and docs/raid.md show is a plan that loads, and their tables say what the program goes by. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DEFAULT_RAG_THRESHOLDS, DEFAULT_RAG_WORDS } from '../../src/model/rag-defaults.ts';
import { RAG_COLOURS } from '../../src/model/rag-colour.ts';
import { memoryFiles, minimalPlan } from '../support/memory-files.ts';
import { REPOSITORY, runMilepost } from '../support/run-milepost.ts';

const [rag, raid] = ['rag', 'raid'].map((page) => readFileSync(`${REPOSITORY}/docs/${page}.md`, 'utf8'));

function yamlIn(page = ''): string {
  return /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
}

const PROGRAMME = 'format: 1\nname: An invented programme\nworkstreams:\n  - inclusion\n';
const WORKSTREAM = `id: inclusion
name: Inclusion
kind: delivery
leads:
  - name: Sam Doe
projects:
  - id: alternative-provision
    name: Alternative provision
`;
const GOVERNANCE = 'bodies:\n  - id: programme-board\n    name: Programme Board\n';

test('the log that is shown is one, with something of each kind', async () => {
  const files = memoryFiles(
    minimalPlan({
      'raid.yaml': yamlIn(raid),
      'governance.yaml': GOVERNANCE,
      'workstreams/inclusion.yaml': WORKSTREAM,
    }),
  );
  const run = await runMilepost(['raid', '--as-of', '2021-06-15', '--workstream', 'inclusion'], {
    files,
    workingFolder: '/plan-root',
  });
  expect(run.out).toContain(
    '1 risk open (1 high), 1 issue open, 1 action open (1 late), 1 decision asked for\n(1 past the day it was needed), 1 escalation unanswered',
  );
  expect(run.code).toBe(0);
});

test('the settings that are shown are those of a programme, and its words are used', async () => {
  const files = memoryFiles(
    minimalPlan({ 'programme.yaml': PROGRAMME + yamlIn(rag), 'workstreams/inclusion.yaml': WORKSTREAM }),
  );
  const run = await runMilepost(['explain', 'rag', '--as-of', '2021-06-15'], {
    files,
    workingFolder: '/plan-root',
  });
  expect(run.out).toContain('It is going as the plan says.');
  expect(run.out).toContain('These are the thresholds of programme.yaml');
  expect(run.code).toBe(0);
});

test('the tables have the usual words and numbers', () => {
  for (const colour of RAG_COLOURS) {
    expect(rag).toContain(`| ${colour} | ${DEFAULT_RAG_WORDS[colour].meaning} |`);
  }
  const usual = Object.values(DEFAULT_RAG_THRESHOLDS).map(String);
  const table = /## Thresholds\n\n.*\n.*\n((?:\|.*\n)+)/.exec(rag ?? '')?.[1] ?? '';
  expect(
    table
      .trim()
      .split('\n')
      .map((row) => row.split('|')[3]?.trim()),
  ).toEqual(usual);
});
