import type { CalendarDay } from '../model/calendar-day.ts';
import { exampleOfMilestones } from '../model/documentation.ts';
import type { Milestone } from '../model/plan.ts';
import { comparisonDay, type PlanDate } from '../model/plan-date.ts';
import { dayText, planDateText } from '../model/plan-date-text.ts';
import { firstDayOf } from '../model/schedule.ts';
import { type Check, type Report, within } from './check.ts';
import { quoted } from './quoted.ts';

export const statusContradiction: Check = {
  code: 'status-contradiction',
  severity: 'error',
  summary: 'Two lines of a milestone say different things about how it stands.',
  timeDriven: false,
  coveredByAcceptedBreach: false,
  what: 'A milestone whose lines contradict each other: complete without a completed date, completed or started later than today, a completed date beside another status, cancelled or on hold without saying so twice (the status and the entry that explains it), a start beside "not-started", or evidence for something that is not complete.',
  why: 'Only one of the two lines can be true, and a report has to choose. Until somebody who knows has put it right, neither can be relied on.',
  example: exampleOfMilestones(`- id: slas
  title: Service level agreements signed
  due: September 2021
  status: complete`),
  howToFix: `Decide which line is true, and change the other one. These are the lines that belong together.

A milestone that has been achieved has the day or the month in which that happened. The status may stay away, because the date says it:

\`\`\`yaml
- id: slas
  title: Service level agreements signed
  due: September 2021
  completed: 2021-09-28
  evidence: Signed agreements in the contracts register
\`\`\`

One that is expected on a later day has no \`completed\` yet, but a \`forecast\`:

\`\`\`yaml
- id: slas
  title: Service level agreements signed
  due: September 2021
  status: in-progress
  forecast: October 2021
\`\`\`

One that has been cancelled says when, why and who agreed:

\`\`\`yaml
- id: slas
  title: Service level agreements signed
  due: September 2021
  status: cancelled
  cancelled:
    date: 2021-09-14
    reason: The providers have joined the regional framework instead
    approved_by: programme-board
\`\`\`

One that is on hold says since when and why:

\`\`\`yaml
- id: slas
  title: Service level agreements signed
  due: September 2021
  status: on-hold
  on_hold:
    since: 2021-09-14
    reason: Waiting for the national review
\`\`\``,
  *run({ plan, today }) {
    for (const { milestone } of plan.milestones) {
      if (saysNothing(milestone)) continue;
      yield* completion(milestone, today);
      yield* start(milestone, today);
      yield* cancellation(milestone);
      yield* hold(milestone);
    }
  },
};

/** Most milestones of a new plan: nothing is reported, so nothing can contradict. */
function saysNothing({ status, started, completed, cancelled, onHold, evidence }: Milestone): boolean {
  return (
    status === null &&
    started === null &&
    completed === null &&
    cancelled === null &&
    onHold === null &&
    evidence === null
  );
}

function* completion(milestone: Milestone, today: CalendarDay): Generator<Report> {
  const { status, completed, evidence } = milestone;
  if (completed !== null && isAfter(completed, today)) {
    yield contradiction(
      milestone,
      'completed',
      `is said to have been completed ${onText(completed)}, and that day has not come yet.`,
      'Correct the date. If it says when you expect to finish, write "forecast:" in place of "completed:".',
    );
  } else if (completed !== null && status !== null && status !== 'complete') {
    yield contradiction(
      milestone,
      'status',
      `has the status "${status}", and also a date on which it was completed: ${planDateText(completed)}.`,
      'Write "status: complete" if it has been achieved; otherwise delete the line "completed:".',
    );
  }
  if (status === 'complete' && completed === null) {
    yield contradiction(
      milestone,
      'status',
      'is said to be complete, but not since when.',
      'Add a line "completed:" with the day or the month in which it was achieved, such as 2021-09-15 or September 2021.',
    );
  }
  if (evidence !== null && completed === null && status !== 'complete') {
    yield contradiction(
      milestone,
      'evidence',
      'has evidence that it was achieved, but is not said to be complete.',
      'If it has been achieved, add a line "completed:" with the day or the month; otherwise call the text "note:".',
    );
  }
}

