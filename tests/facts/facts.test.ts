/** The table of facts: whole, documented, true to its types, and with YAML to type that records what it says. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { factContext, FACTS, factSource, writeFact, type WantedFacts } from '../../src/facts/index.ts';
import type { FactRecord, FactValue } from '../../src/facts/fact.ts';
import type { FactType } from '../../src/model/fact-type.ts';
import type { Plan } from '../../src/model/plan.ts';
import { ENTRY_KINDS, type EntryKind } from '../../src/model/rule.ts';
import { standingEntries } from '../../src/model/schedule.ts';
import { day } from '../model/days.ts';
import { planIn, planWith } from '../support/loaded-plan.ts';
import { REPOSITORY } from '../support/run-milepost.ts';

const ALL: WantedFacts = {
  programme: namesOf('programme'),
  workstream: namesOf('workstream'),
  project: namesOf('project'),
  milestone: namesOf('milestone'),
  decision: namesOf('decision'),
  measure: namesOf('measure'),
};

function namesOf(each: EntryKind): Set<string> {
  return new Set(FACTS[each].map(({ name }) => name));
}

/** Every record of a plan as of a day, with the kind of its entry. */
function recordsOf(plan: Plan, asOf: string): { readonly each: EntryKind; readonly facts: FactRecord }[] {
  const entries = standingEntries(plan, day(asOf));
  const context = factContext(plan, entries, day(asOf));
  const source = factSource(context, ALL);
  return [
    { each: 'programme', facts: source.ofProgramme() },
    ...plan.workstreams.flatMap((workstream) => [
      { each: 'workstream' as const, facts: source.ofWorkstream(workstream) },
      ...workstream.projects.map((project) => ({
        each: 'project' as const,
        facts: source.ofProject({ workstream, project }),
      })),
    ]),
    ...entries.map((entry) => ({ each: 'milestone' as const, facts: source.ofMilestone(entry) })),
    ...context.raidOf(null).decisions.map((decision) => ({
      each: 'decision' as const,
      facts: source.ofDecision(decision),
    })),
    ...plan.measures.map((measure) => ({ each: 'measure' as const, facts: source.ofMeasure(measure) })),
  ];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is wrong with a value, where something is. */
function misfits(value: FactValue, type: FactType, path: string): string[] {
  const wrong = (fits: boolean): string[] => (fits ? [] : [`${path}: ${JSON.stringify(value)}`]);
  switch (type.kind) {
    case 'text':
      return wrong(typeof value === 'string' && (type.choices === undefined || type.choices.includes(value)));
    case 'day':
      return wrong(typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value));
    case 'whole number':
      return wrong(typeof value === 'number' && Number.isInteger(value) && value >= 0);
    case 'number':
      return wrong(typeof value === 'number');
    case 'share':
      return wrong(typeof value === 'number' && value >= 0 && value <= 1);
    case 'yes or no':
      return wrong(typeof value === 'boolean');
    case 'list':
      return Array.isArray(value) && value.length > 0
        ? value.flatMap((item: FactValue, index) => misfits(item, type.of, `${path}[${index}]`))
        : wrong(false);
    case 'record':
      return isObject(value)
        ? Object.entries(value).flatMap(([name, field]) => {
            const of = type.fields[name];
            return of === undefined ? [`${path}.${name} is no field`] : misfits(field, of, `${path}.${name}`);
          })
        : wrong(false);
    case 'by id':
      return isObject(value)
        ? Object.entries(value).flatMap(([name, field]) => misfits(field, type.of, `${path}.${name}`))
        : wrong(false);
  }
}

