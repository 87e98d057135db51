/** The RAID log in figures, each leading to its list. */
import { raidCounts, type RaidReport } from '../../raid.ts';
import { anchorOf } from '../anchors.ts';
import type { Figure, FiguresSection, FigureTone } from '../page-view.ts';

export function raidFigures(report: RaidReport): FiguresSection {
  const counts = raidCounts(report);
  return {
    kind: 'figures',
    heading: 'In figures',
    figures: [
      figure(counts.highRisks, ['high risk', 'high risks'], `of ${counts.risks} open`, 'risks', 'red'),
      figure(counts.unownedRisks, ['risk unowned', 'risks unowned'], null, 'unattended', 'amber'),
      figure(
        counts.unreviewedRisks,
        ['risk unreviewed', 'risks unreviewed'],
        `none for ${report.scale.reviewWithinDays} days`,
        'unattended',
        'amber',
      ),
      figure(
        counts.lateActions,
        ['action late', 'actions late'],
        `of ${counts.actions} open`,
        'actions',
        'red',
      ),
      figure(
        counts.decisions,
        ['decision asked for', 'decisions asked for'],
        counts.decisionsPast === 0 ? null : `${counts.decisionsPast} past the day it was needed`,
        'decisions',
        counts.decisionsPast === 0 ? null : 'red',
      ),
      figure(
        counts.escalations,
        ['escalation unanswered', 'escalations unanswered'],
        null,
        'escalations',
        'amber',
      ),
    ],
  };
}

/** Nothing is amiss where there is none. */
function figure(
  count: number,
  [one, several]: readonly [one: string, several: string],
  note: string | null,
  list: string,
  tone: FigureTone | null,
): Figure {
  return {
    value: String(count),
    label: count === 1 ? one : several,
    note,
    to: anchorOf('list', list),
    tone: count === 0 ? null : tone,
  };
}
