import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Calendar, NamedPeriod } from '../../src/model/calendar.ts';
import type { CalendarDay } from '../../src/model/calendar-day.ts';
import { type PlanDate, readPlanDate } from '../../src/model/plan-date.ts';
import { dayText } from '../../src/model/plan-date-text.ts';

const page = readFileSync(new URL('../../docs/dates.md', import.meta.url), 'utf8');

/** The rows of every table whose heading row begins with that cell, without heading and rule. */
function rowsUnder(...heading: string[]): string[][] {
  const rows: string[][] = [];
  let inside = false;
  for (const line of page.split('\n')) {
    const cells = line.startsWith('|')
      ? line
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim())
      : null;
    if (cells === null) inside = false;
    else if (cells.join('|') === heading.join('|')) inside = true;
    else if (inside && !line.startsWith('|---')) rows.push(cells);
  }
  return rows;
}

function spellings(cell = ''): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
}

const NO_CALENDAR: Calendar = { bareYear: null, periods: [] };

function dayFrom(cell = ''): CalendarDay {
  const result = readPlanDate(cell, NO_CALENDAR);
  if (!result.ok || result.date.kind !== 'window') throw new Error(`${cell} is no day`);
  return result.date.last;
}

const calendar: Calendar = {
  bareYear: null,
  periods: rowsUnder('name', 'first day', 'last day').map((cells): NamedPeriod => {
    const [name = '', ...also] = spellings(cells[0]);
    return { name, also, first: dayFrom(cells[1]), last: dayFrom(cells[2]), holiday: null };
  }),
};

function read(text: string): PlanDate {
  const result = readPlanDate(text, calendar);
  if (!result.ok) throw new Error(`${text}: ${result.reason}`);
  return result.date;
}

const windows = rowsUnder('you write', 'first day', 'last day');
const bys = rowsUnder('you write', 'due now from', 'last day');
const opens = rowsUnder('you write', 'first day', 'must have started by');
const undated = rowsUnder('you write', 'a date is promised by');
const refused = rowsUnder('refused', 'because', 'write instead');

describe('docs/dates.md says what the grammar does', () => {
  test('the tables are found', () => {
    expect(calendar.periods).toHaveLength(3);
    expect(windows.length).toBeGreaterThan(30);
    for (const table of [bys, opens, undated, refused]) expect(table.length).toBeGreaterThan(3);
  });

  test.each(windows)('%s is %s to %s', (written, first, last) => {
    expect(read(spellings(written)[0] ?? '')).toMatchObject({
      kind: 'window',
      first: dayFrom(first),
      last: dayFrom(last),
    });
  });

  test.each(bys)('%s opens on %s and ends on %s', (written, first, last) => {
    expect(read(spellings(written)[0] ?? '')).toMatchObject({
      kind: 'by',
      opens: dayFrom(first),
      last: dayFrom(last),
    });
  });

  test.each(opens)('%s begins on %s, at the latest on %s', (written, first, last) => {
    expect(read(spellings(written)[0] ?? '')).toMatchObject({
      kind: 'open',
      first: dayFrom(first),
      startBy: dayFrom(last),
    });
  });

  test.each(undated)('%s: %s', (written, promise) => {
    const date = read(spellings(written)[0] ?? '');
    expect(date.kind).toBe('tbc');
    if (date.kind !== 'tbc') return;
    expect(date.promisedBy === null ? 'no promise' : dayText(date.promisedBy)).toBe(promise);
  });

  test.each(refused)('%s is refused (%s): %s', (written, _because, instead) => {
    const result = readPlanDate(spellings(written)[0] ?? '', calendar);
    expect(result.ok ? 'read' : result.tryWriting).toEqual(spellings(instead));
  });
});
