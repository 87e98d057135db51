/**
 * A repository with fourteen months of an invented programme in it, for tests of what is read off git. It is made by
 * the table in westmarch-commits.ts, whose `what` says of every commit what happens in it; westmarch-moves.ts lists
 * the moves of due dates that must be found. Among the commits are:
 *
 * | of a due date | of a milestone | of the plan, and of git |
 * |---|---|---|
 * | moved with, without and before its record | completed, and not completed after all | first import |
 * | moved earlier; moved twice in one commit | cancelled, removed, added late | plan folder moved |
 * | to tbc, and from tbc | renamed with and without `was` | a key that today's schema does not know |
 * | spelt differently; corrected | moved to another project with `was` | a file that is no YAML, mended later |
 * | moved by the calendar alone | owner changed, its own and its project's | a comment, and a page outside the plan |
 * | approved by somebody who may not | title changed | merges, one of them weeks late |
 * | its record altered afterwards | forecast added, and moved | a day that is another one in London |
 * | moved on a branch, by two people | breach accepted | an author and a subject that are hostile |
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRepository, type GitRepository } from './git-repository.ts';
import { planEditor } from './plan-editor.ts';
import { FIRST_STEP, LATER_STEPS, type Step } from './westmarch-commits.ts';

export interface Westmarch {
  readonly repository: GitRepository;
  /** Where its plan stands at the end. */
  readonly planFolder: string;
  /** The commits in the order in which they were made, those of branches among them. */
  readonly commits: readonly { readonly name: string; readonly id: string }[];
  /** The id of the commit with a name of westmarch-commits.ts. */
  id(name: string): string;
}

const FIXTURE: string = new URL('../fixtures/westmarch-2024', import.meta.url).pathname;
const OLD_FOLDER = 'programme/plan';
const FOLDER = 'plan';

/** Builds it; whoever does removes it with `repository.remove()`. */
export function historyOfWestmarch(): Westmarch {
  const repository = createRepository();
  importPlan(repository);
  const commits = [{ name: FIRST_STEP.name, id: repository.commit(FIRST_STEP) }];
  const branches = new Set<string>();
  let current = 'main';
  for (const step of LATER_STEPS) {
    const { on = 'main' } = step;
    if (on !== current) {
      if (on === 'main' || branches.has(on)) repository.switchTo(on);
      else repository.branch(on);
      branches.add(on);
      current = on;
    }
    commits.push({ name: step.name, id: take(repository, step) });
  }
  const ids = new Map(commits.map(({ name, id }) => [name, id]));
  return {
    repository,
    planFolder: join(repository.folder, FOLDER),
    commits,
    id(name) {
      const id = ids.get(name);
      if (id === undefined) throw new Error(`no commit of Westmarch is called ${name}`);
      return id;
    },
  };
}

function importPlan(repository: GitRepository): void {
  const files = readdirSync(FIXTURE, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.yaml'))) {
    const text = readFileSync(join(FIXTURE, file), 'utf8');
    repository.write(`${OLD_FOLDER}/${file}`, text);
  }
}

function take(repository: GitRepository, step: Step): string {
  if (step.merges !== undefined) return repository.merge(step.merges, step);
  const folder = existsSync(join(repository.folder, FOLDER)) ? FOLDER : OLD_FOLDER;
  step.does?.(planEditor(repository, folder), repository);
  return repository.commit(step);
}
