import { meetingClash } from '../../src/checks/meeting-clash.ts';
import { describeCheck, type PlanParts, programme } from './describe-check.ts';

/** One body, `cadence` in line 4, column 14. */
const body = (cadence: string, more = ''): PlanParts => ({
  'governance.yaml': `bodies:\n  - id: board\n    name: Programme Board\n    cadence: ${cadence}\n${more}`,
});

const exceptions = (yaml: string): string => `    exceptions:\n${yaml.replace(/^/gm, '      ')}\n`;

const CALENDAR = programme(`calendar:
  periods:
    - name: Autumn half term
      from: 2021-10-25
      to: 2021-10-29
      holiday: true
    - name: Christmas holiday 2021
      from: 2021-12-20
      to: 2022-01-03
    - name: Spring half term
      from: 2022-02-21
      to: 2022-02-25
`);

describeCheck(meetingClash, [
  {
    what: 'bank holidays of the next twelve months',
    parts: body('monthly, first Monday'),
    finds: [
      {
        at: '4:14',
        says: '2 meetings of "Programme Board" in the next twelve months fall on holidays: 3 January 2022 (bank holiday, New Year’s Day (substitute day)); 2 May 2022 (bank holiday, Early May bank holiday).',
        fix: 'Enter each of them under "exceptions", such as "date: 2022-01-03"',
      },
    ],
  },
  {
    what: 'a bank holiday that was proclaimed for one year',
    parts: body('monthly, third Monday'),
    asOf: '2022-05-01',
    finds: [
      {
        at: '4:14',
        says: 'The meeting of "Programme Board" on 19 September 2022 falls on a holiday: bank holiday, Bank holiday for the State Funeral of Queen Elizabeth II.',
        fix: 'Enter it under "exceptions", such as "date: 2022-09-19"',
      },
    ],
  },
  {
    what: 'more than twelve months away, or on the as-of date itself',
    parts: body('yearly, first Monday', '    starts: 2020-05-01\n'),
    asOf: '2021-05-03',
    finds: [{ at: '4:14', says: 'on 2 May 2022 falls' }],
  },
  {
    what: 'school holidays that are marked, or named so; a half term that is not marked is no sign',
    parts: { ...CALENDAR, ...body('monthly, last Tuesday') },
    finds: [
      {
        at: '4:14',
        says: '26 October 2021 (school holiday, "Autumn half term"); 28 December 2021 (bank holiday, Boxing Day (substitute day)).',
      },
    ],
  },
  {
    what: 'a weekend that only the day of the month has brought about',
    parts: body('every 6 months, 15th', '    starts: 2021-11-01\n'),
    finds: [{ at: '4:14', says: 'on 15 May 2022 falls on a holiday: Sunday.' }],
  },
  { what: 'a weekend that the cadence chooses', parts: body('monthly, first Saturday'), finds: [] },
  {
    what: 'ten are named, and all are counted',
    parts: {
      ...programme(
        'calendar:\n  periods:\n    - name: Endless holiday\n      from: 2021-10-01\n      to: 2022-09-30\n',
      ),
      ...body('weekly, Tuesday'),
    },
    finds: [{ at: '4:14', says: '; and 42 more.' }],
  },
  {
    what: 'moved away, cancelled, and kept on purpose',
    parts: body(
      'monthly, first Monday',
      exceptions(
        '- date: 2022-01-03\n  held_on: 2022-01-10\n- date: 2022-05-02\n  held_on: 2022-05-02\n  reason: Agreed',
      ),
    ),
    finds: [],
  },
  {
    what: 'moved onto one, and an extra one',
    parts: body(
      'monthly, second Tuesday',
      exceptions('- date: 2022-05-10\n  held_on: 2022-05-02\n- held_on: 2022-01-03'),
    ),
    finds: [
      { at: '7:18', says: 'on 2 May 2022', fix: 'Write another day under "held_on"' },
      { at: '8:18', says: 'on 3 January 2022', fix: 'Write another day under "held_on"' },
    ],
  },
  { what: 'a body of which no day can be known', parts: { ...CALENDAR, ...body('monthly') }, finds: [] },
  {
    what: 'either side of another body',
    parts: {
      'governance.yaml':
        'bodies:\n  - id: board\n    name: Board\n    cadence: monthly, second Monday\n  - id: leads\n    name: Leads\n    cadence: one either side of board\n',
    },
    asOf: '2022-04-01',
    finds: [
      {
        at: '7:14',
        says: '4 meetings of "Leads" in the next twelve months fall on holidays: 18 April 2022 (bank holiday, Easter Monday); 2 May 2022',
      },
    ],
  },
]);
