/** How a projection was made, step by step, or why there is none. */
import { amountText, roughText, withUnit } from '../model/measure-text.ts';
import { dayText } from '../model/plan-date-text.ts';
import type { MeasureStanding } from '../model/trajectory.ts';
import {
  FURTHEST_YEARS,
  type NoProjection,
  type Projected,
  type Projection,
  WINDOW_YEARS,
} from '../model/trajectory-projection.ts';
import type { Measure } from '../model/measure.ts';
import { periodOf, signedText } from './trajectory-words.ts';

export function projectionSteps({ measure, projection }: MeasureStanding): string[] {
  if (projection.kind === 'none') return [noProjectionSentence(projection)];
  const { points, window, needed, pairs, method, perYear, day, target, value, low, high } = projection;
  const [first, newest] = [points[0], points.at(-1)];
  const years = method === 'seasonal' ? `, ${WINDOW_YEARS} years of them` : '';
  const between =
    first === undefined || newest === undefined ? '' : `, from ${periodOf(first)} to ${periodOf(newest)}`;
  const compared =
    method === 'seasonal'
      ? `Each is compared with those of the same time in other years: ${pairs} pairs. The median of their slopes is`
      : `Each is compared with each: ${pairs} pairs. The median of their slopes (Theil–Sen) is`;
  const levelled =
    method === 'seasonal'
      ? 'The line has the height that the points of that time of the year say in the middle'
      : 'The line has the height that the points say in the middle';
  return [
    `It looks at the newest ${window} points that have a value${years} (it takes at least ${needed}): ${points.length} of them${between}.`,
    `${compared} ${signedText(perYear, measure)} a year.`,
    `${levelled}. At the end of the target path, ${dayText(day)}, it stands at ${withUnit(roughText(value, measure), measure.unit ?? '')}, against a target of ${roughText(target, measure)}.`,
    ...(low === high
      ? []
      : [
          `Nine times in ten the value lies between ${roughText(low, measure)} and ${roughText(high, measure)}, if the points are independent of each other: a rough range.`,
        ]),
    metSentence(projection, measure),
  ];
}

function metSentence({ met, target, method }: Projected, measure: Measure): string {
  const goal = `The target at the end of the path, ${amountText(target, measure)},`;
  switch (met.kind) {
    case 'met-already':
      return method === 'seasonal'
        ? `${goal} is met already: the line is there at that time of the year.`
        : `${goal} is met already by the newest actual.`;
    case 'on':
      return `${goal} is met on ${dayText(met.day)} at this trend.`;
    case 'not-at-this-trend':
      return `${goal} is not met at this trend within ${FURTHEST_YEARS} years.`;
    case 'kept':
      return `The sum stays below the target at the end of the path, ${amountText(target, measure)}, at this trend.`;
    case 'passed':
      return `The sum passes the target at the end of the path, ${amountText(target, measure)}, on ${dayText(met.day)} at this trend.`;
    case 'no-direction':
      return `Whether ${amountText(target, measure)} is met cannot be said: which way is good is not.`;
  }
}

/** Why there is no projection, as a sentence. */
export function noProjectionSentence({ why, have, needed }: Projection & { readonly kind: 'none' }): string {
  return WHY[why](have, needed);
}

const WHY: Readonly<Record<NoProjection, (have: number, needed: number) => string>> = {
  'no-target': () => 'There is no projection: no target path is in force, so there is no end to project to.',
  'no-actuals': () => 'There is no projection: no actual with a value was known by then.',
  'too-few-points': (have, needed) =>
    `There is no projection: too few points. There ${have === 1 ? 'is' : 'are'} ${have} with a value, and it takes ${needed}.`,
  'path-ended': () => 'There is no projection: the target path ends with the newest actual or before it.',
  'no-frequency': () =>
    'There is no projection: it goes with the year, and "every" does not say how many points make a year.',
  'seasonal-sum': () =>
    'There is no projection: a sum that grows faster at some times of the year than at others follows no line.',
  'another-year': () =>
    'There is no projection: the sum begins anew each year, and the target path ends in another year of it.',
};
