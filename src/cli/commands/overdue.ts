import type { Environment } from '../../environment/environment.ts';
import { SHEET_FORMATS } from '../../render/format.ts';
import { overdueJson, overdueReport, overdueView } from '../../reports/overdue.ts';
import { entriesInScope } from '../../reports/scope.ts';
import type { ExitCode } from '../exit-code.ts';
import { type CommonOptions, readPeriod } from '../options.ts';
import { runReport } from '../run-report.ts';

export interface OverdueOptions extends CommonOptions {
  readonly within?: string;
}

const DEFAULT_PERIOD = '4w';

/** `milepost overdue`: what is overdue, due now, due soon and undated. */
export async function overdueCommand(options: OverdueOptions, environment: Environment): Promise<ExitCode> {
  const within = readPeriod(options.within ?? DEFAULT_PERIOD, '--within');
  return await runReport(
    options,
    environment,
    ({ plan, entries, asOf, scope, locate }) => {
      const report = overdueReport(plan, entriesInScope(entries, scope), asOf, within, scope);
      return { kind: 'overdue', view: overdueView(report), data: () => overdueJson(report, locate) };
    },
    SHEET_FORMATS,
  );
}
