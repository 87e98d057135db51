import type { Environment } from '../../environment/environment.ts';
import { nudgeJson, nudgeReport, nudgeView } from '../../reports/nudge.ts';
import type { ExitCode } from '../exit-code.ts';
import { type HistoryOptions, openHistory } from '../open-history.ts';
import { runReport } from '../run-report.ts';
import { UsageError } from '../usage-error.ts';

export interface NudgeOptions extends HistoryOptions {
  readonly days?: string;
}

const DEFAULT_DAYS = '14';

/** `milepost nudge`: whose milestones have been left alone while they are due or overdue. */
export async function nudgeCommand(options: NudgeOptions, environment: Environment): Promise<ExitCode> {
  const days = readDays(options.days ?? DEFAULT_DAYS);
  return await runReport(options, environment, async ({ plan, entries, asOf, scope, opened }) => {
    const history = await openHistory(opened, options, environment);
    const report = nudgeReport(plan, entries, history, days, asOf, scope);
    return { kind: 'nudge', view: nudgeView(report), data: () => nudgeJson(report) };
  });
}

/** `14`, or `14d` as durations are written elsewhere. */
function readDays(text: string): number {
  const [, days = ''] = /^(\d{1,4})d?$/.exec(text.trim()) ?? [];
  const number = Number(days);
  if (days !== '' && number >= 1 && number <= 3660) return number;
  throw new UsageError(`--days takes a number of days from 1 to 3660, and "${text}" is not one.`);
}
