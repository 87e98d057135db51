import { type Calendar, findPeriod, type NamedPeriod, plainPunctuation } from './calendar.ts';
import {
  addDays,
  type CalendarDay,
  calendarDay,
  type DayParts,
  dayOf,
  daysBetween,
  FIRST_YEAR,
  isYear,
  LAST_YEAR,
  lastDayOfMonth,
  MONTH_NAMES,
  partsOf,
  WEEKDAY_NAMES,
  weekdayOf,
} from './calendar-day.ts';
import { closest, closestFew } from './did-you-mean.ts';

/** How finely a date was given. A range of one precision keeps it; a mixed one is `range`. */
export type Precision = 'day' | 'month' | 'quarter' | 'year' | 'financial-year' | 'named-period' | 'range';

/** The date by which a date is promised, as far as printing needs it. */
export interface PromisedPeriod {
  readonly first: CalendarDay;
  readonly last: CalendarDay;
  readonly precision: Precision;
  readonly name: string | null;
}

/**
 * A date as a plan gives it. `text` is what was written (trimmed), `edtf` its ISO 8601-2 form; `name` is the
 * calendar's own name for it, null where it has none.
 */
export type PlanDate =
  /** Due at any time from `first` to `last`, both included. */
  | {
      readonly kind: 'window';
      readonly text: string;
      readonly edtf: string;
      readonly first: CalendarDay;
      readonly last: CalendarDay;
      readonly precision: Precision;
      readonly name: string | null;
    }
  /** `by X`: due at the latest on `last`; due now only from `opens`, the first day of X. */
  | {
      readonly kind: 'by';
      readonly text: string;
      readonly edtf: string;
      readonly opens: CalendarDay;
      readonly last: CalendarDay;
      readonly precision: Precision;
      readonly name: string | null;
    }
  /** `from X`: open-ended; must have started by `startBy`, the last day of X. */
  | {
      readonly kind: 'open';
      readonly text: string;
      readonly edtf: string;
      readonly first: CalendarDay;
      readonly startBy: CalendarDay;
      readonly precision: Precision;
      readonly name: string | null;
    }
  /** To be confirmed; `promisedBy` is the last day of `promised`. */
  | {
      readonly kind: 'tbc';
      readonly text: string;
      readonly promisedBy: CalendarDay | null;
      readonly promised: PromisedPeriod | null;
    };

/** A date, or why it is none: plain sentences for the person who typed it, and the spellings to type instead. */
export type ReadResult =
  | { readonly ok: true; readonly date: PlanDate }
  | { readonly ok: false; readonly reason: string; readonly tryWriting: readonly string[] };

/** The date object of the JSON output; null where a field does not apply. */
export interface PlanDateRecord {
  readonly text: string;
  readonly edtf: string | null;
  readonly first: CalendarDay | null;
  readonly last: CalendarDay | null;
  readonly startBy: CalendarDay | null;
  readonly promisedBy: CalendarDay | null;
  readonly precision: Precision | null;
}

/**
 * Reads a date as people write it in plans (docs/dates.md has every form). Total: any string gives a date
 * or a reason, in time linear in its length. Nothing is guessed: what could mean two things is refused with
 * both spellings. Names such as `Autumn term 2021` are those of `calendar`.
 */
export function readPlanDate(text: string, calendar: Calendar): ReadResult {
  const outcome = read(text, calendar, 'full');
  if (outcome.ok) return { ok: true, date: outcome.date };
  return { ok: false, reason: outcome.reason, tryWriting: readable(outcome.tryWriting, text, calendar) };
}

/**
 * A stretch of days as GOV.UK writes it, in words that read back to the same days: `September 2021`,
 * `15 to 17 September 2021`, `Q2 2021/22`, the calendar's own name.
 */
export function periodText({ first, last, precision, name }: PromisedPeriod): string {
  if (name !== null) return name;
  const [from, to] = [partsOf(first), partsOf(last)];
  switch (precision) {
    case 'year':
      return twoOrOne(String(from.year), String(to.year));
    case 'financial-year':
      return twoOrOne(`financial year ${pairText(from.year)}`, `financial year ${pairText(to.year - 1)}`);
    case 'quarter':
      return twoOrOne(quarterText(from), quarterText(to));
    case 'month':
      return monthsText(first, last);
    case 'day':
    case 'named-period':
      return daysText(first, last);
    case 'range':
      return from.day === 1 && last === lastDayOfMonth(to.year, to.month)
        ? monthsText(first, last)
        : daysText(first, last);
  }
}

/** `15 September 2021`. */
export function dayText(day: CalendarDay): string {
  return `${partsOf(day).day} ${monthOf(day)}`;
}

/** The one day that stands for a date in comparisons: its last day; startBy when open-ended; null for tbc. */
export function comparisonDay(date: PlanDate): CalendarDay | null {
  switch (date.kind) {
    case 'window':
    case 'by':
      return date.last;
    case 'open':
      return date.startBy;
    case 'tbc':
      return null;
  }
}

/** True when two dates mean the same days, however they are spelt and with whatever precision. */
export function sameWindow(a: PlanDate, b: PlanDate): boolean {
  switch (a.kind) {
    case 'window':
      return b.kind === 'window' && a.first === b.first && a.last === b.last;
    case 'by':
      return b.kind === 'by' && a.opens === b.opens && a.last === b.last;
    case 'open':
      return b.kind === 'open' && a.first === b.first && a.startBy === b.startBy;
    case 'tbc':
      return b.kind === 'tbc' && a.promisedBy === b.promisedBy;
  }
}

/** The same where a date can be missing: both mean the same days, or both are none. */
export function isSameDate(a: PlanDate | null, b: PlanDate | null): boolean {
  return a === null || b === null ? a === b : sameWindow(a, b);
}

/** The JSON form of a date: of `by X` only the last day, of `from X` no last day, of tbc only the promise. */
export function planDateRecord(date: PlanDate): PlanDateRecord {
  const blank = { edtf: null, first: null, last: null, startBy: null, promisedBy: null, precision: null };
  switch (date.kind) {
    case 'window':
      return {
        ...blank,
        text: date.text,
        edtf: date.edtf,
        first: date.first,
        last: date.last,
        precision: date.precision,
      };
    case 'by':
      return { ...blank, text: date.text, edtf: date.edtf, last: date.last, precision: date.precision };
    case 'open':
      return {
        ...blank,
        text: date.text,
        edtf: date.edtf,
        first: date.first,
        startBy: date.startBy,
        precision: date.precision,
      };
    case 'tbc':
      return { ...blank, text: date.text, promisedBy: date.promisedBy };
  }
}

function twoOrOne(first: string, last: string): string {
  return first === last ? first : `${first} to ${last}`;
}

function quarterText({ year, month }: DayParts): string {
  const quarter = month <= 3 ? 4 : Math.ceil(month / 3) - 1;
  return `Q${quarter} ${pairText(quarter === 4 ? year - 1 : year)}`;
}

function monthsText(first: CalendarDay, last: CalendarDay): string {
  const [from, to] = [partsOf(first), partsOf(last)];
  if (from.year !== to.year) return `${monthOf(first)} to ${monthOf(last)}`;
  return from.month === to.month ? monthOf(last) : `${MONTH_NAMES[from.month - 1] ?? ''} to ${monthOf(last)}`;
}

function daysText(first: CalendarDay, last: CalendarDay): string {
  const [from, to] = [partsOf(first), partsOf(last)];
  if (first === last) return dayText(last);
  if (from.year !== to.year) return `${dayText(first)} to ${dayText(last)}`;
  if (from.month !== to.month) return `${from.day} ${MONTH_NAMES[from.month - 1] ?? ''} to ${dayText(last)}`;
  return `${from.day} to ${dayText(last)}`;
}

/** Longer than any date that means something; a longer text is refused before it is looked at. */
const LONGEST = 200;
const MOST_SUGGESTIONS = 4;
const EXAMPLE_YEAR = 2021;
const EXAMPLES = ['15 September 2021', 'September 2021', 'tbc'];
/** Zero-width, direction and control characters: they come with a copy from a web page or a PDF. */
const INVISIBLE = /[\p{Cf}\p{Cc}]/u;

/**
 * `brief` only asks whether a text reads, and looks for no better reason; `trusting` also takes the
 * calendar's names as they are, because one of them is just being tried out.
 */
type Mode = 'full' | 'brief' | 'trusting';

/** What is being read, and with which calendar. */
interface Page {
  /** As written, without spaces at the ends. */
  readonly written: string;
  /** The same with plain punctuation; tokens point into it. */
  readonly tidy: string;
  readonly calendar: Calendar;
  readonly mode: Mode;
}

/** A stretch of days that was read, before it is known to be a window, a `by` or a `from`. */
interface Span {
  readonly ok: true;
  readonly first: CalendarDay;
  readonly last: CalendarDay;
  readonly precision: Precision;
  readonly name: string | null;
  /** EDTF of the two ends; equal when one EDTF date says it all. */
  readonly from: string;
  readonly to: string;
}

/** `sure`: the form was recognised, so this reason is better than a general one. */
interface Refusal {
  readonly ok: false;
  readonly sure: boolean;
  readonly reason: string;
  readonly tryWriting: readonly string[];
}

type Reading = Span | Refusal;
type Outcome = { readonly ok: true; readonly date: PlanDate } | Refusal;

const UNKNOWN: Refusal = { ok: false, sure: false, reason: '', tryWriting: [] };

function refuse(reason: string, ...tryWriting: string[]): Refusal {
  return { ok: false, sure: true, reason, tryWriting };
}

