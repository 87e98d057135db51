/**
 * What a job finds when a pull request to `example/westmarch` is opened: the clone that actions/checkout leaves behind,
 * and the event with what a stranger can write into it. The plan is that of the pages for workstream leads.
 */
import { betterStarts } from './better-starts.ts';
import type { JobEvent } from './composite-action.ts';
import { createRepository, type GitRepository } from './git-repository.ts';

export interface PullRequestWords {
  /** Where the plan stands. */
  readonly planFolder?: string;
  /** What the pull request does; the milestones are in `workstreams/family-support.yaml`. */
  readonly does: (repository: GitRepository, planFolder: string) => void;
  /** What is merged into main after the branch was made. */
  readonly meanwhile?: (repository: GitRepository, planFolder: string) => void;
  readonly title?: string;
  readonly isFromFork?: boolean;
  /** The name of its branch. */
  readonly branch?: string;
  /** `--depth=1` and the like: how much of the history the job has fetched. */
  readonly depth?: number;
}

export interface PullRequest {
  readonly event: JobEvent;
  readonly workspace: string;
  /** The id of the commit that main stands at. */
  readonly main: string;
  remove(): void;
}

const AUTHOR = 'Amina Yusuf';

/** Opens a pull request, and checks out what GitHub makes of it: the merge of its branch into main. */
export function openPullRequest(words: PullRequestWords): PullRequest {
  const { planFolder = 'plan', branch = 'rooms-later', title = 'Rooms later', isFromFork = false } = words;
  const origin = betterStarts(planFolder);
  const opened = origin.git('rev-parse', 'main').trim();
  origin.branch(branch);
  words.does(origin, planFolder);
  const head = origin.commit({ author: AUTHOR, at: '2021-10-01T10:00:00Z', subject: title });
  origin.switchTo('main');
  if (words.meanwhile !== undefined) {
    words.meanwhile(origin, planFolder);
    origin.commit({ author: 'Lena Ortiz', at: '2021-10-02T10:00:00Z', subject: 'Meanwhile' });
  }
  const main = origin.git('rev-parse', 'main').trim();
  origin.git('switch', '--quiet', '--detach');
  const merge = origin.merge(branch, { author: 'GitHub', at: '2021-10-03T10:00:00Z', subject: 'Merge' });
  origin.git('update-ref', 'refs/pull/7/merge', merge);
  origin.switchTo('main');

  const workspace = checkedOut(origin, 'refs/pull/7/merge', words.depth);
  const repository = { full_name: 'example/westmarch' };
  const from = isFromFork ? { full_name: 'somebody/westmarch' } : repository;
  return {
    event: {
      name: 'pull_request',
      workspace: workspace.folder,
      variables: {
        GITHUB_BASE_REF: 'main',
        GITHUB_HEAD_REF: branch,
        GITHUB_REF: 'refs/pull/7/merge',
        GITHUB_SHA: merge,
      },
      payload: {
        action: 'synchronize',
        number: 7,
        pull_request: {
          number: 7,
          title,
          body: title,
          user: { login: isFromFork ? 'somebody' : 'amina', type: 'User' },
          head: { ref: branch, sha: head, label: `somebody:${branch}`, repo: from },
          // As GitHub has it: the commit that main stood at when the pull request was opened.
          base: { ref: 'main', sha: opened, repo: repository },
        },
        repository,
      },
    },
    workspace: workspace.folder,
    main,
    remove() {
      workspace.remove();
      origin.remove();
    },
  };
}

/** Main itself, as a push or a schedule finds it. */
export function checkOutMain(
  name: 'push' | 'schedule',
  does: (repository: GitRepository) => void,
): PullRequest {
  const origin = betterStarts();
  does(origin);
  const main = origin.git('rev-parse', 'main').trim();
  const workspace = origin.clone();
  return {
    event: {
      name,
      workspace: workspace.folder,
      variables: { GITHUB_REF: 'refs/heads/main', GITHUB_SHA: main },
      payload:
        name === 'push'
          ? { ref: 'refs/heads/main', after: main, repository: { full_name: 'example/westmarch' } }
          : { schedule: '23 6 * * 1' },
    },
    workspace: workspace.folder,
    main,
    remove() {
      workspace.remove();
      origin.remove();
    },
  };
}

/** What actions/checkout leaves behind: with `fetch-depth: 0` all branches and the commit, else so much of the commit. */
function checkedOut(origin: GitRepository, ref: string, depth: number | undefined): GitRepository {
  const workspace = createRepository();
  const own = `+${ref}:refs/remotes/${ref.replace('refs/', '')}`;
  const what = depth === undefined ? ['+refs/heads/*:refs/remotes/origin/*', own] : [`--depth=${depth}`, own];
  workspace.git('fetch', '--quiet', `file://${origin.folder}`, ...what);
  workspace.git('checkout', '--quiet', '--detach', own.split(':')[1] ?? '');
  return workspace;
}
