/**
 * A repository that tries to have git run programs of its own, in every way of traps.ts, and to hide a part of its
 * history. The programs only write down their names, so that a test can tell which of them ran: ordinary git runs
 * most of them, and milepost must run none.
 */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { createRepository, gitEnvironment, type GitRepository } from './git-repository.ts';
import { minimalPlan } from './memory-files.ts';
import { planEditor } from './plan-editor.ts';
import {
  HOOKS,
  MISLEADING_SETTINGS,
  MISSING_FILE,
  SETTING_TRAPS,
  type Spring,
  VARIABLE_TRAPS,
} from './traps.ts';

export interface HostileRepository {
  readonly folder: string;
  /**
   * Its commits by name, the oldest first; `moved-aside` is the only one beside the first parents. Grafts and a
   * replacement hide all but three of them from ordinary git.
   */
  readonly commits: ReadonlyMap<string, string>;
  /** Variables of the environment that would have git run programs as well, by the names of their traps. */
  readonly variables: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** The traps that were sprung since this was last asked, in alphabetical order. */
  sprung(): readonly string[];
  /** Runs an ordinary command of git, which may well fail; what it prints. */
  run(spring: Spring, variables?: Readonly<Record<string, string>>): string;
  remove(): void;
}

export interface HostileOptions {
  /** Leaves a blob out that remotes have promised to give: reading that version of the plan would fetch it. */
  readonly missing?: boolean;
  /** Makes the plan folder itself look like a bare repository. Its files are then findings, so that no plan loads. */
  readonly planIsRepository?: boolean;
}

/** Sprung by git in a folder that looks like a bare repository. */
export const FOLDER_TRAP = 'a folder of the plan';
/** The same, where the plan folder itself looks like one. */
export const PLAN_FOLDER_TRAP = 'the plan folder';
/** Sprung by git that looks into a submodule, which has settings of its own. */
export const SUBMODULE_TRAP = 'a submodule';
/** Sprung by whoever looks for programs in the folder that they are run in. */
export const GIT_PROGRAM_TRAP = 'a program called git';

const SIGNATURES = {
  'signed-by-gpg': ['-----BEGIN PGP SIGNATURE-----', '', 'x', '-----END PGP SIGNATURE-----'],
  'signed-by-ssh': ['-----BEGIN SSH SIGNATURE-----', 'x', '-----END SSH SIGNATURE-----'],
  'signed-by-x509': ['-----BEGIN SIGNED MESSAGE-----', 'x', '-----END SIGNED MESSAGE-----'],
};

const ATTRIBUTES = `plan/programme.yaml diff=command merge=trap
old.txt filter=process
plan/workstreams/*.yaml diff=tree filter=sides
`;

const MILESTONE = 'inclusion/reviews/first';

/** Builds it; whoever does removes it with `remove()`. */
export function hostileRepository(options: HostileOptions = {}): HostileRepository {
  const repository = createRepository();
  const { folder } = repository;
  const record = join(folder, '.git/traps/sprung');
  const lay: Lay = (name, besides = '') =>
    programAt(
      join(folder, '.git/traps', name.replace(/[^a-z0-9]+/gi, '-')),
      `echo '${name}' >> '${record}'\n${besides}`,
    );

  layInWorkingCopy(repository, lay, options);
  const commits = commitPlan(repository);
  const missing = repository.git('rev-parse', MISSING_FILE).trim();
  const settings = layInGitFolder(repository, lay, commits);
  // From here on ordinary git runs what it is told to.
  appendFileSync(join(folder, '.git/config'), settings);
  if (options.missing === true) rmSync(join(folder, '.git/objects', missing.slice(0, 2), missing.slice(2)));

  return {
    folder,
    commits,
    variables: new Map(VARIABLE_TRAPS.map(({ name, settings: values }) => [name, values(lay(name))])),
    sprung() {
      const names = existsSync(record) ? readFileSync(record, 'utf8').split('\n') : [];
      rmSync(record, { force: true });
      return [...new Set(names.filter((name) => name !== ''))].toSorted();
    },
    run({ words, input = '', folder: below = '.' }, variables = {}) {
      const { stdout, stderr } = spawnSync('git', words, {
        cwd: join(folder, below),
        env: { ...gitEnvironment(), ...variables },
        input,
        encoding: 'utf8',
        timeout: 20_000,
      });
      return stdout + stderr;
    },
    remove: () => repository.remove(),
  };
}