function read(text: string, calendar: Calendar, mode: Mode): Outcome {
  const written = text.trim();
  if (written === '') return refuse('There is no date here.', ...EXAMPLES);
  if (written.length > LONGEST) return tooLong(written);
  const tidy = plainPunctuation(written);
  if (!ASCII.test(tidy) && INVISIBLE.test(tidy)) return invisible(tidy);
  const page: Page = { written, tidy, calendar, mode };
  const tokens = tokenise(tidy);
  const outcome =
    readUndated(page, tokens) ??
    readEdtfOpenEnd(page, tokens) ??
    readBy(page, tokens) ??
    readFrom(page, tokens) ??
    readClosed(page, tokens);
  if (outcome.ok) return outcome;
  // A name wins only here, where the grammar has no reading of its own.
  return wholeName(page, tokens) ?? (outcome.sure ? outcome : explain(page, tokens));
}

function tooLong(written: string): Refusal {
  return refuse(
    `This text is ${written.length} characters long; a date has at most ${LONGEST}. Keep the date, and put the rest into a note.`,
    ...EXAMPLES,
  );
}

function invisible(tidy: string): Refusal {
  const code = INVISIBLE.exec(tidy)?.[0].codePointAt(0) ?? 0;
  const point = code.toString(16).toUpperCase().padStart(4, '0');
  return refuse(
    `There is an invisible character (U+${point}) in this date. Type it again by hand.`,
    plainPunctuation(tidy.replace(/[\p{Cf}\p{Cc}]+/gu, '')),
    plainPunctuation(tidy.replace(/[\p{Cf}\p{Cc}]+/gu, ' ')),
  );
}

/** Only what can be typed as it stands is offered; there is always something. */
function readable(spellings: readonly string[], text: string, calendar: Calendar): string[] {
  const good = [...new Set(spellings)].filter(
    (spelling) =>
      spelling !== text &&
      // Offered as one of two readings even where the calendar has yet to name the year.
      (spelling.includes('academic year') || read(spelling, calendar, 'brief').ok),
  );
  return (good.length > 0 ? good : EXAMPLES).slice(0, MOST_SUGGESTIONS);
}

/**
 * A piece of the text. `letter` says what kind it is, so that a form can be looked up as a word of letters:
 * `NMY` is number, month, year.
 *
 * I ISO day or month · Y four digits · N one or two digits · X another number · P `2021/22` · Q quarter ·
 * M month · W weekday · F "financial year" · A "academic year" · C "w/c" · o "of" · h "the" · x other word ·
 * else the punctuation mark itself.
 */
