import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { type RaidReport, raidCounts, raidJson, raidReport } from '../../src/reports/raid.ts';
import { raidView } from '../../src/reports/raid-view.ts';
import type { Scope } from '../../src/reports/scope.ts';
import { day } from '../model/days.ts';
import { planIn } from '../support/loaded-plan.ts';

const AS_OF = { day: day('2025-03-17'), source: 'option', frozenAt: null } as const;
const EVERYTHING: Scope = { workstream: null, owner: null };

const plan = await planIn('tests/fixtures/invented');

function report(
  options: Partial<Pick<RaidReport, 'kind' | 'audience'>> = {},
  scope: Scope = EVERYTHING,
  before: Plan['raid'] = plan.raid,
): RaidReport {
  const earlier = { raid: before, day: day('2025-03-10'), isFromGit: before !== plan.raid };
  return raidReport(plan, earlier, AS_OF, scope, { kind: null, audience: null, ...options });
}

describe('the RAID log', () => {
  test('has the exposure go down, and the days late', () => {
    const { risks, actions, decisions, escalations } = report();
    const exposures = risks.map(({ rating }) => rating.exposure);
    expect(exposures).toEqual(exposures.toSorted((a, b) => b - a));
    for (const [due, list] of [
      ['due', actions.map(({ action }) => action.due)],
      ['needed', decisions.map(({ decision }) => decision.neededBy)],
      ['raised', escalations.map(({ escalation }) => escalation.raised)],
    ] as const) {
      expect(list, due).toEqual(list.toSorted());
    }
  });

  test('is counted as it is listed', () => {
    const { summary, ...json } = raidJson(report(), () => null);
    expect(summary).toMatchObject({
      risks: json.risks.length,
      highRisks: json.risks.filter(({ rating }) => rating.band === 'high').length,
      unreviewedRisks: json.risks.filter(({ unreviewed }) => unreviewed).length,
      unownedRisks: json.risks.filter(({ owner }) => owner === null).length,
      issues: json.issues.length,
      lateActions: json.actions.filter(({ daysLate }) => daysLate !== null).length,
      decisionsPast: json.decisions.filter(({ daysPast }) => daysPast !== null).length,
      escalations: json.escalations.length,
    });
  });

  test('of one workstream has what is about it, and nothing of the others', () => {
    const workstream = plan.workstreams.find(({ id }) => id === 'places') ?? null;
    const narrowed = report({}, { workstream, owner: null });
    const about = [
      ...narrowed.risks.map(({ risk }) => risk.about),
      ...narrowed.escalations.map(({ escalation }) => escalation.about),
      ...narrowed.movements.map((movement) => movement.about),
    ];
    expect(about.length).toBeGreaterThan(3);
    for (const refs of about) expect(refs.some((ref) => /^places(\/|$)/.test(ref))).toBe(true);
  });

  test('of one person has neither decisions nor escalations, and says so', () => {
    const owner = 'Grace Okafor';
    const narrowed = report({}, { workstream: null, owner });
    expect(narrowed.actions.map(({ action }) => action.owners)).toEqual([[owner]]);
    const headings = raidView(narrowed).sections.map(({ heading }) => heading);
    expect(headings).not.toContainEqual(expect.stringContaining('Decisions'));
    expect(raidView(narrowed).totals).not.toContain('escalation');
  });

  test('leaves out what is not for an audience', () => {
    const [all, partners, anybody] = ([null, 'partners', 'public'] as const).map((audience) =>
      raidCounts(report({ audience })),
    );
    expect(partners?.risks).toBeLessThanOrEqual(all?.risks ?? 0);
    expect(partners?.actions).toBeLessThan(all?.actions ?? 0);
    expect(anybody).toMatchObject({ risks: 0, issues: 0, actions: 1, decisions: 0, escalations: 0 });
  });

  test('of one kind has that and no other', () => {
    const { risks, issues, actions, movements } = report({ kind: 'action' });
    expect([risks, issues]).toEqual([[], []]);
    expect(actions.length).toBeGreaterThan(0);
    expect(new Set(movements.map(({ kind }) => kind))).toEqual(new Set(['action']));
  });

  test('says whether what moved was read from git', () => {
    const headingOf = (one: RaidReport): string =>
      raidView(one).sections.flatMap((section) =>
        section.kind === 'table' && section.id === 'movements' ? [section.heading] : [],
      )[0] ?? '';
    expect(headingOf(report())).toContain('by the dates in the log');
    const withoutActions = report({}, EVERYTHING, { ...plan.raid, actions: [] });
    expect(headingOf(withoutActions)).not.toContain('by the dates in the log');
    expect(withoutActions.movements.filter(({ kind }) => kind === 'action')).toHaveLength(
      plan.raid.actions.length,
    );
  });

  test('of a plan without one is one sentence', async () => {
    const published = await planIn('plan');
    const earlier = { raid: published.raid, day: day('2021-06-01'), isFromGit: false };
    const view = raidView(raidReport(published, earlier, AS_OF, EVERYTHING, { kind: null, audience: null }));
    expect(view).toMatchObject({
      totals: null,
      sections: [{ paragraphs: ['No RAID log (raid.yaml).'] }],
    });
  });
});
