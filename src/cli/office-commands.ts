/** The commands of the programme office: the weekly report, the board's papers, meetings, trajectory and RAID. */
import type { Command } from 'commander';
import type { Environment } from '../environment/environment.ts';
import type { ExitCode } from './exit-code.ts';
import { addAgendaCommand, addMeetingsCommand } from './meeting-commands.ts';
import { addRaidCommand } from './raid-commands.ts';
import { addBoardCommand, addStatusCommand } from './status-commands.ts';
import { addTrajectoryCommand } from './trajectory-commands.ts';

type AddCommand = (program: Command, environment: Environment, done: (code: ExitCode) => void) => void;

/** In the order in which the help lists them. */
const OFFICE_COMMANDS: readonly AddCommand[] = [
  addStatusCommand,
  addBoardCommand,
  addAgendaCommand,
  addMeetingsCommand,
  addTrajectoryCommand,
  addRaidCommand,
];

/** Adds the commands of the programme office. */
export function addOfficeCommands(...[program, environment, done]: Parameters<AddCommand>): void {
  for (const add of OFFICE_COMMANDS) add(program, environment, done);
}
