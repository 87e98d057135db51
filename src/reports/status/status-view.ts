/** The status report as people read it: the first page, and what follows it. */
import { scopeSection } from '../scope.ts';
import { stateCountsText } from '../state-counts.ts';
import type { Section, View } from '../view.ts';
import { audienceSection } from './audience-section.ts';
import { detailSections } from './detail.ts';
import { firstPage, peopleText } from './first-page.ts';
import { periodText } from './period.ts';
import type { StatusReport } from './status.ts';

export interface StatusLayout {
  /** The first page alone. */
  readonly brief: boolean;
  /** Also what is as it was at the last report. */
  readonly full: boolean;
}

export function statusView(report: StatusReport, { brief, full }: StatusLayout): View {
  return {
    title: 'Status report',
    programme: report.plan.programme.name,
    asOf: report.asOf,
    version: `${periodText(report.period, report.earlier)}. ${peopleText(report)}`,
    totals: stateCountsText(report.counts),
    sections: [
      ...partSection(report),
      ...audienceSection(report.audience),
      ...firstPage(report),
      ...(brief ? [] : detailSections(report, full)),
    ],
  };
}

/** Milestones have owners; what a person has to do with colours, risks and measures the plan does not say. */
function partSection({ scope }: StatusReport): Section[] {
  if (scope.owner === null) return scopeSection(scope);
  const whole = scope.workstream === null ? 'the programme' : `the workstream ${scope.workstream.name}`;
  return [
    {
      kind: 'prose',
      heading: null,
      paragraphs: [
        `Only the milestones of ${scope.owner}. Colours, asks, the RAID log, measures and principles are those of ${whole}.`,
      ],
    },
  ];
}
