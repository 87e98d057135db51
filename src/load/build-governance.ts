/** governance.yaml: validated data to model, with every cadence read. */
import { APPROVING_ROLES } from '../model/approving-roles.ts';
import type { Body, CadenceRule, MeetingException } from '../model/body.ts';
import { readCadence } from '../model/cadence.ts';
import { finding, type KeyPath, type Location } from '../model/finding.ts';
import type { Approval } from '../model/plan.ts';
import type { CappedFindings } from './capped-findings.ts';
import type { GovernanceFile } from './generated/governance-file.ts';
import { expectKnown, IdIndex, type Referable } from './ids.ts';
import { type ValueReader, waysToWrite } from './read-values.ts';
import type { ValidFile } from './validate-schema.ts';

type RawBody = NonNullable<GovernanceFile['bodies']>[number];
type RawException = NonNullable<RawBody['exceptions']>[number];

export function buildBodies(
  file: ValidFile<'governance'>,
  reader: ValueReader,
  findings: CappedFindings,
): Body[] {
  const raw = file.data.bodies ?? [];
  const ids = new IdIndex('body', findings);
  for (const [index, { id }] of raw.entries()) ids.add(id, reader.at(['bodies', index]));
  const referable = { what: 'body', where: file.name, ids: ids.ids() };
  const bodies = raw.map((body, index) => {
    const path: KeyPath = ['bodies', index];
    if (body.escalates_to !== undefined) {
      expectKnown(body.escalates_to, referable, reader.at([...path, 'escalates_to']), findings);
    }
    return buildBody(body, path, reader, referable, findings);
  });
  expectNoCircle(bodies, findings);
  return bodies;
}

function buildBody(
  raw: RawBody,
  path: KeyPath,
  reader: ValueReader,
  bodies: Referable,
  findings: CappedFindings,
): Body {
  return {
    at: reader.at(path),
    id: raw.id,
    name: raw.name,
    cadence: raw.cadence ?? null,
    rule: buildRule(raw.cadence, reader.at([...path, 'cadence']), bodies, findings),
    starts: reader.optionalDay(raw.starts, [...path, 'starts']),
    exceptions: (raw.exceptions ?? []).map((exception, index) =>
      buildException(exception, [...path, 'exceptions', index], reader, findings),
    ),
    papersWorkingDays: raw.papers_working_days ?? null,
    decides: raw.decides ?? [],
    purpose: raw.purpose ?? null,
    escalatesTo: raw.escalates_to ?? null,
    members: (raw.members ?? []).map(({ name, role }) => ({ name, role: role ?? null })),
    source: raw.source ?? null,
  };
}

function buildRule(
  cadence: string | undefined,
  at: Location,
  bodies: Referable,
  findings: CappedFindings,
): CadenceRule | null {
  if (cadence === undefined) return null;
  const reading = readCadence(cadence);
  if (!reading.ok) {
    refuseCadence(reading.reason, waysToWrite(reading.tryWriting, CADENCE_PAGE), at, findings);
    return null;
  }
  if (reading.rule.kind === 'either-side') expectKnown(reading.rule.of, bodies, at, findings);
  return reading.rule;
}

const CADENCE_PAGE = 'docs/plan-format.md has the ways to write how often a body meets.';

/** Bodies that meet either side of each other, or of themselves, would never meet. */
function expectNoCircle(bodies: readonly Body[], findings: CappedFindings): void {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  for (const body of bodies) {
    const passed = new Set<Body>();
    let next: Body | undefined = body;
    while (next?.rule?.kind === 'either-side' && !passed.has(next)) {
      passed.add(next);
      next = byId.get(next.rule.of);
    }
    if (next !== body || passed.size === 0) continue;
    refuseCadence(
      passed.size === 1
        ? 'This body meets either side of itself.'
        : `The meetings of ${[...passed].map(({ id }) => id).join(', ')} are each set by those of the next, so none of them has a day.`,
      'Say of one of them on which day it meets, such as "monthly, second Thursday".',
      { ...body.at, path: [...body.at.path, 'cadence'] },
      findings,
    );
  }
}

function refuseCadence(message: string, fix: string, at: Location, findings: CappedFindings): void {
  findings.add(at.file, 'cadence-unreadable', () =>
    finding({ code: 'cadence-unreadable', severity: 'error', message, fix, at }),
  );
}

function buildException(
  raw: RawException,
  path: KeyPath,
  reader: ValueReader,
  findings: CappedFindings,
): MeetingException {
  const isCancelled = raw.cancelled === true;
  const trouble = exceptionTrouble(raw);
  if (trouble !== null) {
    findings.add(reader.file, 'schema', () =>
      finding({ code: 'schema', severity: 'error', ...trouble, at: reader.at(path) }),
    );
  }
  return {
    at: reader.at(path),
    date: reader.optionalDay(raw.date, [...path, 'date']),
    heldOn: isCancelled ? null : reader.optionalDay(raw.held_on, [...path, 'held_on']),
    reason: raw.reason ?? null,
  };
}

/** An exception moves a meeting, cancels it, or adds one. */
function exceptionTrouble(raw: RawException): { readonly message: string; readonly fix: string } | null {
  const isCancelled = raw.cancelled === true;
  if (isCancelled && raw.held_on !== undefined) {
    return {
      message: 'This meeting is cancelled, and it is held on another day: it can only be one of the two.',
      fix: 'Delete "cancelled" if it is moved, or "held_on" if it does not take place.',
    };
  }
  if (isCancelled && raw.date === undefined) {
    return {
      message: 'A meeting is cancelled here, and nothing says which.',
      fix: 'Add a line "date: …" with the day on which it would have been.',
    };
  }
  if (!isCancelled && raw.held_on === undefined) {
    return {
      message: 'This exception does not say what is different: whether the meeting is moved or cancelled.',
      fix: 'Add a line "held_on: …" with the day on which it is held, or "cancelled: true".',
    };
  }
  return null;
}

/** The body of the monthly pack: the one that the file names, else the first that escalates to nobody. */
export function boardOf(
  file: ValidFile<'governance'>,
  bodies: readonly Body[],
  findings: CappedFindings,
): string | null {
  const { board } = file.data;
  if (board === undefined) return bodies.find(({ escalatesTo }) => escalatesTo === null)?.id ?? null;
  const referable = { what: 'body', where: file.name, ids: new Set(bodies.map(({ id }) => id)) };
  expectKnown(board, referable, { file: file.name, path: ['board'] }, findings);
  return board;
}

/** Null where the file sets no tolerance: then any body may approve. */
export function buildApprovals(
  file: ValidFile<'governance'>,
  bodies: readonly Body[],
  findings: CappedFindings,
): Approval[] | null {
  const raw = file.data.approvals;
  if (raw === undefined) return null;
  const ids = new Set([...APPROVING_ROLES.keys(), ...bodies.map(({ id }) => id)]);
  return raw.map(({ by, up_to_days: upToDays }, index) => {
    const at: Location = { file: file.name, path: ['approvals', index, 'by'] };
    expectKnown(by, { what: 'role or body', where: file.name, ids }, at, findings);
    return { by, upToDays: upToDays ?? null };
  });
}
