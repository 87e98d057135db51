/**
 * Every way that was found for a repository to have git run a program of its choice: in its configuration, its
 * attributes, its hooks, its remotes and the folders inside it. A trap is a program that only writes down its name.
 */

export interface Trap {
  /** What it is called in the record of traps that were sprung; mostly the setting itself. */
  readonly name: string;
  /** The settings or the variables that lay it, by their names. `program` is the path of the program. */
  readonly settings: (program: string) => Readonly<Record<string, string>>;
  /** What the program does besides, where git would give up otherwise. */
  readonly besides?: string;
  /** An ordinary command that springs it; or why none can be shown to. */
  readonly sprungBy: Spring | { readonly never: string };
}

export interface Spring {
  /** The words after `git`. */
  readonly words: readonly string[];
  readonly input?: string;
  /** The folder it is run in, below the repository. */
  readonly folder?: string;
}

/** An old version of a file of the plan that the clone lacks, and that several remotes have promised. */
export const MISSING_FILE = 'moved-again:plan/workstreams/inclusion.yaml';

const NEEDS_TERMINAL = { never: 'a pager is only run where the output goes to a terminal' };
const IS_BUILT_IN = { never: 'git lets no alias stand in for a command of its own' };
/** Reading the missing blob asks all remotes that have promised it, one after the other. */
const READING_THE_MISSING: Spring = { words: ['cat-file', '-p', MISSING_FILE] };

/** The programs that look at signatures, and the commits that are signed for them. */
const SIGNED = [
  ['gpg.program', 'signed-by-gpg'],
  ['gpg.ssh.program', 'signed-by-ssh'],
  ['gpg.x509.program', 'signed-by-x509'],
] as const;

