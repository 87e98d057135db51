/** Where marks of a timeline lie, and how they end. */
import { describe, expect, test } from 'vitest';
import { noonWithin, shapesOf, shareOf, type TimelineShape } from '../../src/render/svg/timeline-geometry.ts';
import { axisMonths, periodLines, scaleFor } from '../../src/render/svg/timeline-axis.ts';
import type { TimelineMark } from '../../src/reports/view.ts';
import { day } from '../model/days.ts';

/** A hundred days: 1 January to 10 April 2025. */
const EXTENT = { first: day('2025-01-01'), last: day('2025-04-10') };
const AS_OF = day('2025-03-02');

function mark(first: string, last: string, more: Partial<TimelineMark> = {}): TimelineMark {
  return {
    kind: 'upcoming',
    first: day(first),
    last: day(last),
    orEarlier: false,
    goesOn: false,
    isSoft: false,
    text: null,
    ...more,
  };
}

/** `bar upcoming 10 to 20, sharp sharp`, with places in hundredths: days from the first one on. */
function words(shape: TimelineShape): string {
  const days = (share: number): string => String(Math.round(share * 1000) / 10);
  switch (shape.kind) {
    case 'bar':
      return `bar ${shape.of} ${days(shape.from)} to ${days(shape.to)}, ${shape.ends.join(' ')}`;
    case 'earlier':
      return `earlier ${shape.of} ${days(shape.at)}`;
    case 'onward':
      return `onward ${shape.of} ${days(shape.from)}`;
    case 'overdue-by':
      return `overdue by ${days(shape.from)} to ${days(shape.to)}`;
    case 'marker':
      return `marker ${shape.of} ${days(shape.at)}`;
  }
}

function drawn(...marks: readonly TimelineMark[]): string[] {
  return shapesOf(marks, EXTENT, AS_OF).map(words);
}

describe('a due date', () => {
  test.each([
    {
      what: 'a day has its bar from its morning to its evening, and its marker at noon',
      marks: [mark('2025-01-11', '2025-01-11')],
      shapes: ['bar upcoming 10 to 11, sharp sharp', 'marker upcoming 10.5'],
    },
    {
      what: 'a window of days ends sharply, and its last day counts',
      marks: [mark('2025-01-11', '2025-01-20')],
      shapes: ['bar upcoming 10 to 20, sharp sharp', 'marker upcoming 19.5'],
    },
    {
      what: 'a month is soft, and its marker stands in the middle',
      marks: [mark('2025-01-01', '2025-01-31', { isSoft: true })],
      shapes: ['bar upcoming 0 to 31, soft soft', 'marker upcoming 15.5'],
    },
    {
      what: 'a "by" date is open to the left, and sharp on the day that counts',
      marks: [mark('2025-02-01', '2025-02-28', { isSoft: true, orEarlier: true })],
      shapes: ['bar upcoming 31 to 59, sharp sharp', 'earlier upcoming 31', 'marker upcoming 58.5'],
    },
    {
      what: 'so are a forecast and a baseline that are "by" dates',
      marks: [
        mark('2025-02-01', '2025-02-28', { kind: 'baseline', isSoft: true, orEarlier: true }),
        mark('2025-02-01', '2025-02-28', { kind: 'forecast', isSoft: true, orEarlier: true }),
      ],
      shapes: [
        'bar baseline 31 to 59, sharp sharp',
        'earlier baseline 31',
        'bar forecast 31 to 59, sharp sharp',
        'earlier forecast 31',
        'marker forecast 58.5',
      ],
    },
    {
      what: 'what is open-ended goes on to the edge from the day by which it starts',
      marks: [mark('2025-02-01', '2025-02-28', { kind: 'ongoing', goesOn: true })],
      shapes: ['bar ongoing 31 to 59, sharp sharp', 'onward ongoing 59', 'marker ongoing 31.5'],
    },
    {
      what: 'the beginning of what is open-ended is soft where it is a month, and the end is not',
      marks: [mark('2025-02-01', '2025-02-28', { kind: 'ongoing', goesOn: true, isSoft: true })],
      shapes: ['bar ongoing 31 to 59, soft sharp', 'onward ongoing 59', 'marker ongoing 31.5'],
    },
    {
      what: 'what is overdue is so up to the as-of date',
      marks: [mark('2025-01-11', '2025-01-11', { kind: 'overdue' })],
      shapes: ['bar overdue 10 to 11, sharp sharp', 'overdue by 11 to 60.5', 'marker overdue 10.5'],
    },
  ])('$what', ({ marks, shapes }) => {
    expect(drawn(...marks)).toEqual(shapes);
  });
});

