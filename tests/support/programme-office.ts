/**
 * A repository with eighteen months of the invented plan of tests/fixtures, for tests and pages of what a programme office
 * prints. It is made by rewinding: what a line of the plan says of a day decides from when on it is there (rewound-plan.ts),
 * so that whoever adds to the plan adds to its history. Until January 2025 the programme manager writes down on Fridays what the
 * week brought, where it is of more than one workstream; since then each lead does. The last commit is the plan as it stands.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { addDays, type CalendarDay } from '../../src/model/calendar-day.ts';
import { dayText } from '../../src/model/plan-date.ts';
import { day } from '../model/days.ts';
import { createRepository, type GitRepository, type ImportedCommit } from './git-repository.ts';
import { type FileOn, rewoundFile } from './rewound-plan.ts';

const FIXTURE: string = new URL('../fixtures/invented', import.meta.url).pathname;
const PLAN_FOLDER = 'plan';

/** The day after the first board, a Friday; and the Monday that the plan is looked at on. */
const FIRST_DAY = day('2023-09-15');
const LAST_DAY = day('2025-03-17');
const BOARD_DAY = day('2025-03-13');
/** From here on each lead commits what is theirs. */
const EACH_FOR_THEMSELVES = day('2025-02-01');

interface Part {
  readonly name: string;
  /** Who writes it down. */
  readonly author: string;
}

/** In the order in which they are committed on one day. */
const PARTS: Readonly<Record<string, Part>> = {
  'first-signs': { name: 'First signs', author: 'Priya Nair' },
  belonging: { name: 'Belonging in mainstream', author: 'Tom Ashworth' },
  places: { name: 'Places close to home', author: 'Grace Okafor' },
  'into-adulthood': { name: 'Into adulthood', author: 'Sarah Lindley' },
  'people-and-practice': { name: 'People and practice', author: 'David Pryce' },
  backbone: { name: 'Figures, systems and money', author: 'Ruth Hallam' },
  measures: { name: 'Measures', author: 'Jane Whitlock' },
  programme: { name: 'Programme', author: 'Stephen Rowe' },
};

interface PlanFile {
  readonly path: string;
  /** One of PARTS. */
  readonly part: string;
  readonly on: FileOn;
  readonly asItStands: string;
}

interface ChangedFile extends Pick<PlanFile, 'path' | 'part'> {
  readonly text: string;
}

/** Builds it; whoever does removes it with `remove()`. */
export function programmeOffice(): GitRepository {
  const repository = createRepository();
  repository.importCommits(commitsOfOffice());
  return repository;
}

/** What it is made of, oldest first; each commit has the whole text of the files that it changes. */
export function commitsOfOffice(): readonly ImportedCommit[] {
  const files = filesOfPlan();
  const known = new Map<string, string>();
  return commitDays().flatMap((date) => {
    const changed = files.flatMap((file) => {
      const text = date === LAST_DAY ? file.asItStands : file.on(date);
      return text === null || text === known.get(file.path) ? [] : [{ ...file, text }];
    });
    for (const { path, text } of changed) known.set(path, text);
    return commitsOf(date, changed);
  });
}

function commitsOf(date: CalendarDay, changed: readonly ChangedFile[]): readonly ImportedCommit[] {
  const parts = Object.entries(PARTS).filter(([id]) => changed.some(({ part }) => part === id));
  if (date === FIRST_DAY || date === LAST_DAY) {
    const subject =
      date === FIRST_DAY ? 'The plan as the board has agreed it' : 'Before the report of this Monday';
    return [{ author: 'Stephen Rowe', at: `${date}T08:30:00Z`, subject, files: textsOf(changed) }];
  }
  const week = `${date === BOARD_DAY ? 'after the board of' : 'week to'} ${dayText(date)}`;
  if (date < EACH_FOR_THEMSELVES && parts.length > 1) {
    const body = parts.map(([, { name }]) => name).join(', ');
    const author = PARTS['programme']?.author ?? '';
    return [{ author, at: `${date}T16:10:00Z`, subject: `W${week.slice(1)}`, body, files: textsOf(changed) }];
  }
  return parts.map(([id, { name, author }], index) => ({
    author,
    at: `${date}T16:${10 + 5 * index}:00Z`,
    subject: `${name}: ${week}`,
    files: textsOf(changed.filter(({ part }) => part === id)),
  }));
}

function commitDays(): readonly CalendarDay[] {
  const fridays: CalendarDay[] = [];
  for (let friday = FIRST_DAY; friday < LAST_DAY; friday = addDays(friday, 7)) fridays.push(friday);
  return [...fridays, BOARD_DAY, LAST_DAY].toSorted();
}

function filesOfPlan(): readonly PlanFile[] {
  const names = readdirSync(FIXTURE, { recursive: true, encoding: 'utf8' }).toSorted();
  return names
    .filter((name) => /\.(?:yaml|csv)$/.test(name))
    .map((name) => {
      const text = readFileSync(`${FIXTURE}/${name}`, 'utf8');
      return {
        path: `${PLAN_FOLDER}/${name}`,
        part: partOf(name, text),
        on: rewoundFile(name, text),
        asItStands: text,
      };
    });
}

/** An update belongs to the workstream that it is for, or that its project is in. */
function partOf(name: string, text: string): string {
  const named = /^(?:id|for): (?<part>[a-z-]+)/m.exec(text)?.groups?.['part'];
  const part = name.startsWith('measures') ? 'measures' : name.includes('/') ? named : 'programme';
  if (part === undefined || PARTS[part] === undefined) throw new Error(`whose is ${name}?`);
  return part;
}

function textsOf(changed: readonly ChangedFile[]): ReadonlyMap<string, string> {
  return new Map(changed.map(({ path, text }) => [path, text]));
}
