/** The command line: commands, options and help. What a command does is loaded when it is called. */
import { Command } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import type { Environment } from '../environment/environment.ts';
import {
  addCommonOptions,
  addOutputOptions,
  examples,
  FORMATS_WITH_EXCEL,
  PLAN_OPTION,
} from './command-options.ts';
import type { CheckOptions } from './commands/check.ts';
import type { OverdueOptions } from './commands/overdue.ts';
import type { PrinciplesOptions } from './commands/principles.ts';
import type { RefsOptions } from './commands/refs.ts';
import type { TimelineCommandOptions } from './commands/timeline.ts';
import { EXIT_CODE_MEANINGS, type ExitCode } from './exit-code.ts';
import { addHistoryCommands } from './history-commands.ts';
import { addOfficeCommands } from './office-commands.ts';
import type { CommonOptions } from './options.ts';
import { addPageCommands } from './page-commands.ts';

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
      'Reports on a programme plan that is kept as YAML files: what is overdue, what has moved, what is wrong, whether its principles are kept.',
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
        ['milepost slips', 'what moved, by how much, and why'],
        ['milepost diff', 'what a change does to the plan'],
        ['milepost explain milestone-overdue', 'what a finding means'],
      ),
    )
    .addHelpText('after', `\nExit codes:\n${exitCodeLines()}`)
    .helpCommand('help [command]', 'print the help of a command')
    .showHelpAfterError('milepost help lists the commands and options.');

  addOfficeCommands(program, environment, done);

  addCommonOptions(program.command('overdue'), FORMATS_WITH_EXCEL)
    .description('what is overdue, due now, due soon and undated')
    .option('--within <period>', 'how far ahead "due soon" looks: 10d, 4w or 3m', '4w')
    .addHelpText(
      'before',
      examples(
        ['milepost overdue', 'as of today'],
        ['milepost overdue --workstream inclusion', 'of one workstream'],
        ['milepost overdue --owner "Paul Harris" --within 3m', 'of one person, three months ahead'],
        ['milepost overdue --output overdue.xlsx', 'as a file for Excel'],
      ),
    )
    .action(async (options: OverdueOptions) => {
      const { overdueCommand } = await import('./commands/overdue.ts');
      done(await overdueCommand(options, environment));
    });

  addCommonOptions(program.command('timeline'), 'pretty, markdown, csv, json, xlsx, mermaid, svg or png')
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
        ['milepost timeline --output plan.svg', 'as a drawing, for slides'],
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

  addHistoryCommands(program, environment, done);

  addPageCommands(program, environment, done);

  addCommonOptions(program.command('export'), FORMATS_WITH_EXCEL)
    .description('the whole plan, with dates as windows and owners filled in')
    .addHelpText(
      'before',
      examples(
        ['milepost export --format json', 'everything, for a script'],
        ['milepost export --output plan.xlsx', 'one row a milestone, for Excel'],
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
        'only these: workstream, project, milestone, ambition, principle, design-question, sector, body, approver-role, measure, success-lens, journey-point, risk or horizon',
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
      .argument('[code]', 'the code of a finding, such as milestone-overdue, the id of a principle, or rag')
      .argument('[ref]', 'of rag: a workstream or a project (default: the programme)')
      .option('--plan <folder>', PLAN_OPTION)
      .option('--as-of <date>', 'of rag: the day to report for')
      .option('--at <revision>', 'of rag: the plan as it was at a commit, a tag or a branch'),
  )
    .description(
      'what a finding means and how to mend it; how a principle is judged; why a colour is suggested',
    )
    .addHelpText(
      'before',
      examples(
        ['milepost explain', 'the list of all codes'],
        ['milepost explain milestone-overdue', 'one of them'],
        ['milepost explain co-production', 'a principle of the plan, its rules in words'],
        ['milepost explain rag inclusion', 'the colour that is suggested for a workstream, step by step'],
      ),
    )
    .action(async (code: string | undefined, ref: string | undefined, options: CommonOptions) => {
      const { explainCommand } = await import('./commands/explain.ts');
      done(await explainCommand(code ?? null, ref ?? null, options, environment));
    });

  return program;
}

function exitCodeLines(): string {
  return Object.entries(EXIT_CODE_MEANINGS)
    .map(([code, meaning]) => `  ${code.padEnd(3)}  ${meaning}`)
    .join('\n');
}
