import type { Environment } from '../../environment/environment.ts';
import { TIMELINE_FORMATS } from '../../render/format.ts';
import { COLLAPSE_CHOICES, timelineReport } from '../../reports/timeline.ts';
import { timelineJson } from '../../reports/timeline-json.ts';
import { wholeRange } from '../../reports/timeline-range.ts';
import { timelineChart, timelineView } from '../../reports/timeline-view.ts';
import type { ExitCode } from '../exit-code.ts';
import { type CommonOptions, readChoice } from '../options.ts';
import { type RangeOptions, readRangeRequest, resolveRanges } from '../resolve-ranges.ts';
import { runReport } from '../run-report.ts';

export interface TimelineCommandOptions extends CommonOptions, RangeOptions {
  readonly collapse?: string;
  readonly dependencies?: boolean;
}

/** `milepost timeline`: what happens when. */
export async function timelineCommand(
  options: TimelineCommandOptions,
  environment: Environment,
): Promise<ExitCode> {
  const request = readRangeRequest(options);
  const how = {
    collapse:
      options.collapse === undefined ? null : readChoice(options.collapse, '--collapse', COLLAPSE_CHOICES),
    dependencies: options.dependencies === true,
  };
  return await runReport(
    options,
    environment,
    ({ plan, entries, asOf, scope, locate }) => {
      const ranges = resolveRanges(request, plan, entries, asOf.day);
      const report = timelineReport(plan, entries, asOf, scope, ranges, how);
      return {
        kind: 'timeline',
        view: timelineView(report),
        data: () => timelineJson(report, locate),
        chart: () => timelineChart(timelineReport(plan, entries, asOf, scope, wholeRange(ranges), how)),
      };
    },
    TIMELINE_FORMATS,
  );
}
