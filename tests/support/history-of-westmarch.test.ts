import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { VOCABULARY } from '../../src/cli/vocabulary.ts';
import { realFiles } from '../../src/environment/real-files.ts';
import { loadPlan } from '../../src/load/load-plan.ts';
import { gitEnvironment } from './git-repository.ts';
import { historyOfWestmarch, type Westmarch } from './history-of-westmarch.ts';
import { memoryFiles } from './memory-files.ts';
import { FIRST_STEP, LATER_STEPS } from './westmarch-commits.ts';
import { MOVES } from './westmarch-moves.ts';

/** A commit of main, with the text of each file of its plan. */
interface Revision {
  readonly commit: string;
  readonly files: ReadonlyMap<string, string>;
}

let westmarch: Westmarch;
let revisions: readonly Revision[];
beforeAll(() => {
  westmarch = historyOfWestmarch();
  revisions = revisionsOfMain();
});
afterAll(() => westmarch.repository.remove());

const STEPS = [FIRST_STEP, ...LATER_STEPS];
const WORKSTREAMS = ['first-signs', 'belonging', 'places'];
const FILES = [
  ...['programme', 'ambitions', 'governance'].map((name) => `${name}.yaml`),
  ...WORKSTREAMS.map((name) => `workstreams/${name}.yaml`),
];
/** Renamed, or moved to another project. `advice-panel` is not here: nothing in the plan says what became of it. */
const NAME_AT_THE_END = new Map([
  ['belonging/outreach/offer', 'belonging/outreach/outreach-offer'],
  ['places/resource-bases/base-teachers', 'places/staffing/base-teachers'],
]);

test('is the same history on every machine', () => {
  expect(westmarch.commits.map(({ name }) => name)).toEqual(STEPS.map(({ name }) => name));
  // The last id follows from all that came before it.
  expect(westmarch.id('basesMoved')).toBe('2939ee48674c061dc351003497074cf1bbbb2533');
  expect(westmarch.repository.git('fsck', '--strict')).toBe('');
});

test('ends with a plan that loads with nothing to say', async () => {
  const { planFolder, repository } = westmarch;
  const loaded = await loadPlan(realFiles, { folder: planFolder, root: repository.folder }, VOCABULARY);
  expect(loaded.findings).toEqual([]);
  expect(loaded.ok && loaded.plan.milestones.length).toBe(27);
  expect(repository.git('status', '--porcelain')).toBe('');
});

test('loads on the way, but for the commits that are broken on purpose', async () => {
  const broken: string[] = [];
  for (const { commit, files } of revisions) {
    const entries = Object.fromEntries([...files].map(([name, text]) => [`/westmarch/plan/${name}`, text]));
    const folder = { folder: '/westmarch/plan', root: '/westmarch' };
    const loaded = await loadPlan(memoryFiles(entries), folder, VOCABULARY);
    if (!loaded.ok) broken.push(`${commit}: ${loaded.findings.map(({ code }) => code).join()}`);
  }
  expect(broken).toEqual([
    'prioritiesAdded: schema',
    'offerMoved: schema',
    'folderMoved: schema',
    'noteBroken: yaml-syntax',
    'placesMoved: yaml-syntax',
  ]);
});

describe('the table of moves', () => {
  test('has every move of a due date on main, and no other', () => {
    const found = movesFound().map(withoutRecord);
    const isRespelt = (move: object): boolean => 'commit' in move && move.commit === 'monthRespelt';
    expect(found.filter(isRespelt)).toEqual([
      {
        ref: 'first-signs/home-visiting/places',
        from: 'September 2024',
        to: '2024-09',
        commit: 'monthRespelt',
      },
    ]);
    const listed = MOVES.filter(({ record }) => record !== 'calendar');
    expect(found.filter((move) => !isRespelt(move))).toEqual(listed.map(withoutRecord));
  });

  test('says whether a move came with its record', () => {
    for (const { ref, commit, recordsAdded } of movesFound()) {
      const record = MOVES.find((move) => move.ref === ref && move.commit === commit)?.record ?? 'none';
      const expected = ref === 'places/resource-bases/hosts' ? 2 : 1;
      const isRecorded = record === 'same-commit' || record === 'correction';
      expect(recordsAdded, `${ref} in ${commit}`).toBe(isRecorded ? expected : 0);
    }
  });

  test('has the days of London', () => {
    const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });
    expect(MOVES.map(({ day }) => day)).toEqual(
      MOVES.map(({ commit }) => london.format(committedAt(commit))),
    );
    expect(committedAt('therapistsMoved').toISOString()).toMatch(/^2024-07-16/);
  });

  test('names who set a value on a branch', () => {
    const side = STEPS.filter(({ on }) => on !== undefined);
    expect(side.map(({ name }) => name)).toEqual(['selfReviewDrafted', 'selfReviewSettled', 'planningMoved']);
    expect(MOVES.flatMap(({ setBy }) => setBy ?? [])).toEqual(
      side.slice(1).map(({ name, author }) => ({ author, commit: name })),
    );
  });
});

