import type { ListSection } from '../view.ts';
import type { StatusReport } from './status.ts';

/** What came into the plan, and what went; said only where there is something to say. */
export function planChanges({ movements: { added, removed, cancelled } }: StatusReport): ListSection[] {
  const items = [
    ...added.map(({ entry }) => `New: ${entry.milestone.title} (${entry.project.name})`),
    ...cancelled.map(
      ({ entry: { milestone } }) =>
        `Cancelled: ${milestone.title}: ${milestone.cancelled?.reason ?? 'no reason recorded'}`,
    ),
    ...removed.map(({ milestone, project }) => `Taken out of the plan: ${milestone.title} (${project.name})`),
  ];
  if (items.length === 0) return [];
  return [
    { kind: 'list', heading: 'Changes to the plan itself', level: 3, ordered: false, items, whenEmpty: '' },
  ];
}
