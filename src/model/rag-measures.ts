/** What the measures say of benefits and of finance: each against the path that was agreed for it. */
import type { CalendarDay } from './calendar-day.ts';
import type { Measure } from './measure.ts';
import { amountText, differenceText } from './measure-text.ts';
import type { RagThresholds } from './plan.ts';
import { dayText } from './plan-date-text.ts';
import { quoted } from './quoted.ts';
import type { RagColour } from './rag-colour.ts';
import { type RagEvidence, type RagSuggestion, worstFirst, worstOf, worstStep } from './rag-evidence.ts';
import { allowedGap } from './trajectory-gap.ts';
import { type MeasureStanding, measureStandings } from './trajectory.ts';

export interface MeasureEvidence extends RagEvidence {
  /** True of a measure of the lens `finance`, and of one in pounds: it speaks of finance and not of benefits. */
  readonly isFinance: boolean;
  /** The day of its newest actual; null where it has none. */
  readonly actualDay: CalendarDay | null;
}

/** The evidence of each measure, by id. Grey where nothing can be said, with the reason. */
export function measureEvidence(
  measures: readonly Measure[],
  thresholds: RagThresholds,
  asOf: CalendarDay,
): ReadonlyMap<string, MeasureEvidence> {
  return new Map(
    measureStandings({ measures }, asOf).map((standing) => {
      const { measure, actual } = standing;
      return [
        measure.id,
        {
          ...judged(standing, thresholds),
          ref: measure.id,
          at: measure.at,
          isFinance: isFinance(measure),
          actualDay: actual?.day ?? null,
        },
      ];
    }),
  );
}

/** The colour of benefits or finance from the measures that bear on a subject: the worst of them; null where there are none. */
export function measuresSuggestion(evidence: readonly MeasureEvidence[]): RagSuggestion | null {
  if (evidence.length === 0) return null;
  const colours = evidence.map(({ colour }) => colour);
  const colour = worstOf(colours);
  return {
    colour,
    evidence: worstFirst(evidence),
    steps: [
      colour === 'grey'
        ? `${evidence.length === 1 ? 'The one measure cannot' : `Of ${evidence.length} measures none can`} be held against a target: grey.`
        : worstStep(colours, { one: 'measure', several: 'measures' }),
    ],
  };
}

function isFinance({ lens, unit }: Measure): boolean {
  return lens === 'finance' || unit?.startsWith('£') === true;
}

type Judged = Pick<RagEvidence, 'says' | 'colour'>;

/** By its actual; of a measure that is forecast also by the forecast, whichever is worse. */
function judged(standing: MeasureStanding, thresholds: RagThresholds): Judged {
  const [actual, forecast] = [byActual(standing, thresholds), byForecast(standing, thresholds)];
  if (forecast === null) return actual;
  if (actual.colour === 'grey') return forecast;
  return worstOf([actual.colour, forecast.colour]) === actual.colour ? actual : forecast;
}

function byActual(standing: MeasureStanding, thresholds: RagThresholds): Judged {
  const { measure, verdict, actual, target, gap, allowed } = standing;
  const name = quoted(measure.name);
  switch (verdict) {
    case 'no-target':
      return { says: `${name} has no target.`, colour: 'grey' };
    case 'no-actuals':
      return { says: `${name} has a target and no actual.`, colour: 'grey' };
    case 'suppressed':
      return { says: `The newest actual of ${name} is too small a number to be published.`, colour: 'grey' };
    case 'outside-path':
      return {
        says: `The newest actual of ${name} is of a day that its target path does not cover.`,
        colour: 'grey',
      };
    case 'no-direction':
      return { says: `Nobody has said whether ${name} is to be lower or higher.`, colour: 'grey' };
    case 'off-path':
    case 'better-than-path':
    case 'on-path':
      if (actual === null || actual.value === null || target === null || gap === null) break;
      return against({
        measure,
        begins: `${name} was ${amountText(actual.value, measure)} on ${dayText(actual.day)}`,
        target,
        worseBy: gap.units,
        allowed: allowed ?? 0,
        thresholds,
      });
  }
  return { says: `${name} cannot be held against a target.`, colour: 'grey' };
}

/** Null where there is no forecast, or nothing to hold it against. */
function byForecast({ measure, forecast }: MeasureStanding, thresholds: RagThresholds): Judged | null {
  if (forecast === null || forecast.target === null || forecast.variance === null) return null;
  if (measure.better === null || measure.better === 'neither') return null;
  return against({
    measure,
    begins: `${quoted(measure.name)} is forecast to be ${amountText(forecast.value, measure)} on ${dayText(forecast.day)}`,
    target: forecast.target,
    worseBy: forecast.variance.units,
    allowed: allowedGap(measure.tolerance, forecast.target),
    thresholds,
  });
}

interface Held {
  readonly measure: Measure;
  readonly begins: string;
  readonly target: number;
  /** In units; negative is better than the target. */
  readonly worseBy: number;
  readonly allowed: number;
  readonly thresholds: RagThresholds;
}

/** Without a tolerance any gap is amber and none is red: nobody has said how much would be too much. */
function against({ measure, begins, target, worseBy, allowed, thresholds }: Held): Judged {
  const { redFromTolerances } = thresholds;
  const held = `${begins} against a target of ${amountText(target, measure)}`;
  if (worseBy <= 0) return { says: `${held}: as good as that or better.`, colour: 'green' };
  const gap = `${held}, ${differenceText(worseBy, measure)} worse`;
  if (worseBy <= allowed) {
    return { says: `${gap}, within its tolerance of ${amountText(allowed, measure)}.`, colour: 'green' };
  }
  if (measure.tolerance === null) return { says: `${gap}: amber, as no tolerance is set.`, colour: 'amber' };
  const colour: RagColour = worseBy >= redFromTolerances * allowed ? 'red' : 'amber';
  return {
    says: `${gap}. Its tolerance is ${amountText(allowed, measure)}, and it is red from ${redFromTolerances} times that: ${colour}.`,
    colour,
  };
}
