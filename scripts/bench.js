/**
 * Measures milepost against `node -e 0`, against ajv-cli and, where it reads history, against git, and prints one table: `npm run bench`. Runs are
 * interleaved, so that a busy moment of the machine hits all of them alike; medians are shown. Nothing is
 * judged by a clock in the tests. `--quick` runs each command fewer times. Then come the figures of the page in a browser.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchInBrowser } from './bench-browser.js';
import { writeHistory } from './generate-history.js';
import { AS_OF, writePlan } from './generate-plan.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const MILEPOST = join(root, 'bin/milepost.js');
const AJV = join(root, 'node_modules/ajv-cli/dist/index.js');
const isQuick = process.argv.includes('--quick');

/**
 * @typedef {object} Command
 * @property {string} name
 * @property {string} [program] what is run; `node` where it is left out
 * @property {readonly string[]} args what follows it
 * @property {() => void} [before] what is done before each run and not measured
 * @property {readonly number[]} exitCodes what it may end with; anything else is no measurement
 *
 * @typedef {object} Run
 * @property {number | null} cpu seconds, user and system
 * @property {number} wall seconds
 *
 * @typedef {object} Measured
 * @property {string} name
 * @property {number} time median seconds: CPU where it can be had, else wall
 * @property {number} wall median seconds
 * @property {number | null} peak MB
 *
 * @typedef {object} Target
 * @property {string} what
 * @property {number} measured
 * @property {number} limit
 */

const environment = { ...process.env };
// Certificates cost every start of Node some 40 ms; a date or options from outside would change what is measured.
for (const name of ['NODE_EXTRA_CA_CERTS', 'NODE_OPTIONS', 'NODE_V8_COVERAGE', 'MILEPOST_AS_OF'])
  delete environment[name];

const hasBash = /^\d+\.\d+ \d+\.\d+ \d+\.\d+$/m.test(bash([process.execPath, '-e', '0']).stderr);
const hasGnuTime = /^[\d.]+ [\d.]+ [\d.]+ \d+$/m.test(gnuTime([process.execPath, '-e', '0']).stderr);
const hasCpu = hasBash || hasGnuTime;

/**
 * Bash says how much CPU a command took in thousandths of a second, GNU time in hundredths.
 * @param {readonly string[]} words
 */
function bash(words) {
  const script = 'LC_ALL=C; TIMEFORMAT="%3R %3U %3S"; time "$@" >/dev/null 2>/dev/null';
  return run('bash', ['-c', script, 'bash', ...words]);
}

/** @param {readonly string[]} words */
function gnuTime(words) {
  const script = 'words="$1"; shift; exec /usr/bin/time -q -f "$words" "$@" >/dev/null';
  return run('sh', ['-c', script, 'sh', '%e %U %S %M', ...words]);
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
function run(command, args) {
  const result = spawnSync(command, args, {
    cwd: root,
    env: environment,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { status: result.status, stderr: result.stderr ?? '' };
}

/**
 * @param {Command} command
 * @param {number | null} status
 */
function expectEnd({ name, exitCodes }, status) {
  if (status === null || !exitCodes.includes(status)) {
    throw new Error(
      `"${name}" ended with exit code ${status}, so there is nothing to measure. Run "npm run build" first.`,
    );
  }
}

/**
 * @param {Command} command
 * @returns {Run}
 */
function timedRun(command) {
  const { program = process.execPath } = command;
  const words = [program, ...command.args];
  command.before?.();
  if (!hasCpu) {
    const start = performance.now();
    const { status } = run(program, command.args);
    expectEnd(command, status);
    return { cpu: null, wall: (performance.now() - start) / 1000 };
  }
  const { status, stderr } = hasBash ? bash(words) : gnuTime(words);
  expectEnd(command, status);
  const [wall = 0, user = 0, system = 0] = lastLine(stderr).split(' ').map(Number);
  return { cpu: user + system, wall };
}

/**
 * The peak memory of one run in MB, which also warms the caches of the disk; null where GNU time is missing.
 * @param {Command} command
 */
function warmUp(command) {
  const { program = process.execPath } = command;
  command.before?.();
  const { status, stderr } = hasGnuTime ? gnuTime([program, ...command.args]) : run(program, command.args);
  expectEnd(command, status);
  return hasGnuTime ? Number(lastLine(stderr).split(' ')[3]) / 1024 : null;
}

/** @param {string} text */
function lastLine(text) {
  return text.trimEnd().split('\n').at(-1) ?? '';
}

/** @param {readonly number[]} numbers */
function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/**
 * Runs all commands in turn, `rounds` times, after one run of each that only warms up.
 * @param {readonly Command[]} commands
 * @param {number} rounds
 * @returns {Measured[]}
 */
function measure(commands, rounds) {
  const peaks = commands.map(warmUp);
  /** @type {Run[][]} */
  const runs = commands.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, command] of commands.entries()) runs[index]?.push(timedRun(command));
  }
  return commands.map(({ name }, index) => {
    const walls = (runs[index] ?? []).map(({ wall }) => wall);
    const times = (runs[index] ?? []).map(({ cpu, wall }) => cpu ?? wall);
    return { name, time: median(times), wall: median(walls), peak: peaks[index] ?? null };
  });
}

