/**
 * Runs a composite action of this repository as a runner of GitHub does: the steps one after the other, with the
 * variables that a runner sets, their conditions and outputs, and a `gh` that stands in for GitHub (fake-gh.js).
 * Steps that use another action are noted and not run; neither is the step that builds, which has tests of its own.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { REPOSITORY } from './run-milepost.ts';
import { conditionHolds, filledText } from './workflow-expressions.ts';

/** What has happened in the repository `example/westmarch`, and where the job has checked it out. */
export interface JobEvent {
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly workspace: string;
  /** Variables that only some events have, such as GITHUB_BASE_REF. */
  readonly variables?: Readonly<Record<string, string>>;
}

export interface Comment {
  readonly id: number;
  readonly user: { readonly login: string; readonly type: 'Bot' | 'User' };
  readonly body: string;
}

export interface GitHub {
  /** What stands below the pull request already. */
  readonly comments?: readonly Comment[];
  /** What `gh` says, by method, where GitHub refuses: `Resource not accessible by integration (HTTP 403)`. */
  readonly refusals?: Readonly<Record<string, string>>;
  /** False where the runner has no `gh`. */
  readonly hasProgram?: boolean;
}

export interface ActionRun {
  /** How the action ended: the exit code of the first step that failed, or 0. */
  readonly code: number;
  /** What the log of the job shows, standard error included. */
  readonly log: string;
  /** The summary of the job, as Markdown. */
  readonly summary: string;
  /** The steps that were run, by name. */
  readonly steps: readonly string[];
  /** What other actions were used, and with what. */
  readonly used: readonly { readonly action: string; readonly with: Readonly<Record<string, string>> }[];
  /** What was put into artefacts: their files, by the name of the artefact and their own. */
  readonly artefacts: ReadonlyMap<string, ReadonlyMap<string, Buffer>>;
  readonly comments: readonly Comment[];
  /** Calls of `gh`: the method and the path. */
  readonly calls: readonly string[];
  /** All that calls of `gh` were given as words, one line each. */
  readonly words: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
}

interface Step {
  readonly id: string | null;
  readonly name: string;
  readonly condition: string | null;
  readonly uses: string | null;
  readonly with: ReadonlyMap<string, string>;
  readonly env: ReadonlyMap<string, string>;
  readonly run: string | null;
}

/** The programs that a step finds. What is not here would have to be installed on a runner. */
const PROGRAMS = ['bash', 'cat', 'dirname', 'git', 'grep', 'mkdir', 'mktemp', 'node', 'od', 'tr', 'wc'];

const TOKEN = 'the-token-of-the-job';

/** Runs `action.yml` of a folder below the top of the repository, which is `.` for the action itself. */
export function runAction(
  folder: string,
  event: JobEvent,
  inputs: Readonly<Record<string, string>> = {},
  github: GitHub = {},
): ActionRun {
  const temporary = realpathSync(mkdtempSync(join(tmpdir(), 'milepost-action-')));
  try {
    return runSteps(join(REPOSITORY, folder), event, inputs, github, temporary);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function runSteps(
  actionFolder: string,
  event: JobEvent,
  given: Readonly<Record<string, string>>,
  service: GitHub,
  temporary: string,
): ActionRun {
  const action = entry(load(readFileSync(join(actionFolder, 'action.yml'), 'utf8'), { schema: CORE_SCHEMA }));
  const job: { failed: boolean; cancelled: boolean } = { failed: false, cancelled: false };
  const inputs: Record<string, string> = {};
  const finished: Record<string, { readonly outputs: Readonly<Record<string, string>> }> = {};
  const github = {
    event: event.payload,
    event_name: event.name,
    repository: 'example/westmarch',
    token: TOKEN,
  };
  const contexts = { github, inputs, steps: finished };
  for (const [name, input] of Object.entries(entry(action['inputs']))) {
    inputs[name] = filledText(given[name] ?? text(entry(input)['default']) ?? '', contexts, job);
  }
  const fake = prepareGitHub(temporary, service);
  const shared = variablesOf(event, actionFolder, temporary, fake);
  const log: string[] = [];
  const summaries: string[] = [];
  const steps: string[] = [];
  const used: { action: string; with: Record<string, string> }[] = [];
  const artefacts = new Map<string, ReadonlyMap<string, Buffer>>();
  let code = 0;

  for (const [index, step] of stepsOf(action).entries()) {
    if (!conditionHolds(step.condition, contexts, job)) continue;
    const filled = (values: ReadonlyMap<string, string>): Record<string, string> =>
      Object.fromEntries([...values].map(([key, value]) => [key, filledText(value, contexts, job)]));
    steps.push(step.name);
    if (step.uses !== null) {
      const handed = filled(step.with);
      used.push({ action: step.uses, with: handed });
      if (step.uses.startsWith('actions/upload-artifact@')) {
        artefacts.set(handed['name'] ?? '', filesIn(handed['path'] ?? ''));
      }
      continue;
    }
    if (step.run === null || step.run.includes('/build.sh')) continue;
    const files = stepFiles(temporary, index);
    writeFileSync(files.script, filledText(step.run, contexts, job));
    // As in a log of a job, what goes to the one stream stands between what goes to the other.
    const logged = openSync(files.log, 'w');
    const { status } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', files.script], {
      cwd: event.workspace,
      env: {
        ...shared,
        ...filled(step.env),
        GITHUB_OUTPUT: files.output,
        GITHUB_STEP_SUMMARY: files.summary,
      },
      stdio: ['ignore', logged, logged],
    });
    closeSync(logged);
    log.push(readFileSync(files.log, 'utf8'));
    summaries.push(readFileSync(files.summary, 'utf8'));
    if (step.id !== null) finished[step.id] = { outputs: outputsIn(readFileSync(files.output, 'utf8')) };
    if (status !== 0 && !job.failed) {
      job.failed = true;
      code = status ?? 128;
    }
  }
  const outputs = Object.entries(entry(action['outputs'])).map(
    ([name, output]) => [name, filledText(text(entry(output)['value']) ?? '', contexts, job)] as const,
  );
  return {
    code,
    log: log.join(''),
    summary: summaries.join(''),
    steps,
    used,
    artefacts,
    outputs: Object.fromEntries(outputs),
    ...answersOf(fake),
  };
}