export const SETTING_TRAPS: readonly Trap[] = [
  setting('core.fsmonitor', { words: ['status'] }),
  setting('core.pager', NEEDS_TERMINAL),
  setting('pager.log', NEEDS_TERMINAL),
  setting('pager.cat-file', NEEDS_TERMINAL),
  setting('core.editor', { words: ['config', '--edit'] }),
  setting('sequence.editor', { words: ['rebase', '--interactive', '--autostash', 'HEAD'] }),
  setting('diff.external', { words: ['diff', 'imported', '--', 'README.md'] }),
  // The drivers are given to files by .gitattributes, by info/attributes and by core.attributesFile.
  setting('diff.command.command', { words: ['diff', 'imported', '--', 'plan/programme.yaml'] }),
  { ...setting('diff.tree.textconv', { words: ['log', '--patch', '-1'] }), besides: 'cat "$1"' },
  {
    ...setting('diff.info.textconv', { words: ['cat-file', '--textconv', 'HEAD:notes.txt'] }),
    besides: 'cat "$1"',
  },
  { ...setting('diff.global.textconv', { words: ['blame', 'page.txt'] }), besides: 'cat "$1"' },
  {
    ...setting('filter.sides.clean', {
      words: ['hash-object', '--path=plan/workstreams/inclusion.yaml', 'README.md'],
    }),
    besides: 'cat',
  },
  {
    ...setting('filter.sides.smudge', {
      words: ['cat-file', '--filters', 'HEAD:plan/workstreams/inclusion.yaml'],
    }),
    besides: 'cat',
  },
  setting('filter.process.process', { words: ['cat-file', '--filters', 'imported:old.txt'] }),
  {
    ...trap(
      'merge.trap.driver',
      (program) => ({ 'merge.trap.driver': `${program} %O %A %B`, 'merge.default': 'trap' }),
      { words: ['merge-tree', '--write-tree', 'HEAD', 'side'] },
    ),
  },
  ...SIGNED.map(([name, signedBy]) =>
    trap(
      name,
      (program) => ({
        [name]: program,
        'log.showSignature': 'true',
        'gpg.ssh.allowedSignersFile': '/dev/null',
      }),
      { words: ['log', '-1', signedBy] },
    ),
  ),
  trap(
    'gpg.ssh.defaultKeyCommand',
    (program) => ({ 'gpg.ssh.defaultKeyCommand': program, 'gpg.format': 'ssh', 'commit.gpgSign': 'true' }),
    { words: ['commit-tree', '-S', '-m', 'x', 'HEAD^{tree}'] },
  ),
  setting('credential.helper', {
    words: ['credential', 'fill'],
    input: 'protocol=https\nhost=example.org\n\n',
  }),
  setting('core.askPass', { words: ['credential', 'fill'], input: 'protocol=https\nhost=example.org\n\n' }),
  setting('core.sshCommand', { words: ['ls-remote', 'ssh://localhost/plan'] }),
  setting('core.gitProxy', { words: ['ls-remote', 'git://localhost/plan'] }),
  trap('alias.review', (program) => ({ 'alias.review': `!${program}` }), { words: ['review'] }),
  ...['version', 'rev-parse', 'rev-list', 'log', 'ls-tree', 'cat-file', 'merge-base', 'for-each-ref'].map(
    (name) => trap(`alias.${name}`, (program) => ({ [`alias.${name}`]: `!${program}` }), IS_BUILT_IN),
  ),
  trap(
    'promised by ext::',
    (program) => ({ ...promisor('by-ext', `ext::${program} %S`), 'protocol.ext.allow': 'always' }),
    READING_THE_MISSING,
  ),
  trap(
    'promised by a path',
    (program) => ({ ...promisor('by-path', '/nonexistent'), 'remote.by-path.uploadpack': program }),
    READING_THE_MISSING,
  ),
  trap(
    'promised by file://',
    (program) => ({
      ...promisor('by-file', 'file:///nonexistent'),
      'remote.by-file.uploadpack': program,
      'protocol.file.allow': 'always',
    }),
    READING_THE_MISSING,
  ),
  trap(
    'remote.out.receivepack',
    (program) => ({ 'remote.out.url': '/nonexistent', 'remote.out.receivepack': program }),
    {
      words: ['push', 'out', 'HEAD:refs/heads/x'],
    },
  ),
  trap('url.ext::.insteadOf', (program) => ({ [`url.ext::${program} .insteadOf`]: 'https://localhost/' }), {
    words: ['ls-remote', 'https://localhost/plan'],
  }),
  setting('core.alternateRefsCommand', { words: ['fetch', '--quiet', 'other'] }),
  trap('trailer.one.command', (program) => ({ 'trailer.one.key': 'One', 'trailer.one.command': program }), {
    words: ['interpret-trailers'],
    input: 'Subject\n',
  }),
  trap('trailer.two.cmd', (program) => ({ 'trailer.two.key': 'Two', 'trailer.two.cmd': program }), {
    words: ['interpret-trailers', '--trailer', 'Two=x'],
    input: 'Subject\n',
  }),
  {
    ...trap(
      'interactive.diffFilter',
      (program) => ({ 'interactive.diffFilter': program, 'color.ui': 'always' }),
      {
        words: ['commit', '--patch', '--no-gpg-sign'],
        input: 'q\n',
      },
    ),
    besides: 'cat',
  },
  trap(
    'submodule.extra.update',
    (program) => ({
      'submodule.extra.update': `!${program}`,
      'submodule.extra.url': '/nonexistent',
      'submodule.extra.active': 'true',
    }),
    { words: ['submodule', 'update', '--no-fetch', 'extra'] },
  ),
  setting('tar.trap.command', { words: ['archive', '--format=trap', 'HEAD', 'README.md'] }),
  trap('man.trap.cmd', (program) => ({ 'man.trap.cmd': program, 'man.viewer': 'trap' }), {
    words: ['help', '--man', 'log'],
  }),
  trap(
    'difftool.trap.cmd',
    (program) => ({ 'difftool.trap.cmd': program, 'diff.tool': 'trap', 'difftool.prompt': 'false' }),
    { words: ['difftool', 'imported', '--', 'README.md'] },
  ),
  setting('uploadpack.packObjectsHook', { never: 'git takes it only from the settings of the user' }),
];

