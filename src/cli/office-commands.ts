/** The commands of the programme office: the weekly report, the board's papers, meetings, trajectory and RAID. */
import type { Command } from 'commander';
import type { Environment } from '../environment/environment.ts';
import type { ExitCode } from './exit-code.ts';

type AddCommand = (program: Command, environment: Environment, done: (code: ExitCode) => void) => void;

/** In the order in which the help lists them. */
const OFFICE_COMMANDS: readonly AddCommand[] = [];

/** Adds the commands of the programme office. */
export function addOfficeCommands(...[program, environment, done]: Parameters<AddCommand>): void {
  for (const add of OFFICE_COMMANDS) add(program, environment, done);
}
