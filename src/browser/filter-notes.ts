/** What says, beside headings and figures that count the whole plan, that only a part of it is shown. */

/** Rows of a table that go with the filters. */
export interface Counted {
  shown: number;
  all: number;
}

/** " – 3 shown" after the heading of each table of which rows are hidden, and nothing after the others. */
export function sayShown(tables: ReadonlyMap<Element, Counted>): void {
  const words = [...tables].flatMap(([table, { shown, all }]) =>
    headingsOf(table).map((heading) => {
      // Of what is filtered away as a whole no heading can be seen.
      const isSaid = shown < all && heading.closest('[hidden]') === null;
      return { heading, said: isSaid ? ` \u2013 ${shown === 0 ? 'none' : shown} shown` : '' };
    }),
  );
  for (const { heading, said } of words) sayAfter(heading, said);
}

/** Once for the totals on top, and once in each view. */
export function sayOfWhole(root: ParentNode, isFiltered: boolean): void {
  const totals = root.querySelector('.masthead .totals');
  if (totals !== null) sayAfter(totals, isFiltered ? ' \u2013 of the whole plan' : '');
  for (const panel of root.querySelectorAll('.panel:has([data-f])')) {
    const note = panel.querySelector(':scope > .of-whole');
    if (!isFiltered) note?.remove();
    if (!isFiltered || note !== null) continue;
    const paragraph = document.createElement('p');
    paragraph.className = 'of-whole';
    paragraph.textContent = wordsOf(panel);
    (panel.querySelector(':scope > .folds') ?? panel.querySelector('h2'))?.after(paragraph);
  }
}

/** A view with parts of their own has figures of these parts, too. */
function wordsOf(panel: Element): string {
  return panel.querySelector('details.group[data-w] .figures') === null
    ? 'Figures and headings are of the whole plan.'
    : 'Figures and headings are of the whole plan, and those of a workstream of all of it.';
}

const HEADING = ':is(h3, h4, h5, h6)';

/** That of the table, and that of the group whose only table it is: it counts the same rows. */
function headingsOf(table: Element): readonly Element[] {
  const block = table.closest('.block');
  const own = block?.querySelector(`:scope > ${HEADING}, :scope > summary > ${HEADING}`) ?? null;
  const group = block?.parentElement?.closest('details.group') ?? null;
  const isOnly = group !== null && group.querySelectorAll('table.sortable').length === 1;
  const around = isOnly ? group.querySelector(`:scope > summary > ${HEADING}`) : null;
  return [own, around].filter((heading) => heading !== null);
}

/** Written only where it changes: each write costs the browser a look. */
function sayAfter(element: Element, words: string): void {
  const said = element.querySelector('.part');
  if (words === '') said?.remove();
  if (words === '' || said?.textContent === words) return;
  const span = said ?? document.createElement('span');
  span.className = 'part';
  span.textContent = words;
  if (said === null) element.append(span);
}
