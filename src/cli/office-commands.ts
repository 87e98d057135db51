/** The commands of the programme office: the weekly report, the board's papers, meetings, trajectory and RAID. */
import type { Command } from 'commander';
import type { Environment } from '../environment/environment.ts';
import { addCommonOptions, examples } from './command-options.ts';
import type { MeetingsOptions } from './commands/meetings.ts';
import type { TrajectoryOptions } from './commands/trajectory.ts';
import type { ExitCode } from './exit-code.ts';
import { addRaidCommand } from './raid-commands.ts';
import { addBoardCommand, addStatusCommand } from './status-commands.ts';

type AddCommand = (program: Command, environment: Environment, done: (code: ExitCode) => void) => void;

/** In the order in which the help lists them. */
const OFFICE_COMMANDS: readonly AddCommand[] = [
  addStatusCommand,
  addBoardCommand,
  addMeetingsCommand,
  addTrajectoryCommand,
  addRaidCommand,
];

/** Adds the commands of the programme office. */
export function addOfficeCommands(...[program, environment, done]: Parameters<AddCommand>): void {
  for (const add of OFFICE_COMMANDS) add(program, environment, done);
}

function addMeetingsCommand(...[program, environment, done]: Parameters<AddCommand>): void {
  addCommonOptions(program.command('meetings'), 'pretty, markdown, csv, json or ics')
    .description('when the bodies meet, and when their papers are due')
    .option('--months <number>', 'so many months, from 1 to 120', '24')
    .option('--from <date>', 'the month or day that they begin with (default: the as-of date)')
    .option('--body <id>', 'only this body')
    .addHelpText(
      'before',
      examples(
        ['milepost meetings', 'of all bodies, for two years'],
        ['milepost meetings --body programme-board --months 6', 'of one body, for half a year'],
        ['milepost meetings --output meetings.ics', 'meetings, papers and milestones for Outlook'],
      ),
    )
    .action(async (options: MeetingsOptions) => {
      const { meetingsCommand } = await import('./commands/meetings.ts');
      done(await meetingsCommand(options, environment));
    });
}

function addTrajectoryCommand(...[program, environment, done]: Parameters<AddCommand>): void {
  addCommonOptions(program.command('trajectory'))
    .description('is it working: each measure against its target, and where it is going')
    .option('--lens <id>', 'only the measures of this success lens')
    .option('--measure <id>', 'one measure: every actual, its paths, and its projection step by step')
    .addHelpText(
      'before',
      examples(
        ['milepost trajectory', 'where milestones and measures part ways, then every measure'],
        ['milepost trajectory --workstream inclusion', 'what one workstream is to move'],
        ['milepost trajectory --measure suspensions', 'all that is known of one measure'],
        ['milepost trajectory --output trajectory.csv', 'every measure, for a spreadsheet'],
      ),
    )
    .action(async (options: TrajectoryOptions) => {
      const { trajectoryCommand } = await import('./commands/trajectory.ts');
      done(await trajectoryCommand(options, environment));
    });
}
