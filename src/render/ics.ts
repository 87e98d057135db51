/** A calendar file (RFC 5545): whole days that Outlook and other calendar programs read. Only a report with a calendar has one. */
import { addDays, type CalendarDay } from '../model/calendar-day.ts';
import type { CalendarEvent, CalendarView } from '../reports/view.ts';
import type { Renderer, RenderOptions } from './format.ts';
import { asciiText, inertInLog, visibleText } from './visible-text.ts';

export const renderIcs: Renderer = ({ calendar }, options) => {
  const view = calendar?.() ?? null;
  if (view === null) throw new Error('This report has no calendar.');
  return calendarLines(view, options).map(folded).join('');
};

function calendarLines(view: CalendarView, options: RenderOptions): string[] {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//milepost//Programme calendar//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${icsText(view.name, options)}`,
    `X-WR-CALDESC:${icsText(view.description, options)}`,
    ...view.events.flatMap((event) => eventLines(event, view.asOf, options)),
    'END:VCALENDAR',
  ];
}

function eventLines(event: CalendarEvent, asOf: CalendarDay, options: RenderOptions): string[] {
  const description = event.description.map((line) => icsText(line, options)).join('\\n');
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    // The time at which it was written would make the same plan give another file each time.
    `DTSTAMP:${dateText(asOf)}T000000Z`,
    `DTSTART;VALUE=DATE:${dateText(event.first)}`,
    // The day after the last one, as the standard has it. After the last day there is nothing comes.
    ...(addDays(event.last, 1) === event.last
      ? []
      : [`DTEND;VALUE=DATE:${dateText(addDays(event.last, 1))}`]),
    `SUMMARY:${icsText(event.title, options)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${description}`]),
    `CATEGORIES:${event.category.toUpperCase()}`,
    `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    // No times are known, so nobody is shown as busy for a whole day.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** `20250313`. */
function dateText(day: CalendarDay): string {
  return day.replaceAll('-', '');
}

/** Text from outside as a value: on one line, nothing invisible, and what means something in a calendar file escaped. */
function icsText(text: string, { ascii }: RenderOptions): string {
  // A long line is broken, so that any two colons could come to stand at the beginning of one.
  const shown = inertInLog(visibleText(text.replace(/\s+/g, ' ').trim())).replace(/:(?=:)/g, '\\u{3A}');
  return (ascii ? asciiText(shown) : shown).replace(/[\\;,]/g, (character) => `\\${character}`);
}

const LONGEST_LINE = 75;

/** The line with its end, broken where it has more than 75 octets; a character is never split. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  if (line.length <= LONGEST_LINE / 3) return `${line}\r\n`;
  let [text, octets] = ['', 0];
  for (const character of line) {
    const length = encoder.encode(character).length;
    if (octets + length > LONGEST_LINE) {
      text += '\r\n ';
      // The space that marks the continuation counts.
      octets = 1;
    }
    text += character;
    octets += length;
  }
  return `${text}\r\n`;
}
