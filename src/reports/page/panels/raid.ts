/** Risks, issues, actions, decisions and escalations: what wants looking at, what moved, then the register. */
import type { RaidReport } from '../../raid.ts';
import { NO_LOG } from '../../raid-view.ts';
import { forText, noneText } from '../../status/audience-section.ts';
import type { ProseSection } from '../../view.ts';
import type { PageInput } from '../page-input.ts';
import type { PagePanel, PageSection } from '../page-view.ts';
import { pageActions, pageDecisions, pageEscalations } from '../raid/asked.ts';
import { pageMovements, pageUnattended } from '../raid/attention.ts';
import { raidFigures } from '../raid/raid-figures.ts';
import { riskMap } from '../raid/risk-map.ts';
import { pageIssues, pageRisks } from '../raid/risks.ts';

export function raidPanel({ raid }: PageInput): PagePanel {
  const sections = raid.isEmpty ? [noLog(raid)] : sectionsOf(raid);
  return { id: 'raid', heading: 'Risks and decisions', sections };
}

/** Whether there is one is not told to those whom nothing of it is for. */
function noLog({ audience }: RaidReport): ProseSection {
  if (audience === null) return NO_LOG;
  return { ...NO_LOG, paragraphs: [`RAID log: ${noneText(audience)}.`] };
}

/** So that nobody reads "0 open" as if there were no others. */
function audienceNote({ audience }: RaidReport): ProseSection[] {
  if (audience === null) return [];
  return [
    {
      kind: 'prose',
      heading: null,
      paragraphs: [`Counted and listed is only what is ${forText(audience)}.`],
    },
  ];
}

function sectionsOf(report: RaidReport): PageSection[] {
  return [
    ...audienceNote(report),
    raidFigures(report),
    ...(report.risks.length === 0 ? [] : [riskMap(report)]),
    pageRisks(report),
    pageDecisions(report),
    pageEscalations(report),
    pageActions(report),
    pageIssues(report),
    pageUnattended(report),
    pageMovements(report),
  ];
}
