/** Whether it is working: where milestones and measures part ways, then each measure, drawn where there is anything to draw. */
import { hasNothing } from '../../trajectory.ts';
import { journeyTable } from '../../trajectory-table.ts';
import {
  besidesLists,
  methodSection,
  nothingTexts,
  projections,
  tradesList,
  trajectoryTotals,
} from '../../trajectory-view.ts';
import type { ListSection } from '../../view.ts';
import { anchorOf } from '../anchors.ts';
import { measureSection } from '../measure-section.ts';
import { measureRow, measuresOverview, partWaysTable, withoutAnythingTable } from '../measure-tables.ts';
import type { PageInput } from '../page-input.ts';
import type { PagePanel, PageSection } from '../page-view.ts';
import { tableOfSection } from '../table-of-section.ts';

export function trajectoryPanel(input: PageInput): PagePanel {
  return { id: 'trajectory', heading: 'Trajectory', sections: sectionsOf(input) };
}

function sectionsOf(input: PageInput): PageSection[] {
  const { plan, trajectory } = input;
  const shown = trajectory.standings.filter((standing) => !hasNothing(standing));
  const without = trajectory.standings.filter(hasNothing);
  return [
    { kind: 'prose', heading: null, paragraphs: [`${trajectoryTotals(trajectory)}.`] },
    partWaysTable(trajectory.divergences),
    ...tradesList(trajectory),
    ...(shown.length === 0
      ? []
      : [
          measuresOverview(shown, plan),
          {
            kind: 'group' as const,
            id: anchorOf('list', 'measures'),
            heading: shown.length === 1 ? 'The measure, drawn' : 'Each measure, drawn',
            subject: null,
            folded: false,
            sections: shown.map((standing) => measureSection(standing, input)),
          },
        ]),
    ...(trajectory.journey.length > 0 && shown.length > 0
      ? [
          tableOfSection(journeyTable(trajectory.journey, shown), {
            rows: trajectory.journey.flatMap(({ id }) =>
              shown
                .filter(({ measure }) => measure.journey === id)
                .map((standing) => measureRow(standing, plan)),
            ),
            folded: true,
          }),
        ]
      : []),
    ...besidesLists(shown),
    ...projections(shown).filter((section): section is ListSection => section.kind === 'list'),
    ...(without.length === 0 ? [] : [withoutAnythingTable(without, nothingTexts(trajectory), plan)]),
    ...(shown.length === 0 ? [] : [methodSection()]),
  ];
}
