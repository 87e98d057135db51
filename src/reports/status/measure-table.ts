/** The measures in the status report: those off their path, and those of which something is new. */
import { amountText, valueText } from '../../model/measure-text.ts';
import type { RagColour } from '../../model/rag-colour.ts';
import type { MeasureStanding, MeasureVerdict } from '../../model/trajectory.ts';
import { gapBeforeText, gapText, periodOf, verdictText } from '../trajectory-words.ts';
import type { RagCell, Row, TableSection } from '../view.ts';
import type { MeasureMovement, TrajectorySummary } from './trajectory-summary.ts';

const COLOURS = {
  'no-target': null,
  'no-actuals': null,
  suppressed: null,
  'outside-path': null,
  'no-direction': null,
  'off-path': 'amber',
  'better-than-path': 'green',
  'on-path': 'green',
} as const satisfies Record<MeasureVerdict, RagColour | null>;

export function measureTable({ measures }: TrajectorySummary, full: boolean): TableSection {
  const told = measures.filter(({ standing }) => standing.path !== null || standing.actual !== null);
  const shown = told.filter(
    ({ standing, isChanged }) => full || standing.verdict === 'off-path' || isChanged,
  );
  const others = told.length - shown.length;
  const rest =
    others === 0
      ? ''
      : ` (${others === 1 ? '1 other is' : `${others} others are`} not off the path, and as at the last report)`;
  return {
    kind: 'table',
    id: 'measures',
    heading: `Measures${rest}`,
    level: 3,
    columns: [
      { key: 'measure', heading: 'Measure', type: 'text' },
      { key: 'verdict', heading: 'Standing', type: 'rag' },
      { key: 'actual', heading: 'Actual', type: 'text' },
      { key: 'period', heading: 'Period', type: 'text', stackUnder: 'actual' },
      { key: 'target', heading: 'Target', type: 'text' },
      { key: 'gap', heading: 'Gap', type: 'text' },
      { key: 'gapBefore', heading: 'Gap before', type: 'text', stackUnder: 'gap', lead: 'before:' },
      { key: 'place', heading: 'Place', type: 'place', dataOnly: true },
    ],
    rows: shown.map(measureCells),
    whenEmpty:
      told.length === 0
        ? 'No measure has a target or an actual.'
        : 'None is off its path, and nothing is new of any.',
  };
}

/** How a measure stands, as a colour and its words. */
export function verdictCell(standing: MeasureStanding): RagCell {
  return { colour: COLOURS[standing.verdict], text: verdictText(standing) };
}

function measureCells({ standing }: MeasureMovement): Row {
  const { measure, actual, target, gap } = standing;
  return {
    measure: measure.name,
    verdict: verdictCell(standing),
    actual: actual === null ? null : actual.value === null ? 'suppressed' : amountText(actual.value, measure),
    period: actual === null ? null : periodOf(actual),
    target: target === null ? null : valueText(target, measure),
    gap: gap === null ? null : gapText(gap, measure),
    gapBefore: gapBeforeText(standing),
    place: measure.at,
  };
}
