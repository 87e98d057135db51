/** Risks and issues, the gravest first. */
import { dayDate } from '../../../model/day-date.ts';
import type { RiskStanding } from '../../../model/raid-log.ts';
import type { RaidReport } from '../../raid.ts';
import { unreviewedTexts } from '../../raid-unattended.ts';
import { issuesTable, risksTable } from '../../raid-view.ts';
import { anchorOf, raidAnchor } from '../anchors.ts';
import type { PageTable } from '../page-view.ts';
import { subjectAbout } from '../subjects.ts';
import { type RowDetail, tableOfSection } from '../table-of-section.ts';
import { entryFacts, ratingTexts } from './entry-facts.ts';

export function pageRisks(report: RaidReport): PageTable {
  return tableOfSection(risksTable(report), {
    id: anchorOf('list', 'risks'),
    rows: report.risks.map((standing) => riskRow(standing, report)),
    rowHeading: 'risk',
    without: ['about'],
    inFacts: ['proximity', 'target', 'raised'],
    extra: [
      { key: 'trend', heading: 'Trend', type: 'text' },
      { key: 'reviewed', heading: 'Reviewed', type: 'date' },
    ],
  });
}

function riskRow(standing: RiskStanding, { names, scale }: RaidReport): RowDetail {
  const { risk, reviewed } = standing;
  const history = ratingTexts(risk.history, scale);
  return {
    id: raidAnchor('risk', risk.id),
    subject: subjectAbout(risk.about, risk.owners),
    cells: { trend: trendText(standing), reviewed: dayDate(reviewed) },
    facts: entryFacts(risk, names, [
      ...unreviewedTexts(standing, scale).map((value) => ({ name: 'Unreviewed', value })),
      ...(history.length === 0 ? [] : [{ name: 'How it was rated', value: history }]),
    ]),
  };
}

/** "up from 12": which way the exposure went when it was last rated anew. */
function trendText({ rating, ratedBefore }: RiskStanding): string {
  if (ratedBefore === null) return 'rated once';
  const { exposure } = ratedBefore;
  if (rating.exposure === exposure) return 'as before';
  return `${rating.exposure > exposure ? 'up' : 'down'} from ${exposure}`;
}

export function pageIssues(report: RaidReport): PageTable {
  const { issues, names } = report;
  return tableOfSection(issuesTable(report), {
    id: anchorOf('list', 'issues'),
    rows: issues.map(({ issue }) => ({
      id: raidAnchor('issue', issue.id),
      subject: subjectAbout(issue.about, issue.owners),
      facts: entryFacts(issue, names, []),
    })),
    rowHeading: 'issue',
    without: ['about'],
  });
}
