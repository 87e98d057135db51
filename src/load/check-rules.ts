/**
 * The rules of principles against the facts that there are: a rule that could never say what it is meant to say is a
 * finding, and so is one that would cost a run too much. Rules may come from a stranger's pull request.
 */
import { EMPTY_CALENDAR } from '../model/calendar.ts';
import { calendarDay } from '../model/calendar-day.ts';
import { dayMeant } from '../model/day-to-write.ts';
import type { FactType, IdKind, KnownFact } from '../model/fact-type.ts';
import { finding, type KeyPath, type Location, type LocationPart } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import {
  type Constant,
  type EntryKind,
  innerTests,
  type JsonType,
  type Rule,
  type Test,
} from '../model/rule.ts';
import { shortened } from '../model/shortened.ts';
import type { CappedFindings } from './capped-findings.ts';
import { expectKnown, type Referable } from './ids.ts';
import { expectAffordable, isTooLarge, refuse } from './rule-limits.ts';

/** The facts of each kind of entry. Handed in: what facts there are is not loading's business. */
export type KnownFacts = Readonly<Record<EntryKind, readonly KnownFact[]>>;

/** Findings for the rules of a plan whose references have been resolved. */
export function checkRules(plan: Plan, facts: KnownFacts, findings: CappedFindings): void {
  const ids = referables(plan);
  let isSound = true;
  for (const { rules } of plan.principles) {
    for (const rule of rules) {
      if (isTooLarge(rule, findings)) isSound = false;
      else new RuleCheck(rule, facts, ids, findings).run();
    }
  }
  if (isSound) expectAffordable(plan, findings);
}

function referables({
  programme,
  ambitions,
  principles,
  workstreams,
  bodies,
  journey,
  measures,
}: Plan): Readonly<Record<IdKind, Referable>> {
  return {
    ambition: { what: 'ambition', where: 'ambitions.yaml', ids: idsOf(ambitions) },
    body: { what: 'body', where: 'governance.yaml', ids: idsOf(bodies) },
    'journey point': { what: 'point of the journey', where: 'measures.yaml', ids: idsOf(journey) },
    lens: { what: 'success lens', where: 'programme.yaml', ids: idsOf(programme.successLenses) },
    measure: { what: 'measure', where: 'measures.yaml', ids: idsOf(measures) },
    principle: { what: 'principle', where: 'principles.yaml', ids: idsOf(principles) },
    question: { what: 'design question', where: 'programme.yaml', ids: idsOf(programme.designQuestions) },
    sector: { what: 'sector', where: 'programme.yaml', ids: idsOf(programme.sectors) },
    workstream: { what: 'workstream', where: 'programme.yaml', ids: idsOf(workstreams) },
  };
}

function idsOf(entries: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(entries.map(({ id }) => id));
}

type Keyword = keyof Test;

/** What is tested: an entry by its facts, or the value of a fact. */
type Tested =
  | { readonly kind: 'entry'; readonly each: EntryKind; readonly facts: ReadonlyMap<string, KnownFact> }
  | FactType;

/** The keywords that say something of each kind of value, besides `not`, `anyOf` and `allOf`. */
const KEYWORDS = {
  entry: ['required', 'properties'],
  record: ['type', 'required', 'properties'],
  'by id': ['type', 'required', 'properties'],
  list: ['type', 'minItems', 'contains'],
  text: ['type', 'const', 'enum', 'minLength'],
  day: ['type', 'const', 'enum'],
  'whole number': ['type', 'const', 'enum', 'minimum', 'maximum'],
  share: ['type', 'const', 'enum', 'minimum', 'maximum'],
  number: ['type', 'const', 'enum', 'minimum', 'maximum'],
  'yes or no': ['type', 'const', 'enum'],
} as const satisfies Record<Tested['kind'], readonly Keyword[]>;

const ANYWHERE: readonly Keyword[] = ['not', 'anyOf', 'allOf'];

