/** What filters look at, of a milestone and of what is about parts of the plan. */
import type { StandingEntry } from '../../model/schedule.ts';
import type { Subject } from './page-parts.ts';

export function subjectOf({ milestone, workstream, standing }: StandingEntry): Subject {
  return { workstreams: [workstream.id], owners: milestone.owners, state: standing.state };
}

/** Of what is about the whole programme no workstream is named, so that it stays whichever is chosen. */
export function subjectAbout(about: readonly string[], owners: readonly string[]): Subject {
  return { workstreams: [...new Set(about.map(workstreamOf))], owners, state: null };
}

function workstreamOf(ref: string): string {
  return ref.split('/')[0] ?? ref;
}
