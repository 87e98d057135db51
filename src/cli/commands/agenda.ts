import type { Environment } from '../../environment/environment.ts';
import type { Plan } from '../../model/plan.ts';
import { DOCUMENT_FORMATS } from '../../render/format.ts';
import { agendaReport } from '../../reports/agenda/agenda.ts';
import { agendaJson } from '../../reports/agenda/agenda-json.ts';
import { agendaView } from '../../reports/agenda/agenda-view.ts';
import type { ExitCode } from '../exit-code.ts';
import { dayOfMeeting } from '../meeting-day.ts';
import type { CommonOptions } from '../options.ts';
import { findBody } from '../resolve-scope.ts';
import { runReport } from '../run-report.ts';
import { UsageError } from '../usage-error.ts';
import { readAudience } from './status.ts';

export interface AgendaOptions extends CommonOptions {
  readonly audience?: string;
}

/** `milepost agenda BODY [DATE]`: what the next meeting of a body has to do, or that of a day. */
export async function agendaCommand(
  wanted: string | null,
  date: string | null,
  options: AgendaOptions,
  environment: Environment,
): Promise<ExitCode> {
  const audience = readAudience(options.audience);
  if (options.workstream !== undefined || options.owner !== undefined) {
    throw new UsageError(
      'an agenda is that of a whole body, so --workstream and --owner have nothing to choose from. "milepost overdue" and "milepost raid" take both.',
    );
  }
  return await runReport(
    options,
    environment,
    ({ plan, entries, asOf, locate }) => {
      const body = wanted === null ? missingBody(plan) : findBody(wanted, plan);
      const day = dayOfMeeting(plan, body, date, asOf.day, `milepost agenda ${body.id}`);
      const report = agendaReport({ plan, entries, asOf, audience, body, day });
      return { kind: 'agenda', view: agendaView(report), data: () => agendaJson(report, locate) };
    },
    DOCUMENT_FORMATS,
  );
}

function missingBody({ bodies }: Plan): never {
  throw new UsageError(
    bodies.length === 0
      ? 'the plan has no bodies: governance.yaml names none.'
      : `an agenda is that of a body. Name one of them: ${bodies.map(({ id }) => id).join(', ')}.`,
  );
}
