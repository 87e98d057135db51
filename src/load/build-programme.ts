/** programme.yaml, ambitions.yaml and principles.yaml: validated data to model. */
import type { Person } from '../model/body.ts';
import { type Calendar, EMPTY_CALENDAR, findPeriod, type NamedPeriod } from '../model/calendar.ts';
import { finding, type KeyPath, type Location } from '../model/finding.ts';
import type { Ambition, CheckSetting, DatedNote, Horizon, Principle, Programme } from '../model/plan.ts';
import { comparisonDay, type PlanDate } from '../model/plan-date.ts';
import type { Rule } from '../model/rule.ts';
import type { CappedFindings } from './capped-findings.ts';
import type { AmbitionsFile } from './generated/ambitions-file.ts';
import type { PrinciplesFile } from './generated/principles-file.ts';
import type { ProgrammeFile } from './generated/programme-file.ts';
import { buildConfidenceWords, buildRagThresholds, buildRagWords } from './build-rag.ts';
import { IdIndex } from './ids.ts';
import { ValueReader } from './read-values.ts';
import { shortened } from '../model/shortened.ts';
import type { ValidFile } from './validate-schema.ts';

/** The notes of a file as the schemas of all kinds have them. */
type RawNotes = ProgrammeFile['notes'];

/** The calendar of a programme, needed before any other date is read. */
export function buildCalendar(file: ValidFile<'programme'>, findings: CappedFindings): Calendar {
  const raw = file.data.calendar;
  if (raw === undefined) return EMPTY_CALENDAR;
  const reader = new ValueReader(file.name, file.text, EMPTY_CALENDAR, findings);
  const periods: NamedPeriod[] = [];
  for (const [index, period] of (raw.periods ?? []).entries()) {
    const path: KeyPath = ['calendar', 'periods', index];
    const first = reader.day(period.from, [...path, 'from']);
    const last = reader.day(period.to, [...path, 'to']);
    if (last < first) {
      findings.add(file.name, 'date-unreadable', () =>
        finding({
          code: 'date-unreadable',
          severity: 'error',
          message: `The period "${shortened(period.name)}" ends before it begins.`,
          fix: 'Swap "from" and "to", or correct the year.',
          at: { file: file.name, path: [...path, 'to'] },
        }),
      );
    }
    periods.push({
      name: period.name.trim(),
      also: period.also ?? [],
      first,
      last,
      holiday: period.holiday ?? null,
    });
  }
  const calendar = { bareYear: raw.bare_year ?? null, periods };
  for (const [index, period] of periods.entries()) {
    if (findPeriod(calendar, period.name) !== 'ambiguous') continue;
    findings.add(file.name, 'duplicate-id', () =>
      finding({
        code: 'duplicate-id',
        severity: 'error',
        message: `The calendar has the name "${shortened(period.name)}" twice, with different days.`,
        fix: 'Delete one of them, or give it another name.',
        at: { file: file.name, path: ['calendar', 'periods', index, 'name'] },
      }),
    );
  }
  return calendar;
}

export function buildProgramme(
  file: ValidFile<'programme'>,
  calendar: Calendar,
  knownChecks: readonly string[],
  findings: CappedFindings,
): Programme {
  const raw = file.data;
  const reader = new ValueReader(file.name, file.text, calendar, findings);
  indexIds('design question', raw.design_questions, 'design_questions', file.name, findings);
  indexIds('success lens', raw.success_lenses, 'success_lenses', file.name, findings);
  indexIds('sector', raw.sectors, 'sectors', file.name, findings);
  return {
    at: reader.at([]),
    name: raw.name,
    summary: raw.summary ?? null,
    vision: raw.vision ?? null,
    frozenAt: reader.optionalDay(raw.frozen_at, ['frozen_at']),
    horizons: buildHorizons(raw, reader, findings),
    calendar,
    ragThresholds: buildRagThresholds(raw.rag),
    ragWords: buildRagWords(raw.rag?.words),
    confidenceWords: buildConfidenceWords(raw.delivery_confidence),
    sponsor: buildPerson(raw.sponsor),
    programmeManager: buildPerson(raw.programme_manager),
    evidenceValidMonths: raw.evidence_valid_months ?? null,
    checkSettings: buildCheckSettings(raw, reader, knownChecks, findings),
    designQuestions: (raw.design_questions ?? []).map(({ id, text, source }, index) => ({
      at: reader.at(['design_questions', index]),
      id,
      text,
      source: source ?? null,
    })),
    successLenses: (raw.success_lenses ?? []).map(({ id, name, description, source }) => ({
      id,
      name,
      description: description ?? null,
      source: source ?? null,
    })),
    sectors: (raw.sectors ?? []).map(({ id, name }) => ({ id, name })),
    context: (raw.context ?? []).map((figure, index) => ({
      at: reader.at(['context', index]),
      text: figure.text,
      value: figure.value ?? null,
      unit: figure.unit ?? null,
      approximate: figure.approximate ?? false,
      date: reader.optionalDate(figure.date, ['context', index, 'date']),
      source: figure.source ?? null,
    })),
    notes: buildNotes(raw.notes, ['notes'], reader),
    source: raw.source ?? null,
  };
}

