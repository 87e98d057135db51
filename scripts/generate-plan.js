/**
 * Makes up a plan of any size for measuring: the same plan for the same numbers, on every machine. It is valid,
 * it uses what the format offers, and about one milestone in a hundred has something to report as of `AS_OF`.
 *
 * On the command line: node scripts/generate-plan.js FOLDER WORKSTREAMS [MILESTONES]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The day that a generated plan is to be checked as of: about half of its milestones are complete by then. */
export const AS_OF = '2022-06-15';

const FIRST_YEAR = 2021;
/** The months of the plan are counted from January 2021; this one is June 2022. */
const AS_OF_MONTH = 17;
const MILESTONES_A_PROJECT = 10;
/** Months from one milestone of a project to the next: no window reaches into the next one's. */
const STEP = 3;
/** Of the milestones that should be complete, one in this many is not, and is overdue. */
const ONE_LATE_IN = 50;
/** Of the milestones to come, one in this many has no date yet. */
const ONE_UNDATED_IN = 200;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const GIVEN_NAMES =
  'Aisha Alan Bríd Callum Chidi Dawn Deepa Elin Farah Gareth Hannah Imran Jess Kofi Liam Maeve Nadia Owen Priya Rhys Saoirse Tom Uma Zoë'.split(
    ' ',
  );
const FAMILY_NAMES =
  "Adeyemi Ahmed Bell Clarke Davies Eastwood Farooq Grant Hughes Iqbal Jones Kaur Lewis Mensah Nowak O'Brien Patel Quinn Roberts Shah Taylor Usman Vaughan Walsh Young".split(
    ' ',
  );
const SUBJECTS = [
  'Outreach offer',
  'Service level agreements',
  'Outcomes framework',
  'Joint commissioning strategy',
  'Data dashboard',
  'Local offer pages',
  'Training for teaching assistants',
  'Transition protocol',
  'Sufficiency review',
  "Parents' handbook",
  'Short breaks statement',
  'Pathway for speech and language',
  'Post-16 panel',
];
const RESULTS = [
  'agreed',
  'published',
  'signed by all providers',
  'approved by the board',
  'in place in every school',
  'launched',
  'tested with families',
];
const AMBITIONS = ['early-help', 'trust', 'inclusive-practice', 'integrated-system'];
const SECTORS = ['education', 'health', 'social-care', 'parents-and-carers', 'young-people'];
const PRINCIPLES = ['co-production', 'named-lead', 'whole-family', 'evidence-led'];
const QUESTIONS = ['no-decision-about-me', 'good-enough-for-my-child'];

/**
 * @typedef {object} PlanSize
 * @property {number} workstreams files in the folder `workstreams`
 * @property {number} [milestones] milestones of each; 100 when left out
 * @property {boolean} [quoteDates] puts days in quotes, for readers that would make something else of them
 */

/**
 * The files of a made-up plan, by their path in the plan folder.
 * @param {PlanSize} size
 * @returns {Map<string, string>}
 */
export function generatePlan(size) {
  const { workstreams, milestones = 100, quoteDates = false } = size;
  const numbers = Array.from({ length: workstreams }, (_, number) => number);
  /** @type {Map<string, string>} */
  const files = new Map();
  files.set('programme.yaml', programmeText(numbers.map(workstreamId)));
  files.set('ambitions.yaml', listText('ambitions', AMBITIONS));
  files.set('principles.yaml', listText('principles', PRINCIPLES));
  files.set('governance.yaml', governanceText());
  for (const number of numbers) {
    files.set(`workstreams/${workstreamId(number)}.yaml`, workstreamText(number, milestones));
  }
  if (quoteDates) for (const [path, text] of files) files.set(path, withQuotedDays(text));
  return files;
}

/**
 * Writes a made-up plan into a folder, which is made where it is missing.
 * @param {string} folder
 * @param {PlanSize} size
 */
