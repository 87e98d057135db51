import type { Body, CadenceRule, MeetingException } from '../../src/model/body.ts';
import { readCadence } from '../../src/model/cadence.ts';
import { day } from './days.ts';

const AT = { file: 'plan/governance.yaml', path: [] };

/** The rule that a cadence reads as; a slip in the test is an error at once. */
function rule(cadence: string): CadenceRule {
  const reading = readCadence(cadence);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.rule;
}

/** A body as loading makes it, with the cadence as the file would say it. */
export function body(
  id: string,
  cadence: string | null,
  more: { starts?: string; papers?: number; exceptions?: readonly MeetingException[] } = {},
): Body {
  return {
    at: AT,
    id,
    name: id,
    cadence,
    rule: cadence === null ? null : rule(cadence),
    starts: more.starts === undefined ? null : day(more.starts),
    exceptions: more.exceptions ?? [],
    papersWorkingDays: more.papers ?? null,
    decides: [],
    purpose: null,
    escalatesTo: null,
    members: [],
    source: null,
  };
}

/** An exception; `date` null is an extra meeting, `heldOn` null a cancelled one. */
export function exception(
  date: string | null,
  heldOn: string | null,
  reason: string | null = null,
): MeetingException {
  return {
    at: { ...AT, path: ['bodies', 0, 'exceptions', 0] },
    date: date === null ? null : day(date),
    heldOn: heldOn === null ? null : day(heldOn),
    reason,
  };
}
