import { describe, expect, test } from 'vitest';
import { readPeriod } from '../../src/cli/options.ts';
import { standingEntries } from '../../src/model/schedule.ts';
import { overdueJson, overdueReport, overdueView } from '../../src/reports/overdue.ts';
import { entriesInScope, type Scope } from '../../src/reports/scope.ts';
import { day } from '../model/days.ts';
import { planIn } from '../support/loaded-plan.ts';

const AS_OF = { day: day('2025-03-17'), source: 'option', frozenAt: null } as const;
const plan = await planIn('tests/fixtures/invented');

function reportOf(scope: Scope): ReturnType<typeof overdueReport> {
  const entries = entriesInScope(standingEntries(plan, AS_OF.day), scope);
  return overdueReport(plan, entries, AS_OF, readPeriod('4w', '--within'), scope);
}

describe('late actions among what is overdue', () => {
  test('are those past their day and not done, the latest first, and no milestones', () => {
    const report = reportOf({ workstream: null, owner: null });
    const { actions, summary } = overdueJson(report, () => null);
    expect(actions.map(({ id, daysLate }) => [id, daysLate])).toEqual([
      ['passport-paper', 39],
      ['target-for-taxis', 11],
      ['day-for-the-opinion', 10],
      ['talks-on-prices', 3],
    ]);
    expect(summary.overdue).toBe(report.overdue.length);
    expect(overdueView(report).totals).toMatch(/; 4 actions past their day$/);
  });

  test('of one workstream, by what they are about', () => {
    const workstream = plan.workstreams.find(({ id }) => id === 'belonging') ?? null;
    const { actions } = reportOf({ workstream, owner: null });
    expect(actions.map(({ action }) => action.id)).toEqual(['target-for-taxis']);
  });

  test('of one person', () => {
    const { actions } = reportOf({ workstream: null, owner: 'Martin Bell' });
    expect(actions.map(({ action }) => action.id)).toEqual(['talks-on-prices']);
  });

  test('where there are none, they are not spoken of', () => {
    const view = overdueView(reportOf({ workstream: null, owner: 'Joe Tranter' }));
    expect(view.totals).not.toContain('action');
    expect(view.sections.map(({ heading }) => heading)).not.toContainEqual(
      expect.stringContaining('Actions'),
    );
  });
});
