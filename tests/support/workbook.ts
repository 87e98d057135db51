/** Workbooks of Excel as another program reads them. */
import readWorkbook from 'read-excel-file/node';

/** A cell: a day as YYYY-MM-DD where it is a date of Excel. */
export type ReadCell = string | number | null;

export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly ReadCell[])[];
}

export async function readSheets(bytes: Uint8Array): Promise<ReadSheet[]> {
  const sheets = await readWorkbook(Buffer.from(bytes));
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) }));
}

/** The rows of a sheet as what they say under each heading. */
export function recordsOf({ rows }: ReadSheet): ReadonlyMap<string, ReadCell>[] {
  const [headings = [], ...others] = rows;
  return others.map(
    (row) => new Map(headings.map((heading, index) => [String(heading), row[index] ?? null])),
  );
}

function cellOf(cell: unknown): ReadCell {
  if (cell instanceof Date) return cell.toISOString().replace('T00:00:00.000Z', '');
  if (cell === null || typeof cell === 'string' || typeof cell === 'number') return cell;
  throw new Error(`a cell holds a ${typeof cell}`);
}
