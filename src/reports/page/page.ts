/** The web page: every report on the plan as of one day, laid out in panels that lead to one another. */
import { compareText } from '../../model/finding.ts';
import type { State, StandingEntry } from '../../model/schedule.ts';
import { audienceText } from '../status/audience-section.ts';
import { stateCounts, stateCountsText } from '../state-counts.ts';
import { STATE_WORDS, STATES_WORST_FIRST } from '../timeline-words.ts';
import { meetingsPanel } from './panels/meetings.ts';
import { overviewPanel } from './panels/overview.ts';
import { principlesPanel } from './panels/principles.ts';
import { raidPanel } from './panels/raid.ts';
import { slippagePanel } from './panels/slippage.ts';
import { timelinePanel } from './panels/timeline.ts';
import { trajectoryPanel } from './panels/trajectory.ts';
import { workstreamsPanel } from './panels/workstreams.ts';
import type { PageInput } from './page-input.ts';
import type { PageFilters, PageView, RepositoryLinks } from './page-view.ts';

export interface PageFrame {
  readonly version: string | null;
  readonly repository: RepositoryLinks | null;
}

export function pageView(input: PageInput, { version, repository }: PageFrame): PageView {
  const { plan, entries, asOf, status } = input;
  return {
    programme: plan.programme.name,
    asOf,
    commit: status.commit,
    version,
    totals: stateCountsText(stateCounts(entries)),
    audience: audienceText(status.audience),
    repository,
    ragWords: plan.programme.ragWords,
    filters: filtersOf(input),
    panels: [
      overviewPanel(input),
      timelinePanel(input),
      slippagePanel(input),
      trajectoryPanel(input),
      principlesPanel(input),
      raidPanel(input),
      workstreamsPanel(input),
      meetingsPanel(input),
    ],
  };
}

/** Only what chooses something: states in which nothing is are not offered. */
function filtersOf({ plan, entries }: PageInput): PageFilters {
  const states = new Set<State>(entries.map(({ standing }: StandingEntry) => standing.state));
  return {
    workstreams: plan.workstreams.map(({ id, name }) => ({ id, name })),
    owners: [...new Set(entries.flatMap(({ milestone }) => milestone.owners))].toSorted(compareText),
    states: STATES_WORST_FIRST.filter((state) => states.has(state)).map((state) => ({
      state,
      name: STATE_WORDS[state],
    })),
  };
}
