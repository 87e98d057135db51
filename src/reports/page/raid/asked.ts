/** Actions, decisions and escalations: what somebody is waiting for. */
import type { Decision, DecisionEvidence } from '../../../model/raid.ts';
import { dayText } from '../../../model/plan-date-text.ts';
import type { RaidReport } from '../../raid.ts';
import { actionsSection, decisionsTable, escalationsTable } from '../../raid-view.ts';
import { anchorOf, raidAnchor } from '../anchors.ts';
import type { Fact, FactValue, PageTable } from '../page-view.ts';
import { subjectAbout } from '../subjects.ts';
import { tableOfSection } from '../table-of-section.ts';
import { entryFacts } from './entry-facts.ts';

export function pageActions(report: RaidReport): PageTable {
  const { actions, names } = report;
  return tableOfSection(actionsSection(report), {
    id: anchorOf('list', 'actions'),
    rows: actions.map(({ action }) => ({
      id: raidAnchor('action', action.id),
      subject: subjectAbout(action.about, action.owners),
      facts: entryFacts(action, names, []),
    })),
    rowHeading: 'action',
    without: ['about'],
  });
}

export function pageDecisions(report: RaidReport): PageTable {
  const { decisions, names } = report;
  return tableOfSection(decisionsTable(report), {
    id: anchorOf('list', 'decisions'),
    rows: decisions.map(({ decision }) => ({
      id: raidAnchor('decision', decision.id),
      subject: subjectAbout(decision.about, []),
      links: { asked: anchorOf('body', decision.askedOf) },
      facts: entryFacts(decision, names, decisionFacts(decision)),
    })),
    rowHeading: 'decision',
    without: ['about'],
    inFacts: ['raised'],
  });
}

function decisionFacts({ options, evidence }: Decision): Fact[] {
  return [
    ...(options.length === 0 ? [] : [{ name: 'Options', value: options }]),
    ...(evidence.length === 0 ? [] : [{ name: 'Evidence', value: evidence.flatMap(evidenceValues) }]),
  ];
}

function evidenceValues({ text, date, link }: DecisionEvidence): FactValue[] {
  return [date === null ? text : `${text} (${dayText(date)})`, ...(link === null ? [] : [{ url: link }])];
}

export function pageEscalations(report: RaidReport): PageTable {
  const { escalations, names } = report;
  return tableOfSection(escalationsTable(report), {
    id: anchorOf('list', 'escalations'),
    rows: escalations.map(({ escalation }) => ({
      id: raidAnchor('escalation', escalation.id),
      subject: subjectAbout(escalation.about, []),
      links: { to: anchorOf('body', escalation.to) },
      facts: entryFacts(escalation, names, []),
    })),
    rowHeading: 'escalation',
    without: ['about'],
  });
}
