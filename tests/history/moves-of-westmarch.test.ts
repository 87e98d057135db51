/** The ledger of Westmarch against the table of what was moved in it, and what no output may give away or obey. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { realFiles } from '../../src/environment/real-files.ts';
import { readHistory } from '../../src/history/read-history.ts';
import { realGit } from '../../src/history/real-git.ts';
import { openRepository } from '../../src/history/repository.ts';
import { type Move, movesOf } from '../../src/model/moves.ts';
import type { MilestoneStory, PlanHistory } from '../../src/model/plan-history.ts';
import { day } from '../model/days.ts';
import { gitEnvironment } from '../support/git-repository.ts';
import { historyOfWestmarch, type Westmarch } from '../support/history-of-westmarch.ts';
import { parse } from '../render/parse-csv.ts';
import { type Run, runMilepost } from '../support/run-milepost.ts';
import { MOVES } from '../support/westmarch-moves.ts';

const git = realGit((name) => ({ ...process.env, ...gitEnvironment() })[name]);
const AS_OF = '2025-03-17';

let westmarch: Westmarch;
let history: PlanHistory;
beforeAll(async () => {
  westmarch = historyOfWestmarch();
  const { folder } = westmarch.repository;
  const plan = { folder: westmarch.planFolder, root: folder };
  const repository = await openRepository(git, realFiles, plan.folder);
  history = await readHistory(repository, plan, { kind: 'working-copy', files: realFiles }, null);
});
afterAll(() => westmarch.repository.remove());

async function run(...words: readonly string[]): Promise<Run> {
  return await runMilepost([...words, '--as-of', AS_OF], { workingFolder: westmarch.repository.folder, git });
}

function storyOf(ref: string): MilestoneStory {
  const story = history.stories.find((one) => one.ref === ref);
  if (story === undefined) throw new Error(`Westmarch has no ${ref}`);
  return story;
}

/** The moves of a milestone; of several that came in one commit, the way from the first date to the last. */
function stepsOf(ref: string): { readonly from: string; readonly to: string; readonly move: Move }[] {
  const steps: { from: string; to: string; move: Move }[] = [];
  for (const move of movesOf(storyOf(ref), day(AS_OF))) {
    const last = steps.at(-1);
    if (last !== undefined && last.move.landed?.id === move.landed?.id) last.to = move.to.text;
    else steps.push({ from: move.from.text, to: move.to.text, move });
  }
  return steps;
}

describe('the moves that git knows', () => {
  test.each(MOVES)('$ref: $from to $to, $record', ({ ref, from, to, commit, day: on, setBy, record }) => {
    const step = stepsOf(ref).find(({ move }) => move.landed?.id === westmarch.id(commit));
    expect(step).toMatchObject({ from, to });
    const { move } = step ?? {};
    expect(move?.day).toBe(on);
    expect(move?.commit?.id).toBe(westmarch.id(setBy?.commit ?? commit));
    if (setBy !== undefined) expect(move?.commit?.author).toBe(setBy.author);
    expect(move?.isCorrection).toBe(record === 'correction');
    expect(move?.record === null).toBe(record === 'none' || record === 'calendar');
  });

  test('are these and no others', () => {
    const steps = history.stories.flatMap(({ ref }) => stepsOf(ref));
    expect(steps.length).toBe(MOVES.length);
    // Two approved moves that came in one commit are two.
    expect(movesOf(storyOf('places/resource-bases/hosts'), day(AS_OF)).map(({ days }) => days)).toEqual([
      14, 14,
    ]);
  });

  test('of a day that has not come yet are none', () => {
    const offer = storyOf('belonging/outreach/outreach-offer');
    expect(movesOf(offer, day('2024-06-10')).map(({ to }) => to.text)).toEqual(['15 June 2024']);
  });
});

