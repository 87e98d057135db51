/** From the options to a loaded plan: where it is, how its files are called here, what was found in it. */
import * as path from 'node:path';
import type { Environment } from '../environment/environment.ts';
import { discoverPlan, PLAN_FOLDER_NAME } from '../load/discover-plan.ts';
import { type LoadedPlan, loadPlan } from '../load/load-plan.ts';
import { type PositionFinder, positionFinder } from '../load/position-finder.ts';
import type { CommonOptions } from './options.ts';
import { UsageError } from './usage-error.ts';
import { VOCABULARY } from './vocabulary.ts';

export interface OpenedPlan {
  readonly loaded: LoadedPlan;
  readonly locate: PositionFinder;
  /** The name of a plan file as the person at this terminal would type it. */
  readonly showFile: (file: string) => string;
}

/** True when there is a plan to open where the options say, or from here upwards. */
export function isPlanThere(options: CommonOptions, { files, workingFolder }: Environment): boolean {
  return discoverPlan(files, workingFolder, options.plan ?? null) !== null;
}

/** Finds and loads the plan; a usage error when there is none. */
export async function openPlan(options: CommonOptions, environment: Environment): Promise<OpenedPlan> {
  const { workingFolder, files } = environment;
  const folder = discoverPlan(files, workingFolder, options.plan ?? null);
  if (folder === null) throw new UsageError(noPlanText(options.plan ?? null, workingFolder));
  const loaded = await loadPlan(files, folder, VOCABULARY);
  return {
    loaded,
    locate: positionFinder(loaded.sources),
    showFile: (file) =>
      path.relative(workingFolder, path.resolve(folder.root, file)).split(path.sep).join('/'),
  };
}

function noPlanText(given: string | null, workingFolder: string): string {
  return given === null
    ? `no plan found: neither ${workingFolder} nor a folder above it has ${PLAN_FOLDER_NAME}/programme.yaml. Go to the folder that holds your plan, or name it with --plan FOLDER.`
    : `no plan found: there is no programme.yaml in ${given}. Give --plan the folder that holds programme.yaml.`;
}
