/** The exit codes of milepost: the one place where they are named. */
export const EXIT_CODES = {
  ok: 0,
  findings: 1,
  usage: 2,
  trouble: 3,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT_CODES)[keyof typeof EXIT_CODES];

/** What each exit code says, for the help and the documentation. */
export const EXIT_CODE_MEANINGS: Readonly<Record<ExitCode, string>> = {
  0: 'nothing as bad as --fail-on says; of other commands: the report was printed',
  1: 'the plan is broken, or check found something as bad as --fail-on says',
  2: 'wrong usage, or no plan, or no git history where one is needed',
  3: 'something outside the plan could not be read or written, or a fault in milepost',
  130: 'interrupted',
};
