/** How often a body meets, as people write it in governance.yaml. Which days that gives is worked out in meetings.ts. */
import type { CadenceRule, DayOfMonth, Weekday } from './body.ts';
import { refusalOf } from './cadence-refusal.ts';
import { numberWord, ordinalNumber, ordinalText, weekdayNamed } from './cadence-words.ts';
import { plainPunctuation } from './calendar.ts';
import { WEEKDAY_NAMES } from './calendar-day.ts';

/** A rule, or why it is none: plain sentences for the person who typed it, and cadences to write instead. */
export type CadenceReading =
  | { readonly ok: true; readonly rule: CadenceRule }
  | { readonly ok: false; readonly reason: string; readonly tryWriting: readonly string[] };

/** Longer than any cadence; a longer text is refused before it is looked at. */
const LONGEST = 120;
/** How far from a meeting of the other body the meetings either side of it are, where nothing is said. */
const DAYS_EITHER_SIDE = 7;
const MOST_WEEKS = 52;
const MOST_MONTHS = 24;

/**
 * Reads how often a body meets. Total: any text gives a rule or a reason, in time linear in its length. Case, commas and
 * kinds of dash do not matter. What could mean two things is refused with both ways to write it, and so is what
 * no rule can say ("as needed"): such meetings are entered one by one.
 */
export function readCadence(text: string): CadenceReading {
  const words = text.length > LONGEST ? '' : plainWords(text);
  const rule = words === '' ? null : (readEitherSide(words) ?? readFrequency(words));
  return rule === null ? { ok: false, ...refusalOf(text, words) } : { ok: true, rule };
}

/** The rule in words that read back to it: `monthly, second Thursday`. */
export function cadenceText(rule: CadenceRule): string {
  switch (rule.kind) {
    case 'weeks':
      return withDay(
        named(rule.every, WEEKS_NAMED, 'weeks'),
        rule.weekday === null ? null : weekdayText(rule.weekday),
      );
    case 'months':
      return withDay(
        named(rule.every, MONTHS_NAMED, 'months'),
        rule.on === null ? null : dayOfMonthText(rule.on),
      );
    case 'either-side':
      return rule.days === DAYS_EITHER_SIDE
        ? `one either side of ${rule.of}`
        : `one ${rule.days} ${rule.days === 1 ? 'day' : 'days'} either side of ${rule.of}`;
  }
}

const WEEKS_NAMED: ReadonlyMap<number, string> = new Map([
  [1, 'weekly'],
  [2, 'fortnightly'],
]);
const MONTHS_NAMED: ReadonlyMap<number, string> = new Map([
  [1, 'monthly'],
  [3, 'quarterly'],
  [12, 'yearly'],
]);

function named(every: number, names: ReadonlyMap<number, string>, unit: string): string {
  return names.get(every) ?? `every ${every} ${unit}`;
}

function withDay(often: string, day: string | null): string {
  return day === null ? often : `${often}, ${day}`;
}

function weekdayText(weekday: Weekday): string {
  return WEEKDAY_NAMES[weekday - 1] ?? '';
}

function dayOfMonthText(on: DayOfMonth): string {
  if (on.kind === 'day') return on.day === 31 ? 'last day' : ordinalText(on.day);
  return `${NTH_NAMES.get(on.nth) ?? ''} ${weekdayText(on.weekday)}`;
}

const NTH_NAMES: ReadonlyMap<number, string> = new Map([
  [1, 'first'],
  [2, 'second'],
  [3, 'third'],
  [4, 'fourth'],
  [-1, 'last'],
]);

