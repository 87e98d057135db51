/** A drawing: what stands in it, how large it is, and what it says to whoever cannot see it. */
import { svg, type Markup } from '../html/markup.ts';
import type { Brush } from './paint.ts';

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** What it shows: "Suspensions: actuals and target". */
  readonly title: string;
  /** What can be seen in it, in a sentence or two. */
  readonly says: string;
  readonly body: Markup;
}

/** What a drawing is made for: the ink of a page or of a file, and the room that there is. */
export interface Canvas {
  readonly brush: Brush;
  readonly width: number;
}

/** A length or a place in a drawing: two decimals are finer than anybody can see. */
export function rounded(length: number): number {
  const value = Math.round(length * 100) / 100;
  return value === 0 ? 0 : value;
}

/** A drawing as a picture on the page, named by its title and description. `id` begins the ids of both. */
export function pictureOnPage({ width, height, title, says, body }: Drawing, id: string): Markup {
  return svg`<svg class="chart" viewBox="0 0 ${rounded(width)} ${rounded(height)}" role="img" aria-labelledby="${id}/t ${id}/d"><title id="${id}/t">${title}</title><desc id="${id}/d">${says}</desc>${body}</svg>`;
}
