import { forecastLate } from '../../src/checks/forecast-late.ts';
import { describeCheck, milestones, type PlanParts } from './describe-check.ts';

const slas = (due: string, lines: string): PlanParts =>
  milestones(`- id: slas\n  title: Agreements signed\n  due: ${due}\n${lines.replace(/^/gm, '  ')}`);
const governance = `approvals:
  - by: workstream-lead
    up_to_days: 14
  - by: programme-manager
`;

describeCheck(forecastLate, [
  {
    what: 'expected after the last day',
    parts: slas('December 2021', 'forecast: January 2022'),
    finds: [
      {
        at: '14:19',
        says: 'is due December 2021 and now expected January 2022, 31 days later.',
        fix: 'Ask for the later date,',
      },
    ],
  },
  { what: 'expected on the last day', parts: slas('December 2021', 'forecast: 31 December 2021'), finds: [] },
  {
    what: 'with a reason and a day, from that day on',
    parts: slas(
      'December 2021',
      'forecast:\n  due: 1 January 2022\n  reason: Legal advice\n  date: 2021-10-04',
    ),
    finds: [{ at: '15:11', says: '1 day later.' }],
  },
  {
    what: 'with a reason and a day, before that day',
    parts: slas(
      'December 2021',
      'forecast:\n  due: 1 January 2022\n  reason: Legal advice\n  date: 2021-10-05',
    ),
    finds: [],
  },
  {
    what: 'who may approve it',
    parts: { ...slas('December 2021', 'forecast: 14 January 2022'), 'governance.yaml': governance },
    finds: [{ at: '14:19', says: '14 days later.', fix: '(workstream-lead may approve it)' }],
  },
  {
    what: 'who may approve it when it is more',
    parts: { ...slas('December 2021', 'forecast: 15 January 2022'), 'governance.yaml': governance },
    finds: [{ at: '14:19', says: '15 days later.', fix: '(programme-manager may approve it)' }],
  },
  {
    what: 'complete by now',
    parts: slas('August 2021', 'forecast: January 2022\ncompleted: 2021-09-01'),
    finds: [],
  },
  { what: 'no due date', parts: slas('tbc', 'forecast: January 2022'), finds: [] },
  { what: 'no expected date', parts: slas('December 2021', 'forecast: tbc'), finds: [] },
  {
    what: 'an open-ended one that will start late',
    parts: slas('from October 2021', 'forecast: from November 2021'),
    finds: [
      { at: '14:19', says: 'due from October 2021 and now expected from November 2021, 30 days later' },
    ],
  },
  {
    what: 'an open-ended one that has started',
    parts: slas('from October 2021', 'forecast: March 2022\nstatus: in-progress'),
    finds: [],
  },
]);
