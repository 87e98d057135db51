/** How a measure stands, in the words of a table. */
import { numberText, roughText, valueText } from '../model/measure-text.ts';
import { dayText, planDateText } from '../model/plan-date-text.ts';
import type { MeasureStanding, MeasureVerdict } from '../model/trajectory.ts';
import type { StandingActual } from '../model/trajectory-actuals.ts';
import type { Gap } from '../model/trajectory-gap.ts';
import type { NoProjection, Projected, Projection, TargetMet } from '../model/trajectory-projection.ts';
import type { Better, Measure } from '../model/measure.ts';

const VERDICT_WORDS = {
  'no-target': 'no target set',
  'no-actuals': 'no actuals recorded',
  suppressed: 'too small to be published',
  'outside-path': 'outside its path',
  'no-direction': 'neither way is said to be good',
  'off-path': 'off its path',
  'better-than-path': 'better than its path',
  'on-path': 'on its path',
} satisfies Record<MeasureVerdict, string>;

/** A verdict, and what one has to know to read it right. */
export function verdictText({ verdict, outside, measure, actual }: MeasureStanding): string {
  if (verdict === 'outside-path') {
    return outside === 'before-it-begins' ? 'its path has not begun' : 'its path has ended';
  }
  if (verdict === 'no-direction' && measure.better === 'neither') return 'neither way is good by itself';
  if (verdict === 'no-target') {
    const later = measure.paths.some(({ kind }) => kind === 'target')
      ? 'no target agreed by then'
      : VERDICT_WORDS[verdict];
    return actual === null ? `${later}, ${noActualsText(measure)}` : later;
  }
  return verdict === 'no-actuals' ? noActualsText(measure) : VERDICT_WORDS[verdict];
}

function noActualsText({ actuals }: Measure): string {
  return actuals.length === 0 ? VERDICT_WORDS['no-actuals'] : 'no actuals known by then';
}

/** `3.1 worse (46%)`, `on it`; `+3 (4%)` where nobody said which way is good. */
export function gapText({ units, percent }: Gap, measure: Measure): string {
  const share = percent === null || units === 0 ? '' : ` (${percentText(percent)})`;
  return `${unitsText(units, measure)}${share}`;
}

/** The same without per cent. */
export function unitsText(units: number, measure: Measure): string {
  if (!hasDirection(measure.better)) return signedText(units, measure);
  if (units === 0) return 'on it';
  return `${valueText(Math.abs(units), measure)} ${units > 0 ? 'worse' : 'better'}`;
}

/** `46%`; of small ones also the first decimal. */
function percentText(percent: number): string {
  const size = Math.abs(percent);
  return size < 0.05 ? 'under 0.1%' : `${numberText(size, size < 10 ? 1 : 0)}%`;
}

/** `+0.7`, `-12`, `0`. */
export function signedText(units: number, measure: Measure): string {
  const text = valueText(units, measure);
  return units > 0 && text !== '0' ? `+${text}` : text;
}

export function hasDirection(better: Better | null): boolean {
  return better === 'lower' || better === 'higher';
}

/** The value of an actual, or that it is suppressed. */
export function actualText({ value }: StandingActual, measure: Measure): string {
  return value === null ? 'suppressed' : valueText(value, measure);
}

export function periodOf({ actual }: StandingActual): string {
  return planDateText(actual.date);
}

/** `5.1 to 7.2`; null where there is no range. */
export function rangeText({ low, high }: Projected, measure: Measure): string | null {
  return low === high ? null : `${roughText(low, measure)} to ${roughText(high, measure)}`;
}

const WHY_NO_PROJECTION = {
  'no-target': null,
  'no-actuals': null,
  'too-few-points': 'Too few points',
  'path-ended': 'The target path has ended',
  'no-frequency': 'They go with the year, and "every" does not say how many points make one',
  'seasonal-sum': 'Sums that grow faster at some times of the year than at others',
  'another-year': 'The sum begins anew before the target path ends',
} satisfies Record<NoProjection, string | null>;

/** Why there is no projection, and of too few points how many there are; null where the verdict has said why. */
export function noProjectionText({
  why,
  have,
  needed,
}: Projection & { readonly kind: 'none' }): { readonly why: string; readonly count: string } | null {
  const words = WHY_NO_PROJECTION[why];
  if (words === null) return null;
  return { why: words, count: why === 'too-few-points' ? ` (${have} of ${needed})` : '' };
}

/** When the target at the end of the path is met; null where that cannot be said. */
export function metText(met: TargetMet): string | null {
  switch (met.kind) {
    case 'met-already':
      return 'met already';
    case 'on':
      return `met ${dayText(met.day)}`;
    case 'not-at-this-trend':
      return 'not at this trend';
    case 'kept':
      return 'kept at this trend';
    case 'passed':
      return `passed ${dayText(met.day)}`;
    case 'no-direction':
      return null;
  }
}

/** The gap of the actual before; where that is suppressed, of the last one that has a value, with its period. */
export function gapBeforeText({ gapBefore, actuals, measure }: MeasureStanding): string | null {
  if (gapBefore === null) return null;
  const { actual, gap } = gapBefore;
  const period = actual.day === actuals.at(-2)?.day ? '' : ` in ${periodOf(actual)}`;
  return `${unitsText(gap.units, measure)}${period}`;
}
