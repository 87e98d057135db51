/** What runs in the reader's browser: views, filters, sorting and folding. Without it everything is there, unfiltered. */
import { startAddress } from './address.ts';
import { startFilters } from './filters.ts';
import { offerFolding } from './folding.ts';
import { nameCells } from './cell-names.ts';
import { isSameChoice, parseFragment } from './fragment.ts';
import { watchScrollRegions } from './scroll-regions.ts';
import { makeSortable, startSorting } from './sorting.ts';
import { startTimeline } from './timeline.ts';
import { panelOf, reach, showPanel } from './views.ts';

const watch = watchScrollRegions();

const address = startAddress((before, isNew) => {
  showView();
  const { chosen, range } = address.place();
  if (!isSameChoice(before.chosen, chosen)) filters.apply(chosen);
  if (before.range !== range) timeline.show(range);
  // Going back, the browser knows how far the page was scrolled.
  if (isNew) reachPlace();
});

const filters = startFilters((chosen, isTyping) => {
  address.change({ anchor: here(), chosen }, isTyping ? 'typing' : undefined);
  filters.apply(chosen);
});

const timeline = startTimeline((range) => {
  address.change({ anchor: here(), range });
  timeline.show(range);
});

/** What the address names, else the panel that is shown. */
function here(): string {
  const { anchor } = address.place();
  return anchor === '' ? (document.querySelector('.panel.current')?.id ?? '') : anchor;
}

function goal(): HTMLElement | null {
  const { anchor } = address.place();
  return anchor === '' ? null : document.getElementById(anchor);
}

function showView(): void {
  const panel = panelOf(goal()) ?? panelOf(null);
  if (panel !== null) showPanel(panel);
}

function reachPlace(): void {
  const element = goal();
  if (element !== null) reach(element);
}

/** After the content has been made or replaced. */
function prepare(): void {
  makeSortable(document);
  nameCells(document);
  offerFolding(document);
  watch(document);
  showView();
  timeline.prepare(address.place().range);
  filters.apply(address.place().chosen);
}

/** Links within the page keep what is chosen. */
document.addEventListener('click', (event) => {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
    return;
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  const { anchor } = parseFragment(link?.getAttribute('href') ?? '');
  const element = document.getElementById(anchor);
  if (link === null || element === null) return;
  event.preventDefault();
  if (element.closest('.panel') !== null) {
    address.change({ anchor });
    showView();
  }
  reach(element);
});

/** Whoever replaces the content of the page says so with this event. */
document.addEventListener('milepost:replaced', () => {
  filters.renew();
  prepare();
});

startSorting();
prepare();
reachPlace();
