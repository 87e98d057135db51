import { describe, expect, it } from 'vitest';
import { VOCABULARY } from '../../src/cli/vocabulary.ts';
import { loadPlan, type LoadedPlan } from '../../src/load/load-plan.ts';
import { positionFinder } from '../../src/load/position-finder.ts';
import { memoryFiles, minimalPlan } from '../support/memory-files.ts';

const MEASURES = `measures:
  - id: suspensions
    name: Suspensions
    actuals:
      - date: August 2024
        value: 90
    actuals_csv: suspensions.csv
`;

async function loadedWith(csv: string | Uint8Array): Promise<LoadedPlan> {
  const parts = { 'measures.yaml': MEASURES, 'measures/suspensions.csv': csv };
  return await loadPlan(
    memoryFiles(minimalPlan(parts)),
    { folder: '/plan-root/plan', root: '/plan-root' },
    VOCABULARY,
  );
}

describe('the actuals of a measure', () => {
  it('are those of measures.yaml and then those of its CSV, each with its line', async () => {
    const loaded = await loadedWith('\uFEFFdate;value\r\nSeptember 2024;"1,204"\r\nOctober 2024;c\r\n;\r\n');
    if (!loaded.ok) throw new Error(loaded.findings.map(({ message }) => message).join('\n'));
    const find = positionFinder(loaded.sources);
    const [measure] = loaded.plan.measures;
    expect(measure?.actualsFile).toBe('plan/measures/suspensions.csv');
    expect(
      measure?.actuals.map(({ at, date, value }) => `${at.file}:${find(at)?.line} ${date.text} ${value}`),
    ).toEqual([
      'plan/measures.yaml:5 August 2024 90',
      'plan/measures/suspensions.csv:2 September 2024 1204',
      'plan/measures/suspensions.csv:3 October 2024 null',
    ]);
  });

  it('that cannot be read are findings with their line, their column and the line itself', async () => {
    const loaded = await loadedWith('date,value\nSeptember 2024,97\nOctober 2024,about 90\n14/11/2024,95\n');
    expect(loaded.ok).toBe(false);
    expect(
      loaded.findings.map(({ code, at, line, column, sourceLine }) => [
        code,
        `${at.file}:${line}:${column}`,
        sourceLine,
      ]),
    ).toEqual([
      ['csv-unreadable', 'plan/measures/suspensions.csv:3:14', 'October 2024,about 90'],
      ['date-unreadable', 'plan/measures/suspensions.csv:4:1', '14/11/2024,95'],
    ]);
  });

  it('are held to the promises of every plan file', async () => {
    const inUtf16 = await loadedWith(Uint8Array.from([0xff, 0xfe, 0x64, 0]));
    expect(inUtf16.findings.map(({ code }) => code)).toEqual(['file-encoding']);
    const withBidi = await loadedWith('date,value,note\nSeptember 2024,97,\u202Eabc\n');
    expect(withBidi.findings.map(({ code, line }) => `${code} ${line}`)).toEqual(['character-refused 2']);
  });
});
