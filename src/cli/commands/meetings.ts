import type { Environment } from '../../environment/environment.ts';
import { CALENDAR_FORMATS } from '../../render/format.ts';
import { DEFAULT_MEETING_MONTHS, meetingsJson, meetingsReport } from '../../reports/meetings.ts';
import { meetingsCalendar } from '../../reports/meetings-calendar.ts';
import { meetingsView } from '../../reports/meetings-view.ts';
import { entriesInScope } from '../../reports/scope.ts';
import type { ExitCode } from '../exit-code.ts';
import type { CommonOptions } from '../options.ts';
import { isPrinted, resolveOutputs } from '../outputs.ts';
import { readFrom, readMonths } from '../resolve-ranges.ts';
import { findBody } from '../resolve-scope.ts';
import { runReport } from '../run-report.ts';
import { UsageError } from '../usage-error.ts';

export interface MeetingsOptions extends CommonOptions {
  readonly months?: string;
  readonly from?: string;
  readonly body?: string;
}

/** `milepost meetings`: when the bodies meet, with the days for their papers. */
export async function meetingsCommand(options: MeetingsOptions, environment: Environment): Promise<ExitCode> {
  const months = options.months === undefined ? DEFAULT_MEETING_MONTHS : readMonths(options.months);
  refuseScopeOfNothing(options, environment);
  return await runReport(
    options,
    environment,
    ({ plan, entries, asOf, scope, locate }) => {
      const only = options.body === undefined ? null : findBody(options.body, plan);
      const first = options.from === undefined ? asOf.day : readFrom(options.from, plan.programme.calendar);
      const report = meetingsReport(plan, asOf, first, months, only);
      return {
        kind: 'meetings',
        view: meetingsView(report),
        data: () => meetingsJson(report, locate),
        calendar: () => meetingsCalendar(report, entriesInScope(entries, scope)),
      };
    },
    CALENDAR_FORMATS,
  );
}

/** Bodies belong to no workstream and to no one person: both options choose among milestones, which only a calendar file has. */
function refuseScopeOfNothing(options: MeetingsOptions, { workingFolder }: Environment): void {
  const given =
    options.workstream !== undefined ? '--workstream' : options.owner !== undefined ? '--owner' : null;
  if (given === null) return;
  if (options.body !== undefined) {
    throw new UsageError(
      `${given} chooses among milestones, and the calendar of one body has none. Leave out ${given} or --body.`,
    );
  }
  if (isPrinted(resolveOutputs(options, workingFolder, CALENDAR_FORMATS), 'ics')) return;
  throw new UsageError(
    `${given} chooses among milestones, and of this report only a calendar file (--format ics) has them. For the meetings of one body write --body ID.`,
  );
}
