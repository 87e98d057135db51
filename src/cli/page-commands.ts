/** The commands that make a web page of the plan. */
import type { Command } from 'commander';
import type { Environment } from '../environment/environment.ts';
import { addPageOptions, examples } from './command-options.ts';
import type { ReportOptions } from './commands/report.ts';
import type { ExitCode } from './exit-code.ts';

export function addPageCommands(
  program: Command,
  environment: Environment,
  done: (code: ExitCode) => void,
): void {
  addPageOptions(program.command('report'))
    .description('the plan as one web page: to look at, to mail, to print')
    .addHelpText(
      'before',
      examples(
        ['milepost report --output plan.html', 'a file that needs nothing else'],
        ['milepost report --output plan.html --audience board', 'without what the board is not to see'],
        [
          'milepost report --output plan.html --repo-url https://github.com/council/send-plan',
          'each entry leads to its line there',
        ],
      ),
    )
    .action(async (options: ReportOptions) => {
      const { reportCommand } = await import('./commands/report.ts');
      done(await reportCommand(options, environment));
    });
}
