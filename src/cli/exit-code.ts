/** The exit codes of milepost: the one place where they are named. */
export const EXIT_CODES = {
  /** Nothing at or above the failing severity; every other command: the report was printed. */
  ok: 0,
  /** Findings: the plan is broken, or a check found something as bad as --fail-on says. */
  findings: 1,
  /** Wrong usage, or no plan found. */
  usage: 2,
  /** Something outside the plan could not be read or written, or a bug. */
  trouble: 3,
  /** Interrupted. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT_CODES)[keyof typeof EXIT_CODES];