function buildPerson(raw: ProgrammeFile['sponsor']): Person | null {
  return raw === undefined ? null : { name: raw.name, role: raw.role ?? null };
}

export function buildNotes(notes: RawNotes, path: KeyPath, reader: ValueReader): DatedNote[] {
  return (notes ?? []).map((note, index) => ({
    at: reader.at([...path, index]),
    text: note.text,
    date: reader.date(note.date, [...path, index, 'date']),
    source: note.source ?? null,
  }));
}

export function buildAmbitions(file: ValidFile<'ambitions'>, findings: CappedFindings): Ambition[] {
  indexIds('ambition', file.data.ambitions, 'ambitions', file.name, findings);
  return file.data.ambitions.map((raw, index) =>
    numbered(raw, { file: file.name, path: ['ambitions', index] }),
  );
}

export function buildPrinciples(file: ValidFile<'principles'>, findings: CappedFindings): Principle[] {
  indexIds('principle', file.data.principles, 'principles', file.name, findings);
  return file.data.principles.map((raw, index) => {
    const at: Location = { file: file.name, path: ['principles', index] };
    const ruleIds = new IdIndex('rule of a principle', findings);
    const rules = (raw.rules ?? []).map((rule, position): Rule => {
      const place: Location = { file: file.name, path: [...at.path, 'rules', position] };
      ruleIds.add(rule.id, place);
      return {
        at: place,
        id: rule.id,
        each: rule.each,
        where: rule.where ?? null,
        must: rule.must,
        needs: rule.needs ?? [],
        says: onOneLine(rule.says),
        why: rule.why === undefined ? null : onOneLine(rule.why),
      };
    });
    return { ...numbered(raw, at), rules };
  });
}

/** A sentence that was folded over lines in the file. */
function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

type RawNumbered = AmbitionsFile['ambitions'][number] | PrinciplesFile['principles'][number];

function numbered(raw: RawNumbered, at: Location): Ambition {
  return {
    at,
    id: raw.id,
    number: raw.number ?? null,
    name: raw.name,
    description: raw.description ?? null,
    source: raw.source ?? null,
  };
}

function buildHorizons(raw: ProgrammeFile, reader: ValueReader, findings: CappedFindings): Horizon[] {
  indexIds('horizon', raw.horizons, 'horizons', reader.file, findings);
  const horizons: Horizon[] = [];
  for (const [index, horizon] of (raw.horizons ?? []).entries()) {
    const path: KeyPath = ['horizons', index];
    const from = reader.date(horizon.from, [...path, 'from']);
    const to = reader.date(horizon.to, [...path, 'to']);
    const first = firstDay(from);
    const last = comparisonDay(to);
    if (first !== null && last !== null && first <= last) {
      horizons.push({
        at: reader.at(path),
        id: horizon.id,
        name: horizon.name,
        first,
        last,
        source: horizon.source ?? null,
      });
    } else {
      findings.add(reader.file, 'date-unreadable', () =>
        finding({
          code: 'date-unreadable',
          severity: 'error',
          message: `The horizon "${shortened(horizon.name)}" needs a first and a last month, the first one not after the last.`,
          fix: 'Write for example "from: July 2021" and "to: December 2021".',
          at: reader.at([...path, 'from']),
        }),
      );
    }
  }
  return horizons;
}

function firstDay(date: PlanDate): Horizon['first'] | null {
  return date.kind === 'window' ? date.first : null;
}

function buildCheckSettings(
  raw: ProgrammeFile,
  reader: ValueReader,
  knownChecks: readonly string[],
  findings: CappedFindings,
): Map<string, CheckSetting> {
  const settings = new Map<string, CheckSetting>();
  for (const [code, setting] of Object.entries(raw.checks ?? {})) {
    const at = reader.at(['checks', code]);
    if (!knownChecks.includes(code)) {
      findings.add(reader.file, 'unknown-check', () => {
        const meant = findings.suggest(code, knownChecks);
        return finding({
          code: 'unknown-check',
          severity: 'error',
          message: `There is no check "${shortened(code)}" that could be re-rated or ignored.`,
          fix:
            meant === null
              ? '"milepost explain" lists the checks. Findings about reading the files cannot be changed.'
              : `Did you mean "${meant}"?`,
          at,
          part: 'key',
        });
      });
    }
    settings.set(code, {
      at,
      severity: setting.severity ?? null,
      ignore: setting.ignore ?? false,
      moreThan: setting.more_than ?? null,
    });
  }
  return settings;
}

function indexIds(
  what: string,
  entries: readonly { readonly id: string }[] | undefined,
  key: string,
  file: string,
  findings: CappedFindings,
): IdIndex {
  const index = new IdIndex(what, findings);
  for (const [position, { id }] of (entries ?? []).entries()) index.add(id, { file, path: [key, position] });
  return index;
}
