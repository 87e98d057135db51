/** What has moved: the milestone trend chart, and the ledger with who recorded each move and why. */
import { slipsView } from '../../slips-view.ts';
import type { TableSection } from '../../view.ts';
import { anchorOf } from '../anchors.ts';
import { ledgerTables } from '../ledger-tables.ts';
import type { PageInput } from '../page-input.ts';
import type { PagePanel, PageSection } from '../page-view.ts';
import { trendSection } from '../trend-section.ts';

export function slippagePanel(input: PageInput): PagePanel {
  return { id: 'slippage', heading: 'Slippage', sections: sectionsOf(input) };
}

function sectionsOf({ past, entries }: PageInput): readonly PageSection[] {
  if (!past.ok) return [cannotBeTold(past.why)];
  const { slips, trend } = past;
  const { totals, version = '', sections } = slipsView(slips);
  const prose = sections.filter((section) => section.kind === 'prose');
  const tables = sections.filter((section): section is TableSection => section.kind === 'table');
  return [
    {
      kind: 'prose',
      heading: null,
      paragraphs: [`${totals ?? ''}.`, `${version}.`],
    },
    ...prose.filter(({ heading }) => heading === null),
    trendSection(trend, entries),
    ...ledgerTables(slips, tables),
    ...prose.filter(({ heading }) => heading !== null),
  ];
}

/** Without history nothing can be said of what moved; that it cannot is said plainly, where people look for it. */
function cannotBeTold(why: string): PageSection {
  return {
    kind: 'page-table',
    id: anchorOf('list', 'slips'),
    heading: 'What has moved cannot be told',
    columns: [],
    rows: [],
    whenEmpty: `${why.charAt(0).toUpperCase()}${why.slice(1)} What moved, by how much and who recorded it is read off the history of the plan in git.`,
  };
}
