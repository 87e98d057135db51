/** The commands that make a web page of the plan. */
import type { Command } from 'commander';
import type { Environment } from '../environment/environment.ts';
import { addPageOptions, addServeOptions, examples } from './command-options.ts';
import type { ServeOptions } from './commands/serve.ts';
import type { ExitCode } from './exit-code.ts';
import type { PageCommandOptions } from './make-page.ts';

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
    .action(async (options: PageCommandOptions) => {
      const { reportCommand } = await import('./commands/report.ts');
      done(await reportCommand(options, environment));
    });

  addServeOptions(program.command('serve'))
    .description('the web page at an address of this computer, which follows the plan while it is edited')
    .addHelpText(
      'before',
      examples(
        ['milepost serve', 'at a free port of this computer, for nobody else'],
        ['milepost serve --port 4242', 'at an address that stays the same'],
        ['milepost serve --audience board', 'as the board is to see it'],
      ),
    )
    .action(async (options: ServeOptions) => {
      const { serveCommand } = await import('./commands/serve.ts');
      done(await serveCommand(options, environment));
    });
}
