/** The page of a finding, with what brings it about. */
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../src/checks/index.ts';
import { explainJson, explainView } from '../../src/reports/explain.ts';
import { REPOSITORY, runMilepost } from '../support/run-milepost.ts';

/** What shows only where a plan is held against an earlier version. */
const SHOWN_BY_A_CHANGE = CHECKS.filter(({ exampleBefore }) => exampleBefore !== undefined);
const SHOWN_BY_ITSELF = CHECKS.filter(({ exampleBefore }) => exampleBefore === undefined);

function examplesOf(documentation: (typeof CHECKS)[number]): (string | null)[] {
  return explainView({ documentation, isCheck: true }).sections.flatMap((section) =>
    section.kind === 'example' && section.heading !== null ? [section.heading] : [],
  );
}

describe('the page of a check', () => {
  it('that needs an earlier version is one of three', () => {
    expect(SHOWN_BY_A_CHANGE.map(({ code }) => code)).toEqual([
      'due-moved-unrecorded',
      'baseline-erased',
      'milestone-removed',
    ]);
  });

  it.each(SHOWN_BY_A_CHANGE)('$code shows the plan before and after', (documentation) => {
    expect(examplesOf(documentation)).toEqual([
      'Example: the plan before',
      'Example: the plan after the change',
    ]);
  });

  it.each(SHOWN_BY_ITSELF)('$code shows one plan', (documentation) => {
    expect(examplesOf(documentation)).toEqual(['Example']);
  });

  it.each(SHOWN_BY_A_CHANGE)('$code has both in JSON', (documentation) => {
    const { example, exampleBefore } = documentation;
    expect(explainJson([{ documentation, isCheck: true }], null)).toMatchObject({
      codes: [{ example, exampleBefore }],
    });
  });

  it('has no plan before in JSON where it needs none', async () => {
    const run = await runMilepost(['explain', 'milestone-overdue', '--format', 'json'], {
      workingFolder: REPOSITORY,
    });
    expect(JSON.parse(run.out)).toMatchObject({ data: { codes: [{ exampleBefore: null }] } });
  });
});
