/**
 * Makes up a plan with a history for measuring what is read off git: the same repository, commit for commit, for the
 * same numbers. Every commit is one edit of one milestone by one of a few people, the plan loads at every one of
 * them, and one commit in forty merges a branch.
 *
 * On the command line: node scripts/generate-history.js FOLDER COMMITS FILES MILESTONES_A_FILE
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  AS_OF,
  dayText,
  generatePlan,
  isoDay,
  monthText,
  personName,
  pick,
  projectHead,
  scatter,
  titleText,
  workstreamHead,
  workstreamId,
} from './generate-plan.js';

const FIRST_SECOND = Date.parse('2021-01-11T09:00:00Z') / 1000;
/** No commit is later than the day that a generated plan is looked at on. */
const LAST_SECOND = Date.parse(`${AS_OF}T00:00:00Z`) / 1000;
const AUTHORS = [5, 34, 63, 92, 121, 150, 179].map(personName);
const MILESTONES_A_PROJECT = 3;
/** Moves that a milestone can have, one more in each of as many parts of the time. */
const MOST_MOVES = 6;

/** Of so many commits the last one is a merge; the branch begins four commits before it, and has two. */
const CYCLE = 40;
const SIDE = new Set([35, 36]);
const MEANWHILE = new Set([37, 38]);
const MERGE = 39;

const REASONS = [
  'Partners asked for more time to try it out',
  'The post could not be filled in the first round',
  'Legal advice on the contract is awaited',
  'Schools want it after the examinations',
  'The data of two providers came late',
];
const REPORTS = [
  'Two of six partners have signed',
  'Draft sent to the reference group of families',
  'Terms of reference agreed',
  'Waiting for the finance team to confirm the money',
  'Tried out in one locality, and well received',
  'First meeting held, a second one in a fortnight',
];

/**
 * @typedef {object} HistorySize
 * @property {number} commits all of them, merges and those of branches too
 * @property {number} files workstream files
 * @property {number} milestones milestones of each file
 *
 * @typedef {object} Move
 * @property {string} date YYYY-MM-DD
 * @property {string} from
 * @property {string} to
 * @property {string} reason
 *
 * @typedef {object} Milestone
 * @property {string} title
 * @property {number} month of due, counted from January 2021
 * @property {string} due
 * @property {string | null} dependsOn
 * @property {string | null} started
 * @property {string | null} completed
 * @property {{ readonly due: string, readonly reason: string, readonly date: string } | null} forecast
 * @property {Move[]} changes
 * @property {string | null} note
 *
 * @typedef {object} Commit
 * @property {string} subject
 * @property {string} author
 * @property {number} second since 1970
 * @property {string} branch
 * @property {number | null} parent the commit that it follows, by its number; null of the first
 * @property {number | null} merges
 * @property {ReadonlyMap<string, string>} files the text of those that it changes, by their path in the plan folder
 */

/**
 * Writes a repository with a plan in `plan/` into a folder, which must be empty or not be there yet.
 * @param {string} folder
 * @param {HistorySize} size
 */
export function writeHistory(folder, size) {
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0) throw new Error(`${folder} is not empty`);
  git(folder, ['init', '--quiet', '--template=', '--initial-branch=main', '--object-format=sha1']);
  const stream = generateHistory(size).map(commitText).join('');
  // However few the objects are, they are to lie in one pack, as they do in a clone.
  git(folder, ['-c', 'fastimport.unpackLimit=1', 'fast-import', '--quiet'], stream);
  git(folder, ['update-ref', '-d', 'refs/heads/side']);
  git(folder, ['reset', '--quiet', '--hard', 'main']);
}

/**
 * The commits, the oldest first.
 * @param {HistorySize} size
 * @returns {Commit[]}
 */