function* start(milestone: Milestone, today: CalendarDay): Generator<Report> {
  const { status, started, completed } = milestone;
  if (started === null) return;
  if (isAfter(started, today)) {
    yield contradiction(
      milestone,
      'started',
      `is said to have started ${onText(started)}, and that day has not come yet.`,
      'Correct the date, or delete the line until work has begun.',
    );
    return;
  }
  if (status === 'not-started') {
    yield contradiction(
      milestone,
      'status',
      `has the status "not-started", and also a date on which it started: ${planDateText(started)}.`,
      'Write "status: in-progress" if work has begun; otherwise delete the line "started:".',
    );
  }
  const finish = completed === null ? null : comparisonDay(completed);
  if (completed !== null && finish !== null && isAfter(started, finish)) {
    yield contradiction(
      milestone,
      'started',
      `was completed ${onText(completed)}, before it started ${onText(started)}.`,
      'Correct whichever of the two dates is wrong.',
    );
  }
}

function* cancellation(milestone: Milestone): Generator<Report> {
  const { status, cancelled } = milestone;
  if (status === 'cancelled' && cancelled === null) {
    yield contradiction(
      milestone,
      'status',
      'is said to be cancelled, but not when, nor why.',
      'Add an entry "cancelled:" below it, with the lines "date:", "reason:" and "approved_by:".',
    );
  }
  if (status !== 'cancelled' && cancelled !== null) {
    yield contradiction(
      milestone,
      'cancelled',
      `was cancelled on ${dayText(cancelled.date)}, but ${status === null ? 'has no status that says so' : `has the status "${status}"`}.`,
      'Write "status: cancelled" as well, or delete the entry "cancelled:" if it goes on.',
    );
  }
}

function* hold(milestone: Milestone): Generator<Report> {
  const { status, onHold } = milestone;
  if (status === 'on-hold' && onHold === null) {
    yield contradiction(
      milestone,
      'status',
      'is said to be on hold, but not since when, nor why.',
      'Add an entry "on_hold:" below it, with the lines "since:" and "reason:".',
    );
  }
  if (onHold === null) return;
  if (status !== 'on-hold') {
    yield contradiction(
      milestone,
      'on_hold',
      `has been on hold since ${dayText(onHold.since)}, but ${status === null ? 'has no status that says so' : `has the status "${status}"`}.`,
      'Write "status: on-hold", or delete the entry "on_hold:" if work goes on.',
    );
  }
  if (onHold.until !== null && onHold.until < onHold.since) {
    yield contradiction(
      milestone,
      'on_hold',
      `is on hold until ${dayText(onHold.until)}, which is before it was put on hold on ${dayText(onHold.since)}.`,
      'Correct whichever of the two dates is wrong.',
    );
  }
}

/** True when the first day of `date` comes after `day`: something dated by its month may have happened on the first of it. */
function isAfter(date: PlanDate, day: CalendarDay): boolean {
  const first = firstDayOf(date);
  return first !== null && first > day;
}

/** `on 15 September 2021`, `in September 2021`. */
function onText(date: PlanDate): string {
  return `${date.kind === 'window' && date.precision === 'day' ? 'on' : 'in'} ${planDateText(date)}`;
}

/** A finding whose caret stands under the value of a status or a date, and under the key of a whole entry. */
function contradiction(milestone: Milestone, key: string, says: string, fix: string): Report {
  return {
    message: `${quoted(milestone.title)} ${says}`,
    fix,
    at: within(milestone.at, key),
    part: key === 'cancelled' || key === 'on_hold' ? 'key' : 'value',
    ref: milestone.ref,
  };
}
