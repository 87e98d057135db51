/** The repository that a plan stands in, and what can be asked of it: revisions, merge bases, the default branch. */
import * as path from 'node:path';
import type { FileSystem } from '../load/file-system.ts';
import { closest } from '../model/did-you-mean.ts';
import { type Git, HistoryError } from './git.ts';

export interface Repository {
  /** The folder that holds `.git`, with every link followed. */
  readonly folder: string;
  /** The plan folder below it, with forward slashes; empty where the plan is the whole repository. */
  readonly planPath: string;
  /** The commit that is checked out. */
  readonly head: string;
  /** True when the clone was cut off (`fetch-depth`), so that older commits are not here. */
  readonly isCutOff: boolean;
  /** What git prints; a HistoryError when it does not end well. */
  readonly ask: (words: readonly string[], input?: string) => Promise<Buffer>;
  /** The same, or null when git ends with an exit code other than 0. */
  readonly tryAsk: (words: readonly string[], input?: string) => Promise<Buffer | null>;
}

/** Older ones know no safe.bareRepository, and would obey the settings of a folder that a stranger put into the plan. */
const OLDEST_GIT = [2, 38] as const;

/** Opens the repository that holds the plan folder. Throws a HistoryError that says what is missing and what to do. */
export async function openRepository(git: Git, files: FileSystem, planFolder: string): Promise<Repository> {
  const realPlan = files.realPath(planFolder) ?? planFolder;
  const folder = folderWithGit(files, realPlan);
  if (folder === null) {
    throw new HistoryError(
      'this plan is not kept in git, so it has no history: no folder above it holds ".git". Put it into a git repository and commit it.',
    );
  }
  const asked = await git.run(folder, [
    'rev-parse',
    '--is-shallow-repository',
    '--show-toplevel',
    'HEAD^{commit}',
  ]);
  if (asked.kind === 'missing') {
    throw new HistoryError(
      'the history of the plan is read with git, and there is no git on this machine. Install it from git-scm.com, and try again.',
    );
  }
  const [shallow = '', topLevel = '', head = ''] = asked.out.toString('utf8').split('\n');
  if (asked.code !== 0) throw new HistoryError(whyNotOpened(asked.error, topLevel !== '', folder));
  if ((files.realPath(topLevel) ?? topLevel) !== folder) {
    throw new HistoryError(
      `git takes ${topLevel} for the working copy of the repository in ${folder}; its setting core.worktree is not one that milepost follows.`,
    );
  }
  let version: Promise<void> | null = null;
  const run = async (words: readonly string[], input?: string): Promise<Buffer | string> => {
    // Asked before anything is read: what an earlier run has read takes no more of git than what was asked above.
    version ??= expectNewEnough(git, folder);
    await version;
    const outcome = await git.run(folder, words, input);
    if (outcome.kind === 'missing') throw new HistoryError('git has gone away while it was used.');
    return outcome.code === 0 ? outcome.out : outcome.error;
  };
  return {
    folder,
    planPath: path.relative(folder, realPlan).split(path.sep).join('/'),
    head,
    isCutOff: shallow === 'true',
    ask: async (words, input) => {
      const answer = await run(words, input);
      if (typeof answer !== 'string') return answer;
      // So git says of a clone that was made with --filter: nothing is fetched while it is read.
      if (/promisor remote/.test(answer)) throw new HistoryError(LACKS_VERSIONS);
      throw new HistoryError(
        `git could not read the history of the plan. It says: ${answer.trim().split('\n').at(-1) ?? ''}`,
      );
    },
    tryAsk: async (words, input) => {
      const answer = await run(words, input);
      return typeof answer === 'string' ? null : answer;
    },
  };
}

function folderWithGit(files: FileSystem, start: string): string | null {
  for (let folder = start; ; folder = path.dirname(folder)) {
    if (files.kindOf(path.join(folder, '.git')) !== 'absent') return folder;
    if (folder === path.dirname(folder)) return null;
  }
}

