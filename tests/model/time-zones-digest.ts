/** Run by time-zones.test.ts under several zones: prints the zone, then a digest of many readings. */
import { createHash } from 'node:crypto';
import { addDays, addMonths, daysBetween, MONTH_NAMES, weekdayOf } from '../../src/model/calendar-day.ts';
import { planDateRecord, readPlanDate } from '../../src/model/plan-date.ts';
import { planDateText } from '../../src/model/plan-date-text.ts';
import { SCHOOL_CALENDAR } from './calendars.ts';
import { day } from './days.ts';

/** Days when clocks change or a zone skips a day, besides ordinary ones. */
const starts = ['2011-12-28', '2021-03-26', '2021-10-29', '1900-01-01', '1911-12-30', '2021-09-15'].map(day);

function arithmetic(): string[] {
  return starts.flatMap((start) =>
    Array.from({ length: 60 }, (_, n) => {
      const moved = addMonths(addDays(start, n), n - 20);
      return [moved, daysBetween(start, moved), weekdayOf(moved)].join(' ');
    }),
  );
}

function readings(): string[] {
  const texts = [1900, 1911, 2011, 2021, 2199].flatMap((year) =>
    MONTH_NAMES.flatMap((month) => [
      `${month.toUpperCase()} ${year}`,
      `30 ${month} ${year}`,
      `w/c 6 ${month} ${year}`,
      `Friday 30 ${month} ${year}`,
      `from ${month} ${year}`,
      `end of ${month} ${year}`,
    ]),
  );
  return [...texts, 'FINANCIAL YEAR 2011/12', 'AUTUMN TERM 2021', 'Q3 2011/12', 'tbc'].map((text) => {
    const result = readPlanDate(text, SCHOOL_CALENDAR);
    return result.ok
      ? `${JSON.stringify(planDateRecord(result.date))} ${planDateText(result.date)}`
      : `${result.reason} ${result.tryWriting.join('; ')}`;
  });
}

const lines = [...arithmetic(), ...readings()];
process.stdout.write(`${Intl.DateTimeFormat().resolvedOptions().timeZone}\n`);
for (let at = 0; at < lines.length; at += 50) {
  const part = lines.slice(at, at + 50).join('\n');
  process.stdout.write(`${at} ${createHash('sha256').update(part).digest('hex')}\n`);
}
