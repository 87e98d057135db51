/**
 * Actuals from a CSV, as people keep them in a spreadsheet. Nothing is guessed: what could mean two things is refused, with
 * its line and column and with what to write.
 */
import type { Calendar } from '../model/calendar.ts';
import { type CalendarDay, calendarDay } from '../model/calendar-day.ts';
import { dayMeant } from '../model/day-to-write.ts';
import { finding } from '../model/finding.ts';
import type { Actual } from '../model/measure.ts';
import { type PlanDate, readPlanDate } from '../model/plan-date.ts';
import { shortened } from '../model/shortened.ts';
import type { CappedFindings } from './capped-findings.ts';
import { columnName, type CsvCell, type CsvTrouble, readCsvText } from './csv-text.ts';
import { readCsvValue } from './csv-value.ts';
import { indexLines, type LineIndex } from './line-index.ts';
import { waysToWrite } from './read-values.ts';

/** In the order in which docs show them. */
const COLUMNS = ['date', 'value', 'published', 'source', 'note'] as const;
type Column = (typeof COLUMNS)[number];
const HEADER = COLUMNS.join(',');

/** Rows of one file: a number a week for ninety years. */
const MOST_ROWS = 5000;

/** The actuals of a CSV in the order of its rows. What cannot be read is left out, and `findings` has why. */
export function readActualsCsv(
  file: string,
  text: string,
  calendar: Calendar,
  findings: CappedFindings,
): readonly Actual[] {
  return new ActualsReader(file, text, calendar, findings).read();
}

class ActualsReader {
  private readonly file: string;
  private readonly text: string;
  private readonly calendar: Calendar;
  private readonly findings: CappedFindings;
  private lines: LineIndex | null = null;

  constructor(...[file, text, calendar, findings]: Parameters<typeof readActualsCsv>) {
    this.file = file;
    this.text = text;
    this.calendar = calendar;
    this.findings = findings;
  }

  read(): Actual[] {
    const read = readCsvText(this.text);
    if (!read.ok) {
      this.refuse(read.trouble.offset, TROUBLE_WORDS[read.trouble.why]);
      return [];
    }
    const [header = [], ...rows] = read.rows;
    const columns = this.columnsOf(header);
    if (columns === null) return [];
    const actuals: Actual[] = [];
    for (const [index, row] of rows.entries()) {
      if (row.every((cell) => cell.text.trim() === '')) continue;
      if (actuals.length === MOST_ROWS) {
        this.refuse(row[0]?.start ?? 0, {
          message: `This file has more than ${MOST_ROWS} rows, which is more than a measure can have.`,
          fix: 'Leave out what no report will ever ask for, or look for something pasted into it by mistake.',
        });
        break;
      }
      const actual = this.actualOf(index + 1, row, columns);
      if (actual !== null) actuals.push(actual);
    }
    return actuals;
  }

  /** Where each column is; null, and findings, where the header is none. */
  private columnsOf(header: readonly CsvCell[]): ReadonlyMap<Column, number> | null {
    const columns = new Map<Column, number>();
    let isWhole = true;
    const refuse = (cell: CsvCell | undefined, words: Words): void => {
      isWhole = false;
      this.refuse(cell?.start ?? 0, words);
    };
    const isHeader = header.some((cell) => COLUMNS.some((name) => name === columnName(cell)));
    if (!isHeader) {
      refuse(header[0], {
        message: `The first row of a CSV file with actuals names its columns, and this one does not.`,
        fix: `Put this row on top: ${HEADER}. "date" and "value" are needed, and the order does not matter.`,
      });
      return null;
    }
    for (const [index, cell] of header.entries()) {
      const name = columnName(cell);
      const column = COLUMNS.find((known) => known === name);
      if (column !== undefined && columns.has(column)) {
        refuse(cell, {
          message: `There are two columns called "${column}".`,
          fix: 'Delete one of them, or give it the name that it should have.',
        });
      } else if (column !== undefined) {
        columns.set(column, index);
      } else if (name !== '') {
        refuse(cell, this.unknownColumn(name));
      }
    }
    for (const needed of ['date', 'value'] as const) {
      if (isWhole && !columns.has(needed)) {
        refuse(header[0], {
          message: `There is no column called "${needed}".`,
          fix: `Give the column that has the ${needed === 'date' ? 'dates' : 'numbers'} this name in the first row.`,
        });
      }
    }
    return isWhole ? columns : null;
  }

  private unknownColumn(name: string): Words {
    const meant = this.findings.suggest(name, COLUMNS);
    return {
      message: `"${shortened(name, 40)}" is no column that a CSV file with actuals can have. They are ${COLUMNS.slice(0, -1).join(', ')} and ${COLUMNS.at(-1)}.`,
      fix:
        meant === null
          ? 'Delete the column, or move what is worth keeping into "note".'
          : `Did you mean "${meant}"?`,
    };
  }

