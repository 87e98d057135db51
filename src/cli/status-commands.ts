/** The reports that are made for a meeting: the weekly status report and the monthly board pack. */
import type { Command } from 'commander';
import type { Environment } from '../environment/environment.ts';
import { addCommonOptions, examples } from './command-options.ts';
import type { BoardOptions } from './commands/board.ts';
import type { StatusOptions } from './commands/status.ts';
import type { ExitCode } from './exit-code.ts';

const DOCUMENT_FORMAT_WORDS = 'pretty, markdown, csv, json or docx';

export function addStatusCommand(
  program: Command,
  environment: Environment,
  done: (code: ExitCode) => void,
): void {
  addCommonOptions(program.command('status'), DOCUMENT_FORMAT_WORDS)
    .description('the weekly report: the ask, how things stand, and what has changed since the last one')
    .option('--since <when>', 'the last report: a period (7d), a day, last-board or a revision (default: 7d)')
    .option('--brief', 'the first page alone')
    .option('--full', 'also what is as it was at the last report')
    .option('--audience <who>', 'only what is for the board, partners or the public')
    .addHelpText(
      'before',
      examples(
        ['milepost status', 'the week up to today'],
        ['milepost status --brief', 'on one page'],
        ['milepost status --since last-board', 'since the board met last'],
        ['milepost status --since 2021-09-01 --full', 'since a day, unchanged things too'],
        ['milepost status --audience partners', 'to send to partners'],
        ['milepost status --output status.docx', 'for Word'],
      ),
    )
    .action(async (options: StatusOptions) => {
      const { statusCommand } = await import('./commands/status.ts');
      done(await statusCommand(options, environment));
    });
}

export function addBoardCommand(
  program: Command,
  environment: Environment,
  done: (code: ExitCode) => void,
): void {
  addCommonOptions(
    program.command('board').argument('[date]', 'the day of the board (default: its next meeting)'),
    DOCUMENT_FORMAT_WORDS,
  )
    .description('the monthly pack for the board: what it is asked, and what has changed since it met last')
    .option(
      '--since <when>',
      'what it is held against: a period, a day, last-board or a revision (default: last-board)',
    )
    .option('--audience <who>', 'only what is for the board, partners or the public')
    .addHelpText(
      'before',
      examples(
        ['milepost board', 'for the next board'],
        ['milepost board 2021-10-14', 'for the board of a day'],
        [
          'milepost board --audience board --output board.docx',
          'for Word, without what the board is not to see',
        ],
      ),
    )
    .action(async (date: string | undefined, options: BoardOptions) => {
      const { boardCommand } = await import('./commands/board.ts');
      done(await boardCommand(date ?? null, options, environment));
    });
}