/** In lower case, with one space between words and nothing of punctuation but the hyphens inside words. */
function plainWords(text: string): string {
  return plainPunctuation(text)
    .toLowerCase()
    .replace(/[,;:()]/g, ' ')
    .replace(/(?:^|\s)-+(?=\s|$)/g, ' ')
    .replace(/\.(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

// One before and one after each meeting leave two weeks between them only where they are a week away.
const EITHER_SIDE =
  /^(?:(?:fortnightly|every fortnight|every (?:two|2) weeks) )?(?:one )?(?:([a-z0-9]+) (days?|weeks?) )?(?:on )?(?:either side of|before and (?:one )?after)(?: each)? ([a-z0-9-]+)$/;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

function readEitherSide(words: string): CadenceRule | null {
  const match = EITHER_SIDE.exec(words);
  const of = match?.[3] ?? '';
  if (match === null || !SLUG.test(of)) return null;
  if (match[1] === undefined) return { kind: 'either-side', of, days: DAYS_EITHER_SIDE };
  const days = numberWord(match[1]) * (match[2]?.startsWith('week') ? 7 : 1);
  return days >= 1 && days <= 7 * MOST_WEEKS ? { kind: 'either-side', of, days } : null;
}

/** Every word that says how often, with what it says; the rest of the text says on which day. */
const WEEKS: readonly [RegExp, number][] = [
  [/^(?:weekly|(?:every|each|once a) week)(?= |$)/, 1],
  [/^(?:fortnightly|(?:every|each|once a) fortnight|every (?:other|second) week)(?= |$)/, 2],
  [/^every other(?= (?:mon|tues|wednes|thurs|fri|satur|sun)day$)/, 2],
  [/^(?:every|each)(?= (?:mon|tues|wednes|thurs|fri|satur|sun)day$)/, 1],
];
const MONTHS: readonly [RegExp, number][] = [
  [/^(?:monthly|(?:every|each|once a) month)(?= |$)/, 1],
  [/^every (?:other|second) month(?= |$)/, 2],
  [/^(?:quarterly|(?:every|each|once a) quarter)(?= |$)/, 3],
  [/^(?:half-yearly|half yearly|every half year|twice a year)(?= |$)/, 6],
  [/^(?:yearly|annually|(?:every|each|once a) year)(?= |$)/, 12],
];
const EVERY_SO_MANY = /^(?:every )?([a-z0-9]+)(?: |-)(weeks|weekly|months|monthly)(?= |$)/;
/** `second Thursday of every month`: the day first. */
const DAY_FIRST = /^(.+) (?:of|in) (?:the|each|every) month$/;

function readFrequency(words: string): CadenceRule | null {
  for (const [pattern, every] of WEEKS) {
    const match = pattern.exec(words);
    if (match !== null) return weeks(every, words.slice(match[0].length));
  }
  for (const [pattern, every] of MONTHS) {
    const match = pattern.exec(words);
    if (match !== null) return months(every, words.slice(match[0].length));
  }
  const many = EVERY_SO_MANY.exec(words);
  if (many !== null) {
    const [every, rest] = [numberWord(many[1] ?? ''), words.slice(many[0].length)];
    return many[2]?.startsWith('week') === true ? weeks(every, rest) : months(every, rest);
  }
  const day = DAY_FIRST.exec(words)?.[1];
  return day === undefined ? null : months(1, ` ${day}`);
}

function weeks(every: number, rest: string): CadenceRule | null {
  if (!(every >= 1 && every <= MOST_WEEKS)) return null;
  const day = withoutFillers(rest);
  if (day === '') return { kind: 'weeks', every, weekday: null };
  const weekday = weekdayNamed(day);
  return weekday === null ? null : { kind: 'weeks', every, weekday };
}

function months(every: number, rest: string): CadenceRule | null {
  if (!(every >= 1 && every <= MOST_MONTHS)) return null;
  const day = withoutFillers(rest);
  if (day === '') return { kind: 'months', every, on: null };
  const on = readDayOfMonth(day);
  return on === null ? null : { kind: 'months', every, on };
}

/** "on the second Thursday of the month" says "second Thursday". */
function withoutFillers(rest: string): string {
  return rest
    .trim()
    .replace(/^on /, '')
    .replace(/^(?:the|a|every|each) /, '')
    .replace(/ (?:of|in) (?:the|each|every) month$/, '');
}

function readDayOfMonth(text: string): DayOfMonth | null {
  if (text === 'last day') return { kind: 'day', day: 31 };
  const space = text.indexOf(' ');
  if (space === -1) {
    const day = /^\d/.test(text) ? ordinalNumber(text) : 0;
    return day >= 1 && day <= 31 ? { kind: 'day', day } : null;
  }
  const weekday = weekdayNamed(text.slice(space + 1));
  const nth = nthOf(text.slice(0, space));
  return weekday === null || nth === null ? null : { kind: 'nth-weekday', nth, weekday };
}

function nthOf(word: string): 1 | 2 | 3 | 4 | -1 | null {
  if (word === 'last') return -1;
  const number = ordinalNumber(word);
  return number === 1 || number === 2 || number === 3 || number === 4 ? number : null;
}
