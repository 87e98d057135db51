/** What of the RAID log nobody looks after, and what its tables have in common. */
import { daysText } from '../model/days-text.ts';
import type { Location } from '../model/finding.ts';
import type { RaidScale } from '../model/raid.ts';
import type { RiskStanding } from '../model/raid-log.ts';
import type { RaidKind } from '../model/raid-movements.ts';
import type { RaidReport } from './raid.ts';
import type { Column, Row, TableSection } from './view.ts';

/** What an entry of each kind is called. */
export const KIND_WORDS: Readonly<Record<RaidKind, string>> = {
  risk: 'Risk',
  issue: 'Issue',
  action: 'Action',
  decision: 'Decision',
  escalation: 'Escalation',
};

/** Where an entry stands, for a spreadsheet. */
export const PLACE: Column = { key: 'place', heading: 'Place', type: 'place', dataOnly: true };

/** What nobody owns, what nobody has reviewed, and high risks that nothing is done about. */
export function unattendedTable(report: RaidReport): TableSection {
  const { risks, issues, actions, scale } = report;
  return {
    kind: 'table',
    id: 'unattended',
    heading: 'Unowned or unreviewed',
    columns: [
      { key: 'kind', heading: 'Kind', type: 'text' },
      { key: 'title', heading: 'Entry', type: 'text' },
      { key: 'missing', heading: 'What is missing', type: 'text' },
      PLACE,
    ],
    rows: [
      ...risks.flatMap((standing) =>
        unattended('risk', standing.risk, [
          ...(standing.isUnowned ? ['nobody owns it'] : []),
          ...(standing.risk.mitigation === null ? ['no mitigation is recorded'] : []),
          ...unreviewedTexts(standing, scale),
        ]),
      ),
      ...issues.flatMap(({ issue, isUnowned }) =>
        unattended('issue', issue, [
          ...(isUnowned ? ['nobody owns it'] : []),
          ...(issue.response === null ? ['no response is recorded'] : []),
        ]),
      ),
      ...actions.flatMap(({ action }) =>
        unattended('action', action, action.owners.length === 0 ? ['nobody owns it'] : []),
      ),
    ],
    whenEmpty: 'Everything has an owner, and every risk was reviewed in time.',
  };
}

/** That nobody has looked at a risk for longer than the scale allows; nothing where somebody has. */
export function unreviewedTexts(
  { isUnreviewed, daysSinceReview }: RiskStanding,
  { reviewWithinDays }: RaidScale,
): string[] {
  if (!isUnreviewed) return [];
  return [`not looked at for ${daysText(daysSinceReview)}, of ${daysText(reviewWithinDays)} allowed`];
}

function unattended(
  kind: RaidKind,
  { title, at }: { readonly title: string; readonly at: Location },
  missing: readonly string[],
): Row[] {
  if (missing.length === 0) return [];
  return [{ kind: KIND_WORDS[kind], title, missing: upperFirst(missing.join('; ')), place: at }];
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