describe.each(ENTRY_KINDS)('the facts of a %s', (each) => {
  test('have each a name of their own and one sentence', () => {
    const names = FACTS[each].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, says, source } of FACTS[each]) {
      expect(name).toMatch(/^[a-z]+(?:_[a-z]+)*$/);
      expect(says).toMatch(/^[A-Z].*\.$/);
      expect(source).not.toBe('');
    }
  });

  test('have all that the plan format lets an entry state', () => {
    const places = {
      programme: ['programme'],
      workstream: ['workstream'],
      project: ['workstream', 'projects'],
      milestone: ['workstream', 'projects', 'milestones'],
      decision: ['raid', 'decisions'],
      measure: ['measures', 'measures'],
    } as const satisfies Record<EntryKind, readonly string[]>;
    const keys = keysIn(...places[each]);
    expect(keys.length).toBeGreaterThan(10);
    // The version of the format is no fact of a programme.
    expect(keys.filter((key) => key !== 'format' && !ALL[each].has(key))).toEqual([]);
  });
});

/** The keys that a file of the plan format can have, or the entries of a list in it. */
function keysIn(file = '', ...lists: readonly string[]): string[] {
  let node: unknown = JSON.parse(readFileSync(`${REPOSITORY}/schemas/${file}.schema.json`, 'utf8'));
  for (const list of lists) {
    const properties: unknown = isObject(node) ? node['properties'] : null;
    const entries: unknown = isObject(properties) ? properties[list] : null;
    node = isObject(entries) ? entries['items'] : null;
  }
  const properties: unknown = isObject(node) ? node['properties'] : null;
  return Object.keys(isObject(properties) ? properties : {});
}

/** The fields of a fact that is a record, a list of records, or a record by id. */
function fieldsOf(each: EntryKind, name: string): string[] {
  let type = FACTS[each].find((fact) => fact.name === name)?.type;
  if (type?.kind === 'list' || type?.kind === 'by id') type = type.of;
  return type?.kind === 'record' ? Object.keys(type.fields) : [];
}

describe('what stands in a file of its own', () => {
  test.each([['governance'], ['raid'], ['measures']])('%s.yaml is facts of the programme', (file) => {
    const keys = keysIn(file);
    expect(keys.length).toBeGreaterThan(1);
    expect(keys.filter((key) => !ALL.programme.has(key))).toEqual([]);
  });

  const OWN_FILES = [
    ['an update', 'update', ['update'], ['for']],
    ['a body', 'meetings', ['governance', 'bodies'], ['id']],
    ['a risk', 'risks', ['raid', 'risks'], []],
    ['an issue', 'issues', ['raid', 'issues'], []],
    ['an action', 'actions', ['raid', 'actions'], []],
    ['a decision', 'decisions', ['raid', 'decisions'], []],
    ['an escalation', 'escalations', ['raid', 'escalations'], []],
  ] as const;

  test.each(OWN_FILES)('every key of %s is a field of "%s"', (_, name, place, apart) => {
    const keys = keysIn(...place).filter((key) => !apart.some((other) => other === key));
    expect(keys.length).toBeGreaterThan(5);
    expect(keys.filter((key) => !fieldsOf('programme', name).includes(key))).toEqual([]);
  });
});

const PLANS = [
  ['plan', '2021-10-04'],
  ['tests/fixtures/every-state/plan', '2022-02-01'],
  ['tests/fixtures/invented', '2025-03-17'],
] as const;

