/** Tables whose headings sort them: up, down, and back to the order in which they came. */
import { type Direction, sortedPlaces } from './sort-order.ts';

const NEXT: Readonly<Record<string, Direction>> = { none: 'ascending', ascending: 'descending' };

/** The rows of a table as they came, each with what is told of it beneath. */
type Row = readonly HTMLTableRowElement[];
const asTheyCame = new WeakMap<HTMLTableElement, readonly (readonly Row[])[]>();

/** Makes the headings buttons where there is something to sort. */
export function makeSortable(root: ParentNode): void {
  for (const table of root.querySelectorAll<HTMLTableElement>('table.sortable')) {
    if ((table.tBodies[0]?.querySelectorAll(':scope > tr:not(.rest)').length ?? 0) < 2) continue;
    for (const heading of table.tHead?.rows[0]?.cells ?? []) {
      if (heading.querySelector('button') !== null || heading.textContent === '') continue;
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...heading.childNodes);
      heading.append(button);
      heading.setAttribute('aria-sort', 'none');
    }
  }
}

export function startSorting(): void {
  document.addEventListener('click', ({ target }) => {
    const heading = target instanceof Element ? target.closest<HTMLTableCellElement>('th[aria-sort]') : null;
    const table = heading?.closest('table');
    if (heading === null || table === null || table === undefined) return;
    const direction = NEXT[heading.getAttribute('aria-sort') ?? ''] ?? null;
    for (const other of table.querySelectorAll('th[aria-sort]')) other.setAttribute('aria-sort', 'none');
    heading.setAttribute('aria-sort', direction ?? 'none');
    sortBy(table, heading.cellIndex, direction);
  });
}

function sortBy(table: HTMLTableElement, column: number, direction: Direction | null): void {
  const bodies = asTheyCame.get(table) ?? [...table.tBodies].map(rowsOf);
  asTheyCame.set(table, bodies);
  for (const [index, rows] of bodies.entries()) {
    const places =
      direction === null
        ? [...rows.keys()]
        : sortedPlaces(
            rows.map((row) => keyOf(row[0]?.cells[column])),
            direction,
          );
    table.tBodies[index]?.append(...places.flatMap((place) => rows[place] ?? []));
  }
}

function rowsOf({ rows }: HTMLTableSectionElement): readonly Row[] {
  const together: HTMLTableRowElement[][] = [];
  for (const row of rows) {
    if (row.className === 'rest') together.at(-1)?.push(row);
    else together.push([row]);
  }
  return together;
}

/** What the cell is sorted by. */
function keyOf(cell: HTMLTableCellElement | undefined): string {
  return cell?.dataset['v'] ?? cell?.textContent ?? '';
}
