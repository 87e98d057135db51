import { updateStale } from '../../src/checks/update-stale.ts';
import { describeCheck, milestones, programme } from './describe-check.ts';
import { update } from './raid-parts.ts';

const OPEN = milestones('- id: m\n  title: M\n  due: December 2021');
const DONE = milestones('- id: m\n  title: M\n  due: August 2021\n  completed: 2021-08-20');

describeCheck(updateStale, [
  { what: 'a plan without updates', parts: OPEN, finds: [] },
  {
    what: 'a plan whose first update is to come',
    parts: { ...OPEN, ...update('inclusion', '2021-10-05') },
    finds: [],
  },
  { what: 'after 14 days', parts: { ...OPEN, ...update('inclusion', '2021-09-20') }, finds: [] },
  {
    what: 'after 15 days',
    parts: { ...OPEN, ...update('inclusion', '2021-09-19') },
    finds: [
      {
        at: '2:7',
        says: 'The newest update of "Inclusion" is of 19 September 2021, 15 days ago; it counts for 14 days',
        fix: 'for: inclusion',
      },
    ],
  },
  {
    what: 'as the programme says',
    parts: {
      ...OPEN,
      ...programme('rag:\n  amber_from_days: 1\n  red_from_days: 28\n  update_stale_days: 31\n'),
      ...update('inclusion', '2021-09-03'),
    },
    finds: [],
  },
  {
    what: 'an update of a project counts for its workstream',
    parts: { ...OPEN, ...update('inclusion', '2021-08-02'), ...update('inclusion/provision', '2021-09-27') },
    finds: [],
  },
  {
    what: 'others are reported on, and this one never was',
    parts: { ...OPEN, ...update('programme', '2021-09-27') },
    finds: [{ at: '3:7', says: '"Inclusion" has open milestones, and no update of it is recorded.' }],
  },
  {
    what: 'nothing is open any more',
    parts: { ...DONE, ...update('inclusion', '2021-08-20') },
    finds: [],
  },
]);
