/**
 * Starts git so that nothing in a repository can make it run another program: no hook, no pager, no fsmonitor, no
 * signature check, no transport, no folder that only looks like a repository. Only commands that read objects are
 * used: none of them looks at the index or at a file of the working copy.
 */
import { spawn } from 'node:child_process';
import { devNull } from 'node:os';
import { dirname } from 'node:path';
import type { Git, GitOutcome } from './git.ts';

/** Settings that go before those of the repository. */
const SETTINGS = [
  // A folder of the plan may hold what looks like a bare repository, with a configuration of its own.
  'safe.bareRepository=explicit',
  'core.fsmonitor=false',
  `core.hooksPath=${devNull}`,
  `core.attributesFile=${devNull}`,
  // A file that says which parents a commit has can be forged.
  'core.commitGraph=false',
  'log.showSignature=false',
  'gc.auto=0',
  'maintenance.auto=false',
].flatMap((setting) => ['-c', setting]);

/** Variables of this process that git may see: where programs are, and whose settings say which folders are safe. */
const PASSED_ON = [
  'PATH',
  'HOME',
  'XDG_CONFIG_HOME',
  'USERPROFILE',
  'SYSTEMROOT',
  'TMPDIR',
  'TEMP',
  'TMP',
  'GIT_CONFIG_GLOBAL',
  'GIT_CONFIG_NOSYSTEM',
] as const;

const ALWAYS = {
  LC_ALL: 'C',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_LITERAL_PATHSPECS: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  // Grafts would give commits other parents, and so hide what lies between.
  GIT_GRAFT_FILE: devNull,
  GIT_TERMINAL_PROMPT: '0',
  GIT_PAGER: '',
  // An object that is missing in a partial clone would be fetched, by whatever program the repository names.
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
} as const;

/** Longer output than any history of a plan: what goes beyond is cut off, and git with it. */
const MOST_BYTES = 1024 * 1024 * 1024;

/** The git of this machine. `variable` gives the value of an environment variable. */
export function realGit(variable: (name: string) => string | undefined): Git {
  const passedOn = PASSED_ON.flatMap((name) => {
    const value = variable(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const environment = { ...Object.fromEntries(passedOn), ...ALWAYS };
  return {
    run: (folder, words, input) =>
      new Promise<GitOutcome>((resolve) => {
        const child = spawn('git', ['--no-pager', '--no-replace-objects', ...SETTINGS, ...words], {
          cwd: folder,
          // Git must not look further up than the folder that holds `.git`.
          env: { ...environment, GIT_CEILING_DIRECTORIES: dirname(folder) },
          stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
          windowsHide: true,
        });
        const out: Buffer[] = [];
        const error: Buffer[] = [];
        let length = 0;
        child.stdout?.on('data', (piece: Buffer) => {
          out.push(piece);
          length += piece.length;
          if (length > MOST_BYTES) child.kill();
        });
        child.stderr?.on('data', (piece: Buffer) => {
          if (error.length < 100) error.push(piece);
        });
        child.on('error', () => resolve({ kind: 'missing' }));
        child.on('close', (code) =>
          resolve({
            kind: 'ended',
            code: code ?? 128,
            out: Buffer.concat(out),
            error: Buffer.concat(error).toString('utf8'),
          }),
        );
        // Git may end before it has read everything: that is told by its exit code.
        child.stdin?.on('error', () => undefined);
        child.stdin?.end(input);
      }),
  };
}
