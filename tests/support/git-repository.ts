/**
 * Real git repositories for tests, in a temporary folder. The ids of their commits are the same on every machine:
 * people, days and settings are given here, and nothing of the machine's own settings is read.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface CommitWords {
  /** A name; the e-mail address follows from it. */
  readonly author: string;
  /** When it was written: ISO 8601 with a zone, `2025-01-14T09:30:00Z` or `2025-06-30T23:30:00+01:00`. */
  readonly at: string;
  readonly subject: string;
  /** Paragraphs below the subject. */
  readonly body?: string;
  /** Who put it where it stands, and when; left out, the author at the same time. */
  readonly committer?: { readonly name: string; readonly at: string };
}

export interface GitRepository {
  /** Where its files stand, with no links in the path. */
  readonly folder: string;
  /** Writes a file and the folders above it; null removes what stands there, a folder with all that is in it. */
  write(path: string, text: string | Uint8Array | null): void;
  /** Replaces the text of a file. A change that changes nothing is a slip in the test, and throws. */
  edit(path: string, change: (text: string) => string): void;
  /** Moves a file or a folder. */
  rename(from: string, to: string): void;
  /** Commits everything as it stands in the folder; the id of the commit. Throws where nothing has changed. */
  commit(words: CommitWords): string;
  /** Begins a branch here, and goes on in it. */
  branch(name: string): void;
  switchTo(name: string): void;
  /**
   * Merges a branch into this one, always with a commit of its own; the id of that. `settle` puts right what both
   * sides have changed, or changes more, before it is committed.
   */
  merge(branch: string, words: CommitWords, settle?: () => void): string;
  /** Makes many commits in one go, on `main` and in a repository without any yet; the ids in their order. */
  importCommits(commits: readonly ImportedCommit[]): readonly string[];
  /** A copy of it in a folder of its own; `--depth=1` and the like may be asked for. */
  clone(...options: readonly string[]): GitRepository;
  /** What git prints; throws with what it complains of. */
  git(...words: readonly string[]): string;
  remove(): void;
}

/** A commit with the files that it writes: those that it does not name stay as they are. */
export interface ImportedCommit extends CommitWords {
  readonly files: ReadonlyMap<string, string>;
}

// No program, no line endings and no upkeep but what a test asks for; nothing of it has to survive a power cut.
const SETTINGS = `
[core]
	autocrlf = false
	fsync = none
	hooksPath = /dev/null
	quotePath = false
[commit]
	gpgSign = false
[gc]
	auto = 0
[maintenance]
	auto = false
`;

/** An empty repository whose first commit will be the first of `main`. */
export function createRepository(): GitRepository {
  const folder = temporaryFolder();
  run(folder, ['init', '--quiet', '--template=', '--initial-branch=main', '--object-format=sha1']);
  return repositoryIn(folder);
}

/** Variables under which git does the same everywhere. It finds itself by `PATH`, and nothing else of the machine. */
export function gitEnvironment(): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    LC_ALL: 'C',
    TZ: 'UTC',
    HOME: '/nonexistent',
    XDG_CONFIG_HOME: '/nonexistent',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    ...people({ author: 'Sam Doe', at: '2025-01-01T12:00:00Z' }),
  };
}

