/** What reading history needs of git. The real one starts the program (real-git.ts); tests can hand in another. */

export interface Git {
  /** Runs git in a folder with these words, never through a shell; `input` goes to its standard input. */
  run(folder: string, words: readonly string[], input?: string): Promise<GitOutcome>;
}

export type GitOutcome =
  | { readonly kind: 'ended'; readonly code: number; readonly out: Buffer; readonly error: string }
  /** There is no git program on this machine. */
  | { readonly kind: 'missing' };

/** A world without git. */
export const NO_GIT: Git = { run: async () => ({ kind: 'missing' }) };

/** Why the past cannot be read: one or two sentences for the person at the keyboard, with the way out. Exit code 2. */
export class HistoryError extends Error {
  override readonly name: string = 'HistoryError';
}

/** There was no plan yet at the commit that is asked for. */
export class NoPlanYet extends HistoryError {
  override readonly name = 'NoPlanYet';
}
