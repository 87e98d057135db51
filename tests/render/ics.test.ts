/** The calendar file is read back by ical.js: nothing is lost, moved or taken for more than text. */
import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RenderOptions } from '../../src/render/format.ts';
import { renderIcs } from '../../src/render/ics.ts';
import { visibleText } from '../../src/render/visible-text.ts';
import type { CalendarEvent } from '../../src/reports/view.ts';
import { day } from '../model/days.ts';
import { HOSTILE_TEXTS } from '../support/hostile-texts.ts';
import { readIcs } from '../support/read-ics.ts';
import { workflowCommandsIn } from '../support/workflow-commands.ts';

const OPTIONS: RenderOptions = {
  width: 80,
  color: false,
  ascii: false,
  toFile: true,
  locate: () => null,
  showFile: (file) => file,
};

function event(title: string, first = '2025-03-13', last = first): CalendarEvent {
  return {
    uid: 'meeting-board-2025-03-13@programme.milepost',
    category: 'Meeting',
    title,
    description: [title, `second line: ${title}`],
    first: day(first),
    last: day(last),
    isCancelled: false,
  };
}

function calendarOf(events: readonly CalendarEvent[], name = 'Programme', options = OPTIONS): string {
  const view = { title: 'Meetings', programme: null, asOf: null, totals: null, sections: [] };
  const calendar = { name, description: `About ${name}`, asOf: day('2025-03-17'), events };
  const text = renderIcs({ kind: 'meetings', view, data: () => null, calendar: () => calendar }, options);
  if (typeof text !== 'string') throw new Error('a calendar file is text');
  return text;
}

/** A text as it comes back: on one line, and what nobody can see made visible. */
function shown(text: string): string {
  return visibleText(text.replace(/\s+/g, ' ').trim());
}

describe('a calendar file', () => {
  test('has whole days with the end after the last day, and the as-of date as its stamp', () => {
    expect(
      calendarOf([event('Programme Board'), event('Term', '2025-03-01', '2025-03-31')]).split('\r\n'),
    ).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//milepost//Programme calendar//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Programme',
      'X-WR-CALDESC:About Programme',
      'BEGIN:VEVENT',
      'UID:meeting-board-2025-03-13@programme.milepost',
      'DTSTAMP:20250317T000000Z',
      'DTSTART;VALUE=DATE:20250313',
      'DTEND;VALUE=DATE:20250314',
      'SUMMARY:Programme Board',
      'DESCRIPTION:Programme Board\\nsecond line: Programme Board',
      'CATEGORIES:MEETING',
      'STATUS:CONFIRMED',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:meeting-board-2025-03-13@programme.milepost',
      'DTSTAMP:20250317T000000Z',
      'DTSTART;VALUE=DATE:20250301',
      'DTEND;VALUE=DATE:20250401',
      'SUMMARY:Term',
      'DESCRIPTION:Term\\nsecond line: Term',
      'CATEGORIES:MEETING',
      'STATUS:CONFIRMED',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  test('says that a meeting is cancelled', () => {
    const text = calendarOf([{ ...event('Board'), isCancelled: true }]);
    expect(readIcs(text).events[0]?.status).toBe('CANCELLED');
  });

  test('has no end on the last day of the calendar, where no day comes after it', () => {
    expect(calendarOf([event('Board', '2199-12-31')])).not.toContain('DTEND');
  });

  test('is ASCII where that is asked for', () => {
    const text = calendarOf([event('Café – “review”')], 'Programme', { ...OPTIONS, ascii: true });
    expect(text).toMatch(/^[\r\n -~]*$/);
    expect(readIcs(text).events[0]?.title).toBe('Cafe - "review"');
  });
});

/** Lines as they stand in the file; each has at most 75 octets and none holds a lone CR or LF. */
function expectWellFormed(text: string): void {
  const lines = text.split('\r\n');
  expect(lines.at(-1)).toBe('');
  for (const line of lines) {
    expect(line).not.toMatch(/[\r\n]/);
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  }
  // A line that was broken inside a character would not decode to what it was.
  expect(new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(text))).toBe(text);
}

/** The names of all properties: the shape of a file, whatever its texts. */
function shapeOf(text: string): readonly string[] {
  return text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .map((line) => line.split(/[:;]/)[0] ?? '');
}

describe('text from a plan is inert', () => {
  test.each(HOSTILE_TEXTS.filter(({ what }) => !what.startsWith('a workflow command')))(
    '$what',
    ({ text }) => {
      const file = calendarOf([event(text)], text);
      expectWellFormed(file);
      expect(shapeOf(file)).toEqual(shapeOf(calendarOf([event('x')], 'x')));
      const { name, events } = readIcs(file);
      expect(name).toBe(shown(text));
      expect(events[0]?.title).toBe(shown(text));
    },
  );

  test.each([
    { what: 'a line break that would begin a property', text: 'x\r\nATTENDEE:mailto:a@b.example' },
    { what: 'an end that would begin another event', text: 'x\nEND:VEVENT\nBEGIN:VEVENT' },
    { what: 'escapes of the format', text: 'a\\nb \\; \\, \\\\' },
    { what: 'separators', text: 'a;b,c:d' },
    { what: 'letters of three octets at the edge of a line', text: '学'.repeat(80) },
    { what: 'letters of four octets at the edge of a line', text: `a${'😀'.repeat(80)}` },
  ])('$what', ({ text }) => {
    const file = calendarOf([event(text)], text);
    expectWellFormed(file);
    expect(shapeOf(file)).toEqual(shapeOf(calendarOf([event('x')], 'x')));
    expect(readIcs(file).events[0]?.title).toBe(shown(text));
  });

  test('no line of it is a command of a workflow, wherever it is broken', () => {
    for (let before = 0; before < 90; before += 1) {
      for (const command of ['::error::x', ' ::stop-commands::x', '##[error]x']) {
        const file = calendarOf([event(`${'a'.repeat(before)}${command}`)]);
        expect(workflowCommandsIn(file)).toEqual([]);
      }
    }
  });

  test('any text', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 200 }), (text) => {
        const file = calendarOf([event(text)]);
        expectWellFormed(file);
        expect(shapeOf(file).length).toBe(shapeOf(calendarOf([event('x')])).length);
      }),
      { numRuns: 300 },
    );
  });
});
