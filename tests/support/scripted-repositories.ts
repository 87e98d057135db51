/**
 * The repositories that pages name before a block, `<!-- repository: westmarch -->`. Each is built once, when it is
 * first asked for, and is the same on every machine, ids of commits included.
 */
import type { Git } from '../../src/history/git.ts';
import { realGit } from '../../src/history/real-git.ts';
import { type GitRepository, gitEnvironment } from './git-repository.ts';
import { historyOfWestmarch } from './history-of-westmarch.ts';
import { type PlanEditor, planEditor } from './plan-editor.ts';

/** What a pull request does: the branch is made from the end of Westmarch's history, and stands checked out. */
interface PullRequest {
  readonly author: string;
  readonly at: string;
  readonly subject: string;
  readonly does: (plan: PlanEditor) => void;
}

const RECORD = {
  date: '2025-03-18',
  reason: 'The building in Eastley is handed over only after Easter',
  by: 'programme-board',
};
const HUBS = { ref: 'belonging/outreach/hubs', due: '30 May 2025' };
const WORDS = { author: 'Paul Greaves', at: '2025-03-19T10:05:00Z' };

const PULL_REQUESTS: ReadonlyMap<string, PullRequest> = new Map([
  [
    'westmarch-date-without-record',
    { ...WORDS, subject: 'The hubs open in May', does: (plan) => plan.move(HUBS.ref, HUBS.due) },
  ],
  [
    'westmarch-date-with-record',
    { ...WORDS, subject: 'The hubs open in May', does: (plan) => plan.move(HUBS.ref, HUBS.due, RECORD) },
  ],
]);

/** The branch of a pull request; the branch that it is to be merged into is `main`. */
const BRANCH = 'hubs-in-may';

const built = new Map<string, GitRepository>();

/** The folder of the repository with that name, and a git that reads no settings of this machine. */
export function scriptedRepository(name: string): { readonly workingFolder: string; readonly git: Git } {
  const repository = built.get(name) ?? build(name);
  built.set(name, repository);
  const variables = gitEnvironment();
  return { workingFolder: repository.folder, git: realGit((variable) => variables[variable]) };
}

/** Removes what was built; whoever asked for a repository calls it in the end. */
export function removeScriptedRepositories(): void {
  for (const repository of built.values()) repository.remove();
  built.clear();
}

function build(name: string): GitRepository {
  const pullRequest = PULL_REQUESTS.get(name);
  if (pullRequest === undefined && name !== 'westmarch') throw new Error(`no repository is called ${name}`);
  const { repository } = historyOfWestmarch();
  if (pullRequest === undefined) return repository;
  repository.branch(BRANCH);
  pullRequest.does(planEditor(repository, 'plan'));
  repository.commit(pullRequest);
  return repository;
}