/** What `type` can be of each kind of value. */
const JSON_TYPES = {
  entry: ['object'],
  record: ['object'],
  'by id': ['object'],
  list: ['array'],
  text: ['string'],
  day: ['string'],
  'whole number': ['integer', 'number'],
  share: ['number'],
  number: ['number', 'integer'],
  'yes or no': ['boolean'],
} as const satisfies Record<Tested['kind'], readonly JsonType[]>;

const KIND_WORDS = {
  entry: 'an entry with facts',
  record: 'a record with fields',
  'by id': 'a record with a field for each id',
  list: 'a list',
  text: 'a text',
  day: 'a day',
  'whole number': 'a whole number',
  share: 'a share from 0 to 1',
  number: 'a number',
  'yes or no': 'true or false',
} as const satisfies Record<Tested['kind'], string>;

/** One rule, being held against the facts. */
class RuleCheck {
  private readonly rule: Rule;
  private readonly facts: KnownFacts;
  private readonly ids: Readonly<Record<IdKind, Referable>>;
  private readonly findings: CappedFindings;

  constructor(
    rule: Rule,
    facts: KnownFacts,
    ids: Readonly<Record<IdKind, Referable>>,
    findings: CappedFindings,
  ) {
    this.rule = rule;
    this.facts = facts;
    this.ids = ids;
    this.findings = findings;
  }

  run(): void {
    const { each, where, must, needs } = this.rule;
    const facts = new Map(this.facts[each].map((fact) => [fact.name, fact]));
    const entry: Tested = { kind: 'entry', each, facts };
    if (where !== null) this.test(where, entry, null, ['where']);
    this.test(must, entry, null, ['must']);
    for (const [index, name] of needs.entries()) {
      const fact = this.fact(name, each, facts, ['needs', index], 'value');
      if (fact?.always === true) {
        this.refuse(
          ['needs', index],
          `"${name}" is known of every ${each}, so the plan can never lack it.`,
          'Name the fact that somebody has to record, or delete this line.',
        );
      }
    }
  }

  /** `name` is the fact whose value is tested, null for the entry itself. */
  private test(test: Test, tested: Tested, name: string | null, path: KeyPath): void {
    const used = keywordsOf(test);
    if (used.length === 0) {
      this.refuse(
        path,
        'This tests nothing, so it would always hold.',
        'Say what has to hold, or delete it.',
        'key',
      );
      return;
    }
    const allowed: ReadonlySet<Keyword> = new Set([...KEYWORDS[tested.kind], ...ANYWHERE]);
    for (const keyword of used) {
      if (allowed.has(keyword)) continue;
      this.refuse(
        [...path, keyword],
        name === null
          ? `"${keyword}" tests the value of a fact, and here the ${this.rule.each} itself is tested.`
          : `"${keyword}" says nothing about "${shortened(name)}", which is ${KIND_WORDS[tested.kind]}.`,
        name === null
          ? 'Put it under "properties:" and the name of the fact.'
          : `What can be asked of it: ${[...KEYWORDS[tested.kind], ...ANYWHERE].join(', ')}.`,
        'key',
      );
    }
    if (used.some((keyword) => !allowed.has(keyword))) return;
    this.values(test, tested, name, path);
    this.names(test, tested, path);
    for (const {
      path: [keyword, key],
      test: inner,
    } of innerTests(test)) {
      const innerPath: KeyPath =
        key === undefined ? [...path, String(keyword)] : [...path, String(keyword), key];
      if (keyword === 'properties') {
        const field = this.field(String(key), tested, innerPath, 'key');
        if (field !== null) this.test(inner, field, String(key), innerPath);
      } else if (keyword === 'contains') {
        if (tested.kind === 'list') this.test(inner, tested.of, name, innerPath);
      } else {
        this.test(inner, tested, name, innerPath);
      }
    }
  }

