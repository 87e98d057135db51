/** What a move is measured against, and so who may approve it. */
import { describe, expect, test } from 'vitest';
import { lowestApprover, measureOf, weightOfMove } from '../../src/model/approval.ts';
import { planDateText } from '../../src/model/plan-date-text.ts';
import { planWith } from '../support/loaded-plan.ts';

const APPROVALS = [
  { by: 'workstream-lead', upToDays: 14 },
  { by: 'programme-manager', upToDays: 28 },
  { by: 'programme-board', upToDays: null },
];

/** The plan with one milestone, which has these lines. */
async function milestoneWith(lines: string): Promise<Parameters<typeof measureOf>[0]> {
  const plan = await planWith({
    'governance.yaml': 'bodies:\n  - id: programme-board\n    name: Programme Board\n',
    'workstreams/inclusion.yaml': `id: inclusion
name: Inclusion
kind: delivery
leads:
  - name: Sam Doe
projects:
  - id: reviews
    name: Reviews
    milestones:
      - id: first
        title: First review published
${lines.replace(/^/gm, '        ')}
`,
  });
  const [entry] = plan.milestones;
  if (entry === undefined) throw new Error('the plan has a milestone');
  return entry.milestone;
}

const change = (from: string, to: string): string =>
  `  - date: 2021-06-08\n    from: ${from}\n    to: ${to}\n    reason: Agreed\n    approved_by: programme-board`;

describe('what a move is measured against', () => {
  test.each([
    { what: 'the date, while nothing has moved', lines: 'due: May 2022', measure: 'May 2022' },
    {
      what: 'the baseline, once something has',
      lines: `due: August 2022\nchanges:\n${change('May 2022', 'August 2022')}`,
      measure: 'May 2022',
    },
    {
      what: 'the first date that was agreed, where the plan began without one',
      lines: `due: January 2025\nchanges:\n${change('tbc', 'January 2025')}`,
      measure: 'January 2025',
    },
    { what: 'nothing, while there is no date', lines: 'due: tbc', measure: 'to be confirmed' },
  ])('$what', async ({ lines, measure }) => {
    expect(planDateText(measureOf(await milestoneWith(lines)))).toBe(measure);
  });

  test('so that a date which came late cannot wander without the board', async () => {
    const before = await milestoneWith(`due: January 2025\nchanges:\n${change('tbc', 'January 2025')}`);
    const after = await milestoneWith('due: 2025-05-30');
    const weight = weightOfMove(measureOf(before), before.due, after.due);
    expect(weight).toBe(119);
    expect(lowestApprover(APPROVALS, weight)).toBe('programme-board');
  });
});
