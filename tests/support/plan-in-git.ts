/** A small plan in a real repository: as it stands on main, and with changes that are not committed yet. */
import { posix } from 'node:path';
import { realGit } from '../../src/history/real-git.ts';
import { type GitRepository, createRepository, gitEnvironment } from './git-repository.ts';
import { minimalPlan } from './memory-files.ts';
import { type Run, runMilepost, type World } from './run-milepost.ts';

/** Files by their names from the plan folder on, in place of those of the smallest plan; null leaves one out. */
export type PlanChange = Readonly<Record<string, string | null>>;

export interface PlanInGit {
  readonly repository: GitRepository;
  /** Writes the smallest plan with these files; nothing is committed. */
  write(files: PlanChange): void;
  /** The same, committed; the id of the commit. */
  commit(files: PlanChange, subject?: string): string;
  /** Commits one version, unless it is the one that was committed last, and writes another. */
  change(from: PlanChange, to: PlanChange): void;
  /** Runs milepost beside the plan, on 4 October 2021. */
  run(argv: readonly string[], world?: World): Promise<Run>;
}

const TODAY = '2021-10-04';

/** An empty repository in which every version of the plan is written as a whole. */
export function planInGit(repository: GitRepository = createRepository()): PlanInGit {
  let there: readonly string[] = [];
  let commits = 0;
  let last: PlanChange | null = null;
  const write = (files: PlanChange): void => {
    const now = filesOf(files);
    for (const path of there) if (!now.has(path)) repository.write(path, null);
    for (const [path, text] of now) repository.write(path, text);
    there = [...now.keys()];
  };
  const commit = (files: PlanChange, subject = 'Change the plan'): string => {
    write(files);
    commits += 1;
    last = files;
    // So that there is something to commit also where the plan is as it was.
    repository.write('commits.txt', `${commits} ${subject}\n`);
    return repository.commit({ author: 'Sam Doe', at: '2021-10-01T09:00:00Z', subject });
  };
  const variables = gitEnvironment();
  return {
    repository,
    write,
    commit,
    change(from, to) {
      if (last !== from) commit(from);
      write(to);
    },
    run: async (argv, world = {}) =>
      await runMilepost(argv, {
        workingFolder: repository.folder,
        git: realGit((name) => variables[name]),
        today: TODAY,
        ...world,
      }),
  };
}

function filesOf(files: PlanChange): Map<string, string> {
  const entries = Object.entries(minimalPlan(files)).flatMap(([path, text]): [string, string][] =>
    typeof text === 'string' ? [[posix.relative('/plan-root', path), text]] : [],
  );
  return new Map(entries);
}
