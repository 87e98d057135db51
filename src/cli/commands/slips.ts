import type { Environment } from '../../environment/environment.ts';
import { SHEET_FORMATS } from '../../render/format.ts';
import { slipsReport } from '../../reports/slips.ts';
import { slipsJson } from '../../reports/slips-json.ts';
import { slipsView } from '../../reports/slips-view.ts';
import type { ExitCode } from '../exit-code.ts';
import { type HistoryOptions, openHistory, resolveSince } from '../open-history.ts';
import { readChoice } from '../options.ts';
import { runReport } from '../run-report.ts';

export interface SlipsOptions extends HistoryOptions {
  readonly since?: string;
  readonly by?: string;
}

/** `milepost slips`: the slippage ledger, read off git. */
export async function slipsCommand(options: SlipsOptions, environment: Environment): Promise<ExitCode> {
  if (options.by !== undefined) readChoice(options.by, '--by', ['owner']);
  return await runReport(
    options,
    environment,
    async ({ plan, entries, asOf, scope, locate, opened }) => {
      const history = await openHistory(opened, options, environment);
      const start =
        options.since === undefined ? null : await resolveSince(options.since, history, opened, asOf);
      const { name } = plan.programme;
      const report = slipsReport(name, entries, history, start, asOf, scope, options.by === 'owner');
      return { kind: 'slips', view: slipsView(report), data: () => slipsJson(report, locate) };
    },
    SHEET_FORMATS,
  );
}
