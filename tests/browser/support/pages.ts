/** Pages and drawings of several plans, written by milepost as it was built, once in a run of the tests. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { type GitRepository, gitEnvironment } from '../../support/git-repository.ts';
import { programmeOffice } from '../../support/programme-office.ts';
import { REPOSITORY } from '../../support/run-milepost.ts';
import { hostileOffice } from './hostile-office.ts';

export const PLAN_NAMES = ['invented', 'published', 'hostile', 'large'] as const;
export type PlanName = (typeof PLAN_NAMES)[number] | 'harmless';

interface PlanPlace {
  /** Where milepost is run. */
  readonly folder: string;
  readonly words: readonly string[];
}

interface Generator {
  readonly AS_OF: string;
  readonly writePlan: (folder: string, size: { workstreams: number; milestones?: number }) => void;
}

/**
 * - invented: eighteen months of a rich plan, in git
 * - published: the plan of this repository, as it is frozen
 * - hostile: the invented one with something hostile in every text, in git
 * - harmless: the hostile one with "x" in place of all that is hostile
 * - large: 2,000 milestones
 */
const PLACES: Readonly<Record<PlanName, () => Promise<PlanPlace>>> = {
  invented: async () => inGit('invented', programmeOffice),
  published: async () => ({ folder: REPOSITORY, words: [] }),
  hostile: async () => inGit('hostile', () => hostileOffice('hostile')),
  harmless: async () => inGit('harmless', () => hostileOffice('harmless')),
  large: async () => await generatedPlan(2000),
};

/** The page of a plan: `milepost report`. The path of the file. */
export async function pageOf(plan: PlanName): Promise<string> {
  return await writtenBy(plan, 'html', 'report');
}

function inGit(name: string, build: () => GitRepository): PlanPlace {
  const folder = made(name, (place) => renameSync(build().folder, place));
  return { folder, words: ['--as-of', '2025-03-17'] };
}

/** What milepost writes of a plan with these words, such as `timeline --format svg`: the path of a file with that ending. */
export async function writtenBy(plan: PlanName, ending: string, ...words: string[]): Promise<string> {
  const { folder, words: more } = await PLACES[plan]();
  return written(folder, ending, [...words, ...more]);
}

/** A made-up plan of so many milestones, a hundred in each workstream. */
async function generatedPlan(milestones: number): Promise<PlanPlace> {
  const generator: Generator = await import(
    new URL('../../../scripts/generate-plan.js', import.meta.url).href
  );
  const folder = made(`generated-${milestones}`, (place) => {
    generator.writePlan(join(place, 'plan'), {
      workstreams: Math.ceil(milestones / 100),
      milestones: Math.min(100, milestones),
    });
  });
  return { folder, words: ['--as-of', generator.AS_OF] };
}

/** A folder that is made when it is first asked for. Two test files may make it at once: one of them is kept. */
function made(name: string, make: (folder: string) => void): string {
  const folder = join(inject('folderOfRun'), name);
  if (existsSync(folder)) return folder;
  const own = `${folder}-${process.pid}`;
  make(own);
  keepOne(own, folder);
  return folder;
}

function written(folder: string, ending: string, words: readonly string[]): string {
  const name = createHash('sha256')
    .update([folder, ...words].join('\n'))
    .digest('hex')
    .slice(0, 12);
  const file = join(inject('folderOfRun'), `${name}.${ending}`);
  if (existsSync(file)) return file;
  expectFreshBuild();
  const own = join(inject('folderOfRun'), `${name}-${process.pid}.${ending}`);
  mkdirSync(inject('folderOfRun'), { recursive: true });
  const milepost = join(REPOSITORY, 'bin/milepost.js');
  const { status, stderr } = spawnSync(process.execPath, [milepost, ...words, '--output', own], {
    cwd: folder,
    env: gitEnvironment(),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`milepost ${words.join(' ')} ended with ${status}: ${stderr}`);
  keepOne(own, file);
  return file;
}

function keepOne(own: string, kept: string): void {
  try {
    renameSync(own, kept);
  } catch (error) {
    if (!existsSync(kept)) throw error;
  }
}

/** What was built before the sources were changed would be looked at instead of them. */
function expectFreshBuild(): void {
  const built = join(REPOSITORY, 'dist/html.cjs');
  const sources = join(REPOSITORY, 'src');
  const newest = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.includes('generated'))
    .reduce((latest, name) => Math.max(latest, statSync(join(sources, name)).mtimeMs), 0);
  if (!existsSync(built) || statSync(built).mtimeMs < newest) {
    throw new Error('dist/ is older than src/: run "npm run build" before the browser tests');
  }
}
