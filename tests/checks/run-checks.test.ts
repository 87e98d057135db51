import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../src/checks/index.ts';
import { milestoneOverdue } from '../../src/checks/milestone-overdue.ts';
import type { LocatedFinding } from '../../src/model/finding.ts';
import { findingsIn, milestones, type PlanParts, programme } from './describe-check.ts';

const slas = (due: string, lines = ''): PlanParts =>
  milestones(`- id: slas\n  title: Agreements signed\n  due: ${due}${lines.replace(/^(?=.)/gm, '  ')}`);
const ACCEPTED =
  '\naccepted_breach:\n  until: 2021-11-30\n  reason: The national review\n  approved_by: programme-manager';

/** `code severity` of each finding, without the one about project leads that every small plan has. */
function told(findings: readonly LocatedFinding[]): string[] {
  return findings
    .filter(({ code }) => code !== 'project-without-lead')
    .map(({ code, severity, accepted }) => `${code} ${severity}${accepted === null ? '' : ' accepted'}`);
}

describe('settings in programme.yaml', () => {
  it('leaves severities alone where there are none', async () => {
    expect(told(await findingsIn(CHECKS, slas('September 2021')))).toEqual(['milestone-overdue error']);
  });

  it('re-rates a check', async () => {
    const settings = programme('checks:\n  milestone-overdue:\n    severity: warning\n');
    expect(told(await findingsIn(CHECKS, { ...slas('September 2021'), ...settings }))).toEqual([
      'milestone-overdue warning',
    ]);
  });

  it('re-rates a check also where it would speak louder', async () => {
    const settings = programme('checks:\n  milestone-undated:\n    severity: info\n');
    const broken = slas('tbc by August 2021');
    expect(told(await findingsIn(CHECKS, broken))).toEqual(['milestone-undated error']);
    expect(told(await findingsIn(CHECKS, { ...broken, ...settings }))).toEqual(['milestone-undated info']);
  });

  it('does not run a check that is ignored', async () => {
    const settings = programme('checks:\n  milestone-overdue:\n    ignore: true\n');
    expect(told(await findingsIn(CHECKS, { ...slas('September 2021'), ...settings }))).toEqual([]);
  });
});

describe('an accepted breach', () => {
  it.each([
    ['overdue', slas('September 2021', ACCEPTED), 'milestone-overdue'],
    ['not started', slas('from September 2021', ACCEPTED), 'milestone-not-started'],
    ['undated', slas('tbc', ACCEPTED), 'milestone-undated'],
    ['undated after a broken promise', slas('tbc by August 2021', ACCEPTED), 'milestone-undated'],
  ])(
    'turns %s into info while it is in force, and into an error of its own afterwards',
    async (_, plan, code) => {
      expect(told(await findingsIn(CHECKS, plan, { asOf: '2021-11-30' }))).toEqual([`${code} info accepted`]);
      expect(told(await findingsIn(CHECKS, plan, { asOf: '2021-12-01' }))).toEqual([
        'accepted-breach-expired error',
      ]);
    },
  );

  it('says who accepted it, why, and until when', async () => {
    const found = await findingsIn([milestoneOverdue], slas('September 2021', ACCEPTED));
    expect(found.map(({ accepted }) => accepted)).toEqual([
      { until: '2021-11-30', reason: 'The national review', approvedBy: 'programme-manager' },
    ]);
  });

  it('is info also where the programme re-rates the check', async () => {
    const settings = programme('checks:\n  milestone-overdue:\n    severity: warning\n');
    const plan = { ...slas('September 2021', ACCEPTED), ...settings };
    expect(told(await findingsIn(CHECKS, plan))).toEqual(['milestone-overdue info accepted']);
  });

  it('covers nothing else', async () => {
    const plan = slas('September 2021', `${ACCEPTED}\nstatus: complete`);
    expect(told(await findingsIn(CHECKS, plan))).toEqual(['status-contradiction error']);
  });

  it('is silent when there is no breach', async () => {
    const achieved = slas('September 2021', `${ACCEPTED}\ncompleted: 2021-09-20`);
    expect(told(await findingsIn(CHECKS, achieved))).toEqual([]);
    expect(told(await findingsIn(CHECKS, achieved, { asOf: '2021-12-01' }))).toEqual([]);
  });

  it('hides nothing after its last day where its own check does not run', async () => {
    const plan = slas('September 2021', ACCEPTED);
    const settings = programme('checks:\n  accepted-breach-expired:\n    ignore: true\n');
    expect(told(await findingsIn(CHECKS, { ...plan, ...settings }, { asOf: '2021-12-01' }))).toEqual([
      'milestone-overdue error',
    ]);
    expect(told(await findingsIn([milestoneOverdue], plan, { asOf: '2021-12-01' }))).toEqual([
      'milestone-overdue error',
    ]);
  });
});

describe('what a finding is of', () => {
  it('carries the reference of its milestone', async () => {
    const found = await findingsIn([milestoneOverdue], slas('September 2021'));
    expect(found.map(({ ref }) => ref)).toEqual(['inclusion/provision/slas']);
  });
});
