/** Edits of a plan that stands in a repository of a test, in words of the plan. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GitRepository } from './git-repository.ts';
import {
  type ChangeWords,
  type KeyValue,
  milestoneLines,
  newMilestone,
  valueOf,
  withChange,
  withKeys,
  withMilestone,
} from './milestone-text.ts';

/** How a move is recorded: as an entry of `changes`, without the dates that the move itself gives. */
export type RecordWords = Omit<ChangeWords, 'from' | 'to'>;

export interface PlanEditor {
  /** Sets keys of a milestone, named `workstream/project/milestone`. */
  set(ref: string, keys: Readonly<Record<string, KeyValue>>): void;
  /** Moves its due date, with an entry in `changes` or without one. */
  move(ref: string, to: string, record?: RecordWords): void;
  /** Adds an entry to `changes`, and nothing else. */
  record(ref: string, words: ChangeWords): void;
  /** Gives it another id in the same project. */
  rename(ref: string, id: string): void;
  /** Takes it out; the lines that it had. */
  remove(ref: string): readonly string[];
  /** Adds a milestone below another one. */
  addBelow(ref: string, id: string, keys: Readonly<Record<string, KeyValue>>): void;
  /** Changes the text of a file, named from the plan folder on. */
  edit(file: string, change: (text: string) => string): void;
  /** The value that a key has now. */
  value(ref: string, key: string): string;
}

/** Edits of the plan in this folder of the repository; nothing is committed. */
export function planEditor(repository: GitRepository, planFolder: string): PlanEditor {
  const fileOf = (ref: string): string => `workstreams/${ref.split('/')[0]}.yaml`;
  const textOf = (file: string): string => readFileSync(join(repository.folder, planFolder, file), 'utf8');
  const edit = (file: string, change: (text: string) => string): void =>
    repository.edit(`${planFolder}/${file}`, change);
  const value = (ref: string, key: string): string => valueOf(textOf(fileOf(ref)), ref, key);
  const record = (ref: string, words: ChangeWords): void =>
    edit(fileOf(ref), (text) => withChange(text, ref, words));

  return {
    set: (ref, keys) => edit(fileOf(ref), (text) => withKeys(text, ref, keys)),
    move(ref, to, words) {
      const from = value(ref, 'due');
      edit(fileOf(ref), (text) => withKeys(text, ref, { due: to }));
      if (words !== undefined) record(ref, { from, to, ...words });
    },
    record,
    rename(ref, id) {
      edit(fileOf(ref), (text) => {
        const [, ...keys] = milestoneLines(text, ref);
        return withMilestone(text, ref, [...newMilestone(id, {}), ...keys]);
      });
    },
    remove(ref) {
      const lines = milestoneLines(textOf(fileOf(ref)), ref);
      edit(fileOf(ref), (text) => withMilestone(text, ref, []));
      return lines;
    },
    addBelow(ref, id, keys) {
      edit(fileOf(ref), (text) =>
        withMilestone(text, ref, [...milestoneLines(text, ref), ...newMilestone(id, keys)]),
      );
    },
    edit,
    value,
  };
}
