import type { Environment } from '../../environment/environment.ts';
import type { Body } from '../../model/body.ts';
import { addDays } from '../../model/calendar-day.ts';
import { lastMeeting } from '../../model/meetings.ts';
import type { Plan } from '../../model/plan.ts';
import { DOCUMENT_FORMATS } from '../../render/format.ts';
import { boardReport } from '../../reports/board/board.ts';
import { boardJson } from '../../reports/board/board-json.ts';
import { boardView } from '../../reports/board/board-view.ts';
import { commitState } from '../commit-state.ts';
import type { ExitCode } from '../exit-code.ts';
import { LAST_BOARD } from '../last-board.ts';
import { openBefore } from '../open-before.ts';
import type { CommonOptions } from '../options.ts';
import { runReport } from '../run-report.ts';
import { UsageError } from '../usage-error.ts';
import { dayOfMeeting } from '../meeting-day.ts';
import { readAudience } from './status.ts';

export interface BoardOptions extends CommonOptions {
  readonly since?: string;
  readonly audience?: string;
}

/** Where it is not known when the board met last. */
const DEFAULT_PERIOD = '1m';

/** `milepost board [DATE]`: the pack for the next board, or that of a day. */
export async function boardCommand(
  date: string | null,
  options: BoardOptions,
  environment: Environment,
): Promise<ExitCode> {
  const audience = readAudience(options.audience);
  refuseParts(options);
  return await runReport(
    options,
    environment,
    async ({ plan, entries, asOf, scope, locate, opened }) => {
      const board = boardOf(plan);
      const day = dayOfMeeting(plan, board, date, asOf.day, 'milepost board');
      const hasMet = lastMeeting(plan, board.id, addDays(asOf.day, -1)) !== null;
      const since = options.since ?? (hasMet ? LAST_BOARD : DEFAULT_PERIOD);
      const sinceWords = since === LAST_BOARD ? 'since the last board' : 'in the period';
      const earlier = await openBefore(since, plan, opened, asOf);
      const commit = await commitState(opened, environment);
      const report = boardReport({
        plan,
        entries,
        asOf,
        scope,
        earlier,
        audience,
        commit,
        board,
        day,
        sinceWords,
      });
      return { kind: 'board', view: boardView(report), data: () => boardJson(report, locate) };
    },
    DOCUMENT_FORMATS,
    new Map(),
  );
}

/** A board that is asked to decide has to see the whole. */
function refuseParts({ workstream, owner }: BoardOptions): void {
  const option = workstream === undefined ? (owner === undefined ? null : '--owner') : '--workstream';
  if (option === null) return;
  throw new UsageError(
    `a board pack is of the whole programme, so it takes no ${option}. "milepost status --since last-board ${option} …" reports on a part of it.`,
  );
}

function boardOf(plan: Plan): Body {
  const board = plan.bodies.find(({ id }) => id === plan.board);
  if (board !== undefined) return board;
  throw new UsageError(
    'the plan has no body that a board pack could be for. Write one into governance.yaml; docs/meetings.md shows how.',
  );
}
