/** Numbers, places and weekdays as the words of a cadence give them. */
import type { Weekday } from './body.ts';
import { WEEKDAY_NAMES } from './calendar-day.ts';

const NUMBERS: readonly string[] = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const ORDINALS: readonly string[] = ['first', 'second', 'third', 'fourth', 'fifth'];
const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** 6 of `6` and of `six`, 1 of `a`; 0 of anything else. */
export function numberWord(word: string): number {
  if (word === 'a') return 1;
  return /^\d{1,3}$/.test(word) ? Number(word) : NUMBERS.indexOf(word) + 1;
}

/** 2 of `second`, `2nd` and `2`; 0 of anything else, also of `2th`. */
export function ordinalNumber(word: string): number {
  const match = /^(\d{1,2})(st|nd|rd|th)?$/.exec(word);
  if (match === null) return ORDINALS.indexOf(word) + 1;
  const number = Number(match[1]);
  return match[2] === undefined || word === ordinalText(number) ? number : 0;
}

/** `1st`, `2nd`, `15th`. */
export function ordinalText(number: number): string {
  const teen = number % 100 >= 11 && number % 100 <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}

/** The weekday of `Thursday`, `Thursdays`, `Thurs` and `Thu`; null of anything else. */
export function weekdayNamed(word: string): Weekday | null {
  const bare = word.toLowerCase().replace(/s$/, '');
  if (bare.length < 3) return null;
  return WEEKDAYS.find((weekday) => WEEKDAY_NAMES[weekday - 1]?.toLowerCase().startsWith(bare)) ?? null;
}
