/**
 * The repositories that pages name before a block, `<!-- repository: westmarch -->`. Each is built once, when it is
 * first asked for, and is the same on every machine, ids of commits included.
 */
import type { Git } from '../../src/history/git.ts';
import { realGit } from '../../src/history/real-git.ts';
import { betterStarts } from './better-starts.ts';
import { type GitRepository, gitEnvironment } from './git-repository.ts';
import { historyOfWestmarch } from './history-of-westmarch.ts';
import { programmeOffice } from './programme-office.ts';
import { CHANGES_TO_WESTMARCH } from './westmarch-changes.ts';

const WORKSTREAM = 'plan/workstreams/family-support.yaml';

/**
 * Each by its name. Those of Better Starts with a change stand at a branch that is to be merged into main, as somebody
 * has it who tries what a pull request does.
 */
const REPOSITORIES: Readonly<Record<string, () => GitRepository>> = {
  westmarch: () => historyOfWestmarch().repository,
  'programme-office': programmeOffice,
  'better-starts': () => betterStarts(),
  ...CHANGES_TO_WESTMARCH,
  'better-starts-date-without-record': () => withBranch(WORKSTREAM, moveDate),
  'better-starts-date-with-record': () => withBranch(WORKSTREAM, (text) => recordMove(moveDate(text))),
  'better-starts-check-ignored': () => withBranch('plan/programme.yaml', ignoreOverdue),
};

const built = new Map<string, GitRepository>();

/** The folder of the repository with that name, and a git that reads no settings of this machine. */
export function scriptedRepository(name: string): { readonly workingFolder: string; readonly git: Git } {
  const repository = built.get(name) ?? REPOSITORIES[name]?.();
  if (repository === undefined) throw new Error(`no repository is called ${name}`);
  built.set(name, repository);
  const variables = gitEnvironment();
  return { workingFolder: repository.folder, git: realGit((variable) => variables[variable]) };
}

/** Removes what was built; whoever asked for a repository calls it in the end. */
export function removeScriptedRepositories(): void {
  for (const repository of built.values()) repository.remove();
  built.clear();
}

function withBranch(file: string, change: (text: string) => string): GitRepository {
  const repository = betterStarts();
  repository.branch('change');
  repository.edit(file, change);
  repository.commit({ author: 'Amina Yusuf', at: '2021-11-05T15:20:00Z', subject: 'Change the plan' });
  return repository;
}

function moveDate(text: string): string {
  return text.replace('due: December 2021', 'due: 28 January 2022');
}

/** The milestone whose date is moved is the last one of its file. */
function recordMove(text: string): string {
  return `${text.trimEnd()}
        changes:
          - date: 2021-11-02
            from: December 2021
            to: 28 January 2022
            reason: Two of the halls are let until Christmas
            approved_by: programme-manager
`;
}

function ignoreOverdue(text: string): string {
  return `${text.trimEnd()}
checks:
  milestone-overdue:
    ignore: true
`;
}