  /** The names under `required`: fields that there are, and that can be missing. */
  private names({ required = [], properties }: Test, tested: Tested, path: KeyPath): void {
    if (properties !== undefined && Object.keys(properties).length === 0) {
      this.refuse(
        [...path, 'properties'],
        'No fact stands under "properties".',
        'Name one, or delete the line.',
        'key',
      );
    }
    for (const [index, name] of required.entries()) {
      const place = [...path, 'required', index];
      this.field(name, tested, place, 'value');
      if (tested.kind !== 'entry' || tested.facts.get(name)?.always !== true) continue;
      this.refuse(
        place,
        `"${name}" is known of every ${tested.each}, so requiring it tests nothing.`,
        'Say under "properties:" what it has to be, such as "minimum: 1" for a number.',
      );
    }
  }

  /** The type of a field of what is tested; null, with a finding, where there is none of that name. */
  private field(name: string, tested: Tested, path: KeyPath, part: LocationPart): FactType | null {
    switch (tested.kind) {
      case 'entry':
        return this.fact(name, tested.each, tested.facts, path, part)?.type ?? null;
      case 'record': {
        if (Object.hasOwn(tested.fields, name)) return tested.fields[name] ?? null;
        this.unknown(
          name,
          Object.keys(tested.fields),
          `There is no field "${shortened(name)}" in it.`,
          path,
          part,
        );
        return null;
      }
      case 'by id':
        expectKnown(name, this.ids[tested.ids], this.at(path), this.findings, part);
        return tested.of;
      case 'text':
      case 'day':
      case 'whole number':
      case 'share':
      case 'number':
      case 'yes or no':
      case 'list':
        return null;
    }
  }

  private fact(
    name: string,
    each: EntryKind,
    facts: ReadonlyMap<string, KnownFact>,
    path: KeyPath,
    part: LocationPart,
  ): KnownFact | null {
    const fact = facts.get(name);
    if (fact !== undefined) return fact;
    this.unknown(name, [...facts.keys()], `There is no fact "${shortened(name)}" of a ${each}.`, path, part);
    return null;
  }

  private unknown(
    name: string,
    known: readonly string[],
    message: string,
    path: KeyPath,
    part: LocationPart,
  ): void {
    const { file } = this.rule.at;
    this.findings.add(file, 'unknown-fact', () => {
      const meant = this.findings.suggest(name, known);
      const others =
        known.length <= 12 ? `There are: ${known.join(', ')}.` : 'docs/facts.md lists the facts.';
      return finding({
        code: 'unknown-fact',
        severity: 'error',
        message,
        fix: `${this.elsewhere(name)}${meant === null ? others : `Did you mean "${meant}"?`}`,
        at: this.at(path),
        part,
      });
    });
  }

  /** Where a fact of another kind of entry has that name. */
  private elsewhere(name: string): string {
    const kinds = Object.entries(this.facts)
      .filter(([, facts]) => facts.some((fact) => fact.name === name))
      .map(([kind]) => kind);
    return kinds.length === 0
      ? ''
      : `It is a fact of a ${kinds.join(' and of a ')}: write "each: ${kinds[0]}", or name another. `;
  }

  /** The values that a test compares with: such as the fact can have. */
  private values(test: Test, tested: Tested, name: string | null, path: KeyPath): void {
    if (tested.kind === 'entry' || name === null) return;
    const types: readonly JsonType[] = JSON_TYPES[tested.kind];
    if (test.type !== undefined && !types.includes(test.type)) {
      this.refuse(
        [...path, 'type'],
        `"${shortened(name)}" is ${KIND_WORDS[tested.kind]}, so it can never be of the type "${test.type}".`,
        `Write "type: ${types[0]}", or leave it out.`,
      );
    }
    if (test.const !== undefined) this.value(test.const, tested, name, [...path, 'const']);
    for (const [index, value] of (test.enum ?? []).entries()) {
      this.value(value, tested, name, [...path, 'enum', index]);
    }
    this.limits(test, tested, name, path);
    if (tested.kind !== 'share') return;
    for (const keyword of ['minimum', 'maximum'] as const) {
      const limit = test[keyword];
      if (limit !== undefined && (limit < 0 || limit > 1)) {
        this.refuse(
          [...path, keyword],
          `"${shortened(name)}" is a share from 0 to 1, and ${limit} lies outside.`,
          limit > 1 && limit <= 100
            ? `Write ${limit / 100} for ${limit} per cent.`
            : 'Write a number from 0 to 1.',
        );
      }
    }
  }

