/**
 * The history of a plan folder along the first parents: one step for each commit, or merge, that changed it. Where the
 * folder was somewhere else before, the steps there come first.
 */
import { PROGRAMME_FILE } from './plan-files.ts';
import { type LogEntry, readMainLog, readSideLog } from './read-log.ts';
import { planFoldersAt } from './revision-files.ts';
import type { Repository } from './repository.ts';

/** A file of the plan that a step changed, named from the plan folder on. */
export interface PlanFileChange {
  readonly name: string;
  /** Its blob; null where it is gone. */
  readonly blob: string | null;
  /** The blob before; null where it was not there. */
  readonly before: string | null;
}

export interface PlanStep {
  readonly id: string;
  /** Seconds since 1970 at which it was committed. */
  readonly time: number;
  readonly author: string;
  readonly subject: string;
  readonly files: readonly PlanFileChange[];
}

export interface PlanLog {
  /** Oldest first. */
  readonly steps: readonly PlanStep[];
  /** By the id of a merge, what it brought: the commits of the side branch that changed the plan, newest first. */
  readonly sides: ReadonlyMap<string, readonly PlanStep[]>;
}

/** A plan folder that moves more often than this is not followed further. */
const MOST_MOVES = 20;

/** The log as seen from a commit. */
export async function readPlanLog(repository: Repository, from: string): Promise<PlanLog> {
  const steps: PlanStep[] = [];
  const sides = new Map<string, readonly PlanStep[]>();
  let start: string | undefined = from;
  let { planPath } = repository;
  for (let moves = 0; start !== undefined && moves < MOST_MOVES; moves += 1) {
    const whole: LogEntry[] = await readMainLog(repository, start, planPath);
    const move: FolderMove | null = await newestMove(repository, whole, planPath);
    const log: LogEntry[] = move === null ? whole : whole.slice(0, move.index + 1);
    steps.push(...log.map((entry) => planStep(entry, planPath)));
    const merges = log.filter(({ parents }) => parents.length > 1);
    if (merges.length > 0) await addSides(repository, start, planPath, merges, sides);
    if (move === null) break;
    planPath = move.from;
    start = log.at(-1)?.parents[0];
  }
  return { steps: withoutLeftBehind(steps.toReversed()), sides };
}

/**
 * Where the plan folder moved, the step that moved it adds all files of the new folder; what the old one had besides is
 * gone with that step.
 */
function withoutLeftBehind(steps: readonly PlanStep[]): PlanStep[] {
  const there = new Set<string>();
  return steps.map((step) => {
    const added = new Set(step.files.filter(({ before }) => before === null).map(({ name }) => name));
    const isMove = added.has(PROGRAMME_FILE) && there.has(PROGRAMME_FILE);
    const left = isMove ? [...there].filter((name) => !added.has(name)) : [];
    for (const { name, blob } of step.files) {
      if (blob === null) there.delete(name);
      else there.add(name);
    }
    for (const name of left) there.delete(name);
    return left.length === 0
      ? step
      : { ...step, files: [...step.files, ...left.map((name) => ({ name, blob: null, before: null }))] };
  });
}

function planStep({ id, time, author, subject, changes }: LogEntry, planPath: string): PlanStep {
  const prefix = planPath === '' ? '' : `${planPath}/`;
  return {
    id,
    time,
    author,
    subject,
    files: changes
      .filter(({ path }) => path.startsWith(prefix))
      .map(({ path, before, after }) => ({ name: path.slice(prefix.length), before, blob: after })),
  };
}

interface FolderMove {
  /** Where the commit that moved it stands in the log. */
  readonly index: number;
  /** Where it was before. */
  readonly from: string;
}

/** The newest commit of a log, which begins with the newest, in which the plan came to `planPath` from another folder. */
async function newestMove(
  repository: Repository,
  log: readonly LogEntry[],
  planPath: string,
): Promise<FolderMove | null> {
  const programme = planPath === '' ? 'programme.yaml' : `${planPath}/programme.yaml`;
  for (const [index, { id, parents, changes }] of log.entries()) {
    const hasAppeared = changes.some(({ path, before }) => path === programme && before === null);
    const from = hasAppeared ? await earlierPlanPath(repository, id, parents[0]) : null;
    if (from !== null) return { index, from };
  }
  return null;
}

/** Where the plan was before it came to another folder in a commit; null where it began in that commit. */
async function earlierPlanPath(
  repository: Repository,
  commit: string,
  parent: string | undefined,
): Promise<string | null> {
  // The parents of the oldest commit of a clone that was cut off are not here.
  if (parent === undefined) return null;
  if ((await repository.tryAsk(['cat-file', '-e', `${parent}^{commit}`])) === null) return null;
  const still = new Set(await planFoldersAt(repository, commit));
  const gone = (await planFoldersAt(repository, parent)).filter((folder) => !still.has(folder));
  const [only, ...others] = gone;
  return only !== undefined && others.length === 0 ? only : null;
}

/** What each merge brought: the commits that are in its history and not in that of its first parent. */
async function addSides(
  repository: Repository,
  from: string,
  planPath: string,
  merges: readonly LogEntry[],
  sides: Map<string, readonly PlanStep[]>,
): Promise<void> {
  const log = await readSideLog(repository, from, planPath);
  const order = new Map(log.map((entry, index) => [entry.id, index]));
  const graph = (await repository.ask(['rev-list', '--parents', '--end-of-options', from])).toString('utf8');
  const parentsOf = new Map(
    graph
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [id = '', ...parents] = line.split(' ');
        return [id, parents];
      }),
  );
  const wanted = new Set(merges.map(({ id }) => id));
  const seen = new Set<string>();
  for (const id of mainLine(from, parentsOf)) {
    seen.add(id);
    const brought: LogEntry[] = [];
    const toVisit = (parentsOf.get(id) ?? []).slice(1);
    for (let next = toVisit.pop(); next !== undefined; next = toVisit.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      const entry = log[order.get(next) ?? -1];
      if (entry !== undefined) brought.push(entry);
      toVisit.push(...(parentsOf.get(next) ?? []));
    }
    if (!wanted.has(id)) continue;
    const newestFirst = brought.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
    sides.set(
      id,
      newestFirst.map((entry) => planStep(entry, planPath)),
    );
  }
}

/** The chain of first parents, oldest first. */
function mainLine(from: string, parentsOf: ReadonlyMap<string, readonly string[]>): string[] {
  const line: string[] = [];
  for (let id: string | undefined = from; id !== undefined && parentsOf.has(id); id = parentsOf.get(id)?.[0])
    line.push(id);
  return line.toReversed();
}
