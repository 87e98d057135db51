/**
 * The invented plan of tests/fixtures as it stood on an earlier day: what has a later day is not in it yet, and due dates,
 * ratings and reviews are what they were.
 */
import { addDays, type CalendarDay } from '../../src/model/calendar-day.ts';
import { comparisonDay, readPlanDate } from '../../src/model/plan-date.ts';
import { day } from '../model/days.ts';
import { type Block, type DatedText, datedText, entriesOf, inside, later, valueIn } from './dated-text.ts';
import { ADDED, REPORTED, SAID_BEFORE, WRITTEN_DOWN } from './reported-in-westmarch.ts';

/** What a file said on a day; null where there was none yet. */
export type FileOn = (on: CalendarDay) => string | null;

/** An explanation has no day of its own: it is given for half a year. */
const EXPLAINED_FOR_DAYS = 183;
/** How long before a meeting it is said that it is moved or cancelled, and before an extra one that there is one. */
const ANNOUNCED_DAYS = 300;
const EXTRA_ANNOUNCED_DAYS = 21;
/** How often a risk was looked at before the last time. */
const REVIEWED_EVERY_DAYS = 28;

/** A file of the plan, `name` from its folder on. */
export function rewoundFile(name: string, text: string): FileOn {
  if (name.endsWith('.csv')) return actualsOn(text);
  const file = datedText(text);
  const rewind = Object.entries(REWINDS).find(([folder]) => name.startsWith(folder))?.[1];
  const first = name.startsWith('updates/') ? dayIn(topOf(file), 'date') : null;
  rewind?.(file, topOf(file));
  return (on) => (first !== null && on < first ? null : file.on(on));
}

const REWINDS: Readonly<Record<string, (file: DatedText, top: Block) => void>> = {
  'workstreams/': rewindWorkstream,
  'governance.yaml': rewindGovernance,
  'measures.yaml': rewindMeasures,
  'raid.yaml': rewindRaid,
};

function rewindWorkstream(file: DatedText, top: Block): void {
  for (const project of entriesOf(top, 'projects')) {
    const name = `${valueIn(top, 'id')}/${valueIn(project, 'id')}`;
    for (const answer of entriesOf(project, 'questions')) file.appears(answer, needDay(answer, 'date'));
    for (const record of entriesOf(project, 'principles')) file.appears(record, dayOfRecord(record));
    for (const one of entriesOf(project, 'engagement')) file.appears(one, needDay(one, 'date'));
    for (const milestone of entriesOf(project, 'milestones')) {
      rewindMilestone(file, milestone, `${name}/${valueIn(milestone, 'id')}`);
    }
  }
  for (const record of entriesOf(top, 'principles')) file.appears(record, dayOfRecord(record));
}

function rewindMilestone(file: DatedText, milestone: Block, ref: string): void {
  const completed = lastDayIn(milestone, 'completed');
  const started = lastDayIn(milestone, 'started');
  const appear = (key: string, from: CalendarDay | null): void => {
    const block = inside(milestone, key);
    if (block !== null) file.appears(block, from ?? reported(`${ref} ${key}`));
  };
  const added = ADDED[ref];
  if (added !== undefined) file.appears(milestone, day(added));
  for (const other of entriesOf(milestone, 'depends_on')) {
    const its = ADDED[other.value];
    if (its !== undefined) file.appears(other, day(its));
  }
  appear('completed', completed);
  appear('started', started);
  appear('evidence', completed);
  appear('note', completed);
  const cancelled = dayBelow(milestone, 'cancelled', 'date');
  const onHold = dayBelow(milestone, 'on_hold', 'since');
  appear('cancelled', cancelled);
  appear('on_hold', onHold);
  appear('status', cancelled ?? onHold ?? completed ?? started);
  const status = inside(milestone, 'status');
  if (status !== null && completed !== null && started !== null) {
    file.wasBefore(status, { from: started, until: completed, lines: ['status: in-progress'] });
  }
  appear('forecast', dayBelow(milestone, 'forecast', 'date'));
  appear('accepted_breach', null);
  rewindDue(file, milestone);
  for (const { what, from, until, value } of SAID_BEFORE) {
    const block = inside(milestone, what.split(' ')[1] ?? '');
    if (!what.startsWith(`${ref} `) || block === null) continue;
    file.appears(block, day(until));
    file.wasBefore(block, { from: day(from), until: day(until), lines: [`${block.key}: ${value}`] });
  }
}

function rewindDue(file: DatedText, milestone: Block): void {
  const due = inside(milestone, 'due');
  let from = START;
  for (const change of entriesOf(milestone, 'changes')) {
    const until = needDay(change, 'date');
    file.appears(change, until);
    if (due === null) continue;
    file.wasBefore(due, { from, until, lines: [`due: ${valueIn(change, 'from')}`] });
    file.appears(due, until);
    from = until;
  }
}

