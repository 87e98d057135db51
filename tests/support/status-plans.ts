/** Two versions of an invented plan, a week apart, as reports on a period take them. */
import type { CalendarDay } from '../../src/model/calendar-day.ts';
import { type EarlierPlan, earlierPlan } from '../../src/model/earlier-plan.ts';
import type { Plan } from '../../src/model/plan.ts';
import { type StandingEntry, standingEntries } from '../../src/model/schedule.ts';
import { day } from '../model/days.ts';
import { planWith } from './loaded-plan.ts';

/** The day of the report, a Monday, and that of the one before. */
export const NOW: CalendarDay = day('2021-10-04');
export const BEFORE: CalendarDay = day('2021-09-27');

/** The milestones of the one project, each by its id with the lines of its other keys. */
export type Milestones = Readonly<Record<string, readonly string[]>>;

export function workstreamFile(milestones: Milestones): string {
  const lines = Object.entries(milestones).flatMap(([id, keys]) => [
    `      - id: ${id}`,
    `        title: The ${id} result`,
    ...keys.map((line) => `        ${line}`),
  ]);
  return [
    'id: inclusion',
    'name: Inclusion',
    'kind: delivery',
    'leads:',
    '  - name: Sam Doe',
    'projects:',
    '  - id: provision',
    '    name: Provision',
    '    milestones:',
    ...lines,
    '',
  ].join('\n');
}

export interface Versions {
  readonly plan: Plan;
  readonly entries: readonly StandingEntry[];
  readonly earlier: EarlierPlan;
}

/** The plan with some milestones before, and with others now; other files are the same in both. */
export async function versions(
  before: Milestones,
  now: Milestones,
  files: Readonly<Record<string, string>> = {},
): Promise<Versions> {
  const plan = await planWith({ ...files, 'workstreams/inclusion.yaml': workstreamFile(now) });
  const was = await planWith({ ...files, 'workstreams/inclusion.yaml': workstreamFile(before) });
  return {
    plan,
    entries: standingEntries(plan, NOW),
    earlier: earlierPlan(plan, was, BEFORE, { kind: 'git', commit: 'a'.repeat(40), name: 'aaaaaaaaaa' }),
  };
}
