/** The shapes of a row in a file of its own: lengths instead of per cent, and steps instead of gradients, which every program draws. */
import { type Markup, svg, trusted } from '../html/markup.ts';
import { rounded } from './drawing.ts';
import type { Brush } from './paint.ts';
import type { BarKind, TimelineShape } from './timeline-geometry.ts';
import { arrowHead, MARKERS, THIN_ARROW } from './timeline-markers.ts';

/** Where the months lie across. */
export interface Band {
  readonly left: number;
  readonly width: number;
}

/** Of each bar how high it is, and how far below the middle of its row its own middle lies. */
const BARS: Readonly<Record<BarKind, { readonly height: number; readonly below: number }>> = {
  overdue: { height: 11, below: 0 },
  'due-now': { height: 11, below: 0 },
  ongoing: { height: 11, below: 0 },
  upcoming: { height: 11, below: 0 },
  complete: { height: 7, below: 0 },
  cancelled: { height: 11, below: 0 },
  baseline: { height: 3, below: 9 },
  forecast: { height: 2, below: 0 },
  summary: { height: 2, below: 0 },
};

/** The parts of a soft end, outermost first: how much of the bar each takes, and how much of its colour it has. */
const FADES = [
  { share: 0.12, opacity: 0.25 },
  { share: 0.12, opacity: 0.6 },
];

/** Drawn around `middle`; in a summary the markers are smaller. */
export function shapeStrokes(
  shapes: readonly TimelineShape[],
  band: Band,
  middle: number,
  kind: 'milestone' | 'summary',
  brush: Brush,
): readonly Markup[] {
  const shown = shapes.filter(
    (shape) =>
      kind === 'milestone' || shape.kind === 'marker' || (shape.kind === 'bar' && shape.of === 'summary'),
  );
  return shown.map((shape) => strokes(shape, band, middle, kind === 'summary' ? 0.8 : 1, brush));
}

function strokes(shape: TimelineShape, band: Band, middle: number, scale: number, brush: Brush): Markup {
  const x = (share: number): number => rounded(band.left + share * band.width);
  switch (shape.kind) {
    case 'bar':
      return bar(shape, x, middle, brush);
    case 'earlier': {
      const at = x(shape.at);
      if (shape.of === 'baseline' || shape.of === 'forecast') {
        const ink = shape.of === 'baseline' ? 'quiet' : 'forecast-text';
        const y = middle + BARS[shape.of].below;
        const arrow = at - 20 < band.left ? 'M0-4-6 0 0 4z' : THIN_ARROW;
        return svg`<path${brush(ink)} transform="translate(${at} ${rounded(y)})" d="${arrow}"/>`;
      }
      // Where there is no room for the tail, it would lie on the words.
      if (at - 26 < band.left)
        return svg`<g transform="translate(${at} ${middle})"><path${brush(shape.of)} d="${arrowHead(-1)}"/></g>`;
      return svg`<g transform="translate(${at} ${middle})"><path${brush(shape.of)} stroke-opacity="0" fill-opacity="0.6" d="M-9-5.5h9v11h-9z"/><path${brush(shape.of)} stroke-opacity="0" fill-opacity="0.25" d="M-17-5.5h8v11h-8z"/><path${brush(shape.of)} transform="translate(-26 0)" d="${arrowHead(-1)}"/></g>`;
    }
    case 'onward':
      return svg`<path${brush('marker-upcoming')} d="M${x(shape.from)} ${middle}H${x(1) - 7}"/><g transform="translate(${x(1)} ${middle})"><path${brush('marker-ongoing')} d="${arrowHead(1)}"/></g>`;
    case 'overdue-by':
      return svg`<rect${brush('overdue-by')} x="${x(shape.from)}" y="${middle - 2}" width="${rounded(x(shape.to) - x(shape.from))}" height="4"/>`;
    case 'marker':
      return svg`<g transform="translate(${x(shape.at)} ${middle})${scale !== 1 && trusted(` scale(${scale})`)}">${MARKERS[shape.of](brush)}</g>`;
  }
}

function bar(
  { of, from, to, ends: [left, right] }: TimelineShape & { readonly kind: 'bar' },
  x: (share: number) => number,
  middle: number,
  brush: Brush,
): Markup {
  const { height, below } = BARS[of];
  const y = rounded(middle + below - height / 2);
  const [start, end] = [x(from), Math.max(x(to), x(from) + (of === 'baseline' ? 6 : 2))];
  const piece = (begin: number, until: number, opacity: number | null): Markup =>
    svg`<rect${brush(of)} x="${rounded(begin)}" y="${y}" width="${rounded(until - begin)}" height="${height}"${opacity !== null && svg` fill-opacity="${opacity}" stroke-opacity="0"`}/>`;
  // What is only an outline has nothing that could fade.
  if ((left !== 'soft' && right !== 'soft') || of === 'baseline' || of === 'cancelled')
    return piece(start, end, null);
  const pieces: Markup[] = [];
  let [inner, outer] = [start, end];
  for (const { share, opacity } of FADES) {
    const step = share * (end - start);
    if (left === 'soft') {
      pieces.push(piece(inner, inner + step, opacity));
      inner += step;
    }
    if (right === 'soft') {
      pieces.push(piece(outer - step, outer, opacity));
      outer -= step;
    }
  }
  return svg`${pieces}${piece(inner, outer, 1)}`;
}
