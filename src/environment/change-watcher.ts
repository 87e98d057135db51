/**
 * Notices changes of files and folders. What the system tells is only taken as a hint to look, since it may tell too
 * much, too little or nothing; what counts is whether names, times or sizes are others than they were.
 */
import type { Closable, Watched } from './live-world.ts';
import { type FileState, stateOf } from './file-state.ts';
import { FolderHints } from './folder-hints.ts';

/** After a hint, so that what is written in several goes is whole. */
const SETTLED = 25;
/** Where hints do not end, it is looked all the same. */
const LONGEST_UNREST = 120;
/** Without any hint. */
const BETWEEN_LOOKS = 1_000;
/** Of the time, as one part in so many, that may go into looking at large plans. */
const SHARE = 20;
/** A file can change twice at what is the same time to a file system. */
const SAME_MOMENT = 20;

export function watchChanges(what: () => Watched, onChange: () => void): Closable {
  const hints = new FolderHints(hinted);
  let known = '';
  let isUncertain = false;
  let restless: number | null = null;
  let timer: NodeJS.Timeout | undefined;
  const first = look();
  known = first.text;

  return {
    close() {
      clearTimeout(timer);
      hints.close();
    },
  };

  function look(): FileState {
    const began = performance.now();
    const watched = what();
    const state = stateOf(watched);
    hints.follow(state.folders);
    isUncertain = Math.abs(Date.now() - state.newest) < SAME_MOMENT;
    restless = null;
    const next = isUncertain ? 2 * SAME_MOMENT : Math.max(BETWEEN_LOOKS, (performance.now() - began) * SHARE);
    clearTimeout(timer);
    timer = setTimeout(lookAgain, next);
    return state;
  }

  function lookAgain(): void {
    const wasUncertain = isUncertain;
    const { text } = look();
    if (text === known && !wasUncertain) return;
    known = text;
    onChange();
  }

  function hinted(): void {
    const now = performance.now();
    restless ??= now;
    clearTimeout(timer);
    timer = setTimeout(lookAgain, Math.max(0, Math.min(SETTLED, restless + LONGEST_UNREST - now)));
  }
}
