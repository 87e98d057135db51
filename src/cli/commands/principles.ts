import type { Environment } from '../../environment/environment.ts';
import { factContext } from '../../facts/index.ts';
import { judge } from '../../principles/judge.ts';
import { principlesReport, type PrinciplesScope } from '../../reports/principles.ts';
import { principlesJson } from '../../reports/principles-json.ts';
import { principlesView } from '../../reports/principles-view.ts';
import type { ExitCode } from '../exit-code.ts';
import type { CommonOptions } from '../options.ts';
import { findPrinciple, findProject } from '../resolve-scope.ts';
import { runReport } from '../run-report.ts';
import { UsageError } from '../usage-error.ts';

export interface PrinciplesOptions extends CommonOptions {
  readonly principle?: string;
  readonly project?: string;
}

/** `milepost principles`: projects by principles, or one of them with all that its answers rest on. */
export async function principlesCommand(
  options: PrinciplesOptions,
  environment: Environment,
): Promise<ExitCode> {
  return await runReport(options, environment, ({ plan, entries, asOf, scope, locate }) => {
    const whole: PrinciplesScope = {
      ...scope,
      principle: options.principle === undefined ? null : findPrinciple(options.principle, plan),
      project: options.project === undefined ? null : findProject(options.project, plan),
    };
    expectInScope(whole);
    const report = principlesReport(plan, entries, judge(plan, entries, asOf.day), asOf, whole);
    const context = factContext(plan, entries, asOf.day);
    return {
      kind: 'principles',
      view: principlesView(report, context),
      data: () => principlesJson(report, locate),
    };
  });
}

function expectInScope({ workstream, project }: PrinciplesScope): void {
  if (workstream === null || project === null || project.workstream === workstream) return;
  throw new UsageError(
    `the project ${project.project.ref} does not belong to the workstream ${workstream.id}. Leave one of them out.`,
  );
}
