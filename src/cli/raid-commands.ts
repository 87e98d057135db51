/** The command on the RAID log: risks, actions, issues and decisions. */
import type { Command } from 'commander';
import type { Environment } from '../environment/environment.ts';
import { addCommonOptions, examples, FORMATS_WITH_EXCEL } from './command-options.ts';
import type { RaidCommandOptions } from './commands/raid.ts';
import type { ExitCode } from './exit-code.ts';

/** Adds raid. */
export function addRaidCommand(
  program: Command,
  environment: Environment,
  done: (code: ExitCode) => void,
): void {
  addCommonOptions(program.command('raid'), FORMATS_WITH_EXCEL)
    .description('risks, issues, actions, decisions and escalations: what is open, what moved, what is late')
    .option('--kind <kind>', 'only these: risks, issues, actions, decisions or escalations')
    .option('--since <when>', 'what moved since then: a period (7d), a day, last-board or a revision', '4w')
    .option('--audience <who>', 'only what is for the board, partners or the public')
    .addHelpText(
      'before',
      examples(
        ['milepost raid', 'the whole log, and what moved in four weeks'],
        ['milepost raid --since last-board', 'what moved since the board met'],
        ['milepost raid --kind actions --owner "Paul Harris"', 'the actions of one person'],
        ['milepost raid --audience partners', 'what partners may see'],
        ['milepost raid --output raid.xlsx', 'as a file for Excel'],
      ),
    )
    .action(async (options: RaidCommandOptions) => {
      const { raidCommand } = await import('./commands/raid.ts');
      done(await raidCommand(options, environment));
    });
}