function repositoryIn(folder: string): GitRepository {
  appendFileSync(join(folder, '.git/config'), SETTINGS);
  const git = (...words: readonly string[]): string => run(folder, words);
  let hasNewFiles = false;
  const write = (path: string, text: string | Uint8Array | null): void => {
    const file = join(folder, path);
    if (text === null) {
      rmSync(file, { recursive: true });
      return;
    }
    hasNewFiles ||= !existsSync(file);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const commit = (words: CommitWords): string => {
    // Processes are what building a history takes: files that git knows need none of their own.
    if (hasNewFiles) git('add', '--all');
    hasNewFiles = false;
    const message = `--message=${messageOf(words)}`;
    run(folder, ['commit', '--all', '--quiet', '--cleanup=verbatim', message], people(words));
    return headOf(folder);
  };

  return {
    folder,
    write,
    edit(path, change) {
      const before = readFileSync(join(folder, path), 'utf8');
      const after = change(before);
      if (after === before) throw new Error(`nothing in ${path} is changed`);
      write(path, after);
    },
    rename(from, to) {
      hasNewFiles = true;
      mkdirSync(dirname(join(folder, to)), { recursive: true });
      renameSync(join(folder, from), join(folder, to));
    },
    commit,
    branch: (name) => void git('switch', '--quiet', '--create', name),
    switchTo: (name) => void git('switch', '--quiet', name),
    merge(branch, words, settle) {
      const options = ['merge', '--quiet', '--no-ff', '--no-commit', branch];
      // Of a conflict git says so by its exit code, and `settle` is there to end it.
      if (settle === undefined) git(...options);
      else spawnSync('git', options, { cwd: folder, env: gitEnvironment() });
      settle?.();
      return commit(words);
    },
    importCommits(commits) {
      const stream = commits.map(importedCommit).join('');
      execFileSync('git', ['fast-import', '--quiet'], { cwd: folder, env: gitEnvironment(), input: stream });
      git('reset', '--quiet', '--hard');
      return git('rev-list', '--reverse', 'main').trimEnd().split('\n');
    },
    clone(...options) {
      const copy = temporaryFolder();
      run(copy, ['clone', '--quiet', '--template=', ...options, `file://${folder}`, '.']);
      return repositoryIn(copy);
    },
    git,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** As `git fast-import` reads it. */
function importedCommit(commit: ImportedCommit): string {
  const { author, at, committer = { name: author, at } } = commit;
  const person = (name: string, time: string): string => `${name} <${addressOf(name)}> ${rawTime(time)}`;
  const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const files = [...commit.files].map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`);
  return [
    'commit refs/heads/main\n',
    `author ${person(author, at)}\n`,
    `committer ${person(committer.name, committer.at)}\n`,
    data(messageOf(commit)),
    ...files,
  ].join('');
}

/** Seconds and a zone, as git stores a time: `1736847000 +0000`. */
function rawTime(at: string): string {
  const zone = /[+-]\d\d:\d\d$/.exec(at)?.[0] ?? '+00:00';
  return `${Date.parse(at) / 1000} ${zone.replace(':', '')}`;
}

function messageOf({ subject, body }: CommitWords): string {
  return body === undefined ? subject : `${subject}\n\n${body}`;
}

function temporaryFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'milepost-repository-')));
}

function run(
  folder: string,
  words: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): string {
  return execFileSync('git', words, {
    cwd: folder,
    env: { ...gitEnvironment(), ...variables },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function people({
  author,
  at,
  committer = { name: author, at },
}: Omit<CommitWords, 'subject'>): Record<string, string> {
  return {
    GIT_AUTHOR_NAME: author,
    GIT_AUTHOR_EMAIL: addressOf(author),
    GIT_AUTHOR_DATE: at,
    GIT_COMMITTER_NAME: committer.name,
    GIT_COMMITTER_EMAIL: addressOf(committer.name),
    GIT_COMMITTER_DATE: committer.at,
  };
}

/** `grace.okafor@example.org` of Grace Okafor: reports must never print one, so tests look for its ending. */
function addressOf(name: string): string {
  const words = name.toLowerCase().match(/[a-z]+/g) ?? ['nobody'];
  return `${words.join('.')}@example.org`;
}

/** The commit that the folder stands at. Reading it takes no process, and histories of tests have many commits. */
function headOf(folder: string): string {
  const head = readFileSync(join(folder, '.git/HEAD'), 'utf8').trim();
  if (!head.startsWith('ref: ')) return head;
  return readFileSync(join(folder, '.git', head.slice('ref: '.length)), 'utf8').trim();
}