test('a hostile author and subject stand in it as they were written', () => {
  const step = STEPS.find(({ name }) => name === 'reviewMoved');
  expect(westmarch.repository.git('log', '-1', '--format=%an%n%s', westmarch.id('reviewMoved'))).toBe(
    `${step?.author}\n${step?.subject}\n`,
  );
});

/** The text of every file at every commit of main, by one process. */
function revisionsOfMain(): Revision[] {
  const { repository, commits } = westmarch;
  const onMain = repository.git('rev-list', '--first-parent', 'main').split('\n');
  const names = commits.filter(({ id }) => onMain.includes(id));
  const wanted = names.flatMap(({ name, id }) =>
    ['programme/plan', 'plan'].flatMap((folder) =>
      FILES.map((file) => ({ name, file, spec: `${id}:${folder}/${file}` })),
    ),
  );
  const { stdout } = spawnSync('git', ['cat-file', '--batch'], {
    cwd: repository.folder,
    env: gitEnvironment(),
    input: wanted.map(({ spec }) => `${spec}\n`).join(''),
    maxBuffer: 2 ** 26,
  });
  const files = new Map(names.map(({ name }) => [name, new Map<string, string>()]));
  let at = 0;
  for (const { name, file } of wanted) {
    const end = stdout.indexOf('\n', at);
    const size = /^[0-9a-f]{40} blob (\d+)$/.exec(stdout.toString('utf8', at, end))?.[1];
    at = end + 1;
    if (size === undefined) continue;
    files.get(name)?.set(file, stdout.toString('utf8', at, at + Number(size)));
    at += Number(size) + 1;
  }
  return [...files].map(([commit, texts]) => ({ commit, files: texts }));
}

interface FoundMove {
  readonly ref: string;
  readonly from: string;
  readonly to: string;
  readonly commit: string;
  /** Entries of `changes` that came in the same commit. */
  readonly recordsAdded: number;
}

/** What an independent reader finds: due before and after each commit of main, in the files that can be read. */
function movesFound(): FoundMove[] {
  const moves: FoundMove[] = [];
  const standing = new Map<string, Due>();
  for (const { commit, files } of revisions) {
    for (const [ref, now] of duesIn(files)) {
      const before = standing.get(ref);
      standing.set(ref, now);
      if (before === undefined || before.due === now.due) continue;
      const recordsAdded = now.records - before.records;
      moves.push({ ref, from: before.due, to: now.due, commit, recordsAdded });
    }
  }
  return moves;
}

function withoutRecord({ ref, from, to, commit }: Omit<FoundMove, 'recordsAdded'>): object {
  return { ref, from, to, commit };
}

interface Due {
  readonly due: string;
  readonly records: number;
}

function duesIn(files: ReadonlyMap<string, string>): Map<string, Due> {
  const dues = new Map<string, Due>();
  for (const workstream of WORKSTREAMS) {
    for (const project of readProjects(files.get(`workstreams/${workstream}.yaml`) ?? '')) {
      for (const { id, due, changes = [] } of project.milestones) {
        const ref = `${workstream}/${project.id}/${id}`;
        dues.set(NAME_AT_THE_END.get(ref) ?? ref, { due: String(due), records: changes.length });
      }
    }
  }
  return dues;
}

interface RawProject {
  readonly id: string;
  readonly milestones: readonly {
    readonly id: string;
    readonly due: string | number;
    readonly changes?: readonly object[];
  }[];
}

/** No projects where the text is no YAML. */
function readProjects(text: string): readonly RawProject[] {
  try {
    const data: { readonly projects: readonly RawProject[] } = parse(text);
    return data.projects;
  } catch {
    return [];
  }
}

function committedAt(name: string): Date {
  return new Date(westmarch.repository.git('log', '-1', '--format=%cI', westmarch.id(name)).trim());
}