async function expectNewEnough(git: Git, folder: string): Promise<void> {
  const answer = await git.run(folder, ['version']);
  const text = answer.kind === 'missing' ? '' : answer.out.toString('utf8');
  const [, major = '0', minor = '0'] = /(\d+)\.(\d+)/.exec(text) ?? [];
  const [least, leastMinor] = OLDEST_GIT;
  if (Number(major) > least || (Number(major) === least && Number(minor) >= leastMinor)) return;
  throw new HistoryError(
    `reading history safely takes git ${OLDEST_GIT.join('.')} or newer, and this is ${text.trim()}. Install a newer one from git-scm.com.`,
  );
}

function whyNotOpened(error: string, isRepository: boolean, folder: string): string {
  if (/dubious ownership/.test(error)) {
    return `git does not trust ${folder}, because it belongs to another user of this machine. If you do trust it, run: git config --global --add safe.directory "${folder}"`;
  }
  if (isRepository && /HEAD|unknown revision/.test(error)) {
    return 'this repository has no commit yet, so the plan has no history. Commit the plan first.';
  }
  const says = error.trim().split('\n').at(-1) ?? '';
  return `${folder} does not work as a git repository. ${says === '' ? 'Git does not say why.' : `Git says: ${says}`}`;
}

/** What is said of a clone that has the commits, and not all that was in them. */
export const LACKS_VERSIONS =
  'this clone does not have all versions of the plan\'s files. Clone it whole, without "--filter" (in GitHub Actions, without "filter" under actions/checkout).';

/** The words that a clone is completed with, where history is cut off. */
const FETCH_ALL =
  'fetch the whole history: "git fetch --unshallow" on a computer, "fetch-depth: 0" under actions/checkout in GitHub Actions, GIT_DEPTH: "0" in GitLab';

/** The commit that a revision names. Throws a HistoryError, with what was probably meant, when there is none. */
export async function resolveCommit(repository: Repository, revision: string): Promise<string> {
  if (revision.startsWith('-')) {
    throw new HistoryError(
      `"${revision}" begins with a hyphen, which no revision does. Write a branch, a tag or a commit, such as main or 4f2a91c.`,
    );
  }
  const found = await repository.tryAsk([
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  ]);
  const id = found?.toString('utf8').trim() ?? '';
  if (/^[0-9a-f]{40,64}$/.test(id)) return id;
  const names = (
    (await repository.tryAsk(['for-each-ref', '--format=%(refname:short)']))?.toString('utf8') ?? ''
  )
    .split('\n')
    .filter((name) => name !== '');
  const meant = closest(revision, names);
  const cutOff = repository.isCutOff
    ? ` This clone does not have the whole history, so it may be missing here: ${FETCH_ALL}.`
    : '';
  throw new HistoryError(
    `there is no revision "${revision}" in this repository.${meant === null ? ' Write a branch, a tag or a commit, such as main or 4f2a91c.' : ` Did you mean ${meant}?`}${cutOff}`,
  );
}

/** The newest commit that both have in their history. */
export async function mergeBase(
  repository: Repository,
  revision: string,
  commit: string,
  head: string,
): Promise<string> {
  if (commit === head) return commit;
  const found = await repository.tryAsk(['merge-base', commit, head]);
  const id = found?.toString('utf8').trim() ?? '';
  if (id !== '') return id;
  throw new HistoryError(
    repository.isCutOff
      ? `the commit from which ${revision} and this version come both is not in this clone, because it does not have the whole history: ${FETCH_ALL}.`
      : `${revision} and this version have no history in common, so there is nothing to compare.`,
  );
}

/** The whole name of the branch that changes are merged into: the one that the clone came from, else main or master. Null when none of them is here. */
export async function defaultBranch(repository: Repository): Promise<string | null> {
  const names = ['refs/remotes/origin/HEAD', 'refs/remotes/origin/main', 'refs/remotes/origin/master'];
  const local = ['refs/heads/main', 'refs/heads/master'];
  const there = await repository.tryAsk([
    'for-each-ref',
    '--format=%(refname) %(symref)',
    ...names,
    ...local,
  ]);
  const lines = (there?.toString('utf8') ?? '').split('\n').map((line) => line.split(' '));
  // Whole, since a tag could have the same short name; and origin/HEAD by the name that people know.
  const found = new Map(lines.map(([name = '', stands = '']) => [name, stands === '' ? name : stands]));
  return [...names, ...local].flatMap((name) => found.get(name) ?? [])[0] ?? null;
}
