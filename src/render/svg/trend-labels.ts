/** The names of the lines that moved furthest, beside their ends; a thin line leads from an end to a name that found no room there. */
import { type Markup, svg } from '../html/markup.ts';
import { rounded } from './drawing.ts';
import { spread } from './spread.ts';
import { textAt, wrapped } from './text.ts';
import type { TrendLine } from './trend-lines.ts';
import type { LineOnPage, TrendScales } from './trend-strokes.ts';

interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const [LINE_HEIGHT, GAP, LEADER] = [15, 6, 18];

export function trendLabels(
  lines: readonly TrendLine[],
  { x, y, brush, last, plot, width }: TrendScales & { readonly plot: Plot; readonly width: number },
  onPage: (index: number) => LineOnPage,
): { readonly leaders: readonly Markup[]; readonly names: Markup } {
  const room = width - plot.right - LEADER - 4;
  const named = lines.flatMap((line) => {
    const end = line.points.findLast(({ said }) => said !== null);
    if (!line.isNamed || end === undefined || end.said === null) return [];
    const goesOn = !line.line.isEnded && line.points.at(-1) === end;
    const next = line.points[line.points.indexOf(end) + 1];
    const stop = goesOn ? last : (next?.on ?? end.on);
    const texts = wrapped(line.line.label, room, 13, 2);
    return [
      { line, texts, fromX: x(stop), fromY: y(end.said), height: (texts.length + 1) * LINE_HEIGHT + GAP },
    ];
  });
  const middles = spread(
    named.map(({ fromY, height }) => ({ at: fromY, height })),
    0,
    plot.bottom + 36,
  );
  const left = rounded(plot.right + LEADER);
  return {
    leaders: named.map(({ line, fromX, fromY }, index) => {
      const middle = middles[index] ?? fromY;
      const bend = fromX < plot.right - 1 ? `H${rounded(plot.right)}` : '';
      return svg`<g${onPage(line.index).attributes}><path${brush('leader')} d="M${rounded(fromX + 4)} ${rounded(fromY)}${bend}L${rounded(left - 4)} ${rounded(middle)}"/></g>`;
    }),
    names: svg`${named.map(({ line, texts, height, fromY }, index) => {
      const top = (middles[index] ?? fromY) - height / 2 + GAP / 2;
      const { attributes, link } = onPage(line.index);
      const name = svg`${texts.map((text, row) => textAt(left, top + 11 + row * LINE_HEIGHT, text, brush))}${textAt(left, top + 11 + texts.length * LINE_HEIGHT, line.words, brush, { ink: line.way === 'rising' ? 'rising-text' : 'falling-text', bold: true })}`;
      return svg`<g${attributes}>${link(name)}</g>`;
    })}`,
  };
}
