/** Who was involved in a project, and when. */
import { addMonths, type CalendarDay } from '../model/calendar-day.ts';
import type { Engagement, Project } from '../model/plan.ts';
import { type Fact, SHARE, share } from './fact.ts';

/** How far back "the last six months" reach. */
const RECENT_MONTHS = 6;

/** What had taken place by a day. */
export function engagementBy({ engagement }: Project, asOf: CalendarDay): readonly Engagement[] {
  return engagement.filter(({ date }) => date <= asOf);
}

export function recentEngagement(project: Project, asOf: CalendarDay): readonly Engagement[] {
  const since = addMonths(asOf, -RECENT_MONTHS);
  return engagementBy(project, asOf).filter(({ date }) => date >= since);
}

export function sectorsOf(engagement: readonly Engagement[]): readonly string[] {
  return [...new Set(engagement.flatMap(({ with: sectors }) => sectors))];
}

/** How many of the projects of an entry involved somebody lately. */
export function engagedShare<Entry>(projectsOf: (entry: Entry) => readonly Project[]): Fact<Entry> {
  return {
    name: 'share_of_projects_engaged',
    type: SHARE,
    always: false,
    says: 'The share of its projects, from 0 to 1, in which somebody was involved in the last six months; not recorded where none of them records engagement.',
    source: '`engagement` of its projects',
    valueOf: (entry, { asOf }) => {
      const projects = projectsOf(entry);
      if (projects.every((project) => engagementBy(project, asOf).length === 0)) return null;
      return share(
        projects.filter((project) => recentEngagement(project, asOf).length > 0).length,
        projects.length,
      );
    },
  };
}
