/** The plan as one web page that needs nothing else: no script, font or style from anywhere. */
import type { Renderer } from './format.ts';
import type { PageLook } from './html/page-look.ts';
import { pageDocument } from './html/shell.ts';

export const renderHtml: Renderer = (rendering, options) => {
  const page = rendering.page?.();
  if (page === undefined) throw new Error(`the report ${rendering.kind} has no page`);
  const numbers = new Map(page.filters.owners.map((name, index) => [name, index]));
  const look: PageLook = {
    options,
    repository: page.repository,
    ownerNumber: (name) => numbers.get(name) ?? null,
  };
  return pageDocument(page, look, options.liveScript ?? null).markup;
};
