/** The trend chart on a terminal: what it shows, that it fits, and that its key tells what is drawn. */
import { array, assert, asyncProperty, boolean, constantFrom, nat, record, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/model/calendar-day.ts';
import type { RenderOptions } from '../../src/render/format.ts';
import { textWidth } from '../../src/render/wrap-text.ts';
import type { SeriesLine, SeriesSection } from '../../src/reports/view.ts';
import { day } from '../model/days.ts';
import { HOSTILE_TEXTS } from '../support/hostile-texts.ts';
import { endedLine, lineOf, renderedSeries, seriesOf, withDays } from '../support/made-up-series.ts';

const COLOUR = /\u001b\[\d+m/g;

async function shown(section: SeriesSection, options: Partial<RenderOptions> = {}): Promise<string> {
  return renderedSeries(section, 'pretty', options);
}

/** The chart, from the head of its upward axis to the names of its other one. */
async function chart(section: SeriesSection, options: Partial<RenderOptions> = {}): Promise<string> {
  return `\n${(await shown(section, options)).split('\n\n')[2] ?? ''}\n`;
}

/** What stands below the chart. */
async function key(section: SeriesSection, options: Partial<RenderOptions> = {}): Promise<string> {
  return `\n${(await shown(section, options)).split('\n\n')[3] ?? ''}`;
}

/** Three quarters of a year of reports. */
function chartOf(...lines: readonly SeriesLine[]): SeriesSection {
  return seriesOf('2021-06-15', '2022-02-04', lines);
}

describe('the chart', () => {
  test.each([
    {
      what: 'a level line is on plan',
      section: chartOf(lineOf('Open', '2021-06-15: 2021-12-31')),
      expected: `
     due ↑ later
Feb 2022 ┤                                        ·
Jan 2022 ┤                                   ·····
Dec 2021 ┤  a──────────────────────────────────────a
Nov 2021 ┤                         ·····
Oct 2021 ┤                    ·····
         └┬────┬────┬────┬────┬────┬────┬────┬────┬
reported  Jun  Jul  Aug  Sep  Oct  Nov  Dec  Jan  Feb
          2021                               2022
`,
    },
    {
      what: 'a rising line is late; below the dots its date had gone by',
      section: chartOf(lineOf('Open', '2021-06-15: 2021-09-30', '2021-11-10: 2022-01-31')),
      expected: `
     due ↑ later
Jan 2022 ┤                          a──────────────a
Dec 2021 ┤                          │   ·····
Nov 2021 ┤                         ·│···
Oct 2021 ┤                    ····· │
Sep 2021 ┤  a───────────────────────┘
         └┬────┬────┬────┬────┬────┬────┬────┬────┬
reported  Jun  Jul  Aug  Sep  Oct  Nov  Dec  Jan  Feb
          2021                               2022
`,
    },
    {
      what: 'a falling line is early, and what is achieved ends',
      section: chartOf(
        endedLine('Open', '2021-06-15: 2022-01-31', '2021-08-20: 2021-11-30', '2021-11-24: 2021-11-24'),
      ),
      expected: `
     due ↑ later
Feb 2022 ┤                                        ·
Jan 2022 ┤  a──────────┐                     ·····
Dec 2021 ┤             │                ·····
Nov 2021 ┤             a─────────────a■·
Oct 2021 ┤                    ·····
         └┬────┬────┬────┬────┬────┬────┬────┬────┬
reported  Jun  Jul  Aug  Sep  Oct  Nov  Dec  Jan  Feb
          2021                               2022
`,
    },
    {
      what: 'where there is no date, the line has a gap',
      section: chartOf(lineOf('Open', '2021-06-15: 2021-11-30', '2021-08-20: tbc', '2021-12-10: 2022-01-31')),
      expected: `
     due ↑ later
Feb 2022 ┤                                        ·
Jan 2022 ┤                               a─────────a
Dec 2021 ┤                              ·····
Nov 2021 ┤  a──────────?           ·····
Oct 2021 ┤                    ·····
         └┬────┬────┬────┬────┬────┬────┬────┬────┬
reported  Jun  Jul  Aug  Sep  Oct  Nov  Dec  Jan  Feb
          2021                               2022
`,
    },
    {
      what: 'what is cancelled without a date ends where it stood',
      section: chartOf(endedLine('Open', '2021-06-15: 2021-11-30', '2021-10-20: tbc')),
      expected: `
     due ↑ later
Jan 2022 ┤                                   ·····
Dec 2021 ┤                              ·····
Nov 2021 ┤  a───────────────────a■ ·····
Oct 2021 ┤                    ·····
Sep 2021 ┤               ·····
         └┬────┬────┬────┬────┬────┬────┬────┬────┬
reported  Jun  Jul  Aug  Sep  Oct  Nov  Dec  Jan  Feb
          2021                               2022
`,
    },
    {
      what: 'letters of one day and month stand beside each other',
      section: chartOf(
        lineOf('Train', '2021-06-15: 2021-12-31', '2021-10-20: 2022-02-28'),
        lineOf('Open', '2021-06-15: 2021-12-31'),
        lineOf('Review', '2021-06-15: 2022-01-31', '2021-10-20: 2022-02-28'),
      ),
      expected: `
     due ↑ later
Mar 2022 ┤
Feb 2022 ┤                       ac────────────────ac
Jan 2022 ┤  c────────────────────┤           ·····
Dec 2021 ┤  ab───────────────────┴─────────────────b
Nov 2021 ┤                         ·····
         └┬────┬────┬────┬────┬────┬────┬────┬────┬
reported  Jun  Jul  Aug  Sep  Oct  Nov  Dec  Jan  Feb
          2021                               2022
`,
    },
    {
      what: 'letters that find no room beside each other are several',
      section: chartOf(
        ...'abcdefghi'.split('').map((label) => lineOf(label, '2021-06-15: 2021-12-31', '2021-10-20: tbc')),
      ),
      expected: `
     due ↑ later
Feb 2022 ┤                                        ·
Jan 2022 ┤                                   ·····
Dec 2021 ┤  abcdef●──────────────?      ·····
Nov 2021 ┤                         ·····
Oct 2021 ┤                    ·····
         └┬────┬────┬────┬────┬────┬────┬────┬────┬
reported  Jun  Jul  Aug  Sep  Oct  Nov  Dec  Jan  Feb
          2021                               2022
`,
    },
    {
      what: 'lines cross and leave each other',
      section: chartOf(
        lineOf('Train', '2021-06-15: 2021-10-31', '2021-09-20: 2022-01-31'),
        lineOf('Open', '2021-06-15: 2021-12-31'),
        lineOf('Review', '2021-06-15: 2022-01-31', '2021-12-03: 2021-11-30'),
      ),
      expected: `
     due ↑ later
Feb 2022 ┤                                        ·
Jan 2022 ┤  c───────────────a───────────┬──────────a
Dec 2021 ┤  b───────────────┼───────────┼──────────b
Nov 2021 ┤                  │      ·····c──────────c
Oct 2021 ┤  a───────────────┘ ·····
         └┬────┬────┬────┬────┬────┬────┬────┬────┬
reported  Jun  Jul  Aug  Sep  Oct  Nov  Dec  Jan  Feb
          2021                               2022
`,
    },
    {
      what: 'what was said before the first day goes on into the chart, and what is said after the last is left out',
      section: chartOf(
        lineOf('Open', '2021-01-10: 2021-08-31', '2021-03-10: 2022-01-31', '2022-02-05: 2022-06-30'),
      ),
      expected: `
     due ↑ later
Mar 2022 ┤
Feb 2022 ┤                                        ·
Jan 2022 ┤  a──────────────────────────────────────a
Dec 2021 ┤                              ·····
Nov 2021 ┤                         ·····
         └┬────┬────┬────┬────┬────┬────┬────┬────┬
reported  Jun  Jul  Aug  Sep  Oct  Nov  Dec  Jan  Feb
          2021                               2022
`,
    },
    {
      what: 'a short time is drawn in weeks',
      section: seriesOf('2021-06-15', '2021-08-20', [
        lineOf('Open', '2021-06-15: 2021-07-31', '2021-07-08: 2021-09-30'),
      ]),
      expected: `
     due ↑ later
Oct 2021 ┤
Sep 2021 ┤             a────────────────────────a
Aug 2021 ┤             │            ············
Jul 2021 ┤a────────────┘·············
Jun 2021 ┤·········
         └┬───┬───┬───┬───┬───┬───┬───┬───┬───┬─
reported  15  22  29  6   13  20  27  3   10  17
          Jun 2021    Jul 2021        Aug 2021
`,
    },
    {
      what: 'a single day',
      section: seriesOf('2021-06-15', '2021-06-15', [lineOf('Open', '2021-06-15: 2021-12-31')]),
      expected: `
     due ↑ later
Feb 2022 ┤
Jan 2022 ┤
Dec 2021 ┤─a
Nov 2021 ┤
Oct 2021 ┤
         └┬
reported  15
          Jun 2021
`,
    },
    {
      what: 'in a long time several months share a column or a row',
      section: seriesOf('2012-06-15', '2021-08-20', [
        lineOf('Open', '2012-06-15: 2014-06-30', '2014-07-08: 2016-12-31'),
        endedLine('Train', '2013-06-15: 2015-12-31', '2015-03-08: 2015-03-08'),
      ]),
      expected: `
         due ↑ later
Nov–Dec 2016 ┤         a────────────────────────────a
Sep–Oct 2016 ┤         │       ··
Jul–Aug 2016 ┤         │       ·
May–Jun 2016 ┤         │      ·
Mar–Apr 2016 ┤         │     ··
Jan–Feb 2016 ┤         │     ·
Nov–Dec 2015 ┤    b────┼─┐  ·
Sep–Oct 2015 ┤         │ │ ··
Jul–Aug 2015 ┤         │ │ ·
May–Jun 2015 ┤         │ │·
Mar–Apr 2015 ┤         │b■·
Jan–Feb 2015 ┤         │ ·
Nov–Dec 2014 ┤         │·
Sep–Oct 2014 ┤         │·
Jul–Aug 2014 ┤         │
May–Jun 2014 ┤a────────┘
             └───────┬───────┬───────┬───────┬──────
    reported         2014    2016    2018    2020
`,
    },
  ])('$what', async ({ section, expected }) => {
    expect(await chart(section)).toBe(expected);
  });

  test('in ASCII', async () => {
    const section = chartOf(
      lineOf('Train', '2021-06-15: 2021-10-31', '2021-09-20: 2022-01-31'),
      endedLine('Open', '2021-06-15: 2021-12-31', '2021-12-10: 2021-12-08'),
    );
    expect(await chart(section, { ascii: true })).toBe(`
     due ^ later
Feb 2022 |                                        .
Jan 2022 |                  a----------------------a
Dec 2021 |  b---------------+-----------b#...
Nov 2021 |                  |      .....
Oct 2021 |  a---------------+ .....
         ++----+----+----+----+----+----+----+----+
reported  Jun  Jul  Aug  Sep  Oct  Nov  Dec  Jan  Feb
          2021                               2022
`);
  });
});

describe('the key', () => {
  const section = chartOf(
    lineOf('Service level agreements', '2021-06-15: 2022-05-31', '2021-11-01: 2022-08-31'),
    lineOf('Website', '2021-06-15: 2022-03-31', '2021-11-01: 2022-03-01'),
    endedLine('Workforce strategy', '2021-06-15: 2022-02-28', '2022-01-10: 2022-02-28'),
    lineOf('Panels', '2021-06-15: tbc', '2021-08-01: 2022-04-30', '2021-10-01: tbc'),
    lineOf('Offer', '2021-06-15: 2022-04-30', '2021-10-01: 2022-05-31', '2022-01-10: 2022-04-30'),
    lineOf('Review', '2021-06-15: tbc'),
  );

  test('tells of each line how far it has moved, in words', async () => {
    expect(await key(section, { width: 80 })).toBe(`
a   Service level agreements  May 2022 → August 2022, 92 days later
b   Website                   March 2022, 30 days earlier
c■  Workforce strategy        February 2022, level
d   Panels                    April 2022 → to be confirmed, no date now
e   Offer                     April 2022, moved and moved back
·   the day of the report itself: a line below it is past its date
■   the end of a line: achieved or cancelled
?   no date from here on
1 line has no date to draw.
`);
  });

  test('puts the words below the labels where they find no room beside them', async () => {
    expect(await key(chartOf(...section.lines.slice(0, 2)), { width: 40 })).toBe(`
a   Service level agreements
    May 2022 → August 2022, 92 days
    later
b   Website
    March 2022, 30 days earlier
`);
  });

  test('has the place of lines that are called the same', async () => {
    const same = { ...lineOf('Options', '2021-06-15: 2022-05-31'), place: 'Capital' };
    const lines = [same, { ...same, place: 'Inclusion' }, { ...same, label: 'Panels' }];
    expect(await key(chartOf(...lines), { width: 80 })).toBe(`
a   Options (Capital)    May 2022, level
b   Options (Inclusion)  May 2022, level
c   Panels               May 2022, level
`);
  });

  test('counts the lines that find no room', async () => {
    const lines = Array.from({ length: 200 }, (_, index) =>
      lineOf(`Result ${index}`, '2021-06-15: 2022-05-31'),
    );
    expect(await key(chartOf(...lines), { width: 80 })).toContain(
      'l   Result 11  May 2022, level\n●   several lines\n188 more lines are not drawn; CSV and JSON have them.\n',
    );
    expect(await key(chartOf(...lines.slice(0, 7)), { width: 40 })).toContain(
      '\n1 more line is not drawn; CSV and JSON\nhave it.\n',
    );
  });

  test('what is later is red, what is earlier green, what is level dim', async () => {
    const told = await key(section, { width: 80, color: true });
    for (const letter of ['\u001b[31ma', '\u001b[32mb', '\u001b[2mc■']) expect(told).toContain(letter);
  });
});

test('where there is nothing to draw, that is said', async () => {
  expect(await shown(chartOf())).toBe('Trend\n\nTrend of the milestones\nNothing has moved.\n');
  expect(await shown(chartOf(lineOf('Open', '2021-06-15: tbc')))).toBe(
    'Trend\n\nTrend of the milestones\n1 line has no date to draw.\n',
  );
});

test.each(HOSTILE_TEXTS)('$what in labels, places and dates is shown, not obeyed', async ({ text }) => {
  const saying = (said: string): SeriesSection => {
    const { points } = lineOf('x', '2021-06-15: 2022-05-31');
    const line = { label: said, place: said, points: points.map((point) => ({ ...point, text: said })) };
    const lines = [line, line].map((same) => ({ ...same, isEnded: false, days: null }));
    return { ...chartOf(...lines), heading: said, paragraphs: [said] };
  };
  // Wide enough that no text has to go on in a second line.
  const [hostile, plain] = await Promise.all([text, 'x'].map((said) => shown(saying(said), { width: 400 })));
  expect(hostile).not.toMatch(
    /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2066-\u2069]/,
  );
  expect(hostile?.split('\n').length).toBe(plain?.split('\n').length);
  expect(await chart(saying(text))).toBe(await chart(saying('x')));
});

/** Days from 2021 on, years apart or close together, and any number of lines between them. */
const anySeries = record({
  days: nat(7500),
  lines: array(
    record({
      label: string({ unit: 'grapheme', maxLength: 60 }),
      isEnded: boolean(),
      steps: array(record({ after: nat(900), said: nat(9000), isTbc: boolean() }), {
        minLength: 1,
        maxLength: 8,
      }),
    }),
    { maxLength: 70 },
  ),
}).map(({ days, lines }): SeriesSection => {
  const first = day('2021-03-10');
  return {
    ...seriesOf(first, addDays(first, days), []),
    lines: lines.map(({ label, isEnded, steps }) => {
      let on = addDays(first, -400);
      return withDays({
        label: `Title ${label}`,
        place: null,
        isEnded,
        points: steps.map(({ after, said, isTbc }) => {
          on = addDays(on, after);
          return { on, said: isTbc ? null : addDays(first, said - 1000), text: `day ${said}` };
        }),
      });
    }),
  };
});

test('a label that fills its line and ends in a space leaves no empty line', async () => {
  const label = `${'x'.repeat(36)} `;
  expect(await key(chartOf(lineOf(label, '2021-06-15: 2021-12-31')), { width: 40 })).toContain(
    `\na   ${'x'.repeat(36)}\n    December 2021`,
  );
});

test('no line is wider than asked for, and each letter that is drawn stands once in the key', async () => {
  const widths = constantFrom(40, 41, 60, 79, 80, 140, 200);
  await assert(
    asyncProperty(anySeries, widths, boolean(), async (section, width, ascii) => {
      const out = await shown(section, { width, ascii });
      expect(Math.max(...out.split('\n').map(textWidth))).toBeLessThanOrEqual(width);
      expect(out).not.toMatch(/ \n/);
      if (ascii) expect(out).toMatch(/^[\n -~]*$/);
      const coloured = await shown(section, { width, ascii, color: true });
      expect(coloured.replaceAll(COLOUR, '')).toBe(out);

      const drawn = lettersIn(await chart(section, { width, ascii }));
      const told = [...(await key(section, { width, ascii })).matchAll(/^([a-zA-Z])[ ■#] /gm)];
      const letters = told.map(([, letter = '']) => letter);
      expect(new Set(letters).size).toBe(letters.length);
      for (const letter of drawn) expect(letters).toContain(letter);
    }),
    { numRuns: 100 },
  );
});

/** The letters right of the upward axis. */
function lettersIn(drawing: string): Set<string> {
  const rows = drawing.split('\n').filter((row) => /^ *(?:[A-Z][a-z]{2}.*)?[\d –-]*\d{4} [┤|]/.test(row));
  return new Set(rows.flatMap((row) => row.replace(/^.*?[┤|]/, '').match(/[a-zA-Z]/g) ?? []));
}
