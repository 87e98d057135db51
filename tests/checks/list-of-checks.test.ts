import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Severity } from '../../src/model/finding.ts';
import { CHECK_CODES, CHECKS } from '../../src/checks/index.ts';

const FOLDER = new URL('../../src/checks/', import.meta.url);

interface ExportedCheck {
  readonly file: string;
  readonly name: string;
  readonly code: string;
}

/** Every check that a file of the folder exports. */
async function exportedChecks(): Promise<ExportedCheck[]> {
  const files = readdirSync(FOLDER).filter((file) => file !== 'index.ts');
  const found: ExportedCheck[] = [];
  for (const file of files) {
    const exported: unknown = await import(new URL(file, FOLDER).href);
    if (typeof exported !== 'object' || exported === null) continue;
    for (const [name, value] of Object.entries(exported)) {
      const isCheck = typeof value === 'object' && value !== null && 'run' in value && 'code' in value;
      if (isCheck) found.push({ file, name, code: String(value.code) });
    }
  }
  return found;
}

function codesRated(severity: Severity): string[] {
  return CHECKS.filter((check) => check.severity === severity).map(({ code }) => code);
}

describe('the list of checks', () => {
  it('has every check of the folder exactly once', async () => {
    const exported = await exportedChecks();
    expect(exported.map(({ code }) => code).toSorted()).toEqual(CHECK_CODES.toSorted());
    expect(new Set(CHECK_CODES).size).toBe(CHECK_CODES.length);
  });

  it('names each check after its file', async () => {
    for (const { file, name, code } of await exportedChecks()) {
      expect(file).toBe(`${code}.ts`);
      expect(name).toBe(code.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()));
    }
  });

  it('stands in the order in which the checks are documented', () => {
    expect(CHECK_CODES).toEqual([
      'status-contradiction',
      'change-record-broken',
      'due-moved-unapproved',
      'due-moved-unrecorded',
      'baseline-erased',
      'milestone-removed',
      'milestone-overdue',
      'milestone-not-started',
      'milestone-undated',
      'milestone-unowned',
      'accepted-breach-expired',
      'dependency-cycle',
      'dependency-order',
      'forecast-late',
      'forecast-past',
      'horizon-empty',
      'deadline-pile-up',
      'project-without-milestones',
      'project-without-lead',
      'ambition-unserved',
      'explanation-expired',
      'evidence-stale',
      'dated-in-future',
      'principle-unmet',
      'question-unanswered',
      'claimed-green-evidence-amber',
      'path-to-green-missing',
      'update-stale',
      'update-repeated',
      'update-file-name',
      'escalation-unanswered',
      'decision-overdue',
      'risk-without-owner',
      'risk-unreviewed',
      'raid-days-contradict',
      'person-unknown',
      'meeting-clash',
      'meeting-exception-unmatched',
      'measure-off-path',
      'actuals-stale',
      'trajectory-divergence',
      'measure-without-target',
      'milestone-wording',
    ]);
  });

  it('rates as errors what the plan cannot mean, and as info what it may', () => {
    expect(codesRated('error')).toEqual([
      'status-contradiction',
      'change-record-broken',
      'due-moved-unapproved',
      'due-moved-unrecorded',
      'baseline-erased',
      'milestone-removed',
      'milestone-overdue',
      'milestone-not-started',
      'milestone-unowned',
      'accepted-breach-expired',
      'dependency-cycle',
      'dependency-order',
    ]);
    expect(codesRated('info')).toEqual([
      'project-without-lead',
      'principle-unmet',
      'question-unanswered',
      'measure-without-target',
      'milestone-wording',
    ]);
  });

  it('says of each whether time alone can bring it about', () => {
    expect(CHECKS.filter((check) => check.timeDriven).map(({ code }) => code)).toEqual([
      'milestone-overdue',
      'milestone-not-started',
      'milestone-undated',
      'accepted-breach-expired',
      'forecast-past',
      'explanation-expired',
      'evidence-stale',
      'principle-unmet',
      'claimed-green-evidence-amber',
      'update-stale',
      'escalation-unanswered',
      'decision-overdue',
      'risk-unreviewed',
      'meeting-clash',
      'measure-off-path',
      'actuals-stale',
      'trajectory-divergence',
    ]);
  });

  it('lets an accepted breach cover overdue, not started and undated, and nothing else', () => {
    expect(CHECKS.filter((check) => check.coveredByAcceptedBreach).map(({ code }) => code)).toEqual([
      'milestone-overdue',
      'milestone-not-started',
      'milestone-undated',
    ]);
  });
});
