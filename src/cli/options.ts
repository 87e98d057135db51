/** The options that every command takes, as text from the command line and as values. */
import { type CalendarDay, calendarDay } from '../model/calendar-day.ts';
import { dayMeant } from '../model/day-to-write.ts';
import { type Duration, readDuration } from '../model/duration.ts';
import { closest } from '../model/did-you-mean.ts';
import { readPlanDate } from '../model/plan-date.ts';
import { EMPTY_CALENDAR } from '../model/calendar.ts';
import type { Environment } from '../environment/environment.ts';
import type { AsOf } from '../reports/as-of.ts';
import { UsageError } from './usage-error.ts';

/** The common options as commander hands them over. */
export interface CommonOptions {
  readonly plan?: string;
  readonly asOf?: string;
  readonly at?: string;
  readonly format?: string;
  readonly output?: readonly string[];
  readonly color?: string;
  readonly colour?: string;
  readonly width?: string;
  readonly ascii?: boolean;
  readonly workstream?: string;
  readonly owner?: string;
}

/**
 * The day that a report speaks for: --as-of, else MILEPOST_AS_OF, else the day at which the plan is frozen,
 * else today in London.
 */
export function resolveAsOf(
  options: CommonOptions,
  frozenAt: CalendarDay | null,
  environment: Environment,
): AsOf {
  if (options.asOf !== undefined) {
    return { day: readAsOf(options.asOf, '--as-of', environment), source: 'option', frozenAt };
  }
  const variable = environment.variable('MILEPOST_AS_OF');
  if (variable !== undefined && variable !== '') {
    return { day: readAsOf(variable, 'MILEPOST_AS_OF', environment), source: 'variable', frozenAt };
  }
  if (frozenAt !== null) return { day: frozenAt, source: 'frozen', frozenAt };
  return { day: environment.today(), source: 'today', frozenAt };
}

function readAsOf(text: string, name: string, environment: Environment): CalendarDay {
  if (text === 'today') return environment.today();
  const day = calendarDay(text);
  if (day !== null) return day;
  const read = readPlanDate(text, EMPTY_CALENDAR);
  const meant =
    read.ok && read.date.kind === 'window' && read.date.first === read.date.last
      ? ` Did you mean ${read.date.first}?`
      : ` ${dayMeant(text, EMPTY_CALENDAR, '2021-10-04, or "today"')}`;
  throw new UsageError(`${name} takes a day, and "${text}" is not one.${meant}`);
}

/** A period such as `4w`. */
export function readPeriod(text: string, option: string): Duration {
  const duration = readDuration(text);
  if (duration === null) {
    throw new UsageError(
      `${option} takes a period such as 10d, 4w or 3m (days, weeks or months), and "${text}" is not one.`,
    );
  }
  return duration;
}

const NARROWEST = 40;
const WIDEST = 500;
/** Where there is no terminal to ask. */
const DEFAULT_WIDTH = 80;

/** The width of the report: --width, else that of the terminal, else 80. */
export function resolveWidth(options: CommonOptions, environment: Environment): number {
  if (options.width === undefined) {
    const { isTerminal, columns } = environment.standardOutput;
    return isTerminal && columns !== null ? Math.min(Math.max(columns, NARROWEST), WIDEST) : DEFAULT_WIDTH;
  }
  const width = /^\d{1,4}$/.test(options.width) ? Number(options.width) : 0;
  if (width < NARROWEST || width > WIDEST) {
    throw new UsageError(
      `--width takes a number of columns from ${NARROWEST} to ${WIDEST}, and "${options.width}" is not one.`,
    );
  }
  return width;
}

const COLOR_CHOICES = ['auto', 'always', 'never'] as const;

/** One of the words that an option takes; a usage error, with the one that was probably meant, for any other. */
export function readChoice<Choice extends string>(
  text: string,
  option: string,
  choices: readonly Choice[],
): Choice {
  const choice = choices.find((known) => known === text);
  if (choice !== undefined) return choice;
  if (choices.length === 1) throw new UsageError(`${option} takes ${choices[0]}, and not "${text}".`);
  const meant = closest(text, choices);
  throw new UsageError(
    `${option} is one of ${choices.join(', ')}, and "${text}" is none of them.${meant === null ? '' : ` Did you mean ${meant}?`}`,
  );
}

/**
 * Whether to colour: as --color says, else as NO_COLOR and FORCE_COLOR say (no-color.org), else on a terminal
 * that is not dumb.
 */
function resolveColor(options: CommonOptions, environment: Environment): boolean {
  const choice = readChoice(options.color ?? options.colour ?? 'auto', '--color', COLOR_CHOICES);
  if (choice !== 'auto') return choice === 'always';
  if ((environment.variable('NO_COLOR') ?? '') !== '') return false;
  const forced = environment.variable('FORCE_COLOR');
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return environment.standardOutput.isTerminal && environment.variable('TERM') !== 'dumb';
}

/** Whether to print ASCII alone: with --ascii, and on a dumb terminal. */
function resolveAscii(options: CommonOptions, environment: Environment): boolean {
  return (
    options.ascii === true ||
    (environment.standardOutput.isTerminal && environment.variable('TERM') === 'dumb')
  );
}

/** How a report looks on this terminal, or in this pipe. */
export interface Look {
  readonly width: number;
  readonly color: boolean;
  readonly ascii: boolean;
}

export function resolveLook(options: CommonOptions, environment: Environment): Look {
  return {
    width: resolveWidth(options, environment),
    color: resolveColor(options, environment),
    ascii: resolveAscii(options, environment),
  };
}