export function writePlan(folder, size) {
  for (const [path, text] of generatePlan(size)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** @param {string} text */
function withQuotedDays(text) {
  return text.replace(/: (\d{4}-\d{2}-\d{2})$/gm, ': "$1"');
}

/** @param {number} number */
export function workstreamId(number) {
  return `workstream-${String(number + 1).padStart(4, '0')}`;
}

/**
 * A number that looks like chance and is not: neighbours get numbers far apart, and any remainder is as frequent.
 * @param {number} number
 */
export function scatter(number) {
  return Math.imul(number + 1, 0x9e3779b1) >>> 8;
}

/**
 * @template T
 * @param {readonly T[]} list
 * @param {number} number
 * @returns {T}
 */
export function pick(list, number) {
  const item = list[scatter(number) % list.length];
  if (item === undefined) throw new Error('there is nothing to pick from');
  return item;
}

/** @param {number} number */
export function personName(number) {
  const given = GIVEN_NAMES[number % GIVEN_NAMES.length];
  const family = FAMILY_NAMES[Math.floor(number / GIVEN_NAMES.length) % FAMILY_NAMES.length];
  return `${given} ${family}`;
}

/** @param {readonly string[]} workstreams */
function programmeText(workstreams) {
  return `# yaml-language-server: $schema=../schemas/programme.schema.json
# This plan is invented: scripts/generate-plan.js makes it for measuring.
format: 1
name: Made-up programme of ${workstreams.length} workstreams
summary: >-
  A programme that exists only to be measured. Its people, projects and dates follow from their numbers.
workstreams:
${workstreams.map((id) => `  - ${id}\n`).join('')}horizons:
  - id: whole
    name: Whole programme
    from: January 2021
    to: December 2023
calendar:
  periods:
${[2021, 2022, 2023].map(termsText).join('')}design_questions:
${QUESTIONS.map((id) => `  - id: ${id}\n    text: ${titleOf(id)}\n`).join('')}sectors:
${SECTORS.map((id) => `  - id: ${id}\n    name: ${titleOf(id)}\n`).join('')}`;
}

/** @param {number} year */
function termsText(year) {
  return `    - name: Spring term ${year}
      from: ${year}-01-04
      to: ${year}-03-31
    - name: Summer term ${year}
      from: ${year}-04-19
      to: ${year}-07-23
    - name: Autumn term ${year}
      from: ${year}-09-01
      to: ${year}-12-17
`;
}

/**
 * @param {string} key
 * @param {readonly string[]} ids
 */
function listText(key, ids) {
  const entries = ids.map(
    (id, index) => `  - id: ${id}\n    number: ${index + 1}\n    name: ${titleOf(id)}\n`,
  );
  return `${key}:\n${entries.join('')}`;
}

function governanceText() {
  return `bodies:
  - id: programme-board
    name: Programme Board
    cadence: monthly
approvals:
  - by: workstream-lead
    up_to_days: 14
  - by: programme-board
`;
}

/** @param {string} id */
function titleOf(id) {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * @param {number} number
 * @param {number} milestones
 */
function workstreamText(number, milestones) {
  const projects = [];
  for (let first = 0; first < milestones; first += MILESTONES_A_PROJECT) {
    const count = Math.min(MILESTONES_A_PROJECT, milestones - first);
    projects.push(projectText(number, first / MILESTONES_A_PROJECT, count));
  }
  return `${workstreamHead(number)}projects:${projects.length === 0 ? ' []' : ''}
${projects.join('')}`;
}

/**
 * A workstream file as far as its projects.
 * @param {number} number
 */
export function workstreamHead(number) {
  const leads = [number * 13, number * 13 + 1].map(personName);
  return `# yaml-language-server: $schema=../../schemas/workstream.schema.json
id: ${workstreamId(number)}
name: Workstream ${number + 1}
kind: ${number % 6 === 5 ? 'enabling' : 'delivery'}
leads:
${leads.map((name) => `  - name: ${name}\n    role: Head of service\n`).join('')}
objective: >-
  Put the needs of children and young people first in this strand of the programme. Provision is to be set up
  near to where they live, and families are to tell their story once.
outcomes:
  - Services, settings and the workforce all have the same understanding of what good support looks like.
  - Families know whom to ask, and get an answer within ten working days.
approach:
  # The order is that of the workshops.
  - Bring partners together round the data that each of them already holds.
  - >-
    Shape the new offer with families, schools and health services, test it in two localities, and widen it
    once the results have been seen by the board.
ambitions:
${AMBITIONS.map((id) => `  - ${id}\n`).join('')}indicators:
  - Waiting times
  - Placements out of area
notes:
  - text: Families' survey repeated
    date: ${MONTHS[number % 12]} 2022
`;
}

/**
 * @param {number} workstream
 * @param {number} project
 */
function leadOf(workstream, project) {
  return personName(workstream * 13 + 2 + project);
}

/**
 * @param {number} workstream
 * @param {number} project
 * @param {number} milestones
 */
function projectText(workstream, project, milestones) {
  const entries = Array.from({ length: milestones }, (_, index) => milestoneText(workstream, project, index));
  return `${projectHead(workstream, project)}    milestones:${entries.length === 0 ? ' []' : ''}
${entries.join('')}`;
}

/**
 * A project as far as its milestones.
 * @param {number} workstream
 * @param {number} project
 */
export function projectHead(workstream, project) {
  const seed = scatter(workstream * 100 + project);
  return `  - id: project-${project + 1}
    name: ${pick(SUBJECTS, seed)}
    description: What is agreed here is what the other projects of this workstream build on.
    lead: ${leadOf(workstream, project)}
    partners:
      - ${pick(SECTORS, seed)}
    questions:
      ${pick(QUESTIONS, seed)}:
        answer: partly
        date: 2022-02-0${(seed % 9) + 1}
        note: Families have seen the draft.
    principles:
      ${pick(PRINCIPLES, seed)}:
        evidence: Two workshops with parents and carers
        date: 2022-03-1${seed % 10}
    engagement:
      - date: 2022-04-1${seed % 10}
        with:
          - parents-and-carers
          - young-people
        about: What makes a good offer
`;
}

/**
 * @param {number} workstream
 * @param {number} project
 * @param {number} index
 */
function milestoneText(workstream, project, index) {
  // Milestones of a project are STEP months apart, and projects begin in different months.
  const month = ((workstream + project) % 6) + index * STEP;
  const seed = scatter((workstream * 100 + project) * 100 + index);
  const isPast = month < AS_OF_MONTH;
  const isLate = isPast && seed % ONE_LATE_IN === 7;
  const isUndated = !isPast && seed % ONE_UNDATED_IN === 9;
  const due = isUndated ? 'tbc by December 2022' : dueText(month, seed, index === MILESTONES_A_PROJECT - 1);
  const lines = [`- id: milestone-${index + 1}`, `  title: ${titleText(seed)}`, `  due: ${due}`];

  if (isPast && !isLate) {
    if (due.startsWith('from ')) lines.push('  status: in-progress', `  started: ${monthText(month)}`);
    else
      lines.push(
        '  status: complete',
        `  completed: ${seed % 3 === 0 ? monthText(month) : dayText(month, seed)}`,
      );
  } else if (!isPast && month < AS_OF_MONTH + 6 && seed % 2 === 0) {
    lines.push('  status: in-progress');
    if (!isUndated && seed % 4 === 0) lines.push(`  forecast: ${due}`);
  }
  // Half of the milestones are their project's lead's by inheritance.
  if (seed % 2 === 1) lines.push(`  owner: ${leadOf(workstream, project === 0 ? 0 : project - 1)}`);
  if (index > 0 && seed % 3 === 0) {
    lines.push(
      '  depends_on:',
      `    - ${workstreamId(workstream)}/project-${project + 1}/milestone-${index}`,
    );
    // The same project of the workstream before begins a month earlier, or five months later.
    if (workstream % 6 > 0 && project + (workstream % 6) < 6) {
      lines.push(`    - ${workstreamId(workstream - 1)}/project-${project + 1}/milestone-${index}`);
    }
  }
  if (seed % 9 === 4 && !isUndated && month > 3 && month < AS_OF_MONTH + 3) {
    lines.push(
      '  changes:',
      `    - date: ${isoDay(month - 4, 9 + (seed % 17))}`,
      `      from: ${monthText(month - 2)}`,
      `      to: ${due}`,
      '      reason: Partners asked for more time to try it out',
      '      approved_by: programme-board',
    );
  }
  if (seed % 5 === 2) lines.push('  done_when: Every partner has confirmed it in writing');
  if (seed % 7 === 3) lines.push(`  source: "5.${(workstream % 6) + 1}"`);
  return lines.map((line) => `      ${line}\n`).join('');
}

/** @param {number} seed */
export function titleText(seed) {
  const title = `${pick(SUBJECTS, seed)} ${pick(RESULTS, seed + 1)}`;
  if (seed % 11 === 5) return `"${title}: second phase"`;
  return seed % 13 === 6 ? `${title} – North and South` : title;
}

/**
 * A due date in one of the ways to write it. Its last day lies in the month, at most in the one after; only what
 * nothing depends on may be `isLast` and reach further.
 * @param {number} month
 * @param {number} seed
 * @param {boolean} isLast
 */
function dueText(month, seed, isLast) {
  const inYear = month % 12;
  const year = FIRST_YEAR + Math.floor(month / 12);
  if (isLast && seed % 4 === 1) return `financial year ${year}/${String(year + 1).slice(2)}`;
  if (seed % 5 === 1) {
    if (inYear === 2) return `Spring term ${year}`;
    if (inYear === 6) return `end of Summer term ${year}`;
    if (inYear === 11) return `Autumn term ${year}`;
  }
  if (seed % 7 === 2 && inYear % 3 === 2) {
    // Q1 is April to June.
    const quarter = inYear === 2 ? 4 : (inYear + 1) / 3 - 1;
    const start = inYear === 2 ? year - 1 : year;
    return `Q${quarter} ${start}/${String(start + 1).slice(2)}`;
  }
  const next = month + 1;
  switch (seed % 16) {
    case 0:
      return isoDay(month, 1 + (seed % 28));
    case 1:
      return `end of ${monthText(month)}`;
    case 2:
      return `by ${monthText(month)}`;
    case 3:
      return `from ${monthText(month)}`;
    case 4:
      return `${year}-${twoDigits(inYear + 1)}`;
    case 5:
      return inYear === 11
        ? `${monthText(month)} to ${monthText(next)}`
        : `${MONTHS[inYear]} – ${monthText(next)}`;
    case 6:
      return inYear === 11 ? monthText(month) : `${MONTHS[inYear]} and ${monthText(next)}`;
    case 7:
      return `${6 + (seed % 5)} to ${14 + (seed % 12)} ${monthText(month)}`;
    case 8:
      return `${(MONTHS[inYear] ?? '').slice(0, 3)} ${year}`;
    case 9:
    case 10:
      return dayText(month, seed);
    default:
      return monthText(month);
  }
}

/** @param {number} month */
export function monthText(month) {
  return `${MONTHS[month % 12]} ${FIRST_YEAR + Math.floor(month / 12)}`;
}

/**
 * @param {number} month
 * @param {number} seed
 */
export function dayText(month, seed) {
  return `${1 + (seed % 28)} ${monthText(month)}`;
}

/**
 * @param {number} month may be before January 2021
 * @param {number} day
 */
export function isoDay(month, day) {
  const inYear = ((month % 12) + 12) % 12;
  return `${FIRST_YEAR + Math.floor(month / 12)}-${twoDigits(inYear + 1)}-${twoDigits(day)}`;
}

/** @param {number} number */
function twoDigits(number) {
  return String(number).padStart(2, '0');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, ...sizes] = process.argv.slice(2);
  const [workstreams, milestones = 100] = sizes.map(Number);
  if (
    folder === undefined ||
    workstreams === undefined ||
    ![workstreams, milestones].every(Number.isInteger)
  ) {
    process.stderr.write('Usage: node scripts/generate-plan.js FOLDER WORKSTREAMS [MILESTONES]\n');
    process.exitCode = 2;
  } else {
    writePlan(folder, { workstreams, milestones });
  }
}