  /** Limits that every value keeps, or none. */
  private limits(
    { minimum, maximum, minItems, minLength }: Test,
    tested: FactType,
    name: string,
    path: KeyPath,
  ): void {
    const isCount = tested.kind === 'whole number' || tested.kind === 'share';
    if (minimum !== undefined && maximum !== undefined && minimum > maximum) {
      this.refuse(
        [...path, 'minimum'],
        `No number is ${minimum} or more and ${maximum} or less.`,
        'Swap them, or correct one.',
      );
    }
    if (isCount && (minimum === 0 || (tested.kind === 'share' && maximum === 1))) {
      this.refuse(
        [...path, minimum === 0 ? 'minimum' : 'maximum'],
        `"${shortened(name)}" is ${KIND_WORDS[tested.kind]}, so it is always ${minimum === 0 ? '0 or more' : '1 or less'}.`,
        'Write another number, or delete this line.',
      );
    }
    if (tested.kind === 'whole number' && maximum !== undefined && maximum < 0) {
      this.refuse(
        [...path, 'maximum'],
        `"${shortened(name)}" is a whole number and never less than 0.`,
        'Write 0 or more.',
      );
    }
    const one = minItems === 1 ? 'minItems' : minLength === 1 ? 'minLength' : null;
    if (one !== null) {
      this.refuse(
        [...path, one],
        `Where "${shortened(name)}" is recorded there is at least one ${minItems === 1 ? 'entry in it' : 'character'}, so this tests nothing.`,
        'Name the fact under "required:" instead.',
      );
    }
  }

  private value(value: Constant, type: FactType, name: string, path: KeyPath): void {
    const written = `"${shortened(String(value))}"`;
    const wrongKind = (fix: string): void => {
      this.refuse(path, `"${shortened(name)}" is ${KIND_WORDS[type.kind]}, and ${written} is not.`, fix);
    };
    switch (type.kind) {
      case 'text':
        if (typeof value !== 'string') {
          wrongKind(`Put quotes round it: "${String(value)}".`);
        } else if (type.ids !== undefined) {
          expectKnown(value, this.ids[type.ids], this.at(path), this.findings);
        } else if (type.choices !== undefined && !type.choices.includes(value)) {
          const meant = this.findings.suggest(value, type.choices);
          this.refuse(
            path,
            `"${shortened(name)}" can never be ${written}. It is one of: ${type.choices.join(', ')}.`,
            meant === null ? 'Write one of these.' : `Did you mean "${meant}"?`,
          );
        }
        break;
      case 'day':
        if (typeof value !== 'string' || calendarDay(value) === null)
          wrongKind(dayMeant(typeof value === 'string' ? value : '', EMPTY_CALENDAR, '2021-09-15'));
        break;
      case 'whole number':
      case 'number':
      case 'share':
        if (typeof value !== 'number') wrongKind('Write a number, without quotes.');
        break;
      case 'yes or no':
        if (typeof value !== 'boolean') wrongKind('Write true or false, without quotes.');
        break;
      case 'list':
      case 'record':
      case 'by id':
        break;
    }
  }

  private refuse(path: KeyPath, message: string, fix: string, part: LocationPart = 'value'): void {
    refuse(this.at(path), message, fix, this.findings, part);
  }

  private at(path: KeyPath): Location {
    return { file: this.rule.at.file, path: [...this.rule.at.path, ...path] };
  }
}

const ALL_KEYWORDS = Object.keys({
  type: 0,
  required: 0,
  properties: 0,
  const: 0,
  enum: 0,
  minimum: 0,
  maximum: 0,
  minItems: 0,
  minLength: 0,
  contains: 0,
  not: 0,
  anyOf: 0,
  allOf: 0,
} satisfies Record<Keyword, 0>);

function keywordsOf(test: Test): Keyword[] {
  return ALL_KEYWORDS.filter((keyword): keyword is Keyword => Object.hasOwn(test, keyword));
}
