/** Whatever is committed to the files of a plan, in whatever order: the stories end with what the files say at the end. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CommittedFiles, storiesOf } from './committed-files.ts';

/** What a commit makes of a file: these milestones, nothing that can be read, or no file. */
type Change = readonly MilestoneWords[] | 'broken' | 'removed';

interface MilestoneWords {
  readonly id: string;
  readonly due: string;
  /** An id that it had before, as it says. */
  readonly was: string | null;
}

const IDS = ['first', 'second', 'third'];

const changes: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(
      fc.record({
        id: fc.constantFrom(...IDS),
        due: fc.constantFrom('May 2025', 'June 2025', 'tbc', '2025-05'),
        was: fc.constantFrom(null, null, null, ...IDS),
      }),
      { maxLength: 4 },
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('broken', 'removed') },
);

type History = readonly Readonly<Record<string, Change>>[];

/** Commits, each with changes to at least one of these files. */
function histories(...files: readonly string[]): fc.Arbitrary<History> {
  const commits = fc.dictionary(fc.constantFrom(...files), changes, { minKeys: 1, noNullPrototype: true });
  return fc.array(commits, { minLength: 1, maxLength: 8 });
}

/** A second file of the workstream `inclusion`, with which a plan does not load. */
const COPY = 'copy';

function committed(history: History): CommittedFiles[] {
  return history.map((commit) =>
    Object.fromEntries(
      Object.entries(commit).map(([file, change]) => [`workstreams/${file}.yaml`, textOf(file, change)]),
    ),
  );
}

function textOf(file: string, change: Change): string | null {
  if (change === 'removed') return null;
  if (change === 'broken') return 'id: [x\n';
  const workstream = file === COPY ? 'inclusion' : file;
  const milestones = change.map(
    ({ id, due, was }) =>
      `      - id: ${id}\n        title: Of ${id}\n        due: ${due}\n${was === null ? '' : `        was: ${workstream}/bases/${was}\n`}`,
  );
  return `id: ${workstream}\nprojects:\n  - id: bases\n    milestones:\n${milestones.join('')}`;
}

/** What the files say at the end; what cannot be read goes on as it was, and of two with one name the first counts. */
function endOf(history: History): string[] {
  const end = new Map<string, readonly MilestoneWords[]>();
  for (const [file, change] of history.flatMap((commit) => Object.entries(commit))) {
    if (change === 'removed') end.delete(file);
    else if (change !== 'broken') end.set(file, change);
  }
  return [...end].flatMap(([workstream, milestones]) =>
    milestones
      .filter(({ id }, index) => milestones.findIndex((other) => other.id === id) === index)
      .map(({ id, due }) => `${workstream}/bases/${id}, ${due}`),
  );
}

test('they are there that the files name, each with what it says at the end', () => {
  fc.assert(
    fc.property(histories('inclusion', 'places'), (history) => {
      const there = storiesOf(committed(history)).stories.filter(({ isThere }) => isThere);
      const said = there.map(({ ref, versions }) => `${ref}, ${versions.at(-1)?.milestone.due?.text}`);
      expect(said.toSorted()).toEqual(endOf(history).toSorted());
    }),
    { numRuns: 300 },
  );
});

test('they are the same, whatever was known from an earlier run', () => {
  fc.assert(
    fc.property(histories('inclusion', 'places', COPY), (history) => {
      const commits = committed(history);
      expect(storiesOf(commits)).toEqual(storiesOf(commits, { apart: true }));
    }),
    { numRuns: 300 },
  );
});

test('no version of a story is older than the one before it', () => {
  fc.assert(
    fc.property(histories('inclusion', 'places'), (history) => {
      for (const { versions, ref, earlierRefs } of storiesOf(committed(history)).stories) {
        const days = versions.map(({ commit }) => commit?.day ?? '');
        expect(days).toEqual([...new Set(days)].toSorted());
        expect(earlierRefs.at(-1)).not.toBe(ref);
      }
    }),
    { numRuns: 300 },
  );
});
