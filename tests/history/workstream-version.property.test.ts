/** Most versions of a file are read by the one milestone that has changed: what they say must be what the whole file says. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { KnownLines } from '../../src/history/entry-lines.ts';
import { type ReadVersion, readWorkstreamVersion } from '../../src/history/workstream-version.ts';
import { edits, SHORT_FILES } from './workstream-edits.ts';

function read(text: string, before: ReadVersion | null, known: KnownLines): ReadVersion {
  return readWorkstreamVersion(
    new TextEncoder().encode(text),
    before?.ok === true ? before.version : null,
    known,
  );
}

/** What it says, or that and why it cannot be read. */
function saidBy(version: ReadVersion): string {
  return JSON.stringify(version.ok ? version.version.milestones : version.reason, null, 1);
}

const CHAINS = fc.tuple(fc.constantFrom(...SHORT_FILES), fc.array(edits, { minLength: 1, maxLength: 6 }));
const NUMBER_OF_RUNS = 1000;

test('a version that is read from the one before it says what it says when it is read by itself', () => {
  let quick = 0;
  const known: KnownLines = new Map();
  fc.assert(
    fc.property(CHAINS, ([first, chain]) => {
      let text = first;
      let before = read(text, null, known);
      for (const edit of chain.flat()) {
        const next = edit(text);
        const version = read(next, before, known);
        const said = saidBy(read(next, null, new Map()));
        if (saidBy(version) !== said) expect({ before: text, next, said: saidBy(version) }).toEqual({ said });
        // What cannot be read is stepped over, as in a history.
        if (!version.ok) continue;
        if (isQuick(before, version)) quick += 1;
        before = version;
        text = next;
      }
    }),
    { numRuns: NUMBER_OF_RUNS },
  );
  // Otherwise nothing was read in the quick way, and the property says nothing.
  expect(quick).toBeGreaterThan(NUMBER_OF_RUNS);
});

/** True where all milestones but one are those of the version before, and not only alike. */
function isQuick(before: ReadVersion, after: ReadVersion): boolean {
  if (!before.ok || !after.ok) return false;
  const old = new Set(before.version.milestones);
  return old.size > 1 && after.version.milestones.filter((milestone) => !old.has(milestone)).length === 1;
}
