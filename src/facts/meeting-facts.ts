/** When the bodies of a programme met and will meet, as a fact by the id of the body. */
import { daysBetween } from '../model/calendar-day.ts';
import type { Body } from '../model/body.ts';
import type { FactType } from '../model/fact-type.ts';
import { dayTrouble, lastMeeting, nextMeeting } from '../model/meetings.ts';
import {
  BODY,
  byId,
  COUNT,
  DAY,
  type FactContext,
  type FactRecord,
  knownFields,
  TEXT,
  TEXTS,
  YES_OR_NO,
} from './fact.ts';

export const MEETINGS: FactType = {
  kind: 'by id',
  ids: 'body',
  of: {
    kind: 'record',
    fields: {
      name: TEXT,
      cadence: TEXT,
      starts: DAY,
      days_known: YES_OR_NO,
      last_met: DAY,
      days_since_meeting: COUNT,
      next_meeting: DAY,
      days_to_meeting: COUNT,
      exceptions: COUNT,
      papers_working_days: COUNT,
      purpose: TEXT,
      decides: TEXTS,
      escalates_to: BODY,
      members: TEXTS,
      source: TEXT,
    },
  },
};

export function meetingsByBody({ plan, asOf }: FactContext): FactRecord | null {
  return byId(
    plan.bodies.map((body) => [body.id, knownFields({ ...stated(body), ...meetingDays(body, plan, asOf) })]),
  );
}

function stated(body: Body): Parameters<typeof knownFields>[0] {
  return {
    name: body.name,
    cadence: body.cadence,
    starts: body.starts,
    exceptions: body.exceptions.length,
    papers_working_days: body.papersWorkingDays,
    purpose: body.purpose,
    decides: body.decides,
    escalates_to: body.escalatesTo,
    members: body.members.map(({ name }) => name),
    source: body.source,
  };
}

function meetingDays(
  body: Body,
  plan: FactContext['plan'],
  asOf: FactContext['asOf'],
): Parameters<typeof knownFields>[0] {
  const last = lastMeeting(plan, body.id, asOf)?.day ?? null;
  const next = nextMeeting(plan, body.id, asOf)?.day ?? null;
  return {
    days_known: dayTrouble(plan, body) === null,
    last_met: last,
    days_since_meeting: last === null ? null : daysBetween(last, asOf),
    next_meeting: next,
    days_to_meeting: next === null ? null : daysBetween(asOf, next),
  };
}
