/** The measures in the status report and the board pack: those off their path, and those that have changed. */
import { amountText, valueText } from '../../model/measure-text.ts';
import type { MeasureStanding, MeasureVerdict } from '../../model/trajectory.ts';
import type { RagColour } from '../../model/rag-colour.ts';
import type { Row, TableSection } from '../view.ts';
import type { MeasureMovement, TrajectorySummary } from './trajectory-summary.ts';

const VERDICT_WORDS = {
  'no-target': 'no target set',
  'no-actuals': 'no actuals recorded',
  suppressed: 'suppressed',
  'outside-path': 'outside the days of its path',
  'no-direction': 'neither way is better',
  'off-path': 'off its path',
  'better-than-path': 'better than its path',
  'on-path': 'on its path',
} as const satisfies Record<MeasureVerdict, string>;

const VERDICT_COLOURS = {
  'no-target': 'grey',
  'no-actuals': 'grey',
  suppressed: 'grey',
  'outside-path': 'grey',
  'no-direction': 'grey',
  'off-path': 'amber',
  'better-than-path': 'green',
  'on-path': 'green',
} as const satisfies Record<MeasureVerdict, RagColour>;

/** A measure is shown when it is off its path, or when something is new of it. */
export function measureTable({ measures }: TrajectorySummary, full: boolean): TableSection {
  const told = measures.filter(({ standing }) => standing.path !== null || standing.actual !== null);
  const shown = told.filter(
    ({ standing, isChanged }) => full || standing.verdict === 'off-path' || isChanged,
  );
  const others = told.length - shown.length;
  return {
    kind: 'table',
    id: 'measures',
    heading: `Measures${others === 0 ? '' : ` (${others === 1 ? '1 other is' : `${others} others are`} on the path and as at the last report)`}`,
    level: 3,
    columns: [
      { key: 'measure', heading: 'Measure', type: 'text' },
      { key: 'verdict', heading: 'Standing', type: 'rag' },
      { key: 'actual', heading: 'Actual', type: 'text' },
      { key: 'target', heading: 'Target', type: 'text' },
      { key: 'gap', heading: 'Gap', type: 'text' },
      { key: 'gapBefore', heading: 'Gap before', type: 'text' },
      { key: 'place', heading: 'Place', type: 'place', dataOnly: true },
    ],
    rows: shown.map(measureCells),
    whenEmpty:
      told.length === 0
        ? 'No measure has a target or an actual.'
        : 'None is off its path, and nothing is new of any.',
  };
}

function measureCells({ standing }: MeasureMovement): Row {
  const { measure, actual, target, gap, gapBefore, verdict } = standing;
  return {
    measure: measure.name,
    verdict: { colour: VERDICT_COLOURS[verdict], text: VERDICT_WORDS[verdict] },
    actual:
      actual === null ? 'none' : actual.value === null ? 'suppressed' : amountText(actual.value, measure),
    target: target === null ? 'none' : valueText(target, measure),
    gap: gap === null ? null : gapText(gap, standing),
    gapBefore: gapBefore === null ? null : gapText(gapBefore.gap, standing),
    place: measure.at,
  };
}

/** `12 worse (14 per cent)`. */
function gapText(
  { units, percent }: NonNullable<MeasureStanding['gap']>,
  { measure }: MeasureStanding,
): string {
  const size = valueText(Math.abs(units), measure);
  const side =
    units === 0
      ? 'none'
      : measure.better === null || measure.better === 'neither'
        ? `${size} ${units > 0 ? 'more' : 'less'}`
        : `${size} ${units > 0 ? 'worse' : 'better'}`;
  return percent === null || units === 0 ? side : `${side} (${Math.round(Math.abs(percent))}%)`;
}