/** Makes the program of a trap, which does something besides where that is given; its path. */
type Lay = (name: string, besides?: string) => string;

function programAt(path: string, script: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

/** What a pull request can bring with it: attributes, folders that look like repositories, a program called git. */
function layInWorkingCopy(repository: GitRepository, lay: Lay, { planIsRepository }: HostileOptions): void {
  const { folder } = repository;
  const write = (path: string, text: string): void => repository.write(path, text);
  for (const [path, text] of Object.entries(minimalPlan())) {
    if (typeof text === 'string') write(path.replace('/plan-root/', ''), text);
  }
  write('plan/governance.yaml', 'bodies:\n  - id: programme-board\n    name: Programme board\n');
  write('.gitattributes', ATTRIBUTES);
  for (const name of ['README.md', 'notes.txt', 'old.txt', 'page.txt']) write(name, 'One line.\n');
  write('.mailmap', 'Nobody Known <nobody@example.org> <sam.doe@example.org>\n');
  writeBareRepository(repository, 'plan/.bare', '..', lay(FOLDER_TRAP));
  if (planIsRepository === true) writeBareRepository(repository, 'plan', '.', lay(PLAN_FOLDER_TRAP));
  programAt(join(folder, 'git'), `exec '${lay(GIT_PROGRAM_TRAP)}'`);
  repository.git('init', '--quiet', '--template=', 'extra');
  repository.git('-C', 'extra', 'commit', '--quiet', '--allow-empty', '--message=One');
  write('.gitmodules', '[submodule "extra"]\n\tpath = extra\n\turl = ./extra\n');
}

function writeBareRepository(
  repository: GitRepository,
  folder: string,
  workingCopy: string,
  program: string,
): void {
  repository.write(`${folder}/HEAD`, 'ref: refs/heads/main\n');
  for (const name of ['objects', 'refs']) repository.write(`${folder}/${name}/.keep`, '');
  const settings = {
    'core.repositoryFormatVersion': '0',
    'core.bare': 'false',
    'core.worktree': workingCopy,
    'core.fsmonitor': program,
  };
  repository.write(`${folder}/config`, settingsText(Object.entries(settings)));
}

/** A history in which one milestone moves four times, at last by a merge, then three commits that claim to be signed. */
function commitPlan(repository: GitRepository): Map<string, string> {
  const plan = planEditor(repository, 'plan');
  const commits = new Map<string, string>();
  const commit = (name: string, at: string, signature?: readonly string[]): void => {
    repository.commit({ author: 'Sam Doe', at: `${at}T09:00:00Z`, subject: name });
    if (signature !== undefined) sign(repository, signature);
    repository.git('tag', name);
    commits.set(name, repository.git('rev-parse', 'HEAD').trim());
  };
  const move = (to: string, date: string): void =>
    plan.move(MILESTONE, to, { date, reason: 'More time is needed', by: 'programme-board' });

  commit('imported', '2021-06-01');
  plan.move(MILESTONE, 'October 2021');
  // A file that its filter will leave no command alive on must not stand in the working copy.
  repository.write('old.txt', null);
  commit('moved', '2021-07-01');
  move('November 2021', '2021-08-01');
  commit('moved-again', '2021-08-01');
  repository.branch('side');
  plan.edit('programme.yaml', (text) => `${text}summary: Of the branch\n`);
  repository.commit({ author: 'Ann Lee', at: '2021-08-02T09:00:00Z', subject: 'On the side' });
  repository.switchTo('main');
  move('December 2021', '2021-09-01');
  plan.edit('programme.yaml', (text) => `${text}summary: Of main\n`);
  commit('moved-once-more', '2021-09-01');
  repository.branch('aside');
  move('January 2022', '2021-09-14');
  commit('moved-aside', '2021-09-14');
  repository.switchTo('main');
  const merge = { author: 'Ann Lee', at: '2021-09-20T09:00:00Z', subject: 'merged' };
  commits.set('merged', repository.merge('aside', merge));
  for (const [index, [name, signature]] of Object.entries(SIGNATURES).entries()) {
    plan.set(MILESTONE, { note: `Report ${index + 1}` });
    commit(name, `2021-10-0${index + 1}`, signature);
  }
  return commits;
}

/** Puts a signature into the commit that stands last, which nobody has made. */
function sign(repository: GitRepository, signature: readonly string[]): void {
  const [head = '', ...message] = repository.git('cat-file', 'commit', 'HEAD').split('\n\n');
  const text = [`${head}\ngpgsig ${signature.join('\n ')}`, ...message].join('\n\n');
  repository.git('update-ref', 'HEAD', writeCommit(repository, text));
}

function writeCommit(repository: GitRepository, text: string): string {
  const file = join(repository.folder, '.git/new-commit');
  writeFileSync(file, text);
  return repository.git('hash-object', '-t', 'commit', '-w', '--no-filters', file).trim();
}

/** What only somebody who can write into `.git` can lay. The settings that spring it all are returned, and not yet made. */
function layInGitFolder(repository: GitRepository, lay: Lay, commits: ReadonlyMap<string, string>): string {
  const inGit = (path: string): string => join(repository.folder, '.git', path);
  hideHistory(repository, commits);
  mkdirSync(inGit('info'), { recursive: true });
  writeFileSync(inGit('info/attributes'), 'notes.txt diff=info\n');
  writeFileSync(inGit('traps/attributes'), 'page.txt diff=global\n');
  for (const name of Object.keys(HOOKS)) programAt(inGit(`traps/hooks/${name}`), `exec '${lay(name)}'`);

  // A repository that shares its objects, and can be fetched from.
  repository.git('init', '--quiet', '--template=', '.git/other');
  repository.git('-C', '.git/other', 'commit', '--quiet', '--allow-empty', '--message=Two');
  mkdirSync(inGit('objects/info'), { recursive: true });
  writeFileSync(inGit('objects/info/alternates'), `${inGit('other/.git/objects')}\n`);

  repository.git('-C', 'extra', 'commit', '--quiet', '--allow-empty', '--message=Three');
  const ofSubmodule = settingsText([['core.fsmonitor', lay(SUBMODULE_TRAP)]]);
  appendFileSync(join(repository.folder, 'extra/.git/config'), ofSubmodule);
  repository.write('README.md', 'Another line.\n');

  const laid = SETTING_TRAPS.map(({ name, settings, besides }) =>
    Object.entries(settings(lay(name, besides))),
  );
  // Some stand where git looks only because the configuration says so. There it finds no alias.
  const isElsewhere = (index: number): boolean => laid[index]?.[0]?.[0].startsWith('alias.') === false;
  const third = (rest: number): Settings =>
    laid.filter((_, index) => (isElsewhere(index) ? index % 3 : 0) === rest).flat();
  writeFileSync(inGit('traps/included'), settingsText(third(1)));
  writeFileSync(inGit('config.worktree'), settingsText(third(2)));
  return settingsText([
    ...third(0),
    ...Object.entries(MISLEADING_SETTINGS),
    ['include.path', 'traps/included'],
    ['extensions.worktreeConfig', 'true'],
    ['core.hooksPath', inGit('traps/hooks')],
    ['core.attributesFile', inGit('traps/attributes')],
    ['init.templateDir', inGit('traps')],
    ['remote.other.url', inGit('other')],
    ['remote.other.fetch', '+refs/heads/*:refs/remotes/other/*'],
  ]);
}

/** Has ordinary git take `moved-again` for the first commit, and skip those up to the second signed one; `main` is a tag of the first one as well. */
function hideHistory(repository: GitRepository, commits: ReadonlyMap<string, string>): void {
  const id = (name: string): string => commits.get(name) ?? '';
  const ssh = repository.git('cat-file', 'commit', id('signed-by-ssh'));
  const shorter = writeCommit(repository, ssh.replace(id('signed-by-gpg'), id('moved-again')));
  repository.git('update-ref', `refs/replace/${id('signed-by-ssh')}`, shorter);
  repository.git('tag', 'main', id('imported'));
  mkdirSync(join(repository.folder, '.git/info'), { recursive: true });
  writeFileSync(join(repository.folder, '.git/info/grafts'), `${id('moved-again')}\n`);
}

type Settings = readonly (readonly [name: string, value: string])[];

/** Settings as a file of git has them. The first and the last part of a name may hold no dot, what is between them may. */
function settingsText(settings: Settings): string {
  return settings
    .map(([name, value]) => {
      const [first, last] = [name.indexOf('.'), name.lastIndexOf('.')];
      const middle = first === last ? '' : ` ${JSON.stringify(name.slice(first + 1, last))}`;
      return `[${name.slice(0, first)}${middle}]\n\t${name.slice(last + 1)} = ${JSON.stringify(value)}\n`;
    })
    .join('');
}