  private actualOf(
    index: number,
    row: readonly CsvCell[],
    columns: ReadonlyMap<Column, number>,
  ): Actual | null {
    const width = Math.max(...columns.values()) + 1;
    const extra = row.slice(width).find((cell) => cell.text.trim() !== '');
    if (extra !== undefined) {
      this.refuse(extra.start, {
        message: 'This row has more cells than the first row has names.',
        fix: 'Put quotation marks round a text or a number that has a comma in it: "1,234". A spreadsheet does so by itself.',
      });
      return null;
    }
    const cellOf = (column: Column): CsvCell | undefined => row[columns.get(column) ?? row.length];
    const textOf = (column: Column): string | null => {
      const text = cellOf(column)?.text.trim() ?? '';
      return text === '' ? null : text;
    };
    const place = (column: Column): number => cellOf(column)?.start ?? row[0]?.start ?? 0;
    const date = this.dateOf(textOf('date'), place('date'));
    const value = readCsvValue(cellOf('value')?.text ?? '');
    if (value.kind === 'refused') this.refuse(place('value'), value);
    const published = this.publishedOf(textOf('published'), place('published'));
    if (date === null || value.kind === 'refused' || published === 'refused') return null;
    return {
      at: { file: this.file, path: [index] },
      date,
      day: date.last,
      value: value.kind === 'suppressed' ? null : value.value,
      suppressed: value.kind === 'suppressed',
      published,
      source: textOf('source'),
      note: textOf('note'),
    };
  }

  private dateOf(text: string | null, offset: number): (PlanDate & { readonly kind: 'window' }) | null {
    if (text === null) {
      this.refuse(offset, {
        message: 'This row has no date.',
        fix: 'Write the day or the period that the number speaks of, such as September 2024; or delete the row.',
      });
      return null;
    }
    const read = readPlanDate(text, this.calendar);
    if (read.ok && read.date.kind === 'window') return read.date;
    this.refuseDate(
      offset,
      read.ok
        ? {
            message: `A number speaks of a day or of a period that ends, and "${shortened(text)}" is neither.`,
            fix: 'Write it like this: September 2024, or 2024-09-30.',
          }
        : { message: read.reason, fix: withSpreadsheet(text, waysToWrite(read.tryWriting)) },
    );
    return null;
  }

  private publishedOf(text: string | null, offset: number): CalendarDay | null | 'refused' {
    if (text === null) return null;
    const day = calendarDay(text);
    if (day !== null) return day;
    this.refuseDate(offset, {
      message: `"published" takes one day, written as year-month-day, and "${shortened(text)}" is not such a day.`,
      fix: withSpreadsheet(text, dayMeant(text, this.calendar, '2024-10-14')),
    });
    return 'refused';
  }

  private refuse(offset: number, words: Words): void {
    this.add('csv-unreadable', offset, words);
  }

  private refuseDate(offset: number, words: Words): void {
    this.add('date-unreadable', offset, words);
  }

  private add(code: string, offset: number, { message, fix }: Words): void {
    this.findings.add(this.file, code, () => {
      this.lines ??= indexLines(this.text);
      const position = this.lines.positionOf(offset);
      return finding({ code, severity: 'error', message, fix, at: { file: this.file, path: [] }, position });
    });
  }
}

interface Words {
  readonly message: string;
  readonly fix: string;
}

const TROUBLE_WORDS: Readonly<Record<CsvTrouble['why'], Words>> = {
  'quote-never-closed': {
    message: 'A quotation mark is opened here and never closed, so the rest of the file would be one cell.',
    fix: 'Close it, or save the file again from the spreadsheet.',
  },
  'text-after-quote': {
    message: 'Something stands behind a closing quotation mark, so it is not clear where the cell ends.',
    fix: 'Write a quotation mark inside a text twice: "the ""new"" count".',
  },
  'too-many-cells': {
    message: 'This file has more cells than milepost reads.',
    fix: 'Look for empty columns or rows, or for something pasted into it by mistake.',
  },
  'quote-inside': {
    message: 'There is a quotation mark in the middle of this cell, so it is not clear where the cell ends.',
    fix: 'Put the whole text in quotation marks, and write those inside it twice: "the ""new"" count".',
  },
};

const FORMAT_IN_EXCEL = 'In Excel, mark the column, choose Format Cells, Custom, type';

/** `Sep-24`, `30/09/2024` and `45565` are what Excel makes of a month and of a day: how to have the column saved otherwise. */
function withSpreadsheet(text: string, fix: string): string {
  if (/^[A-Za-z]{3}-\d{2}$/.test(text)) {
    return `Write the month as a word and the whole year, such as September 2024. ${FORMAT_IN_EXCEL} mmmm yyyy, and save again.`;
  }
  const isDay = /^\d{1,2}\/\d{1,2}\/\d{2,4}$|^\d{1,2}-[A-Za-z]{3}(?:-\d{2,4})?$|^\d{5}$/.test(text);
  return isDay ? `${fix} ${FORMAT_IN_EXCEL} yyyy-mm-dd, and save again.` : fix;
}
