/** The log of a plan folder: commits in the order of git, each with the files that it changed and their blobs. */
import type { Repository } from './repository.ts';

export interface LogEntry {
  readonly id: string;
  readonly parents: readonly string[];
  /** Seconds since 1970 at which it was committed. */
  readonly time: number;
  readonly author: string;
  readonly subject: string;
  readonly changes: readonly FileChange[];
}

/** A file that differs from the first parent. A blob is null where there is none. */
export interface FileChange {
  /** From the top of the repository, with forward slashes. */
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

const FORMAT = '%H%x00%P%x00%ct%x00%an%x00%s';
/** How many pieces the format is made of. */
const HEADER_FIELDS = 5;

const WORDS = [
  'log',
  '-z',
  `--format=${FORMAT}`,
  '--encoding=UTF-8',
  '--raw',
  '--no-abbrev',
  '--no-renames',
  '--no-relative',
  '--root',
  '--no-color',
  '--no-notes',
  '--no-mailmap',
  '--no-ext-diff',
  '--no-textconv',
] as const;

/** Along the first parents from a commit back: one step for each merge, with everything that it brought. Newest first. */
export async function readMainLog(
  repository: Repository,
  from: string,
  planPath: string,
): Promise<LogEntry[]> {
  const words = [
    '--first-parent',
    '--diff-merges=first-parent',
    '--end-of-options',
    from,
    '--',
    pathspec(planPath),
  ];
  return parseLog(await repository.ask([...WORDS, ...words]));
}

/** Every commit that is no merge and changed the plan, on whatever branch it was made. Newest first. */
export async function readSideLog(
  repository: Repository,
  from: string,
  planPath: string,
): Promise<LogEntry[]> {
  const words = ['--full-history', '--no-merges', '--end-of-options', from, '--', pathspec(planPath)];
  return parseLog(await repository.ask([...WORDS, ...words]));
}

function pathspec(planPath: string): string {
  return planPath === '' ? '.' : planPath;
}

/** Pieces end in NUL, which neither names nor messages can hold: a header is five of them, a change two, beginning with a colon. */
function parseLog(out: Buffer): LogEntry[] {
  const pieces = out.toString('utf8').split('\0');
  const entries: LogEntry[] = [];
  let at = 0;
  while (at + HEADER_FIELDS <= pieces.length) {
    const [id = '', parents = '', time = '', author = '', subject = ''] = pieces.slice(
      at,
      at + HEADER_FIELDS,
    );
    at += HEADER_FIELDS;
    const changes: FileChange[] = [];
    for (;;) {
      // Git puts a line feed before the first change of a commit.
      const raw = (pieces[at] ?? '').trimStart();
      if (!raw.startsWith(':')) break;
      const change = changeOf(raw, pieces[at + 1] ?? '');
      if (change !== null) changes.push(change);
      at += 2;
    }
    entries.push({
      id: id.trim(),
      parents: parents.split(' ').filter((parent) => parent !== ''),
      time: Number(time),
      author: author.trim() === '' ? 'unknown' : author,
      subject,
      changes,
    });
  }
  return entries;
}

/** `:100644 100644 before after M`. The blob of a link is its target, which cannot be read as a file; a submodule counts as no file. */
function changeOf(raw: string, path: string): FileChange | null {
  const [modeBefore = '', modeAfter = '', before = '', after = ''] = raw.slice(1).split(' ');
  const change = { path, before: blob(modeBefore, before), after: blob(modeAfter, after) };
  return change.before === null && change.after === null ? null : change;
}

function blob(mode: string, id: string): string | null {
  return mode === '100644' || mode === '100755' || mode === '120000' ? id : null;
}
