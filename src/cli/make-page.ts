/** The page of the plan as its two commands make it: to a file, and for browsers. */
import type { Environment } from '../environment/environment.ts';
import type { Audience } from '../model/update.ts';
import type { PageView } from '../reports/page/page-view.ts';
import { pageView } from '../reports/page/page.ts';
import { commitState } from './commit-state.ts';
import { readAudience } from './commands/status.ts';
import type { HistoryOptions } from './open-history.ts';
import { openPage } from './open-page.ts';
import type { ReportInput } from './run-report.ts';
import { UsageError } from './usage-error.ts';

export interface PageCommandOptions extends HistoryOptions {
  readonly since?: string;
  readonly audience?: string;
  readonly repoUrl?: string;
}

/** What is asked of the page, read from the options. */
export interface PageRequest {
  readonly options: PageCommandOptions;
  readonly audience: Audience | null;
  readonly url: string | null;
}

/** What is wrong with the options is said before any file is read. */
export function readPageRequest(options: PageCommandOptions): PageRequest {
  return {
    options,
    audience: readAudience(options.audience),
    url: options.repoUrl === undefined ? null : readRepositoryUrl(options.repoUrl),
  };
}

export async function makePage(
  input: Pick<ReportInput, 'plan' | 'asOf' | 'opened'>,
  { options, audience, url }: PageRequest,
  environment: Environment,
): Promise<() => PageView> {
  const { opened } = input;
  const commit = await commitState(opened, environment);
  const page = await openPage(input, { ...options, audience, commit }, environment);
  return () =>
    pageView(page, {
      version: opened.at === null ? null : `as it was at ${opened.at.name}`,
      repository: url === null ? null : { url, commit: commit?.id ?? null, hasLines: commit?.dirty !== true },
    });
}

/** The address of a repository on a forge, or a pattern of the addresses of its lines. */
function readRepositoryUrl(text: string): string {
  const url = text.replace(/\/+$/, '').replace(/\.git$/, '');
  if (/^https?:\/\/[!-~]+$/i.test(url) && URL.canParse(url)) {
    const unknown = [...url.matchAll(/\{[^{}]*\}/g)].find(
      ([name]) => !['{commit}', '{file}', '{line}'].includes(name),
    );
    if (unknown === undefined) return url;
    throw new UsageError(
      `--repo-url knows {commit}, {file} and {line}, and "${unknown[0]}" is none of them.`,
    );
  }
  throw new UsageError(
    `--repo-url takes the web address of the repository, such as https://github.com/council/send-plan, and "${text}" is not one. Where its lines have other addresses than those of GitHub, GitLab or Bitbucket, write one with {commit}, {file} and {line} in it.`,
  );
}
