/** The open risks on the scale of the programme. */
import { exposureOf } from '../../../model/raid.ts';
import { bandOf } from '../../../model/raid-log.ts';
import type { RaidReport } from '../../raid.ts';
import { bandCell } from '../../raid-view.ts';
import { anchorOf, raidAnchor } from '../anchors.ts';
import type { HeatMapCell, HeatMapSection } from '../heat-map.ts';

export function riskMap({ risks, scale }: RaidReport): HeatMapSection {
  const cell = (likelihood: number, impact: number): HeatMapCell => ({
    band: bandCell(bandOf(exposureOf({ likelihood, impact }), scale)),
    risks: risks
      .filter(({ rating }) => rating.likelihood === likelihood && rating.impact === impact)
      .map(({ risk }) => ({ text: risk.title, to: raidAnchor('risk', risk.id) })),
  });
  return {
    kind: 'heat-map',
    id: anchorOf('list', 'risk-map'),
    heading: 'Risks by likelihood and impact',
    note: `Exposure is likelihood × impact: high from ${scale.highFrom}, medium from ${scale.mediumFrom}. A number leads to the first of its risks.`,
    columns: scale.impact,
    rows: scale.likelihood
      .map((label, row) => ({
        label,
        cells: scale.impact.map((_word, column) => cell(row + 1, column + 1)),
      }))
      .toReversed(),
  };
}
