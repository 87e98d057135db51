import type { Environment } from '../../environment/environment.ts';
import { SHEET_FORMATS } from '../../render/format.ts';
import { exportJson, exportReport, exportView } from '../../reports/export.ts';
import type { ExitCode } from '../exit-code.ts';
import type { CommonOptions } from '../options.ts';
import { runReport } from '../run-report.ts';

/** `milepost export`: the whole resolved plan. */
export async function exportCommand(options: CommonOptions, environment: Environment): Promise<ExitCode> {
  return await runReport(
    options,
    environment,
    ({ plan, entries, asOf, scope, locate }) => {
      const report = exportReport(plan, entries, asOf, scope);
      return { kind: 'export', view: exportView(report), data: () => exportJson(report, locate) };
    },
    SHEET_FORMATS,
  );
}