function rewindGovernance(file: DatedText, top: Block): void {
  for (const exception of entriesOf(top, 'bodies').flatMap((body) => entriesOf(body, 'exceptions'))) {
    const planned = dayIn(exception, 'date');
    const said =
      planned === null
        ? addDays(needDay(exception, 'held_on'), -EXTRA_ANNOUNCED_DAYS)
        : addDays(planned, -ANNOUNCED_DAYS);
    file.appears(exception, said);
  }
}

function rewindMeasures(file: DatedText, top: Block): void {
  for (const measure of entriesOf(top, 'measures')) {
    for (const path of entriesOf(measure, 'paths')) file.appears(path, needDay(path, 'approved'));
    for (const actual of entriesOf(measure, 'actuals')) file.appears(actual, needDay(actual, 'published'));
  }
}

function rewindRaid(file: DatedText, top: Block): void {
  for (const risk of entriesOf(top, 'risks')) rewindRisk(file, risk);
  const raised = ['risks', 'issues', 'decisions', 'escalations'].flatMap((kind) => entriesOf(top, kind));
  for (const entry of raised) {
    file.appears(entry, needDay(entry, 'raised'));
    for (const end of ['closed', 'resolved', 'outcome', 'answered'].flatMap(
      (key) => inside(entry, key) ?? [],
    )) {
      file.appears(end, needDay(end, 'date'));
    }
    for (const evidence of entriesOf(entry, 'evidence')) file.appears(evidence, needDay(evidence, 'date'));
  }
  for (const action of entriesOf(top, 'actions')) {
    const id = valueIn(action, 'id') ?? '';
    const meeting = inside(action, 'raised_at');
    const done = inside(action, 'done');
    const note = inside(action, 'note');
    file.appears(action, meeting === null ? writtenDown(id) : needDay(meeting, 'date'));
    if (done !== null) file.appears(done, needDay(action, 'done'));
    if (note !== null) file.appears(note, dayIn(action, 'done') ?? writtenDown(`${id} note`));
  }
}

function rewindRisk(file: DatedText, risk: Block): void {
  const ratings = entriesOf(risk, 'history');
  for (const rating of ratings) file.appears(rating, needDay(rating, 'date'));
  for (const key of ['likelihood', 'impact']) {
    const now = inside(risk, key);
    for (const [index, rating] of ratings.entries()) {
      const next = ratings[index + 1];
      if (now === null || next === undefined) continue;
      const until = needDay(next, 'date');
      file.wasBefore(now, {
        from: needDay(rating, 'date'),
        until,
        lines: [`${key}: ${valueIn(rating, key)}`],
      });
      file.appears(now, until);
    }
  }
  const reviewed = inside(risk, 'reviewed');
  if (reviewed === null) return;
  const raised = needDay(risk, 'raised');
  let until = needDay(risk, 'reviewed');
  file.appears(reviewed, until);
  while (until > raised) {
    const from = later(addDays(until, -REVIEWED_EVERY_DAYS), raised);
    file.wasBefore(reviewed, { from, until, lines: [`reviewed: ${from}`] });
    until = from;
  }
}

/** The rows that were published; a file begins as its heading alone. */
function actualsOn(text: string): FileOn {
  const [heading = '', ...rows] = text.trimEnd().split('\n');
  return (on) => {
    const known = rows.filter((row) => day(row.split(',')[2] ?? '') <= on);
    return `${[heading, ...known].join('\n')}\n`;
  };
}

const START: CalendarDay = day('2023-01-01');

/** The file as one block, so that its keys are found as those of an entry are. */
function topOf({ blocks }: DatedText): Block {
  return { key: null, value: '', indent: 0, first: 0, line: 0, blocks: [...blocks] };
}

function dayOfRecord(record: Block): CalendarDay {
  return dayIn(record, 'date') ?? addDays(needDay(record, 'until'), -EXPLAINED_FOR_DAYS);
}

function dayIn(block: Block, key: string): CalendarDay | null {
  const value = valueIn(block, key);
  return value === null ? null : day(value);
}

function dayBelow(block: Block, key: string, its: string): CalendarDay | null {
  const below = inside(block, key);
  return below === null ? null : dayIn(below, its);
}

function needDay(block: Block, key: string): CalendarDay {
  const found = dayIn(block, key);
  if (found === null) throw new Error(`${valueIn(block, 'id') ?? block.value} has no ${key}`);
  return found;
}

/** Of a month its last day. */
function lastDayIn(block: Block, key: string): CalendarDay | null {
  const value = valueIn(block, key);
  const read = value === null ? null : readPlanDate(value, { bareYear: null, periods: [] });
  return read !== null && read.ok ? comparisonDay(read.date) : null;
}

function reported(what: string): CalendarDay {
  const found = REPORTED[what];
  if (found === undefined) throw new Error(`say in reported-in-westmarch.ts when ${what} was reported`);
  return day(found);
}

function writtenDown(what: string): CalendarDay {
  const found = WRITTEN_DOWN[what];
  if (found === undefined) throw new Error(`say in reported-in-westmarch.ts when ${what} was written down`);
  return day(found);
}
