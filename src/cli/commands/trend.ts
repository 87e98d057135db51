import type { Environment } from '../../environment/environment.ts';
import { TREND_FORMATS } from '../../render/format.ts';
import { trendChart, trendJson, trendReport, trendView } from '../../reports/trend.ts';
import type { ExitCode } from '../exit-code.ts';
import { type HistoryOptions, openHistory } from '../open-history.ts';
import { runReport } from '../run-report.ts';

/** `milepost trend`: when each milestone was expected, report by report. */
export async function trendCommand(options: HistoryOptions, environment: Environment): Promise<ExitCode> {
  return await runReport(
    options,
    environment,
    async ({ plan, asOf, scope, opened }) => {
      const history = await openHistory(opened, options, environment);
      const report = trendReport(plan.programme.name, history, asOf, scope);
      return {
        kind: 'trend',
        view: trendView(report),
        data: () => trendJson(report),
        chart: () => trendChart(report),
      };
    },
    TREND_FORMATS,
  );
}
