/**
 * On a narrow screen each row of a table is a card, in which every cell says what it is. The names are those of the
 * headings, so that a page need not carry them thousands of times.
 */
const NARROW = matchMedia('(max-width: 48em)');

/** Names the cells of all tables, now or as soon as the screen is narrow. */
export function nameCells(root: ParentNode): void {
  if (NARROW.matches) name(root);
}

NARROW.addEventListener('change', () => nameCells(document));

function name(root: ParentNode): void {
  for (const table of root.querySelectorAll<HTMLTableElement>('table.sortable')) {
    const names = [...(table.tHead?.rows[0]?.cells ?? [])].map(({ textContent }) => textContent);
    for (const body of table.tBodies) {
      for (const { cells, className } of body.rows) {
        if (className === 'rest') continue;
        for (const [column, cell] of [...cells].entries()) {
          if (cell.localName === 'td') cell.dataset['h'] = names[column] ?? '';
        }
      }
    }
  }
}