function stepsOf(action: Entry): Step[] {
  const steps = entry(action['runs'])['steps'];
  if (!Array.isArray(steps)) throw new Error('the action has no steps');
  return steps.map((value: unknown) => {
    const step = entry(value);
    return {
      id: text(step['id']),
      name: text(step['name']) ?? '',
      condition: text(step['if']),
      uses: text(step['uses']),
      with: textsOf(step['with']),
      env: textsOf(step['env']),
      run: text(step['run']),
    };
  });
}

/** The programs of PROGRAMS and no others, so that nothing of this machine is taken for granted. */
function prepareGitHub(
  temporary: string,
  { comments = [], refusals = {}, hasProgram = true }: GitHub,
): string {
  const programs = join(temporary, 'bin');
  mkdirSync(programs);
  for (const name of PROGRAMS) {
    const found = spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim();
    symlinkSync(name === 'node' ? process.execPath : realpathSync(found), join(programs, name));
  }
  const fake = join(temporary, 'github');
  mkdirSync(fake);
  writeFileSync(join(fake, 'comments.json'), JSON.stringify(comments));
  writeFileSync(join(fake, 'refusals.json'), JSON.stringify(refusals));
  if (hasProgram) {
    const script = join(REPOSITORY, 'tests/support/fake-gh.js');
    writeFileSync(join(programs, 'gh'), `#!/bin/sh\nexec node '${script}' "$@"\n`);
    chmodSync(join(programs, 'gh'), 0o755);
  }
  return fake;
}

function variablesOf(
  event: JobEvent,
  actionFolder: string,
  temporary: string,
  fake: string,
): Record<string, string> {
  const payload = join(temporary, 'event.json');
  writeFileSync(payload, JSON.stringify(event.payload));
  mkdirSync(join(temporary, 'runner'));
  return {
    PATH: join(temporary, 'bin'),
    HOME: '/nonexistent',
    LANG: 'C.UTF-8',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION_PATH: actionFolder,
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: payload,
    GITHUB_REPOSITORY: 'example/westmarch',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_WORKSPACE: event.workspace,
    RUNNER_TEMP: join(temporary, 'runner'),
    FAKE_GITHUB: fake,
    ...event.variables,
  };
}

function filesIn(folder: string): Map<string, Buffer> {
  return new Map(
    readdirSync(folder)
      .toSorted()
      .map((name) => [name, readFileSync(join(folder, name))]),
  );
}

/** Each step has its own, as on a runner. */
function stepFiles(
  temporary: string,
  index: number,
): Readonly<Record<'script' | 'log' | 'output' | 'summary', string>> {
  const files = {
    script: join(temporary, `step-${index}.sh`),
    log: join(temporary, `log-${index}`),
    output: join(temporary, `output-${index}`),
    summary: join(temporary, `summary-${index}.md`),
  };
  writeFileSync(files.output, '');
  writeFileSync(files.summary, '');
  return files;
}

/** The outputs of a step, one `name=value` a line. Ours have no line feeds. */
function outputsIn(file: string): Record<string, string> {
  const lines = file.split('\n').filter((line) => line !== '');
  return Object.fromEntries(
    lines.map((line) => {
      const [, name = '', value = ''] = /^([a-z-]+)=(.*)$/.exec(line) ?? [];
      if (name === '') throw new Error(`no output: ${line}`);
      return [name, value] as const;
    }),
  );
}

function answersOf(fake: string): Pick<ActionRun, 'comments' | 'calls' | 'words'> {
  const calls = existsSync(join(fake, 'calls.jsonl'))
    ? readFileSync(join(fake, 'calls.jsonl'), 'utf8').trimEnd().split('\n')
    : [];
  const comments: Comment[] = JSON.parse(readFileSync(join(fake, 'comments.json'), 'utf8'));
  return {
    comments,
    calls: calls.map((line) => {
      const call = entry(JSON.parse(line));
      if (call['token'] !== TOKEN || call['host'] !== 'github.com') throw new Error(`not signed in: ${line}`);
      return `${text(call['method']) ?? ''} ${text(call['path']) ?? ''}`;
    }),
    words: calls,
  };
}

type Entry = Readonly<Record<string, unknown>>;

function entry(value: unknown): Entry {
  return isEntry(value) ? value : {};
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

function textsOf(value: unknown): ReadonlyMap<string, string> {
  return new Map(Object.entries(entry(value)).map(([key, one]) => [key, text(one) ?? '']));
}