/**
 * @param {string} name
 * @param {readonly string[]} args
 * @param {readonly number[]} [exitCodes]
 * @returns {Command}
 */
function milepost(name, args, exitCodes = [0]) {
  return { name: `milepost ${name}`, args: [MILEPOST, ...args], exitCodes };
}

/**
 * @param {string} name
 * @param {string} files a pattern
 * @param {readonly number[]} [exitCodes]
 * @returns {Command}
 */
function ajv(name, files, exitCodes = [0]) {
  const schema = join(root, 'schemas/workstream.schema.json');
  const args = [
    AJV,
    'validate',
    '--spec=draft7',
    '--strict=false',
    '-c',
    'ajv-formats',
    '-s',
    schema,
    '-d',
    files,
  ];
  return { name: `ajv-cli, ${name}`, args, exitCodes };
}

/** @type {Command} */
const node = { name: 'node -e 0', args: ['-e', '0'], exitCodes: [0] };

/**
 * @param {string} folder
 * @param {number} workstreams
 */
function generated(folder, workstreams) {
  const plan = join(folder, `plan-${workstreams}`);
  const quoted = join(folder, `quoted-${workstreams}`);
  writePlan(plan, { workstreams });
  // ajv-cli's reader makes dates of what is not in quotes, and its validator then refuses them.
  writePlan(quoted, { workstreams, quoteDates: true });
  const name = `${workstreams.toLocaleString('en-GB')} files`;
  return {
    milepost: milepost(`check, ${name}`, ['check', '--plan', plan, '--as-of', AS_OF], [0, 1]),
    ajv: ajv(name, join(quoted, 'workstreams/*.yaml')),
    quoted,
  };
}

/** What milepost keeps for its next run. */
function forgetKept() {
  rmSync(environment['XDG_CACHE_HOME'] ?? '', { recursive: true, force: true });
}

/**
 * Reports on the history of a repository that is made up for it: the first time, again, and what a change of the last
 * ten commits does. What milepost keeps of it lies in a folder of its own, which the first time begins without.
 * @param {string} folder
 * @param {{ commits: number, files: number, milestones: number }} size
 */
