/** Why a text is no cadence, and what to write instead. */
import { numberWord, ordinalNumber, weekdayNamed } from './cadence-words.ts';
import { WEEKDAY_NAMES } from './calendar-day.ts';
import { closest } from './did-you-mean.ts';

export interface CadenceRefusal {
  readonly reason: string;
  readonly tryWriting: readonly string[];
}

const EXAMPLES: readonly string[] = [
  'monthly, second Thursday',
  'fortnightly, Tuesday',
  'every 6 weeks, Wednesday',
];
const ONE_BY_ONE =
  'Leave "cadence" out and enter each meeting under "exceptions" with the day it is "held_on".';

/** Each kind of text that is recognised and still no cadence; the first that fits gives the reason. */
const KINDS: readonly ((words: string) => CadenceRefusal | null)[] = [
  twoMeanings,
  noRule,
  timeOfDay,
  eitherSide,
  severalDays,
  workingDay,
  whichWeekday,
  weekdayOfAWeek,
  weekdayMissing,
  misspelt,
];

/** `text` as it was written, `words` the same in lower case without punctuation; empty where it is too long or says nothing. */
export function refusalOf(text: string, words: string): CadenceRefusal {
  if (words === '') {
    return text.trim() === ''
      ? { reason: 'It does not say how often the body meets.', tryWriting: EXAMPLES }
      : {
          reason:
            'It is too long for a cadence. Say how often and on which day, and put the rest into "purpose".',
          tryWriting: EXAMPLES,
        };
  }
  for (const kind of KINDS) {
    const refusal = kind(words);
    if (refusal !== null) return refusal;
  }
  return {
    reason: 'It is read as how often, then on which day, and this is not such a text.',
    tryWriting: EXAMPLES,
  };
}

function twoMeanings(words: string): CadenceRefusal | null {
  if (/^bi-?weekly(?= |$)/.test(words)) {
    return {
      reason: '"bi-weekly" means twice a week to some and every two weeks to others.',
      tryWriting: ['fortnightly, Tuesday', 'weekly, Tuesday'],
    };
  }
  if (/^bi-?monthly(?= |$)/.test(words)) {
    return {
      reason: '"bi-monthly" means twice a month to some and every two months to others.',
      tryWriting: ['every 2 months, second Thursday', 'fortnightly, Thursday'],
    };
  }
  if (/^bi-?annual(?:ly)?(?= |$)/.test(words)) {
    return {
      reason: '"biannual" is taken for "biennial" too often.',
      tryWriting: ['every 6 months, second Thursday', 'every 24 months, second Thursday'],
    };
  }
  const day = weekdayNamed(
    /^(?:every )?(?:second|third|fourth|2nd|3rd|4th) ([a-z]+)$/.exec(words)?.[1] ?? '',
  );
  if (day === null) return null;
  const name = WEEKDAY_NAMES[day - 1] ?? '';
  const nth = words.replace(/^every /, '').split(' ')[0] ?? '';
  return {
    reason: `"${words}" can be a ${name} of each month or a ${name} every so many weeks.`,
    tryWriting: [
      `monthly, ${nth} ${name}`,
      ordinalNumber(nth) === 2 ? `fortnightly, ${name}` : `every ${ordinalNumber(nth)} weeks, ${name}`,
    ],
  };
}

function noRule(words: string): CadenceRefusal | null {
  if (/(?:^| |half-)term(?:ly|s|time)?(?: |$)|half-term/.test(words)) {
    return {
      reason: `Terms begin and end on other days each year, so no rule gives the days. ${ONE_BY_ONE}`,
      tryWriting: ['every 2 months, second Thursday', 'every 4 months, second Thursday'],
    };
  }
  if (
    /(?:as|when|where|if) (?:and when )?(?:needed|required|necessary)|ad[ -]hoc|on demand|tbc|to be confirmed/.test(
      words,
    )
  ) {
    return { reason: `That gives no days. ${ONE_BY_ONE}`, tryWriting: EXAMPLES };
  }
  return null;
}

function timeOfDay(words: string): CadenceRefusal | null {
  const bare = words.replace(
    / (?:at |from )?\d{1,2}(?:[.: ]?\d{2})? ?(?:am|pm)?(?: ?(?:-|to) ?\d{1,2}.*)?$/,
    '',
  );
  if (bare === words || !/ (?:at |from )|(?:am|pm)$|\d [0-5]\d$/.test(words)) return null;
  return {
    reason: 'A cadence has no time of day. Leave it out, or say it in "purpose".',
    tryWriting: EXAMPLES,
  };
}

