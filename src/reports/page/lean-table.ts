/** Tables whose columns say something: one in which no row does is left out. */
import type { PageTable } from './page-view.ts';

export function withoutEmptyColumns(table: PageTable): PageTable {
  const { columns, rows } = table;
  return {
    ...table,
    columns: columns.filter(
      ({ key, isRowHeading }) =>
        isRowHeading === true || rows.length === 0 || rows.some(({ cells }) => isTold(cells[key])),
    ),
  };
}

function isTold(cell: PageTable['rows'][number]['cells'][string] | undefined): boolean {
  return cell !== undefined && cell !== null && cell !== '' && !(Array.isArray(cell) && cell.length === 0);
}
