/** `main(argv, environment)` → exit code. It never throws, never exits, and prints only through the environment. */
import { CommanderError } from 'commander';
import { HistoryError } from '../history/git.ts';
import type { Environment } from '../environment/environment.ts';
import { MissingPackageError } from '../render/missing-package.ts';
import { visibleText } from '../render/visible-text.ts';
import { EXIT_CODES, type ExitCode } from './exit-code.ts';
import { resolveWidth } from './options.ts';
import { createProgram, type Printed } from './program.ts';
import { UsageError } from './usage-error.ts';

/** Runs milepost with the words that follow its name on the command line. */
export async function main(argv: readonly string[], environment: Environment): Promise<ExitCode> {
  const printed: Printed = { out: '', error: '' };
  let code: ExitCode = EXIT_CODES.ok;
  const program = createProgram(environment, resolveWidth({}, environment), printed, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    code = await explainError(error, environment);
  }
  // What commander prints echoes the command line, which may hold anything.
  if (printed.out !== '') await environment.standardOutput.write(visibleText(printed.out));
  if (printed.error !== '') await environment.standardError.write(visibleText(printed.error));
  return code;
}

async function explainError(error: unknown, environment: Environment): Promise<ExitCode> {
  if (error instanceof CommanderError) {
    return error.exitCode === 0 ? EXIT_CODES.ok : EXIT_CODES.usage;
  }
  if (error instanceof UsageError || error instanceof HistoryError || error instanceof MissingPackageError) {
    await environment.standardError.write(`milepost: ${visibleText(error.message)}\n`);
    return EXIT_CODES.usage;
  }
  const what = error instanceof Error ? error.message : String(error);
  await environment.standardError.write(
    `milepost: something went wrong inside milepost itself, not in your plan: ${visibleText(what)}\nPlease report this together with the command that you ran.\n`,
  );
  return EXIT_CODES.trouble;
}