function eitherSide(words: string): CadenceRefusal | null {
  const match = /(?:either side of|before and (?:one )?after)(?: each)?(?: the)? (.+)$/.exec(words);
  if (match === null) return null;
  const id = (match[1] ?? '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return {
    reason:
      'The body that it meets either side of is named by its id, and it meets once before and once after it.',
    tryWriting: id === '' ? ['one either side of programme-board'] : [`one either side of ${id}`],
  };
}

function severalDays(words: string): CadenceRefusal | null {
  const days = words.split(/[ /&+-]/).filter((word) => weekdayNamed(word) !== null);
  if (days.length < 2) return null;
  return {
    reason:
      'A body has one cadence with one day. Enter a second body for the other day, or the other meetings under "exceptions".',
    tryWriting: EXAMPLES,
  };
}

function workingDay(words: string): CadenceRefusal | null {
  if (!/(?:working|business|week) ?day/.test(words)) return null;
  return {
    reason: 'A cadence counts weekdays by name or days of the month, not working days.',
    tryWriting: ['monthly, first Monday', 'monthly, last Friday', 'monthly, last day'],
  };
}

function whichWeekday(words: string): CadenceRefusal | null {
  const last = words.split(' ').at(-1) ?? '';
  const weekday = weekdayNamed(last);
  if (weekday === null || !/month|quarter|year/.test(words)) return null;
  const [name, often] = [WEEKDAY_NAMES[weekday - 1] ?? '', oftenIn(words)];
  if (/(?:fifth|5th) [a-z]+$/.test(words)) {
    return {
      reason: `Not every month has a fifth ${name}.`,
      tryWriting: [`${often}, last ${name}`, `${often}, fourth ${name}`],
    };
  }
  return {
    reason: `It does not say which ${name} of the month.`,
    tryWriting: ['first', 'second', 'third', 'last'].map((nth) => `${often}, ${nth} ${name}`),
  };
}

function oftenIn(words: string): string {
  if (/quarter/.test(words)) return 'quarterly';
  const many = numberWord(/([a-z0-9]+) months/.exec(words)?.[1] ?? '');
  return many >= 2 && many <= 24 ? `every ${many} months` : 'monthly';
}

function weekdayOfAWeek(words: string): CadenceRefusal | null {
  const [, often = '', day = ''] =
    /^(weekly|fortnightly|every [a-z0-9]+ weeks?)(?: .*)? ([a-z]+)$/.exec(words) ?? [];
  const weekday = weekdayNamed(day);
  if (weekday === null || !/(?:first|second|third|fourth|last|\d(?:st|nd|rd|th)) [a-z]+$/.test(words))
    return null;
  const name = WEEKDAY_NAMES[weekday - 1] ?? '';
  return {
    reason: `A week has one ${name}. Which one of a month can only be said of a body that meets by months.`,
    tryWriting: [`${often.startsWith('every') ? 'fortnightly' : often}, ${name}`, `monthly, second ${name}`],
  };
}

/** A day or a weekday alone does not say how often. */
function weekdayMissing(words: string): CadenceRefusal | null {
  const weekday = weekdayNamed(words.replace(/^(?:on|the) /, '').replace(/^(?:first|last|1st) /, ''));
  if (weekday === null) return null;
  const name = WEEKDAY_NAMES[weekday - 1] ?? '';
  return {
    reason: `It names a ${name} and does not say how often.`,
    tryWriting: [
      `weekly, ${name}`,
      `fortnightly, ${name}`,
      `monthly, first ${name}`,
      `monthly, last ${name}`,
    ],
  };
}

const WORDS: readonly string[] = [
  'weekly',
  'fortnightly',
  'monthly',
  'quarterly',
  'yearly',
  'every',
  'weeks',
  'months',
  'first',
  'second',
  'third',
  'fourth',
  'last',
  'either',
  'side',
  ...WEEKDAY_NAMES,
];

/** The words with the nearest known word in the place of each unknown one. */
function misspelt(words: string): CadenceRefusal | null {
  const lower = new Set(WORDS.map((word) => word.toLowerCase()));
  for (const word of words.split(' ')) {
    if (lower.has(word) || weekdayNamed(word) !== null || numberWord(word) + ordinalNumber(word) > 0)
      continue;
    const near = word.length < 4 ? null : closest(word, WORDS);
    if (near !== null) {
      return { reason: `"${word}" is no word of a cadence. Did you mean "${near}"?`, tryWriting: EXAMPLES };
    }
  }
  return null;
}
