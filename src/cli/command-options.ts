/** What the commands have in common: the options of every report, as the help pages list them. */
import { type Command, Option } from 'commander';

export const PLAN_OPTION = 'the folder that holds programme.yaml (default: the nearest plan/ upwards)';

/** The options of every command that reads a plan. */
export function addCommonOptions(command: Command, formats: string = EVERY_FORMAT): Command {
  return addPlanOptions(
    command.option('--at <revision>', 'the plan as it was at a commit, a tag or a branch'),
    formats,
  );
}

/** The same without --at, for a command that takes its versions as arguments. */
export function addPlanOptions(command: Command, formats: string = EVERY_FORMAT): Command {
  return addOutputOptions(
    command
      .option('--plan <folder>', PLAN_OPTION)
      .option('--as-of <date>', 'the day to report for: YYYY-MM-DD or today')
      .option('--workstream <id>', 'only this workstream')
      .option('--owner <name>', 'only this person: the whole name, or a part that only one has'),
    formats,
  );
}

/** The options of a report that reads the history of the plan. */
export function addHistoryOptions(command: Command, formats: string = EVERY_FORMAT): Command {
  return addCommonOptions(command, formats).option('--no-cache', 'read the whole history again');
}

/** The options of the web page: of the whole plan, so that nothing narrows it. */
export function addPageOptions(command: Command): Command {
  return command
    .option('--plan <folder>', PLAN_OPTION)
    .option('--as-of <date>', 'the day to report for: YYYY-MM-DD or today')
    .option('--at <revision>', 'the plan as it was at a commit, a tag or a branch')
    .option('--since <when>', 'the last report: a period (7d), a day, last-board or a revision (default: 7d)')
    .option('--audience <who>', 'only what is for the board, partners or the public')
    .option('--repo-url <address>', 'the repository on the web: entries lead to their lines there')
    .option('--format <format>', 'html (default: html)')
    .option('--output <file>', 'write to a file; - is standard output', collect)
    .option('--no-cache', 'read the whole history again');
}

/** The options of the web page as it is served: of the files as they lie there. */
export function addServeOptions(command: Command): Command {
  return command
    .option('--port <number>', 'the port to answer at (default: one that is free)')
    .option('--host <address>', 'the address to answer at (default: 127.0.0.1, this computer alone)')
    .option('--plan <folder>', PLAN_OPTION)
    .option('--as-of <date>', 'the day to report for: YYYY-MM-DD or today')
    .option('--since <when>', 'the last report: a period (7d), a day, last-board or a revision (default: 7d)')
    .option('--audience <who>', 'only what is for the board, partners or the public')
    .option('--repo-url <address>', 'the repository on the web: entries lead to their lines there')
    .option('--no-cache', 'read the whole history again');
}

/** The formats that every report has. */
const EVERY_FORMAT = 'pretty, markdown, csv or json';
/** Those of a report that is also a drawing. */
export const FORMATS_WITH_PICTURES = 'pretty, markdown, csv, json, svg or png';
/** Those of a report that Excel can open as a workbook. */
export const FORMATS_WITH_EXCEL = 'pretty, markdown, csv, json or xlsx';

export function addOutputOptions(command: Command, formats: string = EVERY_FORMAT): Command {
  return command
    .option('--format <format>', `${formats} (default: pretty)`)
    .option(
      '--output <file>',
      'write to a file; FORMAT=FILE writes it besides, and - is standard output; may be repeated',
      collect,
    )
    .option('--color <when>', 'auto, always or never (default: auto)')
    .addOption(new Option('--colour <when>', 'the same as --color').hideHelp())
    .option('--width <columns>', 'the width of the report (default: that of the terminal)')
    .option('--ascii', 'nothing but ASCII characters');
}

function collect(value: string, previous: readonly string[] | undefined): readonly string[] {
  return [...(previous ?? []), value];
}

/** The head of a help page: commands to try, each with what it does. */
export function examples(...lines: readonly (readonly [command: string, what: string])[]): string {
  const widest = Math.max(...lines.map(([command]) => command.length));
  return `Examples:\n${lines.map(([command, what]) => `  ${command.padEnd(widest)}  ${what}`).join('\n')}\n`;
}
