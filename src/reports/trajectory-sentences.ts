/** What is to be said of a measure besides its row: forecasts, suppressed figures and revisions. */
import { amountText, valueText } from '../model/measure-text.ts';
import { daysText } from '../model/days-text.ts';
import { dayText } from '../model/plan-date-text.ts';
import type { MeasureStanding } from '../model/trajectory.ts';
import { knownOn } from '../model/trajectory-actuals.ts';
import { gapText, periodOf, signedText } from './trajectory-words.ts';

/** What is forecast for the end of the year, against the target, and how that has moved; null where nothing is. */
export function forecastText({ measure, forecast }: MeasureStanding): string | null {
  if (forecast === null) return null;
  const { day, value, target, variance, moved, before, path } = forecast;
  const agreed = path.approved === null ? '' : ` (as of ${dayText(path.approved)})`;
  const against =
    target === null || variance === null
      ? ''
      : `, against a target of ${valueText(target, measure)}: ${gapText(variance, measure)}`;
  const since = before?.approved ?? null;
  const change =
    moved === null
      ? ''
      : ` Since the forecast before${since === null ? '' : `, of ${dayText(since)},`} it has moved by ${signedText(moved, measure)}.`;
  return `${amountText(value, measure)} is forecast for ${dayText(day)}${agreed}${against}.${change}`;
}

/** What is suppressed, and what was revised, in a sentence each. */
export function changedTexts({ measure, actuals, actual }: MeasureStanding): string[] {
  const suppressed = actuals.filter(({ value }) => value === null);
  const revised = actuals.filter((one) => one.revised.length > 0);
  const newest = revised.at(-1);
  const texts: string[] = [];
  if (suppressed.length > 0) {
    const isNewest = actual?.value === null ? ', the newest among them' : '';
    texts.push(
      `${suppressed.length === 1 ? '1 figure is' : `${suppressed.length} figures are`} too small to be published${isNewest}.`,
    );
  }
  if (newest !== undefined) {
    const was = newest.revised.at(-1)?.value ?? null;
    const [before, now] = [was, newest.value].map((value) =>
      value === null ? 'suppressed' : valueText(value, measure),
    );
    texts.push(
      `${revised.length === 1 ? '1 figure was' : `${revised.length} figures were`} revised, the last that of ${periodOf(newest)} on ${dayText(knownOn(newest.actual))}, from ${before} to ${now}.`,
    );
  }
  return texts;
}

/** That its next figure is late; null where it is not. */
export function staleText({ stale }: MeasureStanding): string | null {
  if (stale === null) return null;
  const { newest, every, expectedBy, daysLate } = stale;
  return `The newest is of ${periodOf(newest)}, and there is one every ${every}. The next was to be known by ${dayText(expectedBy)}, ${daysText(daysLate)} ago.`;
}