describe('the story of a milestone', () => {
  test('goes on under another name, and in another project', () => {
    expect(storyOf('belonging/outreach/outreach-offer').earlierRefs).toEqual(['belonging/outreach/offer']);
    expect(storyOf('places/staffing/base-teachers').earlierRefs).toEqual([
      'places/resource-bases/base-teachers',
    ]);
  });

  test('breaks off where nobody says that it was renamed, and that is told', () => {
    expect(history.looksRenamed.map(({ from, to }) => ({ from, to }))).toEqual([
      { from: 'belonging/suspensions/advice-panel', to: 'belonging/suspensions/first-fortnight' },
    ]);
    expect(storyOf('belonging/suspensions/advice-panel').isThere).toBe(false);
  });

  test('steps over a version that is no YAML, and loses nothing of another file meanwhile', () => {
    expect(history.unreadable.map(({ commit, file }) => [commit.id, file])).toEqual([
      [westmarch.id('noteBroken'), 'plan/workstreams/places.yaml'],
    ]);
    expect(storyOf('places/coming-home/first-eight').isThere).toBe(true);
  });

  test('begins where the plan was in another folder', () => {
    expect(history.commits[0]?.commit.id).toBe(westmarch.id('imported'));
    expect(storyOf('belonging/outreach/hubs').versions[0]?.commit?.id).toBe(westmarch.id('imported'));
  });
});

describe('the ledger', () => {
  test('adds up', async () => {
    const { data } = JSON.parse((await run('slips', '--format', 'json', '--by', 'owner')).out);
    const sum = (key: string): number =>
      data.byWorkstream.reduce(
        (total: number, group: Record<string, number>) => total + (group[key] ?? 0),
        0,
      );
    for (const key of ['milestones', 'moved', 'moves', 'unrecorded', 'daysInPeriod', 'daysOffBaseline']) {
      expect(sum(key), key).toBe(data.summary[key]);
    }
    // The correction is no move; the two of one commit are two.
    expect(data.summary.moves).toBe(MOVES.length - 1 + 1);
    expect(data.summary.unrecorded).toBe(
      MOVES.filter(({ record }) => record === 'none' || record === 'calendar').length,
    );
  });

  test('names nobody in a league table unless asked', async () => {
    expect((await run('slips')).out).not.toContain('By owner');
    expect((await run('slips', '--by', 'owner')).out).toContain('By owner');
  });

  test.each([
    { since: '2025-01-01', moves: 4 },
    { since: '3m', moves: 4 },
    { since: '2024-12', moves: 5 },
    { since: '2023-01-01', moves: MOVES.length },
    { since: '2026-01-01', moves: 0 },
  ])('since $since has $moves moves', async ({ since, moves }) => {
    const { data } = JSON.parse((await run('slips', '--format', 'json', '--since', since)).out);
    expect(data.summary.moves).toBe(moves);
  });

  test.each([
    { since: 'agreementUndated', moves: 3, what: 'a commit of main' },
    { since: 'titleChanged', moves: 3, what: 'a commit that moved nothing' },
    // It was made in January, and main had moved twice by the time that it was merged.
    { since: 'planningMoved', moves: 3, what: 'a commit of a side branch, from where it left main' },
    { since: 'basesMoved', moves: 0, what: 'the newest commit' },
  ])('since $what', async ({ since, moves }) => {
    const { data } = JSON.parse((await run('slips', '--format', 'json', '--since', westmarch.id(since))).out);
    expect(data.summary.moves).toBe(moves);
  });
});

describe('what people wrote into commits', () => {
  const REPORTS = [
    ['slips'],
    ['history', 'review'],
    ['trend'],
    ['nudge', '--days', '1'],
    ['diff', 'HEAD~9', 'HEAD'],
  ];
  const FORMATS = ['pretty', 'markdown', 'csv', 'json'];
  const cases = REPORTS.flatMap((words) => FORMATS.map((format) => ({ words, format })));

  test.each(cases)(
    '$words as $format has no e-mail address, and gives no orders',
    async ({ words, format }) => {
      const { code, out, err } = await run(...words, '--format', format);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).not.toMatch(/@example\.org(?!\))/);
      // oxlint-disable-next-line no-control-regex
      expect(out).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
      expect(out).not.toMatch(/^\s*(?:::|##\[)/m);
      if (format === 'markdown') expect(out).not.toMatch(/(?<!\\)<script|(?<!\\)\[x\]\(|@everyone/);
    },
  );

  test('stands in a table of the same shape as anything else', async () => {
    const rows = parse((await run('slips', '--format', 'csv')).out);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  });
});
