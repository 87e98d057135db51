/** What the status report and the board pack say of the RAID log. */
import { planNames } from '../plan-names.ts';
import { daysText } from '../../model/days-text.ts';
import { dayDate } from '../../model/day-date.ts';
import type { Plan } from '../../model/plan.ts';
import type { EscalationStanding } from '../../model/raid-log.ts';
import type { RaidChange, RaidKind, RaidMovement } from '../../model/raid-movements.ts';
import type { TableSection } from '../view.ts';
import { aboutText } from './names.ts';

const KINDS = {
  risk: 'Risk',
  issue: 'Issue',
  action: 'Action',
  decision: 'Decision',
  escalation: 'Escalation',
} as const satisfies Record<RaidKind, string>;

const CHANGES = {
  raised: 'new',
  reopened: 'open again',
  worse: 'worse',
  better: 'better',
  changed: 'changed',
  closed: 'closed',
  gone: 'taken out',
} as const satisfies Record<RaidChange, string>;

export function raidTable(
  movements: readonly RaidMovement[],
  plan: Plan,
  kinds: readonly RaidKind[],
  heading: string,
): TableSection {
  const shown = movements.filter(({ kind }) => kinds.includes(kind));
  return {
    kind: 'table',
    id: 'raid',
    heading: `${heading} (${shown.length})`,
    level: 3,
    columns: [
      { key: 'kind', heading: 'Kind', type: 'text' },
      { key: 'change', heading: 'Change', type: 'text', stackUnder: 'kind' },
      { key: 'title', heading: 'What', type: 'text' },
      { key: 'about', heading: 'About', type: 'text', stackUnder: 'title' },
      { key: 'says', heading: 'What happened', type: 'text' },
      { key: 'place', heading: 'Place', type: 'place', dataOnly: true },
    ],
    rows: shown.map(({ kind, change, title, about, says, at }) => ({
      kind: KINDS[kind],
      change: CHANGES[change],
      title,
      about: aboutText(plan, about),
      says,
      place: at,
    })),
    whenEmpty: 'None changed in the period.',
  };
}

export function escalationTable(escalations: readonly EscalationStanding[], plan: Plan): TableSection {
  return {
    kind: 'table',
    id: 'escalations',
    heading: `Escalations without an answer (${escalations.length})`,
    level: 3,
    columns: [
      { key: 'title', heading: 'What', type: 'text' },
      { key: 'about', heading: 'About', type: 'text', stackUnder: 'title' },
      { key: 'to', heading: 'To', type: 'text' },
      { key: 'from', heading: 'From', type: 'text', stackUnder: 'to', lead: 'from' },
      { key: 'raised', heading: 'Raised', type: 'date' },
      { key: 'age', heading: 'Age', type: 'text', stackUnder: 'raised' },
      { key: 'place', heading: 'Place', type: 'place', dataOnly: true },
    ],
    rows: escalations.map(({ escalation, ageDays }) => ({
      title: escalation.title,
      about: aboutText(plan, escalation.about),
      to: planNames(plan).ofGroup(escalation.to),
      from: planNames(plan).ofGroup(escalation.from),
      raised: dayDate(escalation.raised),
      age: `${daysText(ageDays)} ago`,
      place: escalation.at,
    })),
    whenEmpty: 'None.',
  };
}