describe('what goes with a due date', () => {
  test('markers lie on top of all bars', () => {
    expect(
      drawn(
        mark('2025-02-01', '2025-02-01', { kind: 'overdue' }),
        mark('2025-01-01', '2025-01-01', { kind: 'baseline' }),
        mark('2025-04-01', '2025-04-01', { kind: 'forecast' }),
      ),
    ).toEqual([
      'bar overdue 31 to 32, sharp sharp',
      'overdue by 32 to 60.5',
      'bar baseline 0 to 1, sharp sharp',
      'bar forecast 90 to 91, sharp sharp',
      'marker overdue 31.5',
      'marker forecast 90.5',
    ]);
  });

  test('what is complete has one marker: where it was completed', () => {
    expect(
      drawn(
        mark('2025-02-01', '2025-02-01', { kind: 'complete' }),
        mark('2025-02-11', '2025-02-11', { kind: 'completed' }),
      ),
    ).toEqual(['bar complete 31 to 32, sharp sharp', 'marker completed 41.5']);
    expect(drawn(mark('2025-02-01', '2025-02-01', { kind: 'complete' }))).toContain('marker complete 31.5');
  });
});

describe('the edges of the months', () => {
  test.each([
    {
      what: 'a window that begins before is cut there',
      marks: [mark('2024-12-01', '2025-01-10', { isSoft: true })],
      shapes: ['bar upcoming 0 to 10, cut soft', 'marker upcoming 5'],
    },
    {
      what: 'a window that ends after is cut there, and its marker lies outside where a day was said',
      marks: [mark('2025-04-01', '2025-05-10')],
      shapes: ['bar upcoming 90 to 100, sharp cut'],
    },
    { what: 'nothing of what lies before', marks: [mark('2024-12-01', '2024-12-31')], shapes: [] },
    { what: 'nothing of what lies after', marks: [mark('2025-04-11', '2025-04-30')], shapes: [] },
    {
      what: 'what began before and goes on is a line through all months',
      marks: [mark('2024-06-01', '2024-06-30', { kind: 'ongoing', goesOn: true })],
      shapes: ['onward ongoing 0'],
    },
    {
      what: 'what became overdue before the months is overdue through them',
      marks: [mark('2024-06-01', '2024-06-30', { kind: 'overdue' })],
      shapes: ['overdue by 0 to 60.5'],
    },
  ])('$what', ({ marks, shapes }) => {
    expect(drawn(...marks)).toEqual(shapes);
  });

  test('an as-of date outside has no line, and nothing is overdue up to it', () => {
    const [before, after] = [day('2024-12-31'), day('2025-04-11')];
    expect([noonWithin(before, EXTENT), noonWithin(after, EXTENT)]).toEqual([null, null]);
    expect(noonWithin(AS_OF, EXTENT)).toBeCloseTo(0.605);
    const late = [mark('2025-01-11', '2025-01-11', { kind: 'overdue' })];
    expect(shapesOf(late, EXTENT, before).filter(({ kind }) => kind === 'overdue-by')).toEqual([]);
    expect(shapesOf(late, EXTENT, after).map(words)).toContain('overdue by 11 to 100');
  });

  test('the first day begins at 0 and the day after the last one at 1', () => {
    expect(shareOf(EXTENT.first, EXTENT)).toBe(0);
    expect(shareOf(day('2025-04-11'), EXTENT)).toBe(1);
  });
});

describe('the axis', () => {
  test('has every month at its first day', () => {
    const year = { first: day('2024-01-01'), last: day('2024-12-31') };
    const months = axisMonths(year);
    expect(months.map(({ name }) => name).join(' ')).toBe('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec');
    expect(months[2]?.at).toBeCloseTo(60 / 366);
  });

  test.each([
    { months: 24, width: 800, scale: 'months' },
    { months: 36, width: 800, scale: 'quarters' },
    { months: 120, width: 800, scale: 'years' },
    { months: 24, width: 340, scale: 'quarters' },
  ])('$months months on $width pixels: $scale', ({ months, width, scale }) => {
    expect(scaleFor(months, width)).toBe(scale);
  });

  test('periods that overlap stand in lines below each other, three at the most', () => {
    const period = (name: string, first: string, last: string) => ({
      name,
      first: day(first),
      last: day(last),
    });
    const term = period('Spring term', '2025-01-06', '2025-04-04');
    const holidays = period('Easter holidays', '2025-04-05', '2025-04-21');
    const year = period('academic year', '2024-09-01', '2025-08-31');
    const season = period('Spring', '2025-03-01', '2025-05-31');
    const more = period('Quarter', '2025-01-01', '2025-03-31');
    expect(periodLines([term, year, holidays, season, more])).toEqual([[term, holidays], [year], [season]]);
  });
});
