import { statusContradiction } from '../../src/checks/status-contradiction.ts';
import { describeCheck, milestones } from './describe-check.ts';

const slas = (lines: string): ReturnType<typeof milestones> =>
  milestones(`- id: slas\n  title: Agreements signed\n  due: September 2021\n${lines.replace(/^/gm, '  ')}`);

describeCheck(statusContradiction, [
  {
    what: 'complete without a date',
    parts: slas('status: complete'),
    finds: [{ at: '14:17', says: 'is said to be complete, but not since when', fix: 'completed:' }],
  },
  {
    what: 'complete without a date is told once, whatever the evidence',
    parts: slas('status: complete\nevidence: Signed copies'),
    finds: [{ at: '14:17', says: 'complete, but not since when' }],
  },
  { what: 'complete with a date', parts: slas('status: complete\ncompleted: 2021-09-28'), finds: [] },
  { what: 'a completed date alone means complete', parts: slas('completed: 2021-09-28'), finds: [] },
  {
    what: 'completed later than today',
    parts: slas('completed: 2021-10-05'),
    finds: [
      { at: '14:20', says: 'completed on 5 October 2021, and that day has not come', fix: 'forecast:' },
    ],
  },
  { what: 'completed today', parts: slas('completed: 2021-10-04'), finds: [] },
  {
    what: 'completed in this month counts from its first day',
    parts: slas('completed: October 2021'),
    finds: [],
  },
  {
    what: 'completed in a month that has not begun',
    parts: slas('completed: November 2021'),
    finds: [{ at: '14:20', says: 'completed in November 2021' }],
  },
  {
    what: 'the real day decides, not the day that is reported on',
    parts: slas('completed: 2021-10-05'),
    asOf: '2021-10-04',
    today: '2026-11-23',
    finds: [],
  },
  {
    what: 'a completed date beside another status',
    parts: slas('status: in-progress\ncompleted: 2021-09-28'),
    finds: [{ at: '14:17', says: 'has the status "in-progress", and also a date on which it was completed' }],
  },
  {
    what: 'completed in the future is told once, whatever the status',
    parts: slas('status: in-progress\ncompleted: 2022-01-31'),
    finds: [{ at: '15:20', says: 'has not come yet' }],
  },
  {
    what: 'cancelled without saying when and why',
    parts: slas('status: cancelled'),
    finds: [{ at: '14:17', says: 'cancelled, but not when, nor why', fix: 'cancelled:' }],
  },
  {
    what: 'cancelled below, and no status that says so',
    parts: slas('cancelled:\n  date: 2021-09-01\n  reason: Merged'),
    finds: [{ at: '14:9', says: 'was cancelled on 1 September 2021, but has no status that says so' }],
  },
  {
    what: 'cancelled twice over',
    parts: slas('status: cancelled\ncancelled:\n  date: 2021-09-01\n  reason: Merged'),
    finds: [],
  },
  {
    what: 'on hold without saying since when and why',
    parts: slas('status: on-hold'),
    finds: [{ at: '14:17', says: 'on hold, but not since when, nor why' }],
  },
  {
    what: 'on hold below, and another status',
    parts: slas('status: in-progress\non_hold:\n  since: 2021-09-01\n  reason: Funding'),
    finds: [{ at: '15:9', says: 'on hold since 1 September 2021, but has the status "in-progress"' }],
  },
  {
    what: 'on hold until before it began',
    parts: slas('status: on-hold\non_hold:\n  since: 2021-09-01\n  reason: Funding\n  until: 2021-08-01'),
    finds: [{ at: '15:9', says: 'until 1 August 2021, which is before' }],
  },
  {
    what: 'on hold twice over',
    parts: slas('status: on-hold\non_hold:\n  since: 2021-09-01\n  reason: Funding\n  until: 2021-12-01'),
    finds: [],
  },
  {
    what: 'not started, with a start',
    parts: slas('status: not-started\nstarted: September 2021'),
    finds: [{ at: '14:17', says: 'a date on which it started: September 2021' }],
  },
  {
    what: 'in progress, with a start',
    parts: slas('status: in-progress\nstarted: September 2021'),
    finds: [],
  },
  {
    what: 'started later than today',
    parts: slas('started: 2021-10-05'),
    finds: [{ at: '14:18', says: 'started on 5 October 2021, and that day has not come' }],
  },
  {
    what: 'completed before it started',
    parts: slas('started: 2021-09-20\ncompleted: 2021-09-01'),
    finds: [{ at: '14:18', says: 'completed on 1 September 2021, before it started on 20 September 2021' }],
  },
  {
    what: 'started and completed in the same month',
    parts: slas('started: 2021-09-20\ncompleted: September 2021'),
    finds: [],
  },
  {
    what: 'evidence for what is not complete',
    parts: slas('evidence: Signed copies'),
    finds: [{ at: '14:19', says: 'is not said to be complete', fix: 'note:' }],
  },
  {
    what: 'evidence with a completion',
    parts: slas('completed: 2021-09-01\nevidence: Signed copies'),
    finds: [],
  },
]);
