import type { Environment } from '../../environment/environment.ts';
import { DOCUMENT_FORMATS } from '../../render/format.ts';
import { statusReport } from '../../reports/status/status.ts';
import { statusJson } from '../../reports/status/status-json.ts';
import { statusView } from '../../reports/status/status-view.ts';
import { AUDIENCES, type Audience } from '../../model/update.ts';
import { commitState } from '../commit-state.ts';
import type { ExitCode } from '../exit-code.ts';
import { openBefore } from '../open-before.ts';
import { type CommonOptions, readChoice } from '../options.ts';
import { runReport } from '../run-report.ts';

export interface StatusOptions extends CommonOptions {
  readonly since?: string;
  readonly brief?: boolean;
  readonly full?: boolean;
  readonly audience?: string;
}

const DEFAULT_PERIOD = '7d';

/** `milepost status`: how the programme stands, and what has changed since the last report. */
export async function statusCommand(options: StatusOptions, environment: Environment): Promise<ExitCode> {
  const audience = readAudience(options.audience);
  const layout = { brief: options.brief === true, full: options.full === true };
  return await runReport(
    options,
    environment,
    async ({ plan, entries, asOf, scope, locate, opened }) => {
      const earlier = await openBefore(options.since ?? DEFAULT_PERIOD, plan, opened, asOf);
      const commit = await commitState(opened, environment);
      const report = statusReport({ plan, entries, asOf, scope, earlier, audience, commit });
      return {
        kind: 'status',
        view: statusView(report, layout),
        data: () => statusJson(report, locate),
      };
    },
    DOCUMENT_FORMATS,
    new Map(),
  );
}

/** Whom a report is for; null where nothing is left out. */
export function readAudience(text: string | undefined): Audience | null {
  return text === undefined ? null : readChoice(text, '--audience', AUDIENCES);
}
