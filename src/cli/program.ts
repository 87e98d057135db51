/** The command line: commands, options and help. What a command does is loaded when it is called. */
import { Command, Option } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import type { Environment } from '../environment/environment.ts';
import type { CheckOptions } from './commands/check.ts';
import type { NudgeOptions } from './commands/nudge.ts';
import type { OverdueOptions } from './commands/overdue.ts';
import type { PrinciplesOptions } from './commands/principles.ts';
import type { RefsOptions } from './commands/refs.ts';
import type { SlipsOptions } from './commands/slips.ts';
import type { TimelineCommandOptions } from './commands/timeline.ts';
import { EXIT_CODE_MEANINGS, type ExitCode } from './exit-code.ts';
import type { HistoryOptions } from './open-history.ts';
import type { CommonOptions } from './options.ts';

/** The text that commander prints by itself (help, the version, usage errors), kept until it can be written. */
export interface Printed {
  out: string;
  error: string;
}

/** The program; a command that has run hands its exit code to `done`. */
export function createProgram(
  environment: Environment,
  width: number,
  printed: Printed,
  done: (code: ExitCode) => void,
): Command {
  const program = new Command('milepost')
    .description(
      'Reports on a programme plan that is kept as YAML files: what is overdue, what is wrong, whether its principles are kept.',
    )
    .version(packageJson.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        printed.out += text;
      },
      writeErr: (text) => {
        printed.error += text;
      },
      outputError: (text, write) => write(text.replace(/^error: /, 'milepost: ')),
      getOutHelpWidth: () => width,
      getErrHelpWidth: () => width,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText(
      'before',
      examples(
        ['milepost overdue', 'what is late, due now and due soon'],
        ['milepost timeline', 'what happens when, drawn month by month'],
        ['milepost check', 'what is wrong with the plan'],
        ['milepost overdue --as-of 2021-10-04', 'as of another day'],
        ['milepost principles', 'which principles are met, and by whom'],
        ['milepost explain milestone-overdue', 'what a finding means'],
      ),
    )
    .addHelpText('after', `\nExit codes:\n${exitCodeLines()}`)
    .helpCommand('help [command]', 'print the help of a command')
    .showHelpAfterError('milepost help lists the commands and options.');

  addCommonOptions(program.command('overdue'))
    .description('what is overdue, due now, due soon and undated')
    .option('--within <period>', 'how far ahead "due soon" looks: 10d, 4w or 3m', '4w')
    .addHelpText(
      'before',
      examples(
        ['milepost overdue', 'as of today'],
        ['milepost overdue --workstream inclusion', 'of one workstream'],
        ['milepost overdue --owner "Paul Harris" --within 3m', 'of one person, three months ahead'],
        ['milepost overdue --output overdue.csv', 'as a file for Excel'],
      ),
    )
    .action(async (options: OverdueOptions) => {
      const { overdueCommand } = await import('./commands/overdue.ts');
      done(await overdueCommand(options, environment));
    });

  addCommonOptions(program.command('timeline'), 'pretty, markdown, csv, json or mermaid')
    .description('what happens when: windows, terms and the as-of date, month by month')
    .option('--horizon <id>', 'one horizon of programme.yaml (default: each of them)')
    .option('--months <number>', 'so many months instead, from 1 to 120')
    .option('--from <date>', 'the month or day that they begin with (default: that of the as-of date)')
    .option('--collapse <what>', 'one bar for each of the projects, or of the workstreams')
    .option('--dependencies', 'list what waits for what as well')
    .addHelpText(
      'before',
      examples(
        ['milepost timeline', 'each horizon of the programme'],
        ['milepost timeline --months 3', 'three months, from this one on'],
        ['milepost timeline --months 12 --from "September 2021"', 'a school year'],
        ['milepost timeline --collapse projects', 'on a page or two'],
        ['milepost timeline --output plan.mmd', 'as a Mermaid gantt, for a wiki'],
      ),
    )
    .action(async (options: TimelineCommandOptions) => {
      const { timelineCommand } = await import('./commands/timeline.ts');
      done(await timelineCommand(options, environment));
    });

  addCommonOptions(program.command('check'), 'pretty, markdown, csv, json, github, sarif, junit or gitlab')
    .description('what is wrong with the plan, with file and line')
    .option(
      '--fail-on <severity>',
      'exit with 1 from this severity on: error, warning, info or never',
      'error',
    )
    .option('--only <code...>', 'only these checks')
    .option('--base <revision>', 'what a change breaks, held against the branch that it is to be merged into')
    .addHelpText(
      'before',
      examples(
        ['milepost check', 'everything'],
        ['milepost check --fail-on warning', 'be strict'],
        ['milepost check --base origin/main', 'only what this change is to answer for fails'],
        ['milepost check --only milestone-undated', 'one check'],
        ['milepost check --format json', 'for a script'],
        ['milepost check --output github=-', 'annotations in a pull request'],
        ['milepost check --output sarif=check.sarif', 'for code scanning'],
      ),
    )
    .action(async (options: CheckOptions) => {
      const { checkCommand } = await import('./commands/check.ts');
      done(await checkCommand(options, environment));
    });

  addCommonOptions(program.command('principles'))
    .description('whether what is done is what was promised: projects by principles')
    .option('--principle <id>', 'only this principle, with what each answer rests on and what to type')
    .option('--project <ref>', 'only this project, as workstream/project or the last part of it')
    .addHelpText(
      'before',
      examples(
        ['milepost principles', 'all projects by all principles'],
        ['milepost principles --workstream inclusion', 'of one workstream'],
        ['milepost principles --principle co-production', 'one principle: what falls short, and where'],
        ['milepost principles --project alternative-provision', 'one project'],
      ),
    )
    .action(async (options: PrinciplesOptions) => {
      const { principlesCommand } = await import('./commands/principles.ts');
      done(await principlesCommand(options, environment));
    });

  addHistoryOptions(program.command('slips'))
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

  addHistoryOptions(program.command('trend'))
    .description('when each milestone was expected, report by report: level is on plan, rising is late')
    .addHelpText(
      'before',
      examples(
        ['milepost trend', 'those that moved furthest, drawn'],
        ['milepost trend --workstream inclusion', 'of one workstream'],
        ['milepost trend --output trend.csv', 'every point, for a spreadsheet'],
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

  addCommonOptions(program.command('export'))
    .description('the whole plan, with dates as windows and owners filled in')
    .addHelpText(
      'before',
      examples(
        ['milepost export --format json', 'everything, for a script'],
        ['milepost export --output plan.csv', 'one row a milestone, for Excel'],
      ),
    )
    .action(async (options: CommonOptions) => {
      const { exportCommand } = await import('./commands/export.ts');
      done(await exportCommand(options, environment));
    });

  addCommonOptions(
    program
      .command('refs')
      .argument('[part]', 'a part of the id or of the name')
      .option(
        '--kind <kind>',
        'only these: workstream, project, milestone, ambition, principle, design-question, sector, body, approver-role or horizon',
      ),
  )
    .description('the ids to type, with the names that they stand for')
    .addHelpText(
      'before',
      examples(
        ['milepost refs', 'all of them'],
        ['milepost refs hub', 'what has "hub" in its id or its name'],
        ['milepost refs --kind ambition', 'the ambitions'],
        ['milepost refs --kind milestone --workstream inclusion', 'the milestones of one workstream'],
      ),
    )
    .action(async (part: string | undefined, options: RefsOptions) => {
      const { refsCommand } = await import('./commands/refs.ts');
      done(await refsCommand(part ?? null, options, environment));
    });

  addOutputOptions(
    program
      .command('explain')
      .argument('[code]', 'the code of a finding, such as milestone-overdue, or the id of a principle')
      .option('--plan <folder>', PLAN_OPTION),
  )
    .description('what a finding means and how to mend it; how a principle of the plan is judged')
    .addHelpText(
      'before',
      examples(
        ['milepost explain', 'the list of all codes'],
        ['milepost explain milestone-overdue', 'one of them'],
        ['milepost explain co-production', 'a principle of the plan, its rules in words'],
      ),
    )
    .action(async (code: string | undefined, options: CommonOptions) => {
      const { explainCommand } = await import('./commands/explain.ts');
      done(await explainCommand(code ?? null, options, environment));
    });

  return program;
}

const PLAN_OPTION = 'the folder that holds programme.yaml (default: the nearest plan/ upwards)';

/** The options of every command that reads a plan. */
function addCommonOptions(command: Command, formats: string = EVERY_FORMAT): Command {
  return addPlanOptions(
    command.option('--at <revision>', 'the plan as it was at a commit, a tag or a branch'),
    formats,
  );
}

/** The same without --at, for a command that takes its versions as arguments. */
function addPlanOptions(command: Command, formats: string = EVERY_FORMAT): Command {
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
function addHistoryOptions(command: Command): Command {
  return addCommonOptions(command).option('--no-cache', 'read the whole history again');
}

/** The formats that every report has. */
const EVERY_FORMAT = 'pretty, markdown, csv or json';

function addOutputOptions(command: Command, formats: string = EVERY_FORMAT): Command {
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

function exitCodeLines(): string {
  return Object.entries(EXIT_CODE_MEANINGS)
    .map(([code, meaning]) => `  ${code.padEnd(3)}  ${meaning}`)
    .join('\n');
}

function collect(value: string, previous: readonly string[] | undefined): readonly string[] {
  return [...(previous ?? []), value];
}

function examples(...lines: readonly (readonly [command: string, what: string])[]): string {
  const widest = Math.max(...lines.map(([command]) => command.length));
  return `Examples:\n${lines.map(([command, what]) => `  ${command.padEnd(widest)}  ${what}`).join('\n')}\n`;
}