export function generateHistory(size) {
  const { commits, files, milestones } = size;
  const plan = Array.from({ length: files }, (_, file) => firstMilestones(file, milestones));
  const first = new Map(generatePlan({ workstreams: files, milestones: 0 }));
  for (const [file, list] of plan.entries()) first.set(pathOf(file), fileText(file, list));

  /** @type {Commit[]} */
  const history = [
    {
      subject: 'Import the plan',
      author: authorOf(0),
      second: FIRST_SECOND,
      branch: 'main',
      parent: null,
      merges: null,
      files: first,
    },
  ];
  /** @type {{ readonly file: number, readonly last: number } | null} */
  let side = null;
  let main = 0;
  for (let number = 1; number < commits; number += 1) {
    const phase = number % CYCLE;
    const isWhole = files > 1 && number - phase + MERGE < commits;
    const second = secondOf(number, commits);
    const base = { author: authorOf(number), second, merges: null };
    if (isWhole && phase === MERGE && side !== null) {
      const path = pathOf(side.file);
      const text = fileText(side.file, plan[side.file] ?? []);
      history.push({
        ...base,
        subject: `Merge ${workstreamId(side.file)}`,
        branch: 'main',
        parent: main,
        merges: side.last,
        files: new Map([[path, text]]),
      });
      side = null;
      main = number;
      continue;
    }
    const isSide = isWhole && SIDE.has(phase);
    // What stands on the branch is not to be touched by main before it is merged.
    const taken = side !== null && MEANWHILE.has(phase) ? side.file : null;
    /** @type {number} */
    const file = isSide && side !== null ? side.file : fileFor(number, files, taken);
    const list = plan[file] ?? [];
    const subject = edit(pick(list, number * 5 + 2), number, second);
    history.push({
      ...base,
      subject,
      branch: isSide ? 'side' : 'main',
      parent: isSide && side !== null ? side.last : main,
      files: new Map([[pathOf(file), fileText(file, list)]]),
    });
    if (isSide) side = { file, last: number };
    else main = number;
  }
  return history;
}

/** @param {number} file */
function pathOf(file) {
  return `workstreams/${workstreamId(file)}.yaml`;
}

/**
 * @param {number} number
 * @param {number} files
 * @param {number | null} taken a file that it must not be
 */
function fileFor(number, files, taken) {
  const file = scatter(number) % files;
  return file === taken ? (file + 1) % files : file;
}

/** @param {number} number */
function authorOf(number) {
  return pick(AUTHORS, number * 3 + 1);
}

/**
 * @param {number} number
 * @param {number} commits
 */
function secondOf(number, commits) {
  return FIRST_SECOND + Math.floor((number / commits) * (LAST_SECOND - FIRST_SECOND));
}

/** @param {number} second */
function dayOf(second) {
  return new Date(second * 1000).toISOString().slice(0, 10);
}

/**
 * @param {number} file
 * @param {number} count
 * @returns {Milestone[]}
 */
function firstMilestones(file, count) {
  return Array.from({ length: count }, (_, index) => {
    const seed = scatter(file * 1000 + index);
    const month = 2 + ((index * 5 + file * 3) % 24);
    return {
      title: titleText(seed),
      month,
      due: dueText(month, seed),
      dependsOn: index % MILESTONES_A_PROJECT > 0 && seed % 2 === 0 ? refOf(file, index - 1) : null,
      started: null,
      completed: null,
      forecast: null,
      changes: [],
      note: null,
    };
  });
}

/**
 * @param {number} file
 * @param {number} index
 */
function refOf(file, index) {
  return `${workstreamId(file)}/project-${Math.floor(index / MILESTONES_A_PROJECT) + 1}/milestone-${index + 1}`;
}

/**
 * @param {number} month
 * @param {number} seed
 */
function dueText(month, seed) {
  switch (seed % 6) {
    case 0:
      return isoDay(month, 1 + (seed % 28));
    case 1:
      return `by ${monthText(month)}`;
    case 2:
      return `end of ${monthText(month)}`;
    case 3:
      return dayText(month, seed);
    default:
      return monthText(month);
  }
}

/**
 * Changes one thing of a milestone; what the commit is to be called.
 * @param {Milestone} milestone
 * @param {number} number
 * @param {number} second
 */
function edit(milestone, number, second) {
  const seed = scatter(number * 7 + 3);
  const day = dayOf(second);
  const now = monthOf(day);
  const name = milestone.title.replaceAll('"', '');
  const later = Math.max(milestone.month, now) + 1 + (seed % 3);
  const kind = milestone.completed === null ? seed % 10 : null;
  if (kind === 0 && milestone.started === null) {
    milestone.started = day;
    return `Work has begun: ${name}`;
  }
  if ((kind === 1 || kind === 2) && milestone.forecast?.due !== monthText(later)) {
    milestone.forecast = { due: monthText(later), reason: pick(REASONS, seed), date: day };
    return `Expected in ${monthText(later)}: ${name}`;
  }
  if ((kind === 3 || kind === 4) && milestone.changes.length < movesBy(second)) {
    const to = dueText(later, seed);
    milestone.changes.push({ date: day, from: milestone.due, to, reason: pick(REASONS, seed) });
    milestone.due = to;
    milestone.month = later;
    milestone.forecast = null;
    return `Moved to ${to}: ${name}`;
  }
  if (kind !== null && kind > 6 && now >= milestone.month) {
    milestone.completed = day;
    milestone.forecast = null;
    return `Done: ${name}`;
  }
  // The number makes each report another one, so that no commit is empty.
  milestone.note = `${pick(REPORTS, seed)} (report ${number} of ${day})`;
  return `Reported: ${name}`;
}

