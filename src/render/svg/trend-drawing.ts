/**
 * The milestone trend chart: the day of the report goes across, the day expected then goes up, a line a milestone. A level line is
 * on plan, a rising one is late.
 */
import type { SeriesSection } from '../../reports/view.ts';
import { type Markup, NOTHING, svg } from '../html/markup.ts';
import { dayScale, dayTicks } from './day-axis.ts';
import { diagonal } from './trend-diagonal.ts';
import { type Canvas, type Drawing, rounded } from './drawing.ts';
import { textAt } from './text.ts';
import { trendLabels } from './trend-labels.ts';
import { type TrendPicture, trendPicture } from './trend-lines.ts';
import { nothingDrawnWords, trendSays } from './trend-words.ts';
import { type LineOnPage, lineMarkup } from './trend-strokes.ts';

/** The names stand apart from the rest, so that a page can make them links: what is inside of a picture is no link. */
export interface TrendDrawing extends Drawing {
  readonly names: Markup;
  readonly picture: TrendPicture | null;
}

const [LEFT, TOP, BOTTOM, NAMES] = [74, 30, 46, 236];

export function trendDrawing(
  section: SeriesSection,
  { brush, width }: Canvas,
  onPage: (index: number) => LineOnPage = () => ({ attributes: NOTHING, link: (name) => name }),
): TrendDrawing {
  const height = Math.round(Math.min(640, Math.max(420, width * 0.52)));
  const picture = trendPicture(section, Math.floor((height - TOP - BOTTOM) / 48));
  if (picture === null) {
    const says = nothingDrawnWords(section);
    return {
      width,
      height: 40,
      title: section.heading,
      says,
      body: textAt(0, 20, says, brush),
      names: NOTHING,
      picture,
    };
  }
  const { first, last } = section;
  const plot = { left: LEFT, right: width - NAMES, top: TOP, bottom: height - BOTTOM };
  const x = dayScale(first, last, [plot.left, plot.right]);
  const y = dayScale(picture.lowest, picture.highest, [plot.bottom, plot.top]);
  const upward = dayTicks(picture.lowest, picture.highest, 10);
  const across = dayTicks(first, last, 12);
  const grid = svg`${upward.map(
    ({ day, text }) =>
      svg`<path${brush('grid')} d="M${plot.left} ${rounded(y(day))}H${rounded(plot.right)}"/>${textAt(plot.left - 8, y(day) + 4, text, brush, { ink: 'quiet', anchor: 'end' })}`,
  )}${across.map(
    ({ day, text }) =>
      svg`<path${brush('axis')} d="M${rounded(x(day))} ${plot.bottom}v5"/>${textAt(x(day), plot.bottom + 20, text, brush, { ink: 'quiet', anchor: 'middle' })}`,
  )}<path${brush('axis')} d="M${plot.left} ${plot.bottom}H${rounded(plot.right)}"/>`;
  const words = svg`${textAt(0, 14, 'Expected then', brush, { bold: true })}${textAt(plot.right, plot.bottom + 40, 'as said on', brush, { anchor: 'end', bold: true })}`;
  const quietFirst = picture.lines.toReversed();
  const strokes = quietFirst.map((line) =>
    lineMarkup(line, { x, y, brush, last }, onPage(line.index).attributes),
  );
  const labels = trendLabels(picture.lines, { x, y, brush, last, plot, width }, onPage);
  return {
    width,
    height,
    title: section.heading,
    says: trendSays(picture),
    body: svg`${grid}${diagonal(section, picture, { x, y, brush })}${words}${strokes}${labels.leaders}`,
    names: labels.names,
    picture,
  };
}
