import { forecastPast } from '../../src/checks/forecast-past.ts';
import { describeCheck, milestones, type PlanParts } from './describe-check.ts';

const slas = (due: string, lines: string): PlanParts =>
  milestones(`- id: slas\n  title: Agreements signed\n  due: ${due}\n${lines.replace(/^/gm, '  ')}`);

describeCheck(forecastPast, [
  {
    what: 'after the last day on which it was expected',
    parts: slas('December 2021', 'forecast: September 2021'),
    finds: [
      { at: '14:19', says: 'was expected September 2021, which went by 4 days ago, and is not reported' },
    ],
  },
  {
    what: 'on that day',
    parts: slas('December 2021', 'forecast: September 2021'),
    asOf: '2021-09-30',
    finds: [],
  },
  {
    what: 'complete',
    parts: slas('December 2021', 'forecast: September 2021\ncompleted: 2021-09-30'),
    finds: [],
  },
  {
    what: 'cancelled',
    parts: slas(
      'December 2021',
      'forecast: September 2021\nstatus: cancelled\ncancelled:\n  date: 2021-09-01\n  reason: Merged',
    ),
    finds: [],
  },
  {
    what: 'an open-ended forecast, and nothing started',
    parts: slas('from August 2021', 'forecast: from September 2021'),
    finds: [{ at: '14:19', says: 'was expected from September 2021' }],
  },
  {
    what: 'an open-ended forecast, and work has started',
    parts: slas('from August 2021', 'forecast: from September 2021\nstarted: 2021-09-15'),
    finds: [],
  },
  { what: 'no expected date', parts: slas('August 2021', 'forecast: tbc'), finds: [] },
]);
