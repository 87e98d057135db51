/** Facts that count the milestones of a project, a workstream or the programme: the same for each of them. */
import type { StandingEntry } from '../model/schedule.ts';
import { COUNT, type DeadlineLoad, type Fact, type FactContext, SHARE, share } from './fact.ts';
import { daysSinceChange, loadText } from './milestone-facts.ts';

/** The facts that count the milestones that belong to an entry; `whose` is how the entry is called ("project"). */
export function countFacts<Entry>(
  whose: string,
  entriesOf: (entry: Entry, context: FactContext) => readonly StandingEntry[],
): readonly Fact<Entry>[] {
  const count = (
    name: string,
    says: string,
    source: string,
    matches: (entry: StandingEntry) => boolean,
  ): Fact<Entry> => ({
    name,
    type: COUNT,
    always: true,
    says,
    source,
    valueOf: (entry, context) => entriesOf(entry, context).filter(matches).length,
  });
  const shareOf = (
    name: string,
    says: string,
    source: string,
    matches: (entry: StandingEntry) => boolean,
  ): Fact<Entry> => ({
    name,
    type: SHARE,
    always: false,
    says,
    source,
    valueOf: (entry, context) => {
      const entries = entriesOf(entry, context);
      return share(entries.filter(matches).length, entries.length);
    },
    tell: (entry, context) => {
      const entries = entriesOf(entry, context);
      return `${entries.filter(matches).length} of ${entries.length}`;
    },
  });
  const dependencies = (
    name: string,
    says: string,
    countIn: (entry: StandingEntry) => number,
  ): Fact<Entry> => ({
    name,
    type: COUNT,
    always: true,
    says,
    source: '`depends_on` of its milestones',
    valueOf: (entry, context) => entriesOf(entry, context).reduce((sum, inside) => sum + countIn(inside), 0),
  });
  return [
    count('milestones', `How many milestones the ${whose} has.`, '`milestones`', () => true),
    count(
      'milestones_open',
      'How many of them are neither complete nor cancelled.',
      'the states of its milestones',
      ({ standing: { state } }) => state !== 'complete' && state !== 'cancelled',
    ),
    count(
      'milestones_complete',
      'How many of them are complete.',
      'the states of its milestones',
      ({ standing }) => standing.state === 'complete',
    ),
    count(
      'milestones_overdue',
      'How many of them are overdue.',
      'the states of its milestones',
      ({ standing }) => standing.state === 'overdue',
    ),
    shareOf(
      'share_undated',
      'The share of its milestones, from 0 to 1, whose due date is tbc; not recorded without milestones.',
      '`due` of its milestones',
      ({ standing }) => standing.due.kind === 'tbc',
    ),
    shareOf(
      'share_overdue',
      'The share of its milestones, from 0 to 1, that are overdue; not recorded without milestones.',
      'the states of its milestones',
      ({ standing }) => standing.state === 'overdue',
    ),
    shareOf(
      'share_without_owner',
      'The share of its milestones, from 0 to 1, that nobody owns; not recorded without milestones.',
      'the owners of its milestones',
      ({ milestone }) => milestone.owners.length === 0,
    ),
    shareOf(
      'share_reported',
      'The share of its milestones, from 0 to 1, of which a status, a start or a completion has been reported; not recorded without milestones.',
      '`status`, `started` and `completed` of its milestones',
      ({ standing }) => standing.reported,
    ),
    {
      name: 'due_changes',
      type: COUNT,
      always: true,
      says: 'How often due dates of its milestones were moved; corrections of typing mistakes do not count.',
      source: '`changes` of its milestones',
      valueOf: (entry, context) =>
        entriesOf(entry, context).reduce(
          (sum, { milestone }) =>
            sum +
            milestone.changes.filter(({ date, correction }) => date <= context.asOf && !correction).length,
          0,
        ),
    },
    {
      name: 'days_since_change',
      type: COUNT,
      always: false,
      says: 'Days since the last recorded change of a due date of its milestones.',
      source: '`changes` of its milestones',
      valueOf: (entry, context) => daysSinceChange(entriesOf(entry, context), context.asOf),
    },
    {
      name: 'most_in_one_month',
      type: COUNT,
      always: true,
      says: 'The most open milestones that one owner of its milestones has ending in one month in which one of its own ends.',
      source: 'the owners and due dates of all milestones',
      valueOf: (entry, context) => busiest(entriesOf(entry, context), context)?.count ?? 0,
      tell: (entry, context) => loadText(busiest(entriesOf(entry, context), context)),
    },
    dependencies(
      'dependencies_inside_workstream',
      'How often its milestones wait for a milestone of the same workstream.',
      ({ milestone, workstream }) =>
        milestone.dependsOn.filter((ref) => ref.startsWith(`${workstream.id}/`)).length,
    ),
    dependencies(
      'dependencies_across_workstreams',
      'How often its milestones wait for a milestone of another workstream.',
      ({ milestone, workstream }) =>
        milestone.dependsOn.filter((ref) => !ref.startsWith(`${workstream.id}/`)).length,
    ),
  ];
}

/** The heaviest month of one owner among those in which these milestones end. */
function busiest(entries: readonly StandingEntry[], { busiestOwner }: FactContext): DeadlineLoad | null {
  let most: DeadlineLoad | null = null;
  for (const entry of entries) {
    const load = busiestOwner(entry);
    if (load !== null && load.count > (most?.count ?? 0)) most = load;
  }
  return most;
}