describe.each(PLANS)('on %s as of %s', (folder, asOf) => {
  test('every value is of its type, and nothing is null or empty', async () => {
    const wrong = recordsOf(await planIn(folder), asOf).flatMap(({ each, facts }) =>
      FACTS[each].flatMap(({ name, type }) => {
        const value = facts[name];
        return value === undefined ? [] : misfits(value, type, `${each} ${name}`);
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('what is always known is there', async () => {
    const absent = recordsOf(await planIn(folder), asOf).flatMap(({ each, facts }) =>
      FACTS[each]
        .filter(({ name, always }) => always && !Object.hasOwn(facts, name))
        .map(({ name }) => `${each} ${name}`),
    );
    expect(absent).toEqual([]);
  });
});

const LISTS = {
  'programme.yaml': `format: 1
name: An invented programme
workstreams:
  - inclusion
sectors:
  - id: health
    name: Health
  - id: parents
    name: Parents and carers
design_questions:
  - id: good-enough
    text: Would this be good enough for my child?
success_lenses:
  - id: equity
    name: Equity
`,
  'ambitions.yaml': 'ambitions:\n  - id: voice\n    name: Every voice is heard\n',
  'principles.yaml': 'principles:\n  - id: co-production\n    name: Co-production\n',
};

const BODIES = 'bodies:\n  - id: programme-board\n    name: Programme board\n';
const DECISION = `decisions:
  - id: panel
    title: Whether there is a panel
    asked_of: programme-board
    needed_by: 2021-12-01
`;
const MEASURE = 'measures:\n  - id: waiting\n    name: Weeks of waiting\n';

function indented(text: string, spaces: number): string {
  return text === '' ? '' : `${text.replace(/^(?=.)/gm, ' '.repeat(spaces))}\n`;
}

function workstreamWith(workstream: string, project: string, milestone: string): string {
  const due = milestone.startsWith('due:') ? '' : 'due: tbc\n';
  return `id: inclusion
name: Inclusion
kind: delivery
${indented(workstream, 0)}projects:
  - id: reviews
    name: Reviews
${indented(project, 4)}    milestones:
      - id: first
        title: First review published
${indented(`${due}${milestone}`, 8)}`;
}

/** The files of a plan with YAML typed into an entry, or into the file that its first line names. */
function typedInto(each: EntryKind, yaml: string): Readonly<Record<string, string>> {
  const file = /^# plan\/([a-z0-9/-]+\.yaml)/.exec(yaml)?.[1];
  const into = (kind: EntryKind): string => (file === undefined && each === kind ? yaml : '');
  const milestone = into('milestone').replace('WORKSTREAM/PROJECT/MILESTONE', 'inclusion/reviews/first');
  return {
    ...LISTS,
    'programme.yaml': `${LISTS['programme.yaml']}${indented(into('programme'), 0)}`,
    'governance.yaml': BODIES,
    'workstreams/inclusion.yaml': workstreamWith(into('workstream'), into('project'), milestone),
    ...(each === 'decision' ? { 'raid.yaml': `${DECISION}${indented(into('decision'), 4)}` } : {}),
    ...(each === 'measure'
      ? {
          'measures.yaml': `journey:\n  - id: school\n    name: School\n${MEASURE}${indented(into('measure'), 4)}`,
        }
      : {}),
    ...(file === undefined ? {} : { [file]: `${file === 'governance.yaml' ? BODIES : ''}${yaml}\n` }),
  };
}

/** Facts that always say something, and say more once something is typed. */
const COUNTED = new Set(['has_evidence', 'number_of_evidence', 'audience']);

const writable = ENTRY_KINDS.flatMap((each) =>
  FACTS[each].filter(({ write }) => write !== undefined).map(({ name }) => ({ each, name })),
);

describe('what to type', () => {
  test('is known for most of what a plan can lack', () => {
    expect(writable.length).toBeGreaterThan(100);
  });

  test.each(writable)('records $name of a $each', async ({ each, name }) => {
    const asOf = day('2021-10-04');
    const before = await planWith(typedInto(each, each === 'milestone' ? 'due: tbc' : ''));
    const context = factContext(before, standingEntries(before, asOf), asOf);
    const refs = {
      programme: null,
      workstream: 'inclusion',
      project: 'inclusion/reviews',
      milestone: 'inclusion/reviews/first',
      decision: 'panel',
      measure: 'waiting',
    };
    const typed = replaced(writeFact(each, name, refs[each], context) ?? '');
    const find = (plan: Plan): FactValue | undefined =>
      recordsOf(plan, asOf).find((record) => record.each === each)?.facts[name];
    const found = find(await planWith(typedInto(each, typed)));
    if (COUNTED.has(name)) expect(found).not.toEqual(find(before));
    else expect(find(before)).toBeUndefined();
    expect(found).toBeDefined();
  });
});

/** What stands in capitals is for somebody to replace. */
function replaced(yaml: string): string {
  return yaml
    .replaceAll('DAY, SUCH AS ', '')
    .replaceAll('YES, PARTLY OR NO', '"yes"')
    .replaceAll('INCREASE OR DECREASE', 'decrease')
    .replaceAll('NOT-STARTED, IN-PROGRESS OR COMPLETE', 'in-progress')
    .replaceAll('RED, AMBER OR GREEN', 'amber')
    .replaceAll('STOCK, FLOW, RATE OR CUMULATIVE', 'stock')
    .replaceAll('LOWER, HIGHER OR NEITHER', 'lower')
    .replaceAll('WEEK, MONTH, QUARTER, TERM OR YEAR', 'month')
    .replaceAll('WORKSTREAM OR BODY', 'inclusion')
    .replaceAll('ONE OF ', '')
    .replaceAll('SHORT-NAME', 'short-name')
    .replaceAll('BODY', 'programme-board')
    .replaceAll('NUMBER', '1')
    .replaceAll(/\bNAME$/gm, 'Jo Bloggs');
}

describe('a project', () => {
  const project = `partners: [health]
ambitions: [voice]
engagement:
  - date: 2021-02-01
    with: [parents]
  - date: 2021-09-01
    with: [health]
  - date: 2021-12-01
    with: [parents]
questions:
  good-enough:
    answer: partly
    date: 2021-09-01
principles:
  co-production:
    evidence: Two workshops
    date: 2021-09-04`;
  const files = {
    ...LISTS,
    'workstreams/inclusion.yaml': `id: inclusion
name: Inclusion
kind: delivery
leads:
  - name: Sam Doe
projects:
  - id: reviews
    name: Reviews
${project.replace(/^(?=.)/gm, '    ')}
    milestones:
      - id: first
        title: First review published
        due: June 2021
        completed: 2021-06-20
      - id: second
        title: Second review published
        due: tbc
      - id: third
        title: Third review published
        due: November 2021
        depends_on:
          - inclusion/reviews/first
        changes:
          - date: 2021-09-24
            from: September 2021
            to: November 2021
            reason: The reviewer was ill
`,
  };

  async function factsOn(asOf: string): Promise<FactRecord> {
    const records = recordsOf(await planWith(files), asOf);
    const found = records.find(({ each }) => each === 'project');
    if (found === undefined) throw new Error('the plan has a project');
    return found.facts;
  }

  test('has what stands in it and what follows', async () => {
    expect(await factsOn('2021-10-04')).toMatchObject({
      partners: ['health'],
      sectors_missing: ['parents'],
      number_of_sectors_missing: 1,
      ambitions_served: 1,
      engaged_in_last_six_months: ['health'],
      engagements_in_last_six_months: 1,
      days_since_engagement: 33,
      first_milestone_ends: '2021-06-30',
      engaged_before_first_milestone: ['parents'],
      questions_answered: 1,
      questions: { 'good-enough': { answer: 'partly', date: '2021-09-01' } },
      principles: { 'co-production': { evidence: 'Two workshops', evidence_days: 30, stale: false } },
      principles_with_evidence: ['co-production'],
      number_of_owners: 1,
      milestones: 3,
      milestones_open: 2,
      milestones_complete: 1,
      share_undated: 1 / 3,
      share_reported: 1 / 3,
      due_changes: 1,
      days_since_change: 10,
      most_in_one_month: 1,
      dependencies_inside_workstream: 1,
      dependencies_across_workstreams: 0,
    });
  });

  test('has nothing that is dated after the day', async () => {
    const facts = await factsOn('2021-08-01');
    expect(facts).toMatchObject({ questions_answered: 0, due_changes: 0, engagements_in_last_six_months: 1 });
    for (const name of ['questions', 'principles', 'principles_with_evidence', 'days_since_change']) {
      expect(Object.hasOwn(facts, name)).toBe(false);
    }
  });

  test('knows no fact by the name of a property that every object has', async () => {
    expect((await factsOn('2021-10-04'))['constructor']).toBeUndefined();
  });
});
