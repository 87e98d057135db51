/** From the options to a loaded plan: where it is, how its files are called here, what was found in it. */
import * as path from 'node:path';
import type { Environment } from '../environment/environment.ts';
import type { Repository } from '../history/repository.ts';
import { discoverPlan, PLAN_FOLDER_NAME, type PlanFolder } from '../load/discover-plan.ts';
import { type LoadedPlan, loadPlan, type ReadMemo } from '../load/load-plan.ts';
import { type PositionFinder, positionFinder } from '../load/position-finder.ts';
import type { CommonOptions } from './options.ts';
import type { Remembered } from './remembered.ts';
import { UsageError } from './usage-error.ts';
import { VOCABULARY } from './vocabulary.ts';

export interface OpenedPlan {
  readonly loaded: LoadedPlan;
  readonly locate: PositionFinder;
  /** The name of a plan file as the person at this terminal would type it. */
  readonly showFile: (file: string) => string;
  readonly folder: PlanFolder;
  /** The revision that --at asks for; null for the working copy. */
  readonly at: Revision | null;
  /** Opened when it is first asked for. */
  readonly repository: () => Promise<Repository>;
  /** What has been parsed, for the version that this one is compared with; undefined where there is none. */
  readonly memo: ReadMemo | undefined;
  /** What is known from looking before; null of what is looked at once. */
  readonly remembered: Remembered | null;
}

/** A commit, and what it was called by whoever asked for it. */
export interface Revision {
  readonly commit: string;
  readonly name: string;
}

/** True when there is a plan to open where the options say, or from here upwards. */
export function isPlanThere(options: CommonOptions, { files, workingFolder }: Environment): boolean {
  return discoverPlan(files, workingFolder, options.plan ?? null) !== null;
}

/** Where the plan is; a usage error when there is none. */
export function findPlan(options: CommonOptions, { files, workingFolder }: Environment): PlanFolder {
  const folder = discoverPlan(files, workingFolder, options.plan ?? null);
  if (folder !== null) return folder;
  const back =
    options.at === undefined
      ? ''
      : ' --at needs the folder to be there as well: bring it back with "git restore --source REVISION -- FOLDER".';
  throw new UsageError(noPlanText(options.plan ?? null, workingFolder) + back);
}

/**
 * Finds and loads the plan, as it was at the revision of --at where there is one; a usage error when there is none.
 * Whoever compares it with another version hands in a memo, so that what is the same in both is parsed once.
 */
export async function openPlan(
  options: CommonOptions,
  environment: Environment,
  memo?: ReadMemo,
  remembered: Remembered | null = null,
): Promise<OpenedPlan> {
  const { workingFolder, files, git } = environment;
  const folder = findPlan(options, environment);
  let opened: Promise<Repository> | null = null;
  // What reads history is loaded where it is asked for: most runs ask for nothing but the files.
  const open = async (): Promise<Repository> => {
    const { openRepository } = await import('../history/repository.ts');
    return await openRepository(git, files, folder.folder);
  };
  const repository = async (): Promise<Repository> => {
    opened ??= open();
    return await opened;
  };
  const at = options.at === undefined ? null : await revisionOf(options.at, await repository());
  const loaded =
    at === null
      ? await loadPlan(files, folder, VOCABULARY, memo === undefined ? {} : { memo })
      : await loadRevision(await repository(), at, memo);
  return {
    loaded,
    locate: positionFinder(loaded.sources, remembered?.locators),
    showFile: (file) =>
      path.relative(workingFolder, path.resolve(folder.root, file)).split(path.sep).join('/'),
    folder,
    at,
    repository,
    memo,
    remembered,
  };
}

async function revisionOf(name: string, repository: Repository): Promise<Revision> {
  const { resolveCommit } = await import('../history/repository.ts');
  return { commit: await resolveCommit(repository, name), name };
}

/** Loads the plan as it was at a commit. Keys that this version of milepost does not know are passed over. */
export async function loadRevision(
  repository: Repository,
  { commit, name }: Revision,
  memo: ReadMemo | undefined,
): Promise<LoadedPlan> {
  const { readRevisionFolder } = await import('../history/revision-files.ts');
  const { files, folder } = await readRevisionFolder(repository, commit, name);
  return await loadPlan(files, { folder, root: repository.folder }, VOCABULARY, {
    ...(memo === undefined ? {} : { memo }),
    ignoreUnknownKeys: true,
  });
}

function noPlanText(given: string | null, workingFolder: string): string {
  return given === null
    ? `no plan found: neither ${workingFolder} nor a folder above it has ${PLAN_FOLDER_NAME}/programme.yaml. Go to the folder that holds your plan, or name it with --plan FOLDER.`
    : `no plan found: there is no programme.yaml in ${given}. Give --plan the folder that holds programme.yaml.`;
}
