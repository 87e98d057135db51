/** What was read of a history up to a commit, for a process that asks for it again. */
import type { FileVersions } from './file-versions.ts';
import type { CommittedHistory } from './packed-history.ts';
import type { PlanLog } from './plan-log.ts';

export interface LogAndVersions {
  readonly log: PlanLog;
  readonly versions: FileVersions;
}

export class HistoryMemory {
  #key = '';
  #committed: CommittedHistory | null = null;
  #read: LogAndVersions | null = null;

  committed(key: string): CommittedHistory | null {
    return this.#key === key ? this.#committed : null;
  }

  read(key: string): LogAndVersions | null {
    return this.#key === key ? this.#read : null;
  }

  keepCommitted(key: string, history: CommittedHistory): void {
    this.#turnTo(key);
    this.#committed = history;
  }

  keepRead(key: string, read: LogAndVersions): void {
    this.#turnTo(key);
    this.#read = read;
  }

  /** One at a time: another commit is checked out for good. */
  #turnTo(key: string): void {
    if (this.#key === key) return;
    this.#key = key;
    this.#committed = null;
    this.#read = null;
  }
}
