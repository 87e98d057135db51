/** What stands on a page, read off its HTML as text: milepost writes it in one way alone. */
import { withEndTags } from './end-tags.ts';

export interface ReadFigure {
  readonly value: string;
  readonly label: string;
  readonly note: string | null;
  /** The id that it leads to. */
  readonly to: string | null;
}

/** The HTML of one panel, with all end tags. */
export function panelOf(page: string, id: string): string {
  const parts = page.split(/<section class="panel[^"]*" id="/);
  const panel = parts.find((part) => part.startsWith(`${id}"`));
  if (panel === undefined) throw new Error(`there is no panel ${id}`);
  return withEndTags(panel);
}

export function figuresOf(panel: string): readonly ReadFigure[] {
  return [...panel.matchAll(/<li class="figure[^"]*">(.*?)<\/li>/gs)].map(([, inner = '']) => ({
    value: textOf(/<span class="value">(.*?)<\/span> <span class="label"/s.exec(inner)?.[1] ?? ''),
    label: textOf(/<span class="label">(.*?)<\/span>/s.exec(inner)?.[1] ?? ''),
    note: textOrNull(/<span class="note">(.*?)<\/span>/s.exec(inner)?.[1]),
    to: /href="#([^"]*)"/.exec(inner)?.[1] ?? null,
  }));
}

/** The rows of the table under an id, each as the texts of its cells; rows that tell more of the one above are left out. */
export function rowsOf(panel: string, id: string): readonly (readonly string[])[] {
  const [, after] = panel.split(` id="${id}"`);
  if (after === undefined) throw new Error(`nothing bears the id ${id}`);
  const table = /^[^]*?<tbody>([^]*?)<\/tbody>/.exec(beforeNext(after))?.[1] ?? '';
  return [...table.matchAll(/<tr(?! class="rest")[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => textOf(cell)),
  );
}

/** Up to the next section with an id of its own. */
function beforeNext(html: string): string {
  return html.split(/<(?:section|details) class="(?:block|group)"/)[0] ?? '';
}

/** Text as people read it, without what only browsers read. */
export function textOf(html: string): string {
  return html
    .replaceAll(/<(script|style)>[^]*?<\/\1>/g, '')
    .replaceAll(/<br>/g, '; ')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .trim();
}

function textOrNull(html: string | undefined): string | null {
  return html === undefined ? null : textOf(html);
}
