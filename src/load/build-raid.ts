/** raid.yaml: validated data to model. Risks stand in build-risks.ts. */
import type { KeyPath } from '../model/finding.ts';
import {
  type Action,
  type Decision,
  DEFAULT_RAID_SCALE,
  type Escalation,
  type Issue,
  type Raid,
  type RaidScale,
} from '../model/raid.ts';
import { buildRisks } from './build-risks.ts';
import type { CappedFindings } from './capped-findings.ts';
import type { RaidFile } from './generated/raid-file.ts';
import { IdIndex } from './ids.ts';
import { namesOf } from './names.ts';
import { buildClosing, buildRaidEntry } from './raid-entry.ts';
import { buildScale, expectOnScale } from './raid-scale.ts';
import type { ValueReader } from './read-values.ts';
import type { ValidFile } from './validate-schema.ts';

/** What nobody has written into raid.yaml. */
const EMPTY_RAID: Raid = {
  scale: DEFAULT_RAID_SCALE,
  risks: [],
  issues: [],
  actions: [],
  decisions: [],
  escalations: [],
};

/** What an entry leads to is resolved later. */
export function buildRaid(
  file: ValidFile<'raid'> | undefined,
  readerOf: (file: ValidFile) => ValueReader,
  findings: CappedFindings,
): Raid {
  if (file === undefined) return EMPTY_RAID;
  const { data } = file;
  const reader = readerOf(file);
  const scale = buildScale(data.scale, reader, findings);
  indexIds(data.risks, 'risk', 'risks', reader, findings);
  indexIds(data.issues, 'issue', 'issues', reader, findings);
  indexIds(data.actions, 'action', 'actions', reader, findings);
  indexIds(data.decisions, 'decision', 'decisions', reader, findings);
  indexIds(data.escalations, 'escalation', 'escalations', reader, findings);
  return {
    scale,
    risks: buildRisks(data.risks ?? [], scale, reader, findings),
    issues: buildIssues(data.issues ?? [], scale, reader, findings),
    actions: buildActions(data.actions ?? [], reader),
    decisions: buildDecisions(data.decisions ?? [], reader),
    escalations: buildEscalations(data.escalations ?? [], reader),
  };
}

function indexIds(
  entries: readonly { readonly id: string }[] | undefined,
  what: string,
  key: string,
  reader: ValueReader,
  findings: CappedFindings,
): void {
  const ids = new IdIndex(what, findings);
  for (const [index, { id }] of (entries ?? []).entries()) ids.add(id, reader.at([key, index]));
}

function buildIssues(
  raw: NonNullable<RaidFile['issues']>,
  scale: RaidScale,
  reader: ValueReader,
  findings: CappedFindings,
): Issue[] {
  return raw.map((issue, index) => {
    const path: KeyPath = ['issues', index];
    expectOnScale(issue.impact, 'impact', scale, reader.at([...path, 'impact']), findings);
    return {
      ...buildRaidEntry(issue, path, reader),
      owners: namesOf(issue.owner),
      raised: reader.day(issue.raised, [...path, 'raised']),
      impact: issue.impact,
      response: issue.response ?? null,
      fromRisk: issue.from_risk ?? null,
      resolved: buildClosing(issue.resolved, [...path, 'resolved'], reader),
    };
  });
}

function buildActions(raw: NonNullable<RaidFile['actions']>, reader: ValueReader): Action[] {
  return raw.map((action, index) => {
    const path: KeyPath = ['actions', index];
    const { raised_at: raisedAt } = action;
    return {
      ...buildRaidEntry(action, path, reader),
      owners: namesOf(action.owner),
      due: reader.day(action.due, [...path, 'due']),
      raisedAt:
        raisedAt === undefined
          ? null
          : { body: raisedAt.body, date: reader.day(raisedAt.date, [...path, 'raised_at', 'date']) },
      done: reader.optionalDay(action.done, [...path, 'done']),
      note: action.note ?? null,
    };
  });
}

function buildDecisions(raw: NonNullable<RaidFile['decisions']>, reader: ValueReader): Decision[] {
  return raw.map((decision, index) => {
    const path: KeyPath = ['decisions', index];
    const { outcome } = decision;
    return {
      ...buildRaidEntry(decision, path, reader),
      askedOf: decision.asked_of,
      raised: reader.optionalDay(decision.raised, [...path, 'raised']),
      neededBy: reader.day(decision.needed_by, [...path, 'needed_by']),
      options: decision.options ?? [],
      recommendation: decision.recommendation ?? null,
      evidence: (decision.evidence ?? []).map(({ text, date, link }, position) => ({
        text,
        date: reader.optionalDay(date, [...path, 'evidence', position, 'date']),
        link: link ?? null,
      })),
      outcome:
        outcome === undefined
          ? null
          : {
              date: reader.day(outcome.date, [...path, 'outcome', 'date']),
              decided: outcome.decided,
              cascadeTo: outcome.cascade_to ?? [],
            },
    };
  });
}

function buildEscalations(raw: NonNullable<RaidFile['escalations']>, reader: ValueReader): Escalation[] {
  return raw.map((escalation, index) => {
    const path: KeyPath = ['escalations', index];
    const { answered } = escalation;
    return {
      ...buildRaidEntry(escalation, path, reader),
      from: escalation.from,
      to: escalation.to,
      raised: reader.day(escalation.raised, [...path, 'raised']),
      answered:
        answered === undefined
          ? null
          : { date: reader.day(answered.date, [...path, 'answered', 'date']), answer: answered.answer },
    };
  });
}
