/** The commands of those who call meetings: the agenda of a body, and the calendar of all of them. */
import type { Command } from 'commander';
import type { Environment } from '../environment/environment.ts';
import { addCommonOptions, examples } from './command-options.ts';
import type { AgendaOptions } from './commands/agenda.ts';
import type { MeetingsOptions } from './commands/meetings.ts';
import type { ExitCode } from './exit-code.ts';

export function addAgendaCommand(
  program: Command,
  environment: Environment,
  done: (code: ExitCode) => void,
): void {
  addCommonOptions(
    program
      .command('agenda')
      .argument('[body]', 'the id of the body, or its name')
      .argument('[date]', 'the day of the meeting (default: the next one)'),
    'pretty, markdown, csv, json or docx',
  )
    .description('what a meeting has to do: actions, answers it owes, decisions, what only it may settle')
    .option('--audience <who>', 'only what is for the board, partners or the public')
    .addHelpText(
      'before',
      examples(
        ['milepost agenda programme-board', 'of its next meeting'],
        ['milepost agenda workstream-leads 2021-10-14', 'of the meeting of a day'],
        ['milepost agenda programme-board --output agenda.docx', 'for Word'],
      ),
    )
    .action(async (body: string | undefined, date: string | undefined, options: AgendaOptions) => {
      const { agendaCommand } = await import('./commands/agenda.ts');
      done(await agendaCommand(body ?? null, date ?? null, options, environment));
    });
}

export function addMeetingsCommand(
  program: Command,
  environment: Environment,
  done: (code: ExitCode) => void,
): void {
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
