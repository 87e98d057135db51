/** What the trend chart says, for whoever cannot see it, and what it leaves out. */
import type { SeriesSection } from '../../reports/view.ts';
import type { TrendPicture } from './trend-lines.ts';

const MOST_TOLD = 3;

export function trendSays(picture: TrendPicture): string {
  const { lines } = picture;
  const count = (way: 'rising' | 'falling' | 'level'): number =>
    lines.filter((line) => line.way === way).length;
  const lost = lines.filter(({ line }) => line.points.at(-1)?.said === null).length;
  const furthest = lines
    .filter(({ isNamed }) => isNamed)
    .slice(0, MOST_TOLD)
    .map(({ line, words }) => `${line.label}, ${words}`);
  return [
    `${lines.length === 1 ? '1 line' : `${lines.length} lines`}: ${count('rising')} rise, ${count('falling')} fall, ${count('level')} do neither.`,
    ...(lost === 0 ? [] : [`${lost === 1 ? '1 has' : `${lost} have`} no date now.`]),
    ...(furthest.length === 0 ? [] : [`Moved furthest: ${furthest.join('; ')}.`]),
    ...leftOutWords(picture),
  ].join(' ');
}

/** "Drawn are 40 of 69, those that moved furthest." */
export function leftOutWords({ lines, leftOut, isMoveLeftOut, undated }: TrendPicture): string[] {
  return [
    ...(leftOut === 0
      ? []
      : [
          `Drawn are ${lines.length} of ${lines.length + leftOut}, ${isMoveLeftOut ? 'those that moved furthest' : 'all that moved among them'}.`,
        ]),
    ...(undated === 0
      ? []
      : [`${undated === 1 ? '1 milestone has' : `${undated} milestones have`} had no date at all.`]),
  ];
}

/** Where nothing is drawn, why not. */
export function nothingDrawnWords({ lines, whenEmpty }: SeriesSection): string {
  return lines.some(({ points }) => points.some(({ said }) => said !== null))
    ? 'No date has moved.'
    : whenEmpty;
}