function ofHistory(folder, size) {
  const name = `${size.commits.toLocaleString('en-GB')} commits, ${size.files} files`;
  const repository = join(folder, `history-${size.commits}`);
  writeHistory(repository, size);
  const plan = ['--plan', join(repository, 'plan'), '--as-of', AS_OF];
  return {
    log: {
      name: `git log, ${name}`,
      program: 'git',
      args: ['-C', repository, 'log', '--format=%H', '--', 'plan'],
      exitCodes: [0],
    },
    check: milepost(`check, ${name}`, ['check', ...plan], [0, 1]),
    first: { ...milepost(`slips the first time, ${name}`, ['slips', ...plan]), before: forgetKept },
    again: milepost(`slips again, ${name}`, ['slips', ...plan]),
    diff: milepost(`diff, ${name}`, ['diff', 'HEAD~10', ...plan]),
    status: milepost(`status, ${name}`, ['status', ...plan]),
  };
}

/**
 * A peer that accepted everything would be fast.
 * @param {string} folder a plan that gets a mistake
 */
function expectAjvRefuses(folder) {
  const file = join(folder, 'workstreams/workstream-0001.yaml');
  appendFileSync(file, 'no_such_key: 1\n');
  const command = ajv('a broken file', join(folder, 'workstreams/*.yaml'), [1]);
  expectEnd(command, run(process.execPath, command.args).status);
}

/**
 * @param {Measured[]} rows
 * @param {Measured | undefined} baseline
 */
function table(rows, baseline) {
  const unit = hasCpu ? 'CPU' : 'wall';
  const head = ['', unit, '× node -e 0', ...(hasCpu ? ['wall'] : []), 'peak memory'];
  const body = rows.map(({ name, time, wall, peak }) => [
    name,
    milliseconds(time),
    (time / (baseline?.time ?? time)).toFixed(2),
    ...(hasCpu ? [milliseconds(wall)] : []),
    peak === null ? 'not measured' : `${peak.toFixed(0)} MB`,
  ]);
  const widths = head.map((_, column) =>
    Math.max(...[head, ...body].map((row) => (row[column] ?? '').length)),
  );
  return [head, ...body]
    .map((row) =>
      row.map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      ),
    )
    .map((row) => row.join('   '))
    .join('\n');
}

/** @param {number} seconds */
function milliseconds(seconds) {
  return `${(seconds * 1000).toFixed(0)} ms`;
}

/** @param {Target} target */
function targetLine({ what, measured, limit }) {
  return `  ${measured <= limit ? 'met    ' : 'not met'}   ${what}: at most ${limit} ×, measured ${measured.toFixed(2)} ×`;
}

