/** Histories with branches and merges at random: what a small model of first parents says, git and the reader say too. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { realFiles } from '../../src/environment/real-files.ts';
import { readHistory } from '../../src/history/read-history.ts';
import { realGit } from '../../src/history/real-git.ts';
import { openRepository } from '../../src/history/repository.ts';
import { movesOf } from '../../src/model/moves.ts';
import { day } from '../model/days.ts';
import { createRepository, gitEnvironment } from '../support/git-repository.ts';

/** A commit, or a merge. Parents are the numbers of earlier ones, first parent first; without any, it begins anew. */
interface Made {
  readonly parents: readonly number[];
  /** The month in which it says that the milestone is due; null where it is that of a parent. */
  readonly month: number | null;
  /** Which parent that is. */
  readonly takes: number;
}

/** How many commits back a parent lies. */
const back = fc.constantFrom(1, 2, 3, 4);

const histories: fc.Arbitrary<readonly Made[]> = fc
  .array(
    fc.record({
      from: back,
      merged: fc.oneof(fc.constant([]), fc.array(back, { minLength: 1, maxLength: 2 })),
      isRoot: fc.integer({ min: 1, max: 15 }).map((die) => die === 1),
      month: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 9 })),
      takes: fc.nat({ max: 2 }),
    }),
    { minLength: 12, maxLength: 30, size: 'max' },
  )
  .map((commits) =>
    commits.map(({ from, merged, isRoot, month, takes }, index): Made => {
      if (index === 0 || isRoot) return { parents: [], month: month ?? 1, takes };
      const parents = [...new Set([from, ...merged].map((steps) => Math.max(0, index - steps)))];
      return { parents, month, takes: takes % parents.length };
    }),
  );

/** Two commits on a branch, both of which move the date, and the merge. */
const ONE_MERGE: readonly Made[] = [
  { parents: [], month: 1, takes: 0 },
  { parents: [0], month: 2, takes: 0 },
  { parents: [1], month: 3, takes: 0 },
  { parents: [0, 2], month: null, takes: 1 },
];

/** The month that the plan says at each commit. */
function monthsOf(history: readonly Made[]): number[] {
  const months: number[] = [];
  for (const { parents, month, takes } of history) months.push(month ?? months[parents[takes] ?? 0] ?? 1);
  return months;
}

/** The commits from the first to the last along first parents. */
function mainLine(history: readonly Made[]): number[] {
  const line: number[] = [];
  for (let at: number | undefined = history.length - 1; at !== undefined; at = history[at]?.parents[0]) {
    line.push(at);
  }
  return line.toReversed();
}

function ancestors(history: readonly Made[], of: number): Set<number> {
  const found = new Set<number>();
  const visit = (at: number): void => {
    if (found.has(at)) return;
    found.add(at);
    for (const parent of history[at]?.parents ?? []) visit(parent);
  };
  visit(of);
  return found;
}

/** `month → month, by number, on day` of each move: a merge is credited to the newest commit that it brought and that set the month. */
function expectedMoves(history: readonly Made[]): string[] {
  const months = monthsOf(history);
  const line = mainLine(history);
  return line.flatMap((at, index) => {
    const before = line[index - 1];
    if (before === undefined || months[before] === months[at]) return [];
    const setBy = [...ancestors(history, at)]
      .filter((other) => other !== at && !ancestors(history, before).has(other))
      .filter((other) => {
        const [parent, ...others] = history[other]?.parents ?? [];
        if (others.length > 0 || months[other] !== months[at]) return false;
        return parent === undefined || months[parent] !== months[at];
      });
    const by = setBy.length === 0 ? at : Math.max(...setBy);
    return [`${months[before]} → ${months[at]}, by ${by}, on ${dayOf(at)}`];
  });
}

function dayOf(at: number): string {
  return `2025-01-${String(at + 1).padStart(2, '0')}`;
}

/** The whole history in one run of git. */
function importStream(history: readonly Made[]): string {
  const months = monthsOf(history);
  return history
    .map(({ parents, month }, at) => {
      const who = `Number ${at} <number@example.org> ${Date.parse(`${dayOf(at)}T12:00:00Z`) / 1000} +0000`;
      const [first, ...others] = parents;
      const text = `id: inclusion\nprojects:\n  - id: reviews\n    milestones:\n      - id: first\n        due: 2026-0${months[at]}\n`;
      const files = [
        ['notes.txt', `${at}\n`],
        ...(month === null && months[at] === months[first ?? -1]
          ? []
          : [
              ['plan/programme.yaml', 'format: 1\n'],
              ['plan/workstreams/inclusion.yaml', text],
            ]),
      ];
      return [
        // A branch of its own, so that one without parents begins anew.
        `commit refs/heads/b${at}\nmark :${at + 1}\nauthor ${who}\ncommitter ${who}\ndata 1\nx`,
        ...(first === undefined ? [] : [`from :${first + 1}`]),
        ...others.map((other) => `merge :${other + 1}`),
        ...files.map(
          ([name = '', content = '']) =>
            `M 100644 inline ${name}\ndata ${Buffer.byteLength(content)}\n${content}`,
        ),
        '',
      ].join('\n');
    })
    .join('\n');
}

test('moves are those along the first parents, and credited to who set the date', async () => {
  let moved = 0;
  let credited = 0;
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      const repository = createRepository();
      try {
        const last = history.length - 1;
        const { status, stderr } = spawnSync('git', ['fast-import', '--quiet'], {
          cwd: repository.folder,
          env: gitEnvironment(),
          input: `${importStream(history)}\nreset refs/heads/main\nfrom :${last + 1}\n`,
          encoding: 'utf8',
        });
        expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
        const variables = gitEnvironment();
        const folder = join(repository.folder, 'plan');
        const opened = await openRepository(
          realGit((name) => variables[name]),
          realFiles,
          folder,
        );
        const read = await readHistory(
          opened,
          { folder, root: repository.folder },
          { kind: 'commit', id: opened.head },
          null,
        );
        const moves = read.stories.flatMap((story) => movesOf(story, day('2026-01-01')));
        const said = moves.map(
          ({ from, to, commit, day: on }) =>
            `${Number(from.text.slice(-2))} → ${Number(to.text.slice(-2))}, by ${commit?.author.replace('Number ', '')}, on ${on}`,
        );
        expect(said).toEqual(expectedMoves(history));
        moved += moves.length;
        credited += moves.filter(({ commit, landed }) => commit?.id !== landed?.id).length;
      } finally {
        repository.remove();
      }
    }),
    { numRuns: 20, examples: [[ONE_MERGE]] },
  );
  // Otherwise nothing moved, or no merge brought it, and the property says nothing.
  expect(moved).toBeGreaterThan(20);
  expect(credited).toBeGreaterThan(0);
});