/** @param {string} day */
function monthOf(day) {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return (year - 2021) * 12 + month - 1;
}

/**
 * How often a date may have moved by then.
 * @param {number} second
 */
function movesBy(second) {
  return Math.ceil((MOST_MOVES * (second - FIRST_SECOND)) / (LAST_SECOND - FIRST_SECOND));
}

/**
 * @param {number} file
 * @param {readonly Milestone[]} list
 */
function fileText(file, list) {
  const projects = [];
  for (let first = 0; first < list.length; first += MILESTONES_A_PROJECT) {
    const inProject = list.slice(first, first + MILESTONES_A_PROJECT);
    const entries = inProject.map((milestone, index) => milestoneText(milestone, first + index));
    projects.push(`${projectHead(file, first / MILESTONES_A_PROJECT)}    milestones:\n${entries.join('')}`);
  }
  return `${workstreamHead(file)}projects:\n${projects.join('')}`;
}

/**
 * @param {Milestone} milestone
 * @param {number} index
 */
function milestoneText({ title, due, dependsOn, started, completed, forecast, changes, note }, index) {
  const lines = [`- id: milestone-${index + 1}`, `  title: ${title}`, `  due: ${due}`];
  if (started !== null && completed === null) lines.push('  status: in-progress');
  if (started !== null) lines.push(`  started: ${started}`);
  if (completed !== null) lines.push(`  completed: ${completed}`);
  if (forecast !== null) {
    lines.push('  forecast:', `    due: ${forecast.due}`);
    lines.push(`    reason: ${forecast.reason}`, `    date: ${forecast.date}`);
  }
  if (dependsOn !== null) lines.push('  depends_on:', `    - ${dependsOn}`);
  if (changes.length > 0) lines.push('  changes:');
  for (const { date, from, to, reason } of changes) {
    lines.push(`    - date: ${date}`, `      from: ${from}`, `      to: ${to}`);
    lines.push(`      reason: ${reason}`, '      approved_by: programme-board');
  }
  lines.push(
    '  done_when: Every partner has confirmed it in writing, and families can read it in the local offer',
  );
  if (note !== null) lines.push(`  note: ${note}`);
  return lines.map((line) => `      ${line}\n`).join('');
}

/**
 * A commit as `git fast-import` reads it. Marks begin at 1, numbers at 0.
 * @param {Commit} commit
 * @param {number} number
 */
function commitText({ subject, author, second, branch, parent, merges, files }, number) {
  const person = `${author} <author-${AUTHORS.indexOf(author) + 1}@example.org> ${second} +0000`;
  const lines = [
    `commit refs/heads/${branch}`,
    `mark :${number + 1}`,
    `author ${person}`,
    `committer ${person}`,
    dataText(subject),
    ...(parent === null ? [] : [`from :${parent + 1}`]),
    ...(merges === null ? [] : [`merge :${merges + 1}`]),
    ...[...files].map(([path, text]) => `M 100644 inline plan/${path}\n${dataText(text)}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** @param {string} text */
function dataText(text) {
  return `data ${Buffer.byteLength(text)}\n${text}`;
}

/**
 * Runs git with no settings but those that are given here.
 * @param {string} folder
 * @param {readonly string[]} words
 * @param {string} [input]
 */
function git(folder, words, input = '') {
  const { PATH } = process.env;
  const { status, stderr, error } = spawnSync('git', ['-c', 'core.autocrlf=false', ...words], {
    cwd: folder,
    env: { PATH, LC_ALL: 'C', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
    input,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`git ${words.join(' ')} failed: ${error?.message ?? stderr}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, ...sizes] = process.argv.slice(2);
  const [commits = 0, files = 0, milestones = 0] = sizes.map(Number);
  if (
    folder === undefined ||
    ![commits, files, milestones].every((size) => Number.isInteger(size) && size > 0)
  ) {
    process.stderr.write('Usage: node scripts/generate-history.js FOLDER COMMITS FILES MILESTONES_A_FILE\n');
    process.exitCode = 2;
  } else if (existsSync(folder) && readdirSync(folder).length > 0) {
    process.stderr.write(`${folder} is not empty, and a history is written only into an empty folder.\n`);
    process.exitCode = 2;
  } else {
    writeHistory(folder, { commits, files, milestones });
  }
}
