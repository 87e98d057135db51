/** A workstream file: validated data to model, with owners inherited. */
import type { Person } from '../model/body.ts';
import { finding, type KeyPath } from '../model/finding.ts';
import type {
  AcceptedBreach,
  Cancellation,
  Change,
  Forecast,
  Hold,
  Milestone,
  PrincipleRecord,
  Project,
  Workstream,
} from '../model/plan.ts';
import { buildNotes } from './build-programme.ts';
import { buildIndicators, type MeasureNames } from './build-indicators.ts';
import type { CappedFindings } from './capped-findings.ts';
import type { WorkstreamFile } from './generated/workstream-file.ts';
import { IdIndex } from './ids.ts';
import { isOwner, namesOf } from './names.ts';
import type { ValueReader } from './read-values.ts';
import { shortened } from '../model/shortened.ts';

type RawProject = WorkstreamFile['projects'][number];
type RawMilestone = NonNullable<RawProject['milestones']>[number];

export function buildWorkstream(
  raw: WorkstreamFile,
  reader: ValueReader,
  measures: MeasureNames | null,
  findings: CappedFindings,
): Workstream {
  const indicators = buildIndicators(raw.indicators ?? [], measures, reader, findings);
  const leads = (raw.leads ?? []).map(({ name, role }): Person => ({ name, role: role ?? null }));
  const projectIds = new IdIndex('project of a workstream', findings);
  return {
    at: reader.at([]),
    id: raw.id,
    name: raw.name,
    kind: raw.kind,
    leads,
    objective: raw.objective ?? null,
    impactForCyp: raw.impact_for_cyp ?? null,
    outcomes: raw.outcomes ?? [],
    approach: raw.approach ?? [],
    ambitions: raw.ambitions ?? [],
    indicators: indicators.names,
    measures: indicators.measures,
    linkedStrategies: raw.linked_strategies ?? [],
    principleRecords: buildPrincipleRecords(raw.principles, ['principles'], reader, findings),
    notes: buildNotes(raw.notes, ['notes'], reader),
    source: raw.source ?? null,
    projects: raw.projects.map((project, index) => {
      const path: KeyPath = ['projects', index];
      projectIds.add(project.id, reader.at(path));
      return buildProject(project, path, raw.id, leads, reader, findings);
    }),
  };
}

function buildProject(
  raw: RawProject,
  path: KeyPath,
  workstreamId: string,
  workstreamLeads: readonly Person[],
  reader: ValueReader,
  findings: CappedFindings,
): Project {
  const ref = `${workstreamId}/${raw.id}`;
  const lead = namesOf(raw.lead);
  const milestoneIds = new IdIndex('milestone of a project', findings);
  const inherited: Inherited =
    lead.length > 0
      ? { owners: lead, from: 'project' }
      : { owners: workstreamLeads.map(({ name }) => name).filter(isOwner), from: 'workstream' };
  return {
    at: reader.at(path),
    id: raw.id,
    ref,
    name: raw.name,
    description: raw.description ?? null,
    lead,
    partners: raw.partners ?? [],
    ambitions: raw.ambitions ?? [],
    measures: (raw.measures ?? []).map((measure, index) => ({
      measure: measure.measure,
      effect: measure.effect ?? null,
      from: reader.optionalDate(measure.from, [...path, 'measures', index, 'from']),
    })),
    answers: Object.entries(raw.questions ?? {}).map(([question, answer]) => ({
      question,
      answer: answer.answer,
      date: reader.day(answer.date, [...path, 'questions', question, 'date']),
      by: answer.by ?? null,
      note: answer.note ?? null,
    })),
    principleRecords: buildPrincipleRecords(raw.principles, [...path, 'principles'], reader, findings),
    engagement: (raw.engagement ?? []).map((occasion, index) => ({
      date: reader.day(occasion.date, [...path, 'engagement', index, 'date']),
      with: occasion.with,
      about: occasion.about ?? null,
    })),
    notes: buildNotes(raw.notes, [...path, 'notes'], reader),
    source: raw.source ?? null,
    milestones: (raw.milestones ?? []).map((milestone, index) => {
      const milestonePath: KeyPath = [...path, 'milestones', index];
      milestoneIds.add(milestone.id, reader.at(milestonePath));
      return buildMilestone(milestone, milestonePath, ref, inherited, reader);
    }),
  };
}

interface Inherited {
  readonly owners: readonly string[];
  readonly from: 'project' | 'workstream';
}

