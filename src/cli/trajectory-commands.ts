/** The command of the trajectory: is it working. */
import type { Command } from 'commander';
import type { Environment } from '../environment/environment.ts';
import { addCommonOptions, examples } from './command-options.ts';
import type { TrajectoryOptions } from './commands/trajectory.ts';
import type { ExitCode } from './exit-code.ts';

/** Adds trajectory. */
export function addTrajectoryCommand(
  program: Command,
  environment: Environment,
  done: (code: ExitCode) => void,
): void {
  addCommonOptions(program.command('trajectory'), 'pretty, markdown, csv, json, xlsx, svg or png')
    .description('is it working: each measure against its target, and where it is going')
    .option('--lens <id>', 'only the measures of this success lens')
    .option('--measure <id>', 'one measure: every actual, its paths, and its projection step by step')
    .addHelpText(
      'before',
      examples(
        ['milepost trajectory', 'where milestones and measures part ways, then every measure'],
        ['milepost trajectory --workstream inclusion', 'what one workstream is to move'],
        ['milepost trajectory --measure suspensions', 'all that is known of one measure'],
        ['milepost trajectory --output trajectory.xlsx', 'every measure, for Excel'],
        ['milepost trajectory --output trajectory.svg', 'a drawing of each measure, for slides'],
      ),
    )
    .action(async (options: TrajectoryOptions) => {
      const { trajectoryCommand } = await import('./commands/trajectory.ts');
      done(await trajectoryCommand(options, environment));
    });
}
