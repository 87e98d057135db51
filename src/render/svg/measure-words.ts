/** What a drawing of measures says for whoever cannot see it, and what its signs mean for whoever can. */
import { dayText } from '../../model/plan-date-text.ts';
import type { MeasureChart } from '../../reports/page/measure-chart.ts';

export function measureSays({ says, projection, movers }: MeasureChart): string {
  return [
    says,
    ...(projection === null
      ? []
      : [
          `At this trend ${projection.text} on ${dayText(projection.day)}${projection.range === null ? '' : `, nine times in ten ${projection.range}`}.`,
        ]),
    ...(movers.length === 0
      ? []
      : [`To move it: ${movers.map(({ project, text }) => `${project} ${text}`).join('; ')}.`]),
  ].join(' ');
}

/** Only of the signs that are there, a sentence each. */
export function signWords(charts: readonly MeasureChart[]): string[] {
  const signs: readonly (readonly [(chart: MeasureChart) => boolean, string])[] = [
    [
      ({ actuals }) => actuals.some(({ value }) => value === null),
      'A cross: a figure too small to be published.',
    ],
    [
      ({ actuals }) => actuals.some(({ isRevised, value }) => isRevised && value !== null),
      'A hollow dot: a figure that was revised since.',
    ],
    [
      ({ paths }) => paths.some(({ isInForce }) => !isInForce),
      'A thin grey line: a path that a newer one has replaced.',
    ],
    [
      ({ movers }) => movers.some(({ from }) => from !== null),
      'A triangle on the axis: from then on a project was to move it.',
    ],
  ];
  return signs.filter(([isThere]) => charts.some(isThere)).map(([, words]) => words);
}
