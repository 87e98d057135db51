import type { Environment } from '../../environment/environment.ts';
import { PAGE_FORMATS, type Rendering } from '../../render/format.ts';
import type { RepositoryLinks } from '../../reports/page/page-view.ts';
import { pageView } from '../../reports/page/page.ts';
import { commitState } from '../commit-state.ts';
import type { ExitCode } from '../exit-code.ts';
import type { HistoryOptions } from '../open-history.ts';
import { openPage } from '../open-page.ts';
import { type ReportInput, runReport } from '../run-report.ts';
import { UsageError } from '../usage-error.ts';
import { readAudience } from './status.ts';

export interface ReportOptions extends HistoryOptions {
  readonly since?: string;
  readonly audience?: string;
  readonly repoUrl?: string;
}

/** `milepost report`: the plan as one web page. */
export async function reportCommand(options: ReportOptions, environment: Environment): Promise<ExitCode> {
  const url = options.repoUrl === undefined ? null : readRepositoryUrl(options.repoUrl);
  const audience = readAudience(options.audience);
  refuseTerminal(options, environment);
  const make = async (input: ReportInput): Promise<Rendering> => {
    const commit = await commitState(input.opened, environment);
    const page = await openPage(input, { ...options, audience, commit }, environment);
    const repository: RepositoryLinks | null = url === null ? null : { url, commit: commit?.id ?? null };
    const version = input.opened.at === null ? null : `as it was at ${input.opened.at.name}`;
    return {
      kind: 'report',
      view: {
        title: 'Plan on a page',
        programme: input.plan.programme.name,
        asOf: input.asOf,
        totals: null,
        sections: [],
      },
      data: () => null,
      page: () => pageView(page, { version, repository }),
    };
  };
  return await runReport(options, environment, make, PAGE_FORMATS, new Map());
}

/** The address of a repository on a forge, or a pattern of the addresses of its lines. */
export function readRepositoryUrl(text: string): string {
  const url = text.replace(/\/+$/, '').replace(/\.git$/, '');
  if (/^https?:\/\/[!-~]+$/i.test(url) && URL.canParse(url)) return url;
  throw new UsageError(
    `--repo-url takes the web address of the repository, such as https://github.com/council/send-plan, and "${text}" is not one. Where its lines have other addresses than those of GitHub, GitLab or Bitbucket, write one with {commit}, {file} and {line} in it.`,
  );
}

/** A page in a terminal is of no use to anybody; a pipe may take it. */
function refuseTerminal({ output }: ReportOptions, { standardOutput }: Environment): void {
  if (output !== undefined || !standardOutput.isTerminal) return;
  throw new UsageError(
    'the report is a web page, which a terminal cannot show. Name a file for it, as in "milepost report --output plan.html", and open that in a browser.',
  );
}