async function bench() {
  const version = readFileSync(join(root, 'package.json'), 'utf8').match(/"version": "(.*)"/)?.[1];
  const folder = mkdtempSync(join(tmpdir(), 'milepost-bench-'));
  environment['XDG_CACHE_HOME'] = join(folder, 'cache');
  try {
    const [hundred, thousand] = [generated(folder, 100), generated(folder, 1000)];
    const hasAjv = existsSync(AJV);
    const small = [
      node,
      milepost('--help', ['--help']),
      milepost('check, plan/', ['check'], [0, 1]),
      milepost('overdue, plan/', ['overdue', '--as-of', '2021-10-04']),
      milepost('timeline, plan/', ['timeline', '--as-of', '2021-10-04']),
      milepost('principles, plan/', ['principles', '--as-of', '2021-10-04']),
    ];
    const [few, many] = isQuick ? [5, 1] : [21, 3];
    const baseline = measure(small, few);
    const histories = [
      ofHistory(folder, { commits: 2000, files: 8, milestones: 6 }),
      ofHistory(folder, { commits: 200, files: 100, milestones: 6 }),
    ].map(({ log, check: ofPlan, first, again, diff, status }) =>
      measure([log, node, ofPlan, first, again, diff, status], isQuick ? 3 : 11),
    );
    const larger = measure([hundred.milepost, ...(hasAjv ? [hundred.ajv] : [])], isQuick ? 2 : 7);
    const largest = measure([thousand.milepost, ...(hasAjv ? [thousand.ajv] : [])], many);
    if (hasAjv) expectAjvRefuses(hundred.quoted);
    const [start, help, check, , timeline, principles] = baseline;
    const [at100, ajv100] = larger;
    const [at1000, ajv1000] = largest;
    if (!start || !help || !check || !timeline || !principles || !at100 || !at1000)
      throw new Error('a measurement is missing');

    const lines = [
      `milepost ${version} on Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`,
      `Medians of ${few} runs (of ${many} with 1,000 files), one after the other in turn. Each generated file has 100 milestones.`,
      hasCpu
        ? 'CPU is user and system time of the whole process.'
        : 'Neither bash nor GNU time is here to measure CPU time: wall time is shown instead, and other programs disturb it.',
      '',
      table(
        [...baseline, ...larger, ...largest, ...histories.flat().filter(({ name }) => name !== node.name)],
        start,
      ),
      '',
      ...histories.flatMap(historyLines),
      '',
      `10 × the files: ${(at1000.time / at100.time).toFixed(1)} × the time${memoryGrowth(at100, at1000)}`,
    ];
    if (ajv100 && ajv1000) {
      const [at, of] = [at100.time / ajv100.time, at1000.time / ajv1000.time];
      lines.push(
        `Against ajv-cli, which only validates: ${at.toFixed(2)} × its time with 100 files, ${of.toFixed(2)} × with 1,000`,
      );
    } else {
      lines.push('ajv-cli is not installed, so there is nothing to compare with.');
    }
    lines.push('', 'Targets:');
    /** @type {Target[]} */
    const targets = [
      { what: '--help against node -e 0', measured: help.time / start.time, limit: 2 },
      { what: 'check on plan/ against node -e 0', measured: check.time / start.time, limit: 4 },
      { what: 'timeline on plan/ against check', measured: timeline.time / check.time, limit: 1.3 },
      { what: 'principles on plan/ against check', measured: principles.time / check.time, limit: 1.3 },
      { what: 'time with 10 × the files', measured: at1000.time / at100.time, limit: 10 },
    ];
    if (at100.peak !== null && at1000.peak !== null) {
      targets.push({ what: 'memory with 10 × the files', measured: at1000.peak / at100.peak, limit: 10 });
    }
    targets.push(...histories.flatMap((rows, index) => historyTargets(rows, index === 0)));
    lines.push(...targets.map(targetLine), '');
    process.stdout.write(lines.join('\n'));
    process.stdout.write(`\n${(await benchInBrowser(folder)).join('\n')}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * What was measured of one history, in ratios that were measured side by side.
 * @param {readonly Measured[]} rows
 */
function historyLines(rows) {
  const [log, start, , first, again, diff, status] = rows;
  if (!log || !start || !first || !again || !diff || !status) throw new Error('a measurement is missing');
  return [first, again, diff, status].map(
    ({ name, time }) =>
      `${name}: ${(time / log.time).toFixed(1)} × git log, ${(time / start.time).toFixed(1)} × node -e 0`,
  );
}

/**
 * @param {readonly Measured[]} rows
 * @param {boolean} isLong whether the history is the one that slips is held to
 * @returns {Target[]}
 */
function historyTargets(rows, isLong) {
  const [log, , check, first, again, diff, status] = rows;
  if (!log || !check || !first || !again || !diff || !status) throw new Error('a measurement is missing');
  return [
    { what: `${diff.name}, against check`, measured: diff.time / check.time, limit: 2 },
    { what: `${status.name}, against check`, measured: status.time / check.time, limit: 2 },
    ...(isLong
      ? [
          { what: `${first.name}, against git log`, measured: first.time / log.time, limit: 20 },
          { what: `${again.name}, against git log`, measured: again.time / log.time, limit: 4 },
        ]
      : []),
  ];
}

/**
 * @param {Measured} small
 * @param {Measured} large
 */
function memoryGrowth(small, large) {
  if (small.peak === null || large.peak === null) return ' (memory is not measured: GNU time is missing)';
  return ` and ${(large.peak / small.peak).toFixed(1)} × the memory`;
}

await bench();
