/** The plan as one web page that needs nothing else: no script, font or style from anywhere. */
import type { Renderer } from './format.ts';
import { brokenPage } from './html/broken-page.ts';
import { LIVE_SCRIPT } from './html/generated/assets.js';
import type { PageLook } from './html/page-look.ts';
import { pageDocument } from './html/shell.ts';
import { troubleMarkup } from './html/trouble.ts';

export const renderHtml: Renderer = (rendering, options) => {
  const page = rendering.page?.();
  const live = options.isServed === true ? LIVE_SCRIPT : null;
  const trouble = troubleMarkup(rendering.view, options);
  if (page === undefined) return brokenPage(rendering.view, trouble, live).markup;
  const numbers = new Map(page.filters.owners.map((name, index) => [name, index]));
  const look: PageLook = {
    options,
    repository: page.repository,
    ownerNumber: (name) => numbers.get(name) ?? null,
  };
  return pageDocument(page, look, { live, trouble }).markup;
};