function buildMilestone(
  raw: RawMilestone,
  path: KeyPath,
  projectRef: string,
  inherited: Inherited,
  reader: ValueReader,
): Milestone {
  const own = namesOf(raw.owner);
  const owners = own.length > 0 ? own : inherited.owners;
  return {
    at: reader.at(path),
    id: raw.id,
    ref: `${projectRef}/${raw.id}`,
    title: raw.title,
    due: reader.date(raw.due, [...path, 'due']),
    forecast: buildForecast(raw.forecast, [...path, 'forecast'], reader),
    status: raw.status ?? null,
    started: reader.dayOrMonth(raw.started, [...path, 'started']),
    completed: reader.dayOrMonth(raw.completed, [...path, 'completed']),
    owners,
    ownerFrom: owners.length === 0 ? null : own.length > 0 ? 'milestone' : inherited.from,
    was: raw.was ?? [],
    dependsOn: raw.depends_on ?? [],
    changes: (raw.changes ?? []).map(
      (change, index): Change => ({
        at: reader.at([...path, 'changes', index]),
        date: reader.day(change.date, [...path, 'changes', index, 'date']),
        from: reader.date(change.from, [...path, 'changes', index, 'from']),
        to: reader.date(change.to, [...path, 'changes', index, 'to']),
        reason: change.reason,
        approvedBy: change.approved_by ?? null,
        correction: change.correction ?? false,
      }),
    ),
    cancelled: buildCancellation(raw.cancelled, [...path, 'cancelled'], reader),
    onHold: buildHold(raw.on_hold, [...path, 'on_hold'], reader),
    acceptedBreach: buildAcceptedBreach(raw.accepted_breach, [...path, 'accepted_breach'], reader),
    doneWhen: raw.done_when ?? null,
    evidence: raw.evidence ?? null,
    note: raw.note ?? null,
    source: raw.source ?? null,
  };
}

function buildForecast(raw: RawMilestone['forecast'], path: KeyPath, reader: ValueReader): Forecast | null {
  if (raw === undefined) return null;
  if (typeof raw !== 'object') return { due: reader.date(raw, path), reason: null, date: null };
  return {
    due: reader.date(raw.due, [...path, 'due']),
    reason: raw.reason ?? null,
    date: reader.optionalDay(raw.date, [...path, 'date']),
  };
}

function buildCancellation(
  raw: RawMilestone['cancelled'],
  path: KeyPath,
  reader: ValueReader,
): Cancellation | null {
  if (raw === undefined) return null;
  return {
    date: reader.day(raw.date, [...path, 'date']),
    reason: raw.reason,
    approvedBy: raw.approved_by ?? null,
  };
}

function buildHold(raw: RawMilestone['on_hold'], path: KeyPath, reader: ValueReader): Hold | null {
  if (raw === undefined) return null;
  return {
    since: reader.day(raw.since, [...path, 'since']),
    reason: raw.reason,
    until: reader.optionalDay(raw.until, [...path, 'until']),
  };
}

function buildAcceptedBreach(
  raw: RawMilestone['accepted_breach'],
  path: KeyPath,
  reader: ValueReader,
): AcceptedBreach | null {
  if (raw === undefined) return null;
  return {
    until: reader.day(raw.until, [...path, 'until']),
    reason: raw.reason,
    approvedBy: raw.approved_by,
  };
}

function buildPrincipleRecords(
  records: RawProject['principles'],
  path: KeyPath,
  reader: ValueReader,
  findings: CappedFindings,
): PrincipleRecord[] {
  return Object.entries(records ?? {}).map(([principle, record]) =>
    buildPrincipleRecord(principle, record, [...path, principle], reader, findings),
  );
}

function buildPrincipleRecord(
  principle: string,
  raw: NonNullable<RawProject['principles']>[string],
  path: KeyPath,
  reader: ValueReader,
  findings: CappedFindings,
): PrincipleRecord {
  if (raw.evidence === undefined && raw.explain === undefined) {
    findings.add(reader.file, 'schema', () =>
      finding({
        code: 'schema',
        severity: 'error',
        message: `What stands under "${shortened(principle)}" is neither evidence nor an explanation.`,
        fix: 'Write "evidence: …" with "date: …", or "explain: …" with "until: …" and "by: …".',
        at: reader.at(path),
        part: 'key',
      }),
    );
  }
  return {
    at: reader.at(path),
    principle,
    evidence:
      raw.evidence === undefined || raw.date === undefined
        ? null
        : { text: raw.evidence, date: reader.day(raw.date, [...path, 'date']), link: raw.link ?? null },
    explanation:
      raw.explain === undefined || raw.until === undefined || raw.by === undefined
        ? null
        : { text: raw.explain, until: reader.day(raw.until, [...path, 'until']), by: raw.by },
  };
}
