/** What tables of the page say of a milestone. */
import { ownerText } from '../../model/plan.ts';
import type { StandingEntry } from '../../model/schedule.ts';
import { STATE_WORDS, standingWords } from '../timeline-words.ts';
import { anchorOf } from './anchors.ts';
import type { LinkCell, StateCell, Subject } from './page-view.ts';

/** Its title, leading to its detail. */
export function milestoneLink({ milestone }: StandingEntry): LinkCell {
  return { text: milestone.title, to: anchorOf('milestone', milestone.ref) };
}

/** The same with its state in a word, where there is no other room for it. */
export function milestoneWithState(entry: StandingEntry): LinkCell {
  const { text, to } = milestoneLink(entry);
  return { text: `${text} (${STATE_WORDS[entry.standing.state]})`, to };
}

/** "overdue by 4 days, nothing reported". */
export function stateCell(entry: StandingEntry): StateCell {
  return { state: entry.standing.state, text: standingWords(entry) };
}

/** The names of its owners, and whose lead they are where it names nobody itself. */
export function ownerCell({ milestone: { owners, ownerFrom } }: StandingEntry): string {
  const text = ownerText(owners);
  if (text === null) return 'no owner';
  return ownerFrom === null || ownerFrom === 'milestone' ? text : `${text} (${ownerFrom} lead)`;
}

/** Inside a group that goes with its workstream: a row repeats neither that nor what else the group says. */
export function subjectInGroup({ milestone, standing }: StandingEntry): Subject {
  return { workstreams: [], owners: milestone.owners, state: standing.state };
}