/** Hooks, all of which are laid; these can be sprung by an ordinary command. */
export const HOOKS: Readonly<Record<string, Spring | null>> = {
  'post-index-change': { words: ['add', 'README.md'] },
  'reference-transaction': { words: ['update-ref', 'refs/heads/another', 'HEAD'] },
  'pre-commit': { words: ['commit', '--no-gpg-sign', '--allow-empty', '--message=x'] },
  'prepare-commit-msg': { words: ['commit', '--no-gpg-sign', '--allow-empty', '--message=x'] },
  'commit-msg': { words: ['commit', '--no-gpg-sign', '--allow-empty', '--message=x'] },
  'post-commit': { words: ['commit', '--no-gpg-sign', '--allow-empty', '--message=x'] },
  'post-checkout': { words: ['checkout', '--quiet', 'HEAD'] },
  'post-rewrite': { words: ['commit', '--no-gpg-sign', '--amend', '--allow-empty', '--message=x'] },
  'applypatch-msg': null,
  'fsmonitor-watchman': null,
  'post-applypatch': null,
  'post-merge': null,
  'post-receive': null,
  'post-update': null,
  'pre-applypatch': null,
  'pre-auto-gc': null,
  'pre-merge-commit': null,
  'pre-push': null,
  'pre-rebase': null,
  'pre-receive': null,
  'proc-receive': null,
  'push-to-checkout': null,
  'sendemail-validate': null,
  update: null,
};

/** Variables of the environment that name programs, or settings with programs in them. */
export const VARIABLE_TRAPS: readonly Trap[] = [
  variable(['GIT_EXTERNAL_DIFF'], { words: ['diff', 'imported', '--', 'README.md'] }),
  variable(['GIT_PAGER', 'PAGER'], NEEDS_TERMINAL),
  variable(['GIT_EDITOR', 'VISUAL', 'EDITOR'], { words: ['config', '--edit'] }),
  variable(['GIT_SSH_COMMAND', 'GIT_SSH'], { words: ['ls-remote', 'ssh://localhost/plan'] }),
  variable(['GIT_ASKPASS', 'SSH_ASKPASS'], {
    words: ['credential', 'fill'],
    input: 'protocol=https\nhost=example.org\n\n',
  }),
  variable(['GIT_PROXY_COMMAND'], { words: ['ls-remote', 'git://localhost/plan'] }),
  trap(
    'GIT_CONFIG_COUNT',
    (program) => ({ GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'core.fsmonitor', GIT_CONFIG_VALUE_0: program }),
    { words: ['status'] },
  ),
  trap('GIT_CONFIG_PARAMETERS', (program) => ({ GIT_CONFIG_PARAMETERS: `'core.fsmonitor'='${program}'` }), {
    words: ['status'],
  }),
];

/** Settings that run nothing, and make git tell another history than the one that is there, or tell it differently. */
export const MISLEADING_SETTINGS: Readonly<Record<string, string>> = {
  'color.diff': 'always',
  'core.abbrev': '4',
  'core.quotePath': 'true',
  'diff.colorMoved': 'zebra',
  'diff.relative': 'true',
  'diff.renames': 'copies',
  'format.pretty': 'tformat:nothing',
  'i18n.logOutputEncoding': 'UTF-16',
  'log.abbrevCommit': 'true',
  'log.date': 'relative',
  'log.decorate': 'full',
  'log.diffMerges': 'off',
  'log.follow': 'true',
  'log.mailmap': 'true',
  'log.showRoot': 'false',
  'safe.bareRepository': 'all',
  'safe.directory': '*',
};

function setting(name: string, sprungBy: Trap['sprungBy']): Trap {
  return trap(name, (program) => ({ [name]: program }), sprungBy);
}

function variable(names: readonly [string, ...string[]], sprungBy: Trap['sprungBy']): Trap {
  return trap(names[0], (program) => Object.fromEntries(names.map((name) => [name, program])), sprungBy);
}

function trap(name: string, settings: Trap['settings'], sprungBy: Trap['sprungBy']): Trap {
  return { name, settings, sprungBy };
}

function promisor(name: string, url: string): Record<string, string> {
  return {
    [`remote.${name}.url`]: url,
    [`remote.${name}.promisor`]: 'true',
    [`remote.${name}.partialclonefilter`]: 'blob:none',
    'extensions.partialClone': 'by-ext',
  };
}
