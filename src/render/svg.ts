/** The one drawing of a report as a picture of its own, for slides: no script, nothing from anywhere else. */
import { asOfText } from '../reports/as-of.ts';
import type { View } from '../reports/view.ts';
import type { Chart, Renderer } from './format.ts';
import { svg, type Markup } from './html/markup.ts';
import { reportTitle } from './report-title.ts';
import { type Drawing, rounded } from './svg/drawing.ts';
import { measuresDrawing } from './svg/measures-drawing.ts';
import { fileBrush } from './svg/paint.ts';
import { textAt, wrapped } from './svg/text.ts';
import { timelineDrawing } from './svg/timeline-drawing.ts';
import { trendDrawing } from './svg/trend-drawing.ts';

/** As wide as a slide, with a margin all around. */
const [WIDTH, MARGIN] = [1280, 32];
const [TITLE_SIZE, LINE_SIZE] = [24, 14];

export const renderSvg: Renderer = ({ view, chart, kind }) => {
  if (chart === undefined) throw new Error(`the report ${kind} has no drawing`);
  return pictureFile(view, drawingOf(chart())).markup;
};

/** Null where there is nothing that could be drawn. */
function drawingOf(chart: Chart | null): Drawing | null {
  const canvas = { brush: fileBrush, width: WIDTH - 2 * MARGIN };
  switch (chart?.kind) {
    case undefined:
      return null;
    case 'timeline':
      return timelineDrawing(chart, canvas);
    case 'series': {
      const drawing = trendDrawing(chart, canvas);
      return { ...drawing, body: svg`${drawing.body}${drawing.names}` };
    }
    case 'measures':
      return measuresDrawing(chart, canvas);
  }
}

const NOTHING_TO_DRAW = 'There is nothing that could be drawn.';

function pictureFile(view: View, drawing: Drawing | null): Markup {
  const title = reportTitle(view);
  const below = [view.asOf === null ? null : asOfText(view.asOf), view.version ?? null, view.totals]
    .filter((text) => text !== null)
    .map((text) => (text.endsWith('.') ? text : `${text}.`))
    .join(' ');
  const room = WIDTH - 2 * MARGIN;
  const head = [
    ...wrapped(title, room, TITLE_SIZE, 2).map((text) => ({ text, size: TITLE_SIZE })),
    ...wrapped(below, room, LINE_SIZE, 3).map((text) => ({ text, size: LINE_SIZE })),
  ];
  let y = MARGIN - 8;
  const lines = head.map(({ text, size }) => {
    y += Math.round(size * 1.4);
    return textAt(MARGIN, y, text, fileBrush, {
      size,
      bold: size === TITLE_SIZE,
      ink: size === TITLE_SIZE ? 'text' : 'quiet',
    });
  });
  const top = y + 24;
  const height = top + (drawing?.height ?? 40) + MARGIN;
  const content =
    drawing === null
      ? textAt(MARGIN, top + 16, NOTHING_TO_DRAW, fileBrush)
      : svg`<g transform="translate(${MARGIN} ${top})">${drawing.body}</g>`;
  return svg`<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${rounded(height)}" viewBox="0 0 ${WIDTH} ${rounded(height)}" role="img" aria-labelledby="t d" font-family="Arial, 'Liberation Sans', Helvetica, sans-serif" font-size="13"><title id="t">${title}${drawing !== null && svg`: ${drawing.title}`}</title><desc id="d">${drawing?.says ?? NOTHING_TO_DRAW}</desc><rect width="100%" height="100%" fill="#ffffff"/>${lines}${content}</svg>
`;
}
