import type { Calendar, NamedPeriod } from '../model/calendar.ts';
import { EMPTY_CALENDAR } from '../model/calendar.ts';
import { calendarDay } from '../model/calendar-day.ts';
import { decodeText } from '../load/decode-text.ts';
import { readYaml } from '../load/read-yaml.ts';
import { isRecord, recordsIn, textOf, textsOf } from './lenient-values.ts';

/** The calendar of one version of programme.yaml, read leniently: a period that cannot be read is left out. Null where the file cannot be read. */
export function readCalendarVersion(bytes: Uint8Array): Calendar | null {
  const decoded = decodeText('', bytes);
  const yaml = decoded.ok ? readYaml('', decoded.text) : null;
  if (yaml === null || !yaml.ok || !isRecord(yaml.data)) return null;
  const { calendar } = yaml.data;
  if (!isRecord(calendar)) return EMPTY_CALENDAR;
  const { bare_year: bareYear } = calendar;
  return {
    bareYear: bareYear === 'financial' || bareYear === 'academic' ? bareYear : null,
    periods: recordsIn(calendar['periods']).flatMap((period): NamedPeriod[] => {
      const [name, first, last] = [
        textOf(period['name']),
        calendarDay(textOf(period['from']) ?? ''),
        calendarDay(textOf(period['to']) ?? ''),
      ];
      if (name === null || first === null || last === null) return [];
      return [{ name: name.trim(), also: textsOf(period['also']), first, last, holiday: null }];
    }),
  };
}
