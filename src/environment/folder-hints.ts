/** What the system tells of folders by itself. Where it tells nothing, looking now and then has to do. */
import * as fs from 'node:fs';

/** A system has only so many watches for all its programs. */
const MOST_FOLDERS = 64;

interface Hint {
  readonly watcher: fs.FSWatcher;
  /** Another folder of the same name is another folder. */
  readonly number: number;
}

export class FolderHints {
  readonly #hints = new Map<string, Hint>();
  readonly #onHint: () => void;

  constructor(onHint: () => void) {
    this.#onHint = onHint;
  }

  /** Listens at these folders, and at no others any more. */
  follow(folders: ReadonlyMap<string, number>): void {
    for (const [folder, { number }] of this.#hints) {
      if (folders.get(folder) !== number) this.#drop(folder);
    }
    for (const [folder, number] of folders) {
      if (!this.#hints.has(folder) && this.#hints.size < MOST_FOLDERS) this.#listen(folder, number);
    }
  }

  close(): void {
    for (const folder of this.#hints.keys()) this.#drop(folder);
  }

  #listen(folder: string, number: number): void {
    try {
      const watcher = fs.watch(folder, { persistent: false }, () => this.#onHint());
      watcher.on('error', () => this.#drop(folder));
      this.#hints.set(folder, { watcher, number });
    } catch {
      // No watch is left, or the folder has gone: it is looked at now and then.
    }
  }

  #drop(folder: string): void {
    this.#hints.get(folder)?.watcher.close();
    this.#hints.delete(folder);
  }
}
