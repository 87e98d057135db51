/** The commands that read the history of the plan: what moved, whom to ask, and what a change does. */
import type { Command } from 'commander';
import type { Environment } from '../environment/environment.ts';
import {
  addHistoryOptions,
  addPlanOptions,
  examples,
  FORMATS_WITH_EXCEL,
  FORMATS_WITH_PICTURES,
} from './command-options.ts';
import type { NudgeOptions } from './commands/nudge.ts';
import type { SlipsOptions } from './commands/slips.ts';
import type { ExitCode } from './exit-code.ts';
import type { HistoryOptions } from './open-history.ts';
import type { CommonOptions } from './options.ts';

/** Adds slips, history, trend, nudge and diff. */
export function addHistoryCommands(
  program: Command,
  environment: Environment,
  done: (code: ExitCode) => void,
): void {
  addHistoryOptions(program.command('slips'), FORMATS_WITH_EXCEL)
    .description('what moved: by how much, who recorded it, and what the plan says of why')
    .option('--since <when>', 'only what moved since then: a period (7d), a day or a revision')
    .option('--by <what>', 'owner: totals for each person as well')
    .addHelpText(
      'before',
      examples(
        ['milepost slips', 'everything that has moved since the first commit'],
        ['milepost slips --since 3m', 'in the last three months'],
        ['milepost slips --since 2021-09-01 --workstream inclusion', 'of one workstream, since a day'],
        ['milepost slips --since v1', 'since a tag or a commit'],
      ),
    )
    .action(async (options: SlipsOptions) => {
      const { slipsCommand } = await import('./commands/slips.ts');
      done(await slipsCommand(options, environment));
    });

  addHistoryOptions(
    program.command('history').argument('<milestone>', 'its reference, or the last part of it'),
  )
    .description(
      'the story of one milestone: every change of date, status, owner and title, with who and when',
    )
    .addHelpText(
      'before',
      examples(
        ['milepost history slas', 'by the last part of its reference'],
        ['milepost history inclusion/alternative-provision/slas', 'by its whole reference'],
      ),
    )
    .action(async (milestone: string, options: HistoryOptions) => {
      const { historyCommand } = await import('./commands/history.ts');
      done(await historyCommand(milestone, options, environment));
    });

  addHistoryOptions(program.command('trend'), FORMATS_WITH_PICTURES)
    .description('when each milestone was expected, report by report: level is on plan, rising is late')
    .addHelpText(
      'before',
      examples(
        ['milepost trend', 'those that moved furthest, drawn'],
        ['milepost trend --workstream inclusion', 'of one workstream'],
        ['milepost trend --output trend.csv', 'every point, for a spreadsheet'],
        ['milepost trend --output trend.svg', 'as a drawing, for slides'],
      ),
    )
    .action(async (options: HistoryOptions) => {
      const { trendCommand } = await import('./commands/trend.ts');
      done(await trendCommand(options, environment));
    });

  addHistoryOptions(program.command('nudge'))
    .description('whose milestones nobody has touched while they are due or overdue')
    .option('--days <number>', 'how long is too long', '14')
    .addHelpText(
      'before',
      examples(
        ['milepost nudge', 'not touched for two weeks'],
        ['milepost nudge --days 30 --workstream inclusion', 'for a month, in one workstream'],
      ),
    )
    .action(async (options: NudgeOptions) => {
      const { nudgeCommand } = await import('./commands/nudge.ts');
      done(await nudgeCommand(options, environment));
    });

  addPlanOptions(
    program
      .command('diff')
      .argument('[base]', 'what the change is to be merged into (default: the default branch)')
      .argument('[head]', 'the changed version (default: the working copy)'),
  )
    .description('what a change does to the plan, in sentences, and which approval it needs')
    .addHelpText(
      'before',
      examples(
        ['milepost diff', 'what stands here, since it left the default branch'],
        ['milepost diff HEAD', 'what is not committed yet'],
        ['milepost diff origin/main --format markdown', 'as the comment of a pull request'],
        ['milepost diff v1 v2', 'one version against another'],
      ),
    )
    .action(async (base: string | undefined, head: string | undefined, options: CommonOptions) => {
      const { diffCommand } = await import('./commands/diff.ts');
      done(await diffCommand(base ?? null, head ?? null, options, environment));
    });
}
