/** `milepost history`: what was agreed stands beside what happened, for people and for machines. */
import { afterAll, expect, test } from 'vitest';
import { planInGit } from '../support/plan-in-git.ts';
import { slas } from '../support/time-driven-plans.ts';

const plan = planInGit();
afterAll(() => {
  plan.repository.remove();
});

const HELD = ['status: on-hold', 'on_hold:', '  since: 2021-09-01', '  reason: No room yet'];
const ACCEPTED = [
  'accepted_breach:',
  '  until: 2021-12-31',
  '  reason: The trust is late',
  '  approved_by: programme-manager',
];
const CANCELLED = [
  'status: cancelled',
  'cancelled:',
  '  date: 2021-09-14',
  '  reason: Merged with another',
  '  approved_by: programme-manager',
];

test.each([
  { what: 'a hold', lines: HELD, reason: 'No room yet', approvedBy: null },
  {
    what: 'an accepted breach',
    lines: ACCEPTED,
    reason: 'The trust is late',
    approvedBy: 'programme-manager',
  },
  {
    what: 'a cancellation',
    lines: CANCELLED,
    reason: 'Merged with another',
    approvedBy: 'programme-manager',
  },
])('says why $what was agreed, and by whom', async ({ lines, reason, approvedBy }) => {
  plan.commit(slas('due: May 2021'));
  plan.commit(slas('due: May 2021', ...lines));
  const { out } = await plan.run(['history', 'slas', '--format', 'json']);
  const report: unknown = JSON.parse(out);
  expect(report).toMatchObject({
    data: { events: expect.arrayContaining([expect.objectContaining({ agreed: { reason, approvedBy } })]) },
  });
  const told = await plan.run(['history', 'slas', '--width', '200']);
  expect(told.out).toContain(approvedBy === null ? reason : `${reason} (${approvedBy})`);
});

test('says it no more of what was agreed and is over', async () => {
  plan.commit(slas('due: May 2021', ...HELD));
  plan.commit(slas('due: May 2021', 'status: in-progress'));
  expect((await plan.run(['history', 'slas'])).out).not.toContain('No room yet');
});
