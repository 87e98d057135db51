import type { Environment } from '../../environment/environment.ts';
import { PAGE_FORMATS, type Rendering } from '../../render/format.ts';
import type { ExitCode } from '../exit-code.ts';
import { makePage, type PageCommandOptions, readPageRequest } from '../make-page.ts';
import { type ReportInput, runReport } from '../run-report.ts';
import { UsageError } from '../usage-error.ts';

/** `milepost report`: the plan as one web page. */
export async function reportCommand(
  options: PageCommandOptions,
  environment: Environment,
): Promise<ExitCode> {
  const request = readPageRequest(options);
  refuseTerminal(options, environment);
  const make = async (input: ReportInput): Promise<Rendering> => ({
    kind: 'report',
    view: {
      title: 'Plan on a page',
      programme: input.plan.programme.name,
      asOf: input.asOf,
      totals: null,
      sections: [],
    },
    data: () => null,
    page: await makePage(input, request, environment),
  });
  return await runReport(options, environment, make, PAGE_FORMATS, new Map());
}

/** A page in a terminal is of no use to anybody; a pipe may take it. */
function refuseTerminal({ output }: PageCommandOptions, { standardOutput }: Environment): void {
  if (output !== undefined || !standardOutput.isTerminal) return;
  throw new UsageError(
    'the report is a web page, which a terminal cannot show. Name a file for it, as in "milepost report --output plan.html", and open that in a browser.',
  );
}
