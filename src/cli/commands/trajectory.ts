import type { Environment } from '../../environment/environment.ts';
import { type Rendering, TRAJECTORY_FORMATS } from '../../render/format.ts';
import { measuresChart } from '../../reports/page/measure-chart-of.ts';
import { trajectoryReport, type TrajectoryScope } from '../../reports/trajectory.ts';
import { trajectoryDetailView } from '../../reports/trajectory-detail.ts';
import { trajectoryJson } from '../../reports/trajectory-json.ts';
import { trajectoryView } from '../../reports/trajectory-view.ts';
import type { ExitCode } from '../exit-code.ts';
import type { CommonOptions } from '../options.ts';
import { findLens, findMeasure } from '../resolve-measure.ts';
import { type ReportInput, runReport } from '../run-report.ts';

export interface TrajectoryOptions extends CommonOptions {
  readonly lens?: string;
  readonly measure?: string;
}

/** `milepost trajectory`: each measure against its target, or one of them with all that is known of it. */
export async function trajectoryCommand(
  options: TrajectoryOptions,
  environment: Environment,
): Promise<ExitCode> {
  const make = ({ plan, entries, asOf, scope, locate }: ReportInput): Rendering => {
    const whole: TrajectoryScope = {
      ...scope,
      lens: options.lens === undefined ? null : findLens(options.lens, plan),
      measure: options.measure === undefined ? null : findMeasure(options.measure, plan),
    };
    const report = trajectoryReport(plan, entries, asOf, whole);
    const [only] = report.standings;
    const isOne = whole.measure !== null && only !== undefined;
    return {
      kind: 'trajectory',
      view: isOne ? trajectoryDetailView(report, only, plan) : trajectoryView(report),
      data: () => trajectoryJson(report, locate),
      chart: () => measuresChart(report, plan, entries),
    };
  };
  return await runReport(options, environment, make, TRAJECTORY_FORMATS);
}
