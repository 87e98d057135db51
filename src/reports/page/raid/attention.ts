/** What of the RAID log wants looking at, and what moved in it. */
import type { Location } from '../../../model/finding.ts';
import type { RaidKind } from '../../../model/raid-movements.ts';
import { unattendedTable } from '../../raid-unattended.ts';
import type { RaidReport } from '../../raid.ts';
import { movementsTable } from '../../raid-view.ts';
import { anchorOf, raidAnchor } from '../anchors.ts';
import type { PageTable } from '../page-view.ts';
import { subjectAbout } from '../subjects.ts';
import { type RowDetail, tableOfSection } from '../table-of-section.ts';
import { aboutLinks } from './entry-facts.ts';

export function pageUnattended(report: RaidReport): PageTable {
  const section = unattendedTable(report);
  const byPlace = new Map<unknown, RowDetail>(
    openEntries(report).map(({ kind, entry, owners }) => [
      entry.at,
      { links: { title: raidAnchor(kind, entry.id) }, subject: subjectAbout(entry.about, owners) },
    ]),
  );
  return tableOfSection(section, {
    id: anchorOf('list', 'unattended'),
    rows: section.rows.map(({ place }) => byPlace.get(place) ?? {}),
    rowHeading: 'title',
  });
}

/** What is closed by now, or taken out, leads nowhere. */
export function pageMovements(report: RaidReport): PageTable {
  const open = new Set(openEntries(report).map(({ kind, entry }) => raidAnchor(kind, entry.id)));
  return tableOfSection(movementsTable(report), {
    id: anchorOf('list', 'raid-moved'),
    rows: report.movements.map(({ kind, id, about, owners, at }) => {
      const anchor = raidAnchor(kind, id);
      return {
        links: { title: open.has(anchor) ? anchor : null },
        subject: subjectAbout(about, owners),
        facts: open.has(anchor)
          ? []
          : [
              { name: 'About', value: aboutLinks(about, report.names) },
              { name: 'Written in', value: at },
            ],
      };
    }),
    rowHeading: 'title',
  });
}

interface OpenEntry {
  readonly kind: RaidKind;
  readonly entry: { readonly id: string; readonly about: readonly string[]; readonly at: Location };
  readonly owners: readonly string[];
}

function openEntries({ risks, issues, actions, decisions, escalations }: RaidReport): OpenEntry[] {
  return [
    ...risks.map(({ risk }): OpenEntry => ({ kind: 'risk', entry: risk, owners: risk.owners })),
    ...issues.map(({ issue }): OpenEntry => ({ kind: 'issue', entry: issue, owners: issue.owners })),
    ...actions.map(({ action }): OpenEntry => ({ kind: 'action', entry: action, owners: action.owners })),
    ...decisions.map(({ decision }): OpenEntry => ({ kind: 'decision', entry: decision, owners: [] })),
    ...escalations.map(
      ({ escalation }): OpenEntry => ({ kind: 'escalation', entry: escalation, owners: [] }),
    ),
  ];
}
