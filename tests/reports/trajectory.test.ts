import { describe, expect, it } from 'vitest';
import { runMilepost } from '../support/run-milepost.ts';
import { memoryFiles, minimalPlan } from '../support/memory-files.ts';

const PATH = `
    paths:
      - id: target
        kind: target
        points:
          - date: 2023-12-31
            value: 100
          - date: 2024-12-31
            value: 50
`;
const ACTUALS = [90, 88, 86, 84, 82]
  .map((value, index) => `      - date: 2024-0${index + 1}\n        value: ${value}\n`)
  .join('');
const WHOLE = `  - id: whole\n    name: The whole\n    better: lower${PATH}    actuals:\n${ACTUALS}`;

async function printed(measures: string, ...argv: readonly string[]): Promise<string> {
  const files = memoryFiles(minimalPlan({ 'measures.yaml': `measures:\n${measures}` }));
  const run = await runMilepost(['trajectory', '--as-of', '2024-06-30', ...argv], {
    files,
    workingFolder: '/plan-root',
  });
  expect(run.err).toBe('');
  return run.out;
}

interface Data {
  readonly data: { readonly measures: readonly Record<string, unknown>[] };
}

describe('the trajectory', () => {
  it('says of a measure without anything just that, and counts where there are many', async () => {
    const one = await printed('  - id: a\n    name: The first\n', '--width', '200');
    expect(one).toContain('1 measure: 1 without a target and without actuals');
    expect(one).toContain('- 1 measure has no target set and no actuals recorded: The first.');
    const many = await printed(
      'abcdef'
        .split('')
        .map((id) => `  - id: ${id}\n    name: Measure ${id}\n`)
        .join(''),
    );
    expect(many).toContain('- 6 measures have no target set and no actuals recorded.');
    expect(many).not.toContain('Measure a');
  });

  it('says of a plan without measures that there are none', async () => {
    expect(await printed('  []\n')).toContain('There are no measures to report on.');
  });

  it.each([
    ['a target, and no actuals', PATH, 'no actuals recorded'],
    [
      'actuals that are known later',
      `${PATH}    actuals:\n      - date: 2024-07\n        value: 1\n`,
      'no actuals known by then',
    ],
    ['actuals, and no target', '\n    actuals:\n      - date: 2024-05\n        value: 1\n', 'no target set'],
    [
      'a target that is agreed later',
      `${PATH.replace('points', 'approved: 2024-07-01\n        points')}    actuals:\n      - date: 2024-05\n        value: 1\n`,
      'no target agreed by then',
    ],
    [
      'a path that has ended',
      `${PATH}    actuals:\n      - date: 2025-01\n        value: 1\n        published: 2024-06-01\n`,
      'its path has ended',
    ],
    [
      'a path that has not begun',
      `${PATH}    actuals:\n      - date: 2023-05\n        value: 1\n`,
      'its path has not begun',
    ],
  ])('says of %s what there is', async (_, lines, words) => {
    expect(await printed(`  - id: a\n    name: A\n    better: lower${lines}`, '--width', '100')).toContain(
      words,
    );
  });

  it('says the same in JSON, with the line of each figure', async () => {
    const text = await printed(WHOLE, '--format', 'json');
    const { data }: Data = JSON.parse(text);
    expect(data.measures[0]).toMatchObject({
      verdict: 'off-path',
      // On 31 May 2024, 152 of 366 days.
      target: 79.2349726776,
      actual: { value: 82, file: 'plan/measures.yaml', line: 22 },
      previous: { value: 84, line: 20 },
      paths: [{ id: 'target', file: 'plan/measures.yaml', line: 6 }],
      projection: {
        method: 'theil-sen',
        points: 5,
        needed: 5,
        window: 12,
        pairs: 10,
        day: '2024-12-31',
        target: 50,
      },
      line: 2,
    });
  });

  it('gives numbers as numbers in CSV', async () => {
    const [head = '', row = ''] = (await printed(WHOLE, '--format', 'csv')).split('\n');
    expect(head).toContain('Actual,Suppressed,Target,Gap (positive is worse)');
    expect(row).toContain(',82,no,79.2349726776,2.7650273224,');
  });

  it('tells how the projection is made', async () => {
    const detail = await printed(WHOLE, '--measure', 'The Whole', '--width', '200');
    expect(detail).toContain(
      '1. It looks at the newest 12 points that have a value (it takes at least 5): 5 of them, from January 2024 to May 2024.',
    );
    expect(detail).toContain(
      '2. Each is compared with each: 10 pairs. The median of their slopes (Theil–Sen) is -24',
    );
    expect(detail).toContain('No workstream and no project names it.');
  });

  it('shows people the newest figures of many, and spreadsheets all', async () => {
    const many = Array.from(
      { length: 100 },
      (_, index) => `      - date: ${1900 + index}\n        value: ${index}\n`,
    );
    const measure = `  - id: a\n    name: A\n    actuals:\n${many.join('')}`;
    const shown = await printed(measure, '--measure', 'a', '--width', '120');
    expect(shown).toContain('Actuals (100; the newest 60 rows, and all of them in CSV and Excel)');
    expect(shown.split('\n').filter((line) => /^19\d\d /.test(line))).toHaveLength(60);
    const rows = (await printed(measure, '--measure', 'a', '--format', 'csv')).split('\n');
    expect(rows.filter((row) => row.includes('actuals,19'))).toHaveLength(100);
  });

  it('narrows to a workstream by what it is to move', async () => {
    const files = memoryFiles(
      minimalPlan({
        'measures.yaml': `measures:\n${WHOLE}  - id: other\n    name: The other\n`,
        'workstreams/inclusion.yaml':
          'id: inclusion\nname: Inclusion\nkind: delivery\nprojects:\n  - id: p\n    name: P\n    measures:\n      - measure: other\n',
      }),
    );
    const run = await runMilepost(['trajectory', '--workstream', 'inclusion'], {
      files,
      workingFolder: '/plan-root',
    });
    expect(run.out).toContain('Only what the workstream Inclusion is to move.');
    expect(run.out).toContain('The other');
    expect(run.out).not.toContain('The whole');
  });
});