interface Token {
  readonly letter: string;
  readonly word: string;
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

// Each alternative is bounded or a single run, so that lexing is linear.
function lexeme(letter: string, mark: string, flags: string): RegExp {
  const L = letter;
  const forms = [
    String.raw` `,
    String.raw`(\d{4}-\d{2}(?:-\d{2})?(?![${L}\d]|-\d))`,
    String.raw`(\d{4} ?\/ ?\d{2}(?![${L}\d]|-\d| ?\/))`,
    String.raw`(\d+)((?:st|nd|rd|th)(?![${L}]))?`,
    String.raw`((?:quarter|q) ?\d(?![${L}\d]))`,
    String.raw`((?:financial[ -]year|fy)(?![${L}]))`,
    String.raw`(academic[ -]year(?![${L}]))`,
    String.raw`((?:w ?\/ ?c|wc|week[ -](?:commencing|beginning))(?![${L}]))`,
    String.raw`([${L}][${L}${mark}]*)`,
    String.raw`\.\.`,
    String.raw`[^]`,
  ];
  return new RegExp(forms.join('|'), flags);
}

// Classes of all Unicode letters take 10 ms to compile, and hardly any date holds more than ASCII.
const ASCII_LEXEME = lexeme('A-Za-z', '', 'giy');
let unicodeLexeme: RegExp | null = null;

function lexemeFor(tidy: string): RegExp {
  if (ASCII.test(tidy)) return ASCII_LEXEME;
  unicodeLexeme ??= lexeme(String.raw`\p{L}`, String.raw`\p{M}`, 'giuy');
  return unicodeLexeme;
}

const ASCII = /^[ -~]*$/;

const MONTHS: ReadonlyMap<string, number> = abbreviated(MONTH_NAMES, ['sept', 9]);
const WEEKDAYS: ReadonlyMap<string, number> = abbreviated(
  WEEKDAY_NAMES,
  ['tues', 2],
  ['weds', 3],
  ['thur', 4],
  ['thurs', 4],
);

function abbreviated(names: readonly string[], ...more: [string, number][]): ReadonlyMap<string, number> {
  const table = new Map<string, number>(more);
  names.forEach((name, index) => {
    table.set(name.toLowerCase(), index + 1).set(name.slice(0, 3).toLowerCase(), index + 1);
  });
  return table;
}

function tokenise(tidy: string): Token[] {
  const tokens: Token[] = [];
  const pattern = lexemeFor(tidy);
  pattern.lastIndex = 0;
  for (let start = 0; start < tidy.length; start = pattern.lastIndex) {
    const match = pattern.exec(tidy);
    if (match === null) break;
    if (match[0] === ' ') continue;
    const token = tokenOf(match, start);
    // "Sept." is September; a full stop elsewhere stays, and is refused.
    if ((token.letter === 'M' || token.letter === 'W') && tidy[pattern.lastIndex] === '.') {
      if (token.word.length < 6) pattern.lastIndex += 1;
    }
    tokens.push(token);
  }
  return tokens;
}

function tokenOf(match: RegExpExecArray, start: number): Token {
  const [all, iso, pair, digits, suffix, quarter, financial, academic, week, word] = match;
  const end = start + all.length;
  const make = (letter: string, value = 0): Token => ({ letter, word: all.toLowerCase(), value, start, end });
  if (word !== undefined) return wordToken(word.toLowerCase(), start, end);
  if (digits !== undefined) {
    const letter = digits.length <= 2 ? 'N' : digits.length === 4 && suffix === undefined ? 'Y' : 'X';
    return make(letter, Number(digits));
  }
  if (iso !== undefined) return make('I');
  if (pair !== undefined) return make('P', Number(pair.slice(0, 4)));
  if (quarter !== undefined) return make('Q', Number(quarter.slice(-1)));
  if (financial !== undefined) return make('F');
  if (academic !== undefined) return make('A');
  return make(week === undefined ? all : 'C');
}

function wordToken(word: string, start: number, end: number): Token {
  const month = MONTHS.get(word);
  if (month !== undefined) return { letter: 'M', word, value: month, start, end };
  const weekday = WEEKDAYS.get(word);
  if (weekday !== undefined) return { letter: 'W', word, value: weekday, start, end };
  return { letter: word === 'of' ? 'o' : word === 'the' ? 'h' : 'x', word, value: 0, start, end };
}

/** The tokens as they were typed, in plain punctuation. */
function raw(page: Page, tokens: readonly Token[]): string {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first === undefined || last === undefined ? '' : page.tidy.slice(first.start, last.end);
}

function shapeOf(tokens: readonly Token[]): string {
  let shape = '';
  for (const { letter } of tokens) shape += letter;
  return shape;
}

/** Without what may stand in a date and says nothing: "Wednesday, the 15th of September, 2021". */
function withoutFillers(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter(({ letter }, index) => {
    const [before, after] = [tokens[index - 1]?.letter, tokens[index + 1]?.letter];
    if (letter === ',') return !(after === 'Y' && (before === 'M' || before === 'N')) && before !== 'W';
    if (letter === 'o') return !(before === 'N' && after === 'M');
    return !(letter === 'h' && after === 'N');
  });
}

type Form = (page: Page, tokens: readonly Token[]) => Reading;

/** Every form of a single period, by its shape; also the shapes that look like a date and are none. */
const FORMS: ReadonlyMap<string, Form> = new Map<string, Form>([
  ['Y', (_, [year]) => yearSpan(year)],
  ['I', (_, [iso]) => isoSpan(iso)],
  ['MY', (_, [month, year]) => monthSpan(year, month)],
  ['NMY', (page, [day, month, year]) => daySpan(page, year, month, day)],
  ['MNY', (page, [month, day, year]) => daySpan(page, year, month, day)],
  ['QP', (_, [quarter, years]) => quarterSpan(quarter, years)],
  ['FP', (_, [, years]) => financialSpan(years)],
  ['AP', (page, [, years]) => academicSpan(page, years)],
  ['P', bareYearPair],
  ['QY', quarterWithoutFinancialYear],
  ['YQ', (page, [year, quarter]) => quarterWithoutFinancialYear(page, [quarter, year])],
  ['FY', financialYearOfOneYear],
  ['AY', academicYearOfOneYear],
  ['M', withoutYear],
  ['NM', withoutYear],
  ['MN', monthAndNumber],
  ["M'N", (page, [month, , year]) => shortYear(page, `${monthName(month)} ${century(year)}`)],
  ['M-N', monthAndNumber],
  [
    'NMN',
    (page, [day, month, year]) => shortYear(page, `${numberOf(day)} ${monthName(month)} ${century(year)}`),
  ],
  ['N-M-Y', (page, [day, , month, , year]) => reordered(page, dayWords(year, month, day))],
  [
    'N-M-N',
    (page, [day, , month, , year]) =>
      shortYear(page, `${numberOf(day)} ${monthName(month)} ${century(year)}`),
  ],
  ['YM', (page, [year, month]) => reordered(page, `${monthName(month)} ${numberOf(year)}`)],
  ['YMN', (page, [year, month, day]) => reordered(page, dayWords(year, month, day))],
  ['PQ', (page, [years, quarter]) => reordered(page, `Q${numberOf(quarter)} ${years?.word ?? ''}`)],
  ...['/', '-', '.'].flatMap((mark): [string, Form][] => [
    [`N${mark}N${mark}Y`, numericDay],
    [`N${mark}N${mark}N`, numericDay],
    [
      `Y${mark}N${mark}N`,
      (page, [y, , m, , d]) => reordered(page, numericWords(numberOf(y), numberOf(m), numberOf(d))),
    ],
    [`N${mark}Y`, (page, [month, , year]) => reordered(page, monthWords(numberOf(year), numberOf(month)))],
    [`Y${mark}N`, yearAndNumber],
    [`N${mark}N`, numericWithoutYear],
  ]),
  ['Y/Y', twoYears],
  ['Y-Y', twoYears],
  ['FY/Y', (_, [, year]) => financialYearSpelling(year)],
  ['FY-N', (_, [, year]) => financialYearSpelling(year)],
  ['FY-Y', (_, [, year]) => financialYearSpelling(year)],
  ['FI', (_, [, iso]) => financialYearSpelling(iso)],
  ['AY/Y', (_, [, year]) => academicYearSpelling(year)],
  ['AY-N', (_, [, year]) => academicYearSpelling(year)],
  ['AY-Y', (_, [, year]) => academicYearSpelling(year)],
  ['AI', (_, [, iso]) => academicYearSpelling(iso)],
  ['FN', financialYearOfTwoDigits],
  ['FN/N', (_, [, year]) => financialYearSpelling(year)],
  ['QFP', (page, [quarter, , years]) => reordered(page, `Q${numberOf(quarter)} ${years?.word ?? ''}`)],
  ['QoP', (page, [quarter, , years]) => reordered(page, `Q${numberOf(quarter)} ${years?.word ?? ''}`)],
  ['N', notAYear],
  ['X', notAYear],
]);

/** One period in the grammar's own words, whatever the calendar says. */
function readOwn(page: Page, tokens: readonly Token[]): Reading {
  const form = FORMS.get(shapeOf(tokens));
  if (form !== undefined) return form(page, tokens);
  const plain = withoutFillers(tokens);
  const lead = plain[0]?.letter;
  if (lead === 'C' && plain.length > 1) return weekSpan(page, plain.slice(1));
  if (lead === 'W') return weekdaySpan(page, plain);
  return FORMS.get(shapeOf(plain))?.(page, plain) ?? UNKNOWN;
}

/** One period: the grammar's own forms first, then the calendar's names; `end of` and `start of` either. */
function readPeriod(page: Page, tokens: readonly Token[]): Reading {
  const own = readOwn(page, tokens);
  if (own.ok) return own;
  const edge = readEdge(page, tokens);
  if (edge?.ok) return edge;
  return readNamed(page, tokens) ?? edge ?? own;
}

function span(first: CalendarDay, last: CalendarDay, precision: Precision, from: string, to: string): Span {
  return { ok: true, first, last, precision, name: null, from, to };
}

function oneDay(day: CalendarDay): Span {
  return span(day, day, 'day', day, day);
}

function months(
  year: number,
  month: number,
  lastYear: number,
  lastMonth: number,
  precision: Precision,
): Reading {
  const first = dayOf(year, month, 1);
  if (first === null || !isYear(lastYear)) return outsideYears(isYear(year) ? lastYear : year);
  const last = lastDayOfMonth(lastYear, lastMonth);
  return span(first, last, precision, first.slice(0, 7), last.slice(0, 7));
}

function yearSpan(token: Token | undefined): Reading {
  const year = numberOf(token);
  const reading = months(year, 1, year, 12, 'year');
  return reading.ok ? { ...reading, from: String(year), to: String(year) } : reading;
}

function monthSpan(year: Token | undefined, month: Token | undefined): Reading {
  return months(numberOf(year), numberOf(month), numberOf(year), numberOf(month), 'month');
}

function daySpan(
  page: Page,
  year: Token | undefined,
  month: Token | undefined,
  day: Token | undefined,
): Reading {
  const wrong = wrongOrdinal(page, day, `${monthName(month)} ${numberOf(year)}`);
  return wrong ?? dayFrom(numberOf(year), numberOf(month), numberOf(day));
}

/** The day, or why there is none; `month` is 1 to 12. */
function dayFrom(year: number, month: number, number: number): Reading {
  const day = dayOf(year, month, number);
  if (day !== null) return oneDay(day);
  if (!isYear(year)) return outsideYears(year);
  const days = partsOf(lastDayOfMonth(year, month)).day;
  const name = monthWords(year, month);
  return refuse(`There is no ${number} ${name}: that month has ${days} days.`, `${days} ${name}`, name);
}

function isoSpan(token: Token | undefined): Reading {
  const text = token?.word ?? '';
  const [year, month] = [Number(text.slice(0, 4)), Number(text.slice(5, 7))];
  if (month < 1 || month > 12) return notAMonth(text, year, month);
  return text.length === 7
    ? months(year, month, year, month, 'month')
    : dayFrom(year, month, Number(text.slice(8)));
}

function notAMonth(text: string, year: number, number: number): Refusal {
  if (text.length === 7 && number === (year + 1) % 100) return eitherYear(text, year);
  return refuse(`There is no month ${number}: months are 1 to 12.`, String(year), `${year}-12`);
}

function quarterSpan(quarter: Token | undefined, years: Token | undefined): Reading {
  const [number, wrong] = [numberOf(quarter), wrongPair(years)];
  if (wrong !== null) return wrong;
  if (number < 1 || number > 4) {
    return quarterOutOfRange(number, numberOf(years));
  }
  const year = number === 4 ? numberOf(years) + 1 : numberOf(years);
  const month = number === 4 ? 1 : number * 3 + 1;
  return months(year, month, year, month + 2, 'quarter');
}

function financialSpan(years: Token | undefined): Reading {
  const year = numberOf(years);
  return wrongPair(years) ?? months(year, 4, year + 1, 3, 'financial-year');
}

/** Schools differ on where a year begins, so only the programme's calendar can say. */
function academicSpan(page: Page, years: Token | undefined): Reading {
  const wrong = wrongPair(years);
  if (wrong !== null) return wrong;
  const year = numberOf(years);
  const wanted = `academic year ${pairText(year)}`;
  return (
    namedSpan(page, wanted) ??
    refuse(
      `The programme's calendar does not say when the ${wanted} begins and ends. ${knownNames(page)}`.trim(),
      `1 September ${year} to 31 August ${year + 1}`,
    )
  );
}

function bareYearPair(page: Page, tokens: readonly Token[]): Reading {
  const years = tokens[0];
  const year = numberOf(years);
  const second = Number(years?.word.slice(-2));
  // 2021/09 is how some calendars write a month.
  if (second >= 1 && second <= 12 && second !== (year + 1) % 100) {
    return reordered(page, monthWords(year, second));
  }
  const wrong = wrongPair(years);
  if (wrong !== null) return wrong;
  if (page.calendar.bareYear === 'financial') return financialSpan(years);
  if (page.calendar.bareYear === 'academic') return academicSpan(page, years);
  return eitherYear(years?.word ?? '', year);
}

function weekdaySpan(page: Page, tokens: readonly Token[]): Reading {
  const rest = tokens.slice(1);
  if (rest.length === 0)
    return refuse(`"${raw(page, tokens)}" is a different day every week. Write the day.`);
  const reading = FORMS.get(shapeOf(rest))?.(page, rest) ?? UNKNOWN;
  const wanted = tokens[0]?.value ?? 0;
  if (!reading.ok) return prefixed(reading, `${WEEKDAY_NAMES[wanted - 1]} `, true);
  if (reading.precision !== 'day') return reordered(page, raw(page, rest));
  return wrongWeekday(reading.first, wanted) ?? reading;
}

/** Null when `day` is that weekday; else a refusal with both ways to write what was probably meant. */
function wrongWeekday(day: CalendarDay, wanted: number): Refusal | null {
  const actual = weekdayOf(day);
  if (actual === wanted) return null;
  // The nearest such weekday, at most three days away either side.
  const nearest = addDays(day, ((wanted - actual + 10) % 7) - 3);
  const [is, said] = [WEEKDAY_NAMES[actual - 1], WEEKDAY_NAMES[wanted - 1]];
  return refuse(
    `${dayText(day)} is a ${is}, not a ${said}.`,
    `${is} ${dayText(day)}`,
    `${WEEKDAY_NAMES[weekdayOf(nearest) - 1]} ${dayText(nearest)}`,
  );
}

/** `w/c 6 September 2021`: the seven days from a Monday. */
function weekSpan(page: Page, tokens: readonly Token[]): Reading {
  const reading = readOwn(page, tokens);
  if (!reading.ok) return prefixed(reading, 'w/c ');
  if (reading.precision !== 'day' || reading.from !== reading.to) {
    return refuse('A week is named by its Monday.', raw(page, tokens));
  }
  const monday = addDays(reading.first, 1 - weekdayOf(reading.first));
  if (monday !== reading.first) {
    return refuse(
      `${dayText(reading.first)} is a ${WEEKDAY_NAMES[weekdayOf(reading.first) - 1]}; a week here begins on a Monday.`,
      `w/c ${dayText(monday)}`,
      `w/c ${dayText(addDays(monday, 7))}`,
    );
  }
  const sunday = addDays(monday, 6);
  return span(monday, sunday, 'day', monday, sunday);
}

interface Edge {
  readonly side: 'end' | 'start';
  readonly rest: readonly Token[];
}

/** "end of X", "the end of the X", "end X", "end-X", "start of X", "beginning of X". */
function edgeOf(tokens: readonly Token[]): Edge | null {
  let at = tokens[0]?.letter === 'h' ? 1 : 0;
  const word = tokens[at]?.word;
  if (word !== 'end' && word !== 'start' && word !== 'beginning') return null;
  at += 1;
  const joined = tokens[at]?.letter === 'o' || (word === 'end' && tokens[at]?.letter === '-');
  if (!joined && word !== 'end') return null;
  if (joined) at += 1;
  if (tokens[at]?.letter === 'h') at += 1;
  return at < tokens.length ? { side: word === 'end' ? 'end' : 'start', rest: tokens.slice(at) } : null;
}

function readEdge(page: Page, tokens: readonly Token[]): Reading | null {
  const edge = edgeOf(tokens);
  if (edge === null) return null;
  const inner = readOwn(page, edge.rest);
  const reading = inner.ok ? inner : (readNamed(page, edge.rest) ?? inner);
  if (!reading.ok) return prefixed(reading, `${edge.side} of `, true);
  const of = raw(page, edge.rest);
  if (reading.precision === 'day') {
    return refuse(`"${of}" says the day already, so leave out "${edge.side} of".`, of);
  }
  if (reading.precision !== 'month') return oneDay(edge.side === 'end' ? reading.last : reading.first);
  if (edge.side === 'end') return reading;
  return refuse(`"${raw(page, tokens)}" does not say which day.`, dayText(reading.first), of);
}

/** The calendar's period of that name; null when it has none. */
function readNamed(page: Page, tokens: readonly Token[]): Reading | null {
  const name = tokens[0]?.letter === 'h' ? tokens.slice(1) : tokens;
  return name.length === 0 ? null : namedSpan(page, raw(page, name));
}

function wholeName(page: Page, tokens: readonly Token[]): Outcome | null {
  const reading = readNamed(page, tokens);
  if (reading === null) return null;
  return reading.ok ? windowOf(page, reading) : reading;
}

function namedSpan(page: Page, name: string): Reading | null {
  const period = findPeriod(page.calendar, name);
  if (period === 'unknown') return null;
  if (period === 'ambiguous') {
    return refuse(`The programme's calendar gives "${name}" to two periods with different days.`);
  }
  if (period.first > period.last) {
    return refuse(`In the programme's calendar "${period.name}" ends before it begins.`);
  }
  const canonical = page.mode === 'trusting' ? period.name : usableName(page.calendar, period);
  if (canonical === null) return nameTaken(period);
  return { ...span(period.first, period.last, 'named-period', period.first, period.last), name: canonical };
}

function nameTaken(period: NamedPeriod): Refusal {
  return refuse(
    `The programme's calendar calls a period "${excerpt(period.name)}", which cannot be told from other words of a date. Give it another name there, or write the days.`,
    period.first === period.last
      ? dayText(period.first)
      : `${dayText(period.first)} to ${dayText(period.last)}`,
  );
}

const usableNames = new WeakMap<Calendar, Map<NamedPeriod, string | null>>();

/** The first of a period's names that reads back as it, alone and after `from` and `by`; else null. */
function usableName(calendar: Calendar, period: NamedPeriod): string | null {
  const names = usableNames.get(calendar) ?? new Map<NamedPeriod, string | null>();
  usableNames.set(calendar, names);
  const known = names.get(period);
  if (known !== undefined) return known;
  const all = [period.name, ...period.also].map((name) => name.trim());
  const usable = all.find((name) => readsBack(calendar, period, name)) ?? null;
  names.set(period, usable);
  return usable;
}

function readsBack(calendar: Calendar, { first, last }: NamedPeriod, name: string): boolean {
  const alone = read(name, calendar, 'trusting');
  const from = read(`from ${name}`, calendar, 'trusting');
  const by = read(`by ${name}`, calendar, 'trusting');
  return (
    alone.ok &&
    sameWindow(alone.date, { ...BLANK, kind: 'window', first, last }) &&
    from.ok &&
    sameWindow(from.date, { ...BLANK, kind: 'open', first, startBy: last }) &&
    by.ok &&
    sameWindow(by.date, { ...BLANK, kind: 'by', opens: first, last })
  );
}

const BLANK = { text: '', edtf: '', precision: 'named-period', name: null } as const;

/** `to`: a stretch. `and`, `slash`: neighbours only. `edtf`: the slash between two ISO dates, a stretch too. */
type Join = 'to' | 'and' | 'slash' | 'edtf';

interface Joined extends Span {
  readonly join: Join;
}

function joinOf(token: Token): Join | null {
  if (token.letter === '-' || token.word === 'to' || token.word === 'until') return 'to';
  if (token.letter === '/') return 'slash';
  return token.letter === '&' || token.word === 'and' ? 'and' : null;
}

/** Two periods with a word or mark between them; null when there is no such word. */
function readJoined(page: Page, tokens: readonly Token[]): Joined | Refusal | null {
  const outcomes: (Joined | Refusal)[] = [];
  for (const at of joinsOf(tokens)) outcomes.push(readSplit(page, tokens, at));
  const good = outcomes.filter((outcome) => outcome.ok);
  // A calendar's name may contain "and" or a dash, so that two splits could each make sense.
  if (good.length > 1) return refuse(`"${excerpt(raw(page, tokens))}" can be divided in more than one way.`);
  return good[0] ?? outcomes.find((outcome) => !outcome.ok && outcome.sure) ?? outcomes[0] ?? null;
}

/** More than this are not two periods, and trying every one of them would take time for nothing. */
const MOST_JOINS = 6;

/** Where words and marks that join stand, not counting the first and last token. */
function joinsOf(tokens: readonly Token[]): number[] {
  const joins: number[] = [];
  for (let at = 1; at < tokens.length - 1 && joins.length <= MOST_JOINS; at += 1) {
    const token = tokens[at];
    if (token !== undefined && joinOf(token) !== null) joins.push(at);
  }
  return joins.length > MOST_JOINS ? [] : joins;
}

function readSplit(page: Page, tokens: readonly Token[], at: number): Joined | Refusal {
  const [leftTokens, rightTokens] = [tokens.slice(0, at), tokens.slice(at + 1)];
  const right = readPeriod(page, rightTokens);
  const left = readLeft(page, leftTokens, right);
  const between = betweenWords(page, tokens[at]);
  if (!left.ok) {
    return right.ok
      ? suffixed(left, '', ` ${between} ${raw(page, rightTokens)}`)
      : bothRefused(left, right, between);
  }
  if (!right.ok) return suffixed(right, `${raw(page, leftTokens)} ${between} `, '');
  if (edgeOf(leftTokens)?.side === 'end' && left.precision === 'month') {
    return endOfMonthAsBeginning(page, leftTokens, left, `${between} ${raw(page, rightTokens)}`);
  }
  const join = joinBetween(shapeOf(leftTokens), tokens[at], shapeOf(rightTokens));
  return joinSpans(page, left, right, join, raw(page, tokens));
}

function betweenWords(page: Page, token: Token | undefined): string {
  return token === undefined || token.letter === '-' ? 'to' : raw(page, [token]);
}

function joinBetween(left: string, token: Token | undefined, right: string): Join {
  const join = token === undefined ? null : joinOf(token);
  const shapes = `${left}${right}`;
  const iso = shapes === 'II' || shapes === 'IY' || shapes === 'YI';
  return join === 'slash' && iso ? 'edtf' : (join ?? 'to');
}

function bothRefused(left: Refusal, right: Refusal, between: string): Refusal {
  if (!left.sure || !right.sure) return UNKNOWN;
  const pairs = left.tryWriting.slice(0, right.tryWriting.length);
  return refuse(
    left.reason,
    ...pairs.map((spelling, index) => `${spelling} ${between} ${right.tryWriting[index] ?? ''}`),
  );
}

function joinSpans(page: Page, left: Span, right: Span, join: Join, text: string): Joined | Refusal {
  if (left.first > right.first || left.last > right.last || sameDays(left, right)) {
    return backwards(left, right, text);
  }
  const close = left.precision === right.precision && daysBetween(left.last, right.first) === 1;
  if ((join === 'and' || join === 'slash') && !close) return notNeighbours(left, right, text);
  return {
    ok: true,
    first: left.first,
    last: right.last,
    precision: left.precision === right.precision ? left.precision : 'range',
    name: joinedName(page, left, right),
    // A year in an interval is spelt by its months, so that the form can be told from 2021/2022 the school year.
    from: left.from.length === 4 ? `${left.from}-01` : left.from,
    to: right.to.length === 4 ? `${right.to}-12` : right.to,
    join,
  };
}

function sameDays(a: Span, b: Span): boolean {
  return a.first === b.first && a.last === b.last;
}

function joinedName(page: Page, left: Span, right: Span): string | null {
  if (page.mode === 'trusting' || left.name === null || right.name === null) return null;
  const name = `${left.name} to ${right.name}`;
  const again = read(name, page.calendar, 'trusting');
  const wanted = { ...BLANK, kind: 'window', first: left.first, last: right.last } as const;
  return again.ok && sameWindow(again.date, wanted) ? name : null;
}

/** The left side of two: a period, or one that takes its month and year from the right side. */
function readLeft(page: Page, tokens: readonly Token[], right: Reading): Reading {
  let plain = withoutFillers(tokens);
  const weekday = plain.length > 1 && plain[0]?.letter === 'W' ? plain[0] : null;
  if (weekday !== null) plain = plain.slice(1);
  const shape = shapeOf(plain);
  if (shape !== 'M' && shape !== 'NM' && shape !== 'N') return readPeriod(page, tokens);
  // The calendar may name a period "Christmas 2021", never a bare month or number that a range needs.
  if (!right.ok) return shape === 'N' ? UNKNOWN : withoutYear(page, plain);
  const [number, month] = [plain.find(isNumber), plain.find(({ letter }) => letter === 'M')];
  const reading = completed(page, plain, number, month, right);
  if (!reading.ok || weekday === null) return reading;
  return reading.precision === 'day' ? (wrongWeekday(reading.first, weekday.value) ?? reading) : UNKNOWN;
}

/** Adds the right side's year (and month) to the left, only when that makes an earlier date in the same year. */
function completed(
  page: Page,
  plain: readonly Token[],
  number: Token | undefined,
  month: Token | undefined,
  right: Span,
): Reading {
  const text = raw(page, plain);
  const single = right.from === right.to && (right.precision === 'month' || right.precision === 'day');
  const to = partsOf(right.first);
  if (!single || (month === undefined && right.precision !== 'day')) {
    return month === undefined ? notAYear(page, plain) : withoutYear(page, plain, String(to.year));
  }
  const from = month?.value ?? to.month;
  const wrong = wrongOrdinal(page, number, monthWords(to.year, from));
  if (wrong !== null) return wrong;
  const earlierDay =
    from === to.month && number !== undefined && right.precision === 'day' && number.value < to.day;
  if (from < to.month || earlierDay) {
    return number === undefined
      ? months(to.year, from, to.year, from, 'month')
      : dayFrom(to.year, from, number.value);
  }
  if (month === undefined) {
    return refuse(
      `${text} does not come before ${dayText(right.first)}. Write the earlier day first, with its month.`,
    );
  }
  return refuse(
    `"${text}" has no year, and in ${to.year} it would not be the earlier of the two. Write both years.`,
    `${text} ${to.year - 1}`,
    `${text} ${to.year}`,
  );
}

function windowOf(page: Page, { first, last, precision, name, from, to }: Span): Outcome {
  const edtf = from === to ? from : `${from}/${to}`;
  return { ok: true, date: { kind: 'window', text: page.written, edtf, first, last, precision, name } };
}

function byOf(page: Page, { first, last, precision, name, to }: Span): Outcome {
  const date: PlanDate = {
    kind: 'by',
    text: page.written,
    edtf: `../${to}`,
    opens: first,
    last,
    precision,
    name,
  };
  return { ok: true, date };
}

function openOf(page: Page, { first, last, precision, name, from }: Span): Outcome {
  const edtf = `${from}/..`;
  return {
    ok: true,
    date: { kind: 'open', text: page.written, edtf, first, startBy: last, precision, name },
  };
}

function readClosed(page: Page, tokens: readonly Token[]): Outcome {
  const period = readPeriod(page, tokens);
  if (period.ok) return windowOf(page, period);
  if (period.sure) return period;
  const joined = readJoined(page, tokens);
  return joined?.ok ? windowOf(page, joined) : (joined ?? period);
}

/** ISO 8601-2 writes an open end as two dots: `2021-10/..` and `../2021-12`. */
function readEdtfOpenEnd(page: Page, tokens: readonly Token[]): Outcome | null {
  const shape = shapeOf(tokens);
  if (shape === 'I/..' || shape === 'Y/..') {
    const reading = readOwn(page, tokens.slice(0, 1));
    return reading.ok ? openOf(page, reading) : reading;
  }
  if (shape !== '../I' && shape !== '../Y') return null;
  const reading = readOwn(page, tokens.slice(2));
  return reading.ok ? byOf(page, reading) : reading;
}

function readBy(page: Page, tokens: readonly Token[]): Outcome | null {
  if (tokens[0]?.word !== 'by' || tokens.length === 1) return null;
  const rest = tokens.slice(1);
  const reading = readPeriod(page, rest);
  if (!reading.ok) return byTwo(page, rest, reading) ?? unreadPart(page, rest, reading, 'by ');
  // "By the week of the 6th": done before it begins, or before it ends?
  if (isWeek(rest))
    return refuse(`"${page.written}" could mean either end of the week.`, ...ends(reading, 'by '));
  return byOf(page, reading);
}

/** "By June / July 2021": the last date that will do is one date. */
function byTwo(page: Page, tokens: readonly Token[], refusal: Refusal, prefix = 'by '): Refusal | null {
  const joined = refusal.sure ? null : readJoined(page, tokens);
  if (!joined?.ok) return null;
  const last = joined.precision === 'month' ? monthOf(joined.last) : dayText(joined.last);
  return refuse(`"by" takes one date: the last that will do.`, `${prefix}${last}`, periodText(joined));
}

function readFrom(page: Page, tokens: readonly Token[]): Outcome | null {
  const rest = tokens[0]?.word === 'from' ? tokens.slice(1) : tokens;
  const inner = withoutOngoing(rest) ?? rest;
  if (inner.length === tokens.length || inner.length === 0) return null;
  const period = readPeriod(page, inner);
  if (period.ok) {
    if (isWeek(inner)) return refuse('Write the day on which it starts.', `from ${dayText(period.first)}`);
    if (edgeOf(inner)?.side === 'end' && period.precision === 'month') {
      return endOfMonthAsBeginning(page, inner, period, '', 'from ');
    }
    return openOf(page, period);
  }
  const joined = period.sure ? null : readJoined(page, inner);
  if (!joined?.ok) return unreadPart(page, inner, joined ?? period, 'from ');
  if (joined.join === 'slash' && joined.precision === 'month') return openOf(page, joined);
  if (joined.join === 'to' && inner.length === rest.length) return windowOf(page, joined);
  return fromTwo(page, joined);
}

/** "X onwards", "X ongoing", "X and ongoing", "X – ongoing" without those words; null where they do not stand. */
function withoutOngoing(tokens: readonly Token[]): readonly Token[] | null {
  const word = tokens.at(-1)?.word;
  if (word !== 'ongoing' && word !== 'onwards' && word !== 'onward') return null;
  const before = tokens.at(-2);
  return tokens.slice(0, before?.letter === '-' || before?.word === 'and' ? -2 : -1);
}

function fromTwo(page: Page, joined: Joined): Refusal {
  const stretch = periodText(joined);
  const start = joined.precision === 'month' ? monthOf(joined.first) : dayText(joined.first);
  return refuse(
    `"${excerpt(page.written)}" could be a stretch of time that ends, or something that goes on.`,
    ...(joined.precision === 'month' ? [`from ${stretch.replace(' to ', ' / ')}`] : []),
    stretch,
    `from ${start}`,
  );
}

/** "tbc", "date tbc", "to be confirmed", each perhaps with "by X". */
function readUndated(page: Page, tokens: readonly Token[]): Outcome | null {
  const start = tokens[0]?.word === 'date' || tokens[0]?.word === 'dates' ? 1 : 0;
  const phrase = tokens.slice(start, start + 3).map(({ word }) => word);
  const length = phrase[0] === 'tbc' ? 1 : phrase.join(' ') === 'to be confirmed' ? 3 : 0;
  if (length === 0) return null;
  const rest = tokens.slice(start + length);
  if (rest.length === 0) return undatedOf(page, null);
  const promise = rest[0]?.word === 'by' ? rest.slice(1) : rest;
  const reading = readPeriod(page, promise);
  if (!reading.ok) {
    return byTwo(page, promise, reading, 'tbc by ') ?? unreadPart(page, promise, reading, 'tbc by ', 'tbc');
  }
  if (rest[0]?.word !== 'by') {
    const promised = raw(page, promise);
    return refuse(
      'Say by when the date is promised, or give the date itself.',
      `tbc by ${promised}`,
      promised,
    );
  }
  if (isWeek(promise))
    return refuse('Write the day by which a date is promised.', ...ends(reading, 'tbc by '));
  return undatedOf(page, reading);
}

function undatedOf(page: Page, promise: Span | null): Outcome {
  if (promise === null) {
    return { ok: true, date: { kind: 'tbc', text: page.written, promisedBy: null, promised: null } };
  }
  const { first, last, precision, name } = promise;
  const promised = { first, last, precision, name };
  return { ok: true, date: { kind: 'tbc', text: page.written, promisedBy: last, promised } };
}

function numberOf(token: Token | undefined): number {
  return token?.value ?? 0;
}

function isNumber({ letter }: Token): boolean {
  return letter === 'N';
}

function isWeek(tokens: readonly Token[]): boolean {
  return tokens[0]?.letter === 'C';
}

/** `September`; empty when the token is no month. */
function monthName(month: Token | undefined): string {
  return month?.letter === 'M' ? (MONTH_NAMES[month.value - 1] ?? '') : '';
}

/** `September 2021`; month 1 to 12. */
function monthWords(year: number, month: number): string {
  return `${MONTH_NAMES[month - 1] ?? ''} ${year}`;
}

function monthOf(day: CalendarDay): string {
  const { year, month } = partsOf(day);
  return monthWords(year, month);
}

function dayWords(year: Token | undefined, month: Token | undefined, day: Token | undefined): string {
  return `${numberOf(day)} ${monthName(month)} ${numberOf(year)}`;
}

function numericWords(year: number, month: number, day: number): string {
  return `${day} ${monthWords(year, month)}`;
}

/** `2021/22` for 2021. */
function pairText(year: number): string {
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
}

/** Two digits as a year of this century: only ever offered, never read. */
function century(token: Token | undefined): number {
  return 2000 + numberOf(token);
}

function ends({ first, last }: Span, prefix: string): string[] {
  return [`${prefix}${dayText(first)}`, `${prefix}${dayText(last)}`];
}

/** Text as it may stand in a message: whole characters, at most sixty. */
function excerpt(text: string): string {
  const characters = Array.from(text);
  return characters.length <= 60 ? text : `${characters.slice(0, 59).join('')}…`;
}

/** A refusal of a part, with suggestions for the whole. */
function suffixed(refusal: Refusal, before: string, after: string): Refusal {
  return { ...refusal, tryWriting: refusal.tryWriting.map((spelling) => `${before}${spelling}${after}`) };
}

function prefixed(refusal: Refusal, prefix: string, alsoWithout = false): Refusal {
  const { tryWriting } = suffixed(refusal, prefix, '');
  return { ...refusal, tryWriting: alsoWithout ? [...tryWriting, ...refusal.tryWriting] : tryWriting };
}

function unreadPart(
  page: Page,
  tokens: readonly Token[],
  refusal: Refusal,
  prefix: string,
  ...more: string[]
): Refusal {
  const { reason, tryWriting } = refusal.sure ? refusal : explain(page, tokens);
  return refuse(reason, ...tryWriting.map((spelling) => `${prefix}${spelling}`), ...more);
}

function outsideYears(year: number): Refusal {
  return refuse(
    `The year ${year} is outside ${FIRST_YEAR} to ${LAST_YEAR}, the years that can be written here.`,
  );
}

function wrongPair(years: Token | undefined): Refusal | null {
  const year = numberOf(years);
  if (Number(years?.word.slice(-2)) === (year + 1) % 100) return null;
  const right = pairText(year);
  return refuse(
    `"${years?.word ?? ''}" does not join two years that follow each other.`,
    `financial year ${right}`,
    `academic year ${right}`,
  );
}

function eitherYear(text: string, year: number): Refusal {
  return refuse(
    `"${text}" is an academic year to a school and a financial year to a treasurer. Say which.`,
    `financial year ${pairText(year)}`,
    `academic year ${pairText(year)}`,
  );
}

function twoYears(page: Page, tokens: readonly Token[]): Refusal {
  const [first, last] = [numberOf(tokens[0]), numberOf(tokens.at(-1))];
  const text = raw(page, tokens);
  if (last === first + 1) return eitherYear(text, first);
  return refuse(
    `"${text}" could be a school year, a financial year or a stretch of time.`,
    `${first} to ${last}`,
  );
}

function quarterWithoutFinancialYear(_page: Page, tokens: readonly (Token | undefined)[]): Refusal {
  const [quarter, year] = [numberOf(tokens[0]), numberOf(tokens[1])];
  if (quarter < 1 || quarter > 4) return quarterOutOfRange(quarter, year);
  const from = MONTH_NAMES[quarter * 3 - 3] ?? '';
  return refuse(
    `"Q${quarter} ${year}" could be a quarter of the financial year (from April) or of the calendar year (from January).`,
    `Q${quarter} ${pairText(year)}`,
    `${from} to ${monthWords(year, quarter * 3)}`,
  );
}

function quarterOutOfRange(quarter: number, year: number): Refusal {
  return refuse(`There is no quarter ${quarter}: quarters are Q1 to Q4.`, `Q4 ${pairText(year)}`);
}

function financialYearOfOneYear(page: Page, tokens: readonly Token[]): Refusal {
  const year = numberOf(tokens[1]);
  return refuse(
    `"${raw(page, tokens)}" could begin or end in ${year}.`,
    `financial year ${pairText(year)}`,
    `financial year ${pairText(year - 1)}`,
  );
}

function academicYearOfOneYear(page: Page, tokens: readonly Token[]): Refusal {
  const year = numberOf(tokens[1]);
  return refuse(
    `"${raw(page, tokens)}" could begin or end in ${year}.`,
    `academic year ${pairText(year)}`,
    `academic year ${pairText(year - 1)}`,
  );
}

function financialYearOfTwoDigits(page: Page, tokens: readonly Token[]): Refusal {
  const year = century(tokens[1]);
  return refuse(
    `"${raw(page, tokens)}" could begin or end in ${year}.`,
    `financial year ${pairText(year - 1)}`,
    `financial year ${pairText(year)}`,
  );
}

function financialYearSpelling(year: Token | undefined): Refusal {
  const first = year?.letter === 'N' ? century(year) : Number(year?.word.slice(0, 4));
  const right = `financial year ${pairText(first)}`;
  return refuse(`A financial year is written with a slash and two digits: "${right}".`, right);
}

function academicYearSpelling(year: Token | undefined): Refusal {
  const right = `academic year ${pairText(Number(year?.word.slice(0, 4)))}`;
  return refuse(`An academic year is written with a slash and two digits: "${right}".`, right);
}

function withoutYear(page: Page, tokens: readonly Token[], year = String(exampleYear(page))): Refusal {
  const spelling = tokens.map((token) => monthName(token) || raw(page, [token])).join(' ');
  return refuse(`"${excerpt(raw(page, tokens))}" has no year.`, `${spelling} ${year}`);
}

/** "July 21" is July 2021 to one reader and 21 July to the next. */
function monthAndNumber(page: Page, tokens: readonly Token[]): Refusal {
  const [month, number] = [monthName(tokens[0]), tokens.at(-1)];
  if (/\D/.test(number?.word ?? '')) return withoutYear(page, tokens);
  const asMonth = `${month} ${century(number)}`;
  const asDay = `${numberOf(number)} ${month}`;
  const day = dayOf(exampleYear(page), numberOf(tokens[0]), numberOf(number));
  if (day === null) return shortYear(page, asMonth);
  return refuse(`"${raw(page, tokens)}" could be ${asMonth} or ${asDay}.`, asMonth, dayText(day));
}

function shortYear(page: Page, spelling: string): Refusal {
  return refuse(`"${excerpt(page.written)}" needs the whole year, in four digits.`, spelling);
}

function reordered(page: Page, spelling: string): Refusal {
  return refuse(`"${excerpt(page.written)}" is not a spelling that is read here.`, spelling);
}

/** 01/09/2021 is 1 September to some and 9 January to others. */
function numericDay(page: Page, tokens: readonly Token[]): Refusal {
  const [a, b] = [numberOf(tokens[0]), numberOf(tokens[2])];
  const year = tokens[4]?.letter === 'Y' ? numberOf(tokens[4]) : century(tokens[4]);
  const readings =
    a === b
      ? [[a, b]]
      : [
          [a, b],
          [b, a],
        ];
  const spellings = readings.flatMap(([day = 0, month = 0]) => {
    const found = dayOf(year, month, day);
    return found === null ? [] : [dayText(found)];
  });
  const text = raw(page, tokens);
  if (spellings.length === 2) return refuse(`"${text}" could be ${spellings.join(' or ')}.`, ...spellings);
  return refuse(
    `"${text}" is written in numbers that people read in different orders. Write the month as a word.`,
    ...spellings,
  );
}

function numericWithoutYear(page: Page, tokens: readonly Token[]): Refusal {
  const [a, b] = [numberOf(tokens[0]), numberOf(tokens[2])];
  const day = dayOf(exampleYear(page), b, a);
  return refuse(
    `"${raw(page, tokens)}" could be a day without its year, or a month. Write the month as a word, and the year.`,
    ...(day === null ? [] : [dayText(day)]),
  );
}

/** 2021.10, 2021-9, 2021/9: a month in a spelling of its own; YAML reads the first as the number 2021.1. */
function yearAndNumber(page: Page, tokens: readonly Token[]): Refusal {
  const [year, number] = [numberOf(tokens[0]), numberOf(tokens[2])];
  const text = raw(page, tokens);
  if (number < 1 || number > 12) return refuse(`"${text}" is a number that is not a year.`, String(year));
  return refuse(`"${text}" is not a month or a year as they are written here.`, monthWords(year, number));
}

function notAYear(page: Page, tokens: readonly Token[]): Refusal {
  const token = tokens[0];
  const [text, value] = [raw(page, tokens), numberOf(token)];
  const compact = token?.word ?? '';
  if (/^\d{8}$/.test(compact)) {
    const day = calendarDay(`${compact.slice(0, 4)}-${compact.slice(4, 6)}-${compact.slice(6)}`);
    if (day !== null) return refuse(`"${text}" is not a spelling that is read here.`, dayText(day));
  }
  if (token?.letter === 'N') {
    return refuse(`"${text}" is a number that is not a year. Years have four digits.`, String(2000 + value));
  }
  return refuse(`"${excerpt(text)}" is a number that is not a year from ${FIRST_YEAR} to ${LAST_YEAR}.`);
}

/** "1th" may be a slip for 11th, so it is asked about. Null when the ending is right or absent. */
function wrongOrdinal(page: Page, day: Token | undefined, month: string): Refusal | null {
  const written = day?.word.replace(/^\d+/, '') ?? '';
  const value = numberOf(day);
  const teens = value % 100 >= 11 && value % 100 <= 13;
  const right = teens ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  if (day === undefined || written === '' || written === right) return null;
  return refuse(`"${raw(page, [day])}" is written ${value}${right}.`, `${value} ${month}`);
}

function backwards(left: Span, right: Span, text: string): Refusal {
  if (sameDays(left, right)) {
    return refuse(`"${excerpt(text)}" begins and ends with the same date. Write it once.`, periodText(left));
  }
  return refuse(
    `"${excerpt(text)}" ends before it begins. Write the earlier date first.`,
    ...(left.first > right.last ? [stretchText(right, left)] : []),
    periodText(left),
    periodText(right),
  );
}

function notNeighbours(left: Span, right: Span, text: string): Refusal {
  return refuse(
    `"${excerpt(text)}" could be one stretch of time or two dates. Write it with "to", or make two milestones with one date each.`,
    stretchText(left, right),
    periodText(left),
    periodText(right),
  );
}

/** `September to December 2021`, or each side in its own words where they are of different kinds. */
function stretchText(left: Span, right: Span): string {
  const alike = left.precision === right.precision && left.name === null && right.name === null;
  return alike ? periodText({ ...left, last: right.last }) : `${periodText(left)} to ${periodText(right)}`;
}

function endOfMonthAsBeginning(
  page: Page,
  tokens: readonly Token[],
  month: Span,
  after: string,
  before = '',
): Refusal {
  const tail = after === '' ? '' : ` ${after}`;
  return refuse(
    `"${excerpt(raw(page, tokens))}" does not say on which day it begins.`,
    `${before}${dayText(month.last)}${tail}`,
    `${before}${monthOf(month.first)}${tail}`,
  );
}

type Explainer = (page: Page, tokens: readonly Token[]) => Refusal | null;

const EXPLAINERS: readonly Explainer[] = [
  vagueWord,
  timeOfDay,
  placeholder,
  severalMonths,
  leadingWord,
  edgeOfUnread,
  unreadSide,
  yearInTheMiddle,
  misspeltWord,
  nearName,
  seasonOrFeast,
  unknownName,
  dateInside,
];

/** More tokens than this are no slip in a date, and are not searched for one. */
const MOST_SEARCHED = 10;

function explain(page: Page, tokens: readonly Token[]): Refusal {
  if (page.mode !== 'full') return UNKNOWN;
  const likeliest = tokens.length > MOST_SEARCHED ? timeOfDay(page, tokens) : searched(page, tokens);
  if (likeliest !== null) return likeliest;
  const reason = `"${excerpt(raw(page, tokens))}" is not a date that can be read here.`;
  return refuse(`${reason} ${knownNames(page)}`.trim(), ...EXAMPLES);
}

function searched(page: Page, tokens: readonly Token[]): Refusal | null {
  for (const explainer of EXPLAINERS) {
    const refusal = explainer(page, tokens);
    if (refusal !== null) return refusal;
  }
  return null;
}

const VAGUE = new Set([
  'soon',
  'asap',
  'as soon as possible',
  'shortly',
  'imminently',
  'immediately',
  'now',
  'today',
  'tomorrow',
  'yesterday',
  'later',
  'ongoing',
  'onwards',
  'continuous',
  'continuing',
  'next week',
  'next month',
  'next year',
  'next term',
  'this week',
  'this month',
  'this year',
  'this term',
]);

function vagueWord(page: Page, tokens: readonly Token[]): Refusal | null {
  const text = raw(page, tokens);
  if (!VAGUE.has(text.toLowerCase())) return null;
  const month = monthWords(exampleYear(page), 9);
  if (text.toLowerCase() === 'ongoing' || text.toLowerCase() === 'onwards') {
    return refuse(`"${text}" does not say when it must have started.`, `from ${month}`, 'tbc');
  }
  return refuse(
    `"${text}" means something else every time it is read. Write the month, or tbc until there is a date.`,
    month,
    'tbc',
    `tbc by ${month}`,
  );
}

const PLACEHOLDERS = new Set(['tbd', 'tba', 'tbc', 'unknown', 'none', 'na', 'pending']);
const BLANKS = new Set(['n/a', '-', '?', '??', '???', '...', '..', '.']);

/** A way to say that there is no date yet, other than tbc; or tbc beside a date. */
function placeholder(page: Page, tokens: readonly Token[]): Refusal | null {
  const text = raw(page, tokens);
  const phrase = text.toLowerCase();
  const toBe = /^(?:date )?to be \p{L}/u.test(phrase);
  if (!toBe && !BLANKS.has(phrase) && !tokens.some(({ word }) => PLACEHOLDERS.has(word))) return null;
  const promise = longestDate(page, tokens);
  if (promise === null)
    return refuse(`Where there is no date yet, write tbc, not "${excerpt(text)}".`, 'tbc');
  return refuse(
    `"${excerpt(text)}" gives a date and says that there is none.`,
    `tbc by ${promise.replace(/^(by|from) /i, '')}`,
    promise,
  );
}

interface Lead {
  readonly says: (word: string) => string;
  /** What to type, from what stands after the word. */
  readonly instead: (rest: string, page: Page) => readonly string[];
}

const RESULT: Lead = {
  says: (word) =>
    `"${word}" is a result, not a date. Write when it is due; once it is done, say so with "completed:".`,
  instead: (rest) => [rest],
};
const STARTED: Lead = {
  says: (word) =>
    `"${word}" is a result, not a date. Write when it is due; say that it has begun with 'started:'.`,
  instead: (rest) => [rest, `from ${rest}`],
};
const FILLER: Lead = { says: (word) => `Leave out "${word}".`, instead: (rest) => [rest] };
const ROUGHLY: Lead = {
  says: (word) => `"${word}" leaves open which days are meant. Write the month, or a range of dates.`,
  instead: (rest) => [rest],
};
const BEFORE: Lead = {
  says: (word) => `"${word}" does not name the last day. Write "by" and the last day or month that will do.`,
  instead: (rest, page) => dayBefore(rest, page) ?? [`by ${rest}`],
};
const AT_LATEST: Lead = { says: (word) => `"${word}" is written "by".`, instead: (rest) => [`by ${rest}`] };
const OPENING: Lead = {
  says: (word) => `"${word}" is written "from", for something that starts then and goes on.`,
  instead: (rest) => [`from ${rest}`],
};
const BETWEEN: Lead = {
  says: () => `"between … and …" is written with "to".`,
  instead: (rest) => [rest.replace(/ and /i, ' to ')],
};

/** Part of a month: days 1 to 10, 11 to 20, 21 to the end are offered, never read. */
function partOfMonth(first: number, last: number): Lead {
  return {
    says: (word) => `"${word}" means different days to different people. Write the month, or the days.`,
    instead: (rest, page) => {
      const month = readMonth(rest, page);
      if (month === null) return [rest];
      const to = Math.min(last, partsOf(month.last).day);
      return [monthOf(month.first), `${first} to ${to} ${monthOf(month.first)}`];
    },
  };
}

const LEADS: ReadonlyMap<string, Lead> = new Map<string, Lead>([
  ...['completed', 'complete', 'done', 'finished', 'achieved', 'delivered'].map(
    (word) => [word, RESULT] as const,
  ),
  ...['started', 'begun'].map((word) => [word, STARTED] as const),
  ...['in', 'during', 'on', 'at', 'due', 'for', 'within'].map((word) => [word, FILLER] as const),
  ...[
    'about',
    'around',
    'circa',
    'c',
    'ca',
    'approx',
    'approximately',
    'roughly',
    '~',
    'probably',
    'hopefully',
  ].map((word) => [word, ROUGHLY] as const),
  ...['before', 'prior'].map((word) => [word, BEFORE] as const),
  ...['no later than', 'not later than', 'until', 'till', 'up to', 'at the latest'].map(
    (word) => [word, AT_LATEST] as const,
  ),
  ...['after', 'since', 'starting', 'start', 'commencing', 'beginning', 'as of'].map(
    (word) => [word, OPENING] as const,
  ),
  ['between', BETWEEN],
  ['early', partOfMonth(1, 10)],
  ['mid', partOfMonth(11, 20)],
  ['middle of', partOfMonth(11, 20)],
  ['late', partOfMonth(21, 31)],
]);

function leadingWord(page: Page, tokens: readonly Token[]): Refusal | null {
  for (const length of [3, 2, 1]) {
    const phrase = tokens
      .slice(0, length)
      .map(({ word }) => word)
      .join(' ');
    const lead = LEADS.get(phrase);
    if (lead === undefined) continue;
    let rest = tokens.slice(length);
    while (['-', '.', 'h', 'o'].includes(rest[0]?.letter ?? '') || rest[0]?.word === 'to')
      rest = rest.slice(1);
    if (rest.length === 0) return null;
    const instead = lead.instead(raw(page, rest), page);
    const feast = seasonOrFeast(page, rest);
    return refuse(
      lead.says(raw(page, tokens.slice(0, length))),
      ...instead,
      ...(feast?.tryWriting ?? []).map((spelling) => (lead === BEFORE ? `by ${spelling}` : spelling)),
    );
  }
  return null;
}

function dayBefore(rest: string, page: Page): string[] | null {
  const outcome = read(rest, page.calendar, 'brief');
  if (!outcome.ok || outcome.date.kind !== 'window') return null;
  const { first, precision } = outcome.date;
  const eve = addDays(first, -1);
  return eve === first ? null : [`by ${precision === 'month' ? monthOf(eve) : dayText(eve)}`];
}

/** A month with or without its year, as a span. */
function readMonth(text: string, page: Page): Span | null {
  for (const spelling of [text, `${text} ${exampleYear(page)}`]) {
    const inner: Page = { ...page, written: spelling, tidy: spelling, mode: 'brief' };
    const reading = readOwn(inner, tokenise(spelling));
    if (reading.ok && reading.precision === 'month') return reading;
  }
  return null;
}

function edgeOfUnread(page: Page, tokens: readonly Token[]): Refusal | null {
  const edge = edgeOf(tokens);
  return edge === null ? null : prefixed(explain(page, edge.rest), `${edge.side} of `, true);
}

/** Of two joined periods one reads: says what is wrong with the other. */
function unreadSide(page: Page, tokens: readonly Token[]): Refusal | null {
  for (const at of joinsOf(tokens)) {
    const [left, right] = [tokens.slice(0, at), tokens.slice(at + 1)];
    const between = betweenWords(page, tokens[at]);
    const [leftReads, rightReads] = [readPeriod(page, left).ok, readPeriod(page, right).ok];
    if (leftReads && !rightReads) return suffixed(explain(page, right), `${raw(page, left)} ${between} `, '');
    if (rightReads && !leftReads) return suffixed(explain(page, left), '', ` ${between} ${raw(page, right)}`);
  }
  return null;
}

/** "Autumn 2021 term": the year stands last. */
function yearInTheMiddle(page: Page, tokens: readonly Token[]): Refusal | null {
  const at = tokens.findIndex(({ letter }) => letter === 'Y' || letter === 'P');
  const year = tokens[at];
  if (year === undefined || at === tokens.length - 1 || tokens.length > 6) return null;
  const name = [...tokens.slice(0, at), ...tokens.slice(at + 1), year];
  const text = name.map((token) => raw(page, [token])).join(' ');
  if (findPeriod(page.calendar, text) === 'unknown') {
    return tokens.at(-1)?.word === 'term' ? unknownName(page, tokens, text) : null;
  }
  return refuse(`In a name the year stands last: "${excerpt(text)}".`, text);
}

/** A slip in one of the calendar's names. */
function nearName(page: Page, tokens: readonly Token[]): Refusal | null {
  const text = raw(page, tokens);
  if (isSeasonOfYear(tokens)) return null;
  // Next year's term is no slip in this year's, however few letters differ.
  const sameYears = allNames(page.calendar).filter(
    (name) => !/\d/.test(text) || digitsOf(name) === digitsOf(text),
  );
  const names = closestFew(text, sameYears, 2);
  if (names.length === 0) return null;
  return refuse(`"${excerpt(text)}" is not in the programme's calendar. ${knownNames(page)}`, ...names);
}

const WORDS: readonly string[] = [
  ...MONTH_NAMES,
  ...WEEKDAY_NAMES,
  'from',
  'by',
  'to',
  'and',
  'ongoing',
  'onwards',
  'end of',
  'until',
  'financial',
  'confirmed',
];

/** "Septmber 2021": offered with the nearest word, when the whole then reads. */
function misspeltWord(page: Page, tokens: readonly Token[]): Refusal | null {
  for (const token of tokens) {
    if (token.letter !== 'x' || token.word.length < 3) continue;
    const near = closest(token.word, WORDS);
    if (near === null || near.toLowerCase() === token.word) continue;
    const start = tokens[0]?.start ?? 0;
    const text = `${page.tidy.slice(start, token.start)}${near}${page.tidy.slice(token.end, tokens.at(-1)?.end)}`;
    const spelling = [text, `${text} ${exampleYear(page)}`].find((it) => read(it, page.calendar, 'brief').ok);
    if (spelling === undefined) continue;
    return refuse(`"${raw(page, [token])}" is not a word of a date. Did you mean "${near}"?`, spelling);
  }
  return null;
}

/** "September, October and November 2021": the first to the last. */
function severalMonths(page: Page, tokens: readonly Token[]): Refusal | null {
  const listed = tokens.filter(({ letter }) => letter === 'M');
  const onlyMonths = tokens.every((token) => 'MY,'.includes(token.letter) || joinOf(token) !== null);
  const [first, last, year] = [listed[0], listed.at(-1), tokens.at(-1)];
  if (listed.length < 2 || !onlyMonths || year?.letter !== 'Y') return null;
  const to = `${monthName(last)} ${numberOf(year)}`;
  return refuse(
    `"${excerpt(raw(page, tokens))}" lists several dates. Write the first and the last with "to", or make a milestone for each.`,
    `${monthName(first)} to ${to}`,
    `${monthName(first)} ${numberOf(year) - 1} to ${to}`,
  );
}

const SEASONS: ReadonlyMap<string, (year: number) => string> = new Map([
  ['spring', (year: number) => `March to May ${year}`],
  ['summer', (year: number) => `June to August ${year}`],
  ['autumn', (year: number) => `September to November ${year}`],
  ['fall', (year: number) => `September to November ${year}`],
  ['winter', (year: number) => `December ${year} to February ${year + 1}`],
]);
const FEASTS: ReadonlyMap<string, (year: number) => string> = new Map([
  ['christmas', (year: number) => `December ${year}`],
  ['xmas', (year: number) => `December ${year}`],
  ['easter', (year: number) => `April ${year}`],
  ['whitsun', (year: number) => `May ${year}`],
]);

function isSeasonOfYear(tokens: readonly Token[]): boolean {
  return tokens.length === 2 && SEASONS.has(tokens[0]?.word ?? '') && tokens[1]?.letter === 'Y';
}

/** Seasons and feasts fall on the days that the programme's calendar says, and nowhere else. */
function seasonOrFeast(page: Page, tokens: readonly Token[]): Refusal | null {
  const word = tokens.find((token) => SEASONS.has(token.word) || FEASTS.has(token.word))?.word;
  if (word === undefined) return null;
  const year = yearOf(page, tokens);
  const spelling = SEASONS.get(word)?.(year) ?? FEASTS.get(word)?.(year) ?? '';
  const text = excerpt(raw(page, tokens));
  const near = allNames(page.calendar).filter(
    (name) => name.toLowerCase().includes(word) && name.includes(String(year)),
  );
  return refuse(
    `"${text}" has no days of its own: the programme's calendar does not name it. ${knownNames(page)}`.trim(),
    ...near.slice(0, 2),
    spelling,
  );
}

/** A term, a holiday or the like that the calendar does not have. */
function unknownName(page: Page, tokens: readonly Token[], name = raw(page, tokens)): Refusal | null {
  if (
    !tokens.some(
      ({ word }) => word === 'term' || word === 'holiday' || word === 'holidays' || word === 'half',
    )
  )
    return null;
  const feast = seasonOrFeast(page, tokens)?.tryWriting ?? [];
  const start = `"${excerpt(raw(page, tokens))}" is not in the programme's calendar.`;
  const near = closestFew(name, allNames(page.calendar), 3);
  return refuse(`${start} ${knownNames(page)}`.trim(), ...near, ...feast);
}

/** "2021-09-15T00:00": a day is what is planned for. */
function timeOfDay(page: Page, tokens: readonly Token[]): Refusal | null {
  const day = /^\d{4}-\d{2}-\d{2}(?=t\d)/i.exec(raw(page, tokens))?.[0];
  return day === undefined ? null : refuse('A date here has no time of day.', day);
}

/** A date with words round it: offered alone. */
function dateInside(page: Page, tokens: readonly Token[]): Refusal | null {
  const inside = longestDate(page, tokens);
  if (inside === null) return null;
  return refuse(
    `"${excerpt(raw(page, tokens))}" has more in it than a date. Keep the date, and put the rest into a note.`,
    inside,
  );
}

/** The longest stretch of tokens that reads as a date on its own; a bare year does not count. */
function longestDate(page: Page, tokens: readonly Token[]): string | null {
  for (let length = tokens.length - 1; length > 0; length -= 1) {
    for (let start = 0; start + length <= tokens.length; start += 1) {
      const stretch = tokens.slice(start, start + length);
      if (!looksLikeDate(stretch)) continue;
      const text = raw(page, stretch);
      const outcome = read(text, page.calendar, 'brief');
      if (outcome.ok && outcome.date.kind !== 'tbc') return text;
    }
  }
  return null;
}

const OPENERS = new Set(['from', 'by', 'end']);
const CLOSERS = new Set(['onwards', 'ongoing']);

/** A cheap look at both ends, so that few stretches are read in full. */
function looksLikeDate(stretch: readonly Token[]): boolean {
  const [first, last] = [stretch[0], stretch.at(-1)];
  if (first === undefined || last === undefined) return false;
  const begins = 'INMWQFAC'.includes(first.letter) || (first.letter === 'Y' && stretch.length > 1);
  const closes = 'IYP'.includes(last.letter);
  return (begins || OPENERS.has(first.word)) && (closes || CLOSERS.has(last.word));
}

function digitsOf(text: string): string {
  return text.replace(/\D+/g, ' ').trim();
}

function allNames(calendar: Calendar): string[] {
  return calendar.periods.map(({ name }) => name);
}

/** "The calendar names …", at most six of them; empty when it names none. */
function knownNames(page: Page): string {
  const names = allNames(page.calendar);
  if (names.length === 0) return '';
  const shown = names.slice(0, 6).map((name) => `"${excerpt(name)}"`);
  const more = names.length > 6 ? ` and ${names.length - 6} more` : '';
  return `The calendar names ${shown.join(', ')}${more}.`;
}

function yearOf(page: Page, tokens: readonly Token[]): number {
  const year = tokens.find(({ letter, value }) => (letter === 'Y' || letter === 'P') && isYear(value));
  return year?.value ?? exampleYear(page);
}

/** A year to show in a suggestion when none was written: the calendar's first, never the clock's. */
function exampleYear({ calendar }: Page): number {
  const first = calendar.periods[0]?.first;
  return first === undefined ? EXAMPLE_YEAR : partsOf(first).year;
}
