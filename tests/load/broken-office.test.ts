/** Updates, the RAID log, measures and meetings that do not say what they are meant to say. */
import { describe, expect, test } from 'vitest';
import { type Broken, expectOneFinding, findingsOf, shown } from '../support/broken-plan.ts';

const GOVERNANCE = `bodies:
  - id: programme-board
    name: Programme Board
    cadence: monthly, second Thursday
`;

/** One file besides those of the smallest plan, which has one body. */
function of(
  file: string,
): (what: string, text: string, place: string, code: string, says: string, fix: string) => Broken {
  return (what, text, place, code, says, fix) => ({
    what,
    plan: { 'governance.yaml': GOVERNANCE, [file]: text },
    code,
    at: `${file}:${place}`,
    says,
    fix,
  });
}

const UPDATE = 'updates/2021-09-20.yaml';
const update = of(UPDATE);
const raid = of('raid.yaml');
const measures = of('measures.yaml');
const governance = of('governance.yaml');

/** An update on four lines, with more from line 5 on. */
function updateFor(subject: string, more = ''): string {
  return `for: ${subject}\ndate: 2021-09-20\nauthor: Sam Doe\nsummary: It goes well.\n${more}`;
}

/** A risk on five lines, its keys in column 5, with more from line 7 on. */
function riskWith(more: string, rating = 'likelihood: 3\n    impact: 3'): string {
  return `risks:\n  - id: capacity\n    title: Too few places\n    raised: 2021-02-01\n    ${rating}\n    ${more}\n`;
}

/** A measure on three lines, its keys in column 5, with more from line 4 on. */
function measureWith(more: string): string {
  return `measures:\n  - id: exclusions\n    name: Exclusions\n    ${more}\n`;
}

/** A body on four lines with another cadence, which begins in column 14, and more from line 5 on. */
function bodyWith(cadence: string, more = ''): string {
  return GOVERNANCE.replace('monthly, second Thursday', cadence) + more;
}

const UPDATES: readonly Broken[] = [
  update(
    'a colour that there is not',
    updateFor('programme', 'rag: orange\n'),
    '5:6',
    'schema',
    '"rag" cannot be "orange". It is one of: red, amber, green, blue, grey',
    'one of these words',
  ),
  update(
    'a colour misspelt',
    updateFor('programme', 'rag: grene\n'),
    '5:6',
    'schema',
    'cannot be "grene"',
    'Did you mean "green"?',
  ),
  update(
    'a dimension that there is not',
    updateFor('programme', 'rag:\n  budget: red\n'),
    '6:3',
    'schema',
    '"rag" has no key "budget"',
    'overall, schedule, benefits, finance, risk',
  ),
  update(
    'a dimension of a wrong colour',
    updateFor('programme', 'rag:\n  risk: rde\n'),
    '6:9',
    'schema',
    '"risk" cannot be "rde"',
    'Did you mean "red"?',
  ),
  update(
    'a list in place of a colour',
    updateFor('programme', 'rag:\n  - red\n'),
    '6:3',
    'schema',
    '"rag" must be one of the words red, amber, green, blue, grey or an entry',
    'hyphens',
  ),
  update(
    'no summary',
    'for: programme\ndate: 2021-09-20\nauthor: Sam Doe\n',
    '1:1',
    'schema',
    'has no "summary"',
    'Add a line',
  ),
  update(
    'an audience that there is not',
    updateFor('programme', 'audience:\n  - everybody\n'),
    '6:5',
    'schema',
    'cannot be "everybody"',
    'one of these words',
  ),
  update(
    'a workstream misspelt',
    updateFor('inclusoin'),
    '1:6',
    'unknown-reference',
    'There is no workstream or project "inclusoin"',
    'Did you mean "inclusion"?',
  ),
  update(
    'a project without its workstream',
    updateFor('reviews'),
    '1:6',
    'unknown-reference',
    '"reviews" is only a part',
    'Write "inclusion/reviews"',
  ),
  update(
    'a milestone',
    updateFor('inclusion/reviews/first'),
    '1:6',
    'unknown-reference',
    'is a milestone, and an update speaks of',
    'Write "inclusion/reviews"',
  ),
  update(
    'a day that is none',
    updateFor('programme').replace('2021-09-20', '20/09/2021'),
    '2:7',
    'date-unreadable',
    '"date" takes one day',
    'Write 2021-09-20.',
  ),
  update(
    'a body misspelt',
    updateFor('programme', 'support_needed:\n  - what: A commissioner\n    from: programme-bord\n'),
    '7:11',
    'unknown-reference',
    'There is no body "programme-bord"',
    'Did you mean "programme-board"?',
  ),
];

const RAID: readonly Broken[] = [
  raid(
    'an id twice',
    `${riskWith('owner: Sam Doe')}  - id: capacity\n    title: Another\n    raised: 2021-02-01\n    likelihood: 1\n    impact: 1\n`,
    '8:9',
    'duplicate-id',
    'each risk needs an id of its own',
    'another id',
  ),
  raid(
    'a score off the scale',
    riskWith('owner: Sam Doe', 'likelihood: 6\n    impact: 3'),
    '5:17',
    'score-off-scale',
    '"likelihood" is 6, and the scale of likelihood ends at 5 (Almost certain)',
    'a number from 1 to 5, or give the programme a scale of its own',
  ),
  raid(
    'a target off the scale',
    riskWith('target:\n      likelihood: 1\n      impact: 9'),
    '9:15',
    'score-off-scale',
    '"impact" is 9',
    'from 1 to 5',
  ),
  raid(
    'a score of nothing',
    riskWith('owner: Sam Doe', 'likelihood: 0\n    impact: 3'),
    '5:17',
    'schema',
    'must be 1 or more',
    'Write 1',
  ),
  raid(
    'a word of the usual scale for its number',
    riskWith('owner: Sam Doe', 'likelihood: likely\n    impact: 3'),
    '5:17',
    'schema',
    'must be a whole number, and here it is the text "likely"',
    'Write 4, which is "Likely" on the scale.',
  ),
  raid(
    'a word of a scale of its own',
    `scale:\n  impact:\n    - Low\n    - High\n${riskWith('owner: Sam Doe', 'likelihood: 3\n    impact: HIGH')}`,
    '10:13',
    'schema',
    'here it is the text "HIGH"',
    'Write 2, which is "High" on the scale.',
  ),
  raid(
    'a word that the scale has not',
    riskWith('owner: Sam Doe', 'likelihood: Highish\n    impact: 3'),
    '5:17',
    'schema',
    'here it is the text "Highish"',
    'Write a whole number in figures',
  ),
  raid(
    'medium above high',
    'scale:\n  medium_from: 12\n  high_from: 10\n',
    '2:16',
    'score-off-scale',
    'medium from 12 and high from 10',
    'smaller number as "medium_from"',
  ),
  raid(
    'high out of reach',
    'scale:\n  likelihood:\n    - Low\n    - High\n',
    '1:1',
    'score-off-scale',
    'the highest that it can be rated is 10: 2 times 5',
    'up to 10',
  ),
  raid(
    'another rating than its history says',
    riskWith('history:\n      - date: 2021-03-01\n        likelihood: 3\n        impact: 4'),
    '6:13',
    'rating-differs',
    'is rated 3 × 3, and the newest entry of its history, of 2021-03-01, says 3 × 4',
    'Write "likelihood: 3" and "impact: 4"; or add an entry',
  ),
  raid(
    'a history upside down',
    riskWith(
      'history:\n      - date: 2021-03-01\n        likelihood: 1\n        impact: 1\n      - date: 2021-02-01\n        likelihood: 3\n        impact: 3',
    ),
    '11:15',
    'days-out-of-order',
    '2021-02-01 comes after 2021-03-01',
    'Move it up',
  ),
  raid(
    'what it is about misspelt',
    riskWith('about:\n      - inclusion/reveiws'),
    '8:9',
    'unknown-reference',
    'There is no workstream, project or milestone "inclusion/reveiws"',
    'Did you mean "inclusion/reviews"?',
  ),
  raid(
    'an issue from a risk that there is not',
    `${riskWith('owner: Sam Doe')}issues:\n  - id: lapsed\n    title: Lapsed\n    raised: 2021-02-01\n    impact: 2\n    from_risk: capcity\n`,
    '13:16',
    'unknown-reference',
    'There is no risk "capcity" in raid.yaml',
    'Did you mean "capacity"?',
  ),
  raid(
    'an action without a day',
    'actions:\n  - id: call\n    title: Call them\n    due: March 2021\n',
    '4:10',
    'date-unreadable',
    '"due" takes one day',
    '2021-09-15',
  ),
  raid(
    'an action of a body that there is not',
    'actions:\n  - id: call\n    title: Call them\n    due: 2021-03-01\n    raised_at:\n      body: the-board\n      date: 2021-02-11\n',
    '6:13',
    'unknown-reference',
    'There is no body "the-board"',
    'Known are: programme-board',
  ),
  raid(
    'a decision told to nobody',
    'decisions:\n  - id: extend\n    title: Extend\n    asked_of: programme-board\n    needed_by: 2021-03-01\n    outcome:\n      date: 2021-02-11\n      decided: Yes, we extend\n      cascade_to:\n        - inclusoin\n',
    '10:11',
    'unknown-reference',
    'There is no body or workstream "inclusoin"',
    'Did you mean "inclusion"?',
  ),
  raid(
    'an escalation to a workstream',
    'escalations:\n  - id: money\n    title: No money\n    from: inclusion\n    to: inclusion\n    raised: 2021-02-01\n',
    '5:9',
    'unknown-reference',
    'There is no body "inclusion"',
    'Known are: programme-board',
  ),
];

const MEASURES: readonly Broken[] = [
  measures(
    'a lens that there is not',
    measureWith('lens: money'),
    '4:11',
    'unknown-reference',
    'There is no success lens "money" in programme.yaml',
    'Write an id',
  ),
  measures(
    'a point of the journey that there is not',
    `journey:\n  - id: early-years\n    name: Early years\n${measureWith('journey: early-year')}`,
    '7:14',
    'unknown-reference',
    'no point of the journey "early-year"',
    'Did you mean "early-years"?',
  ),
  measures(
    'two tolerances',
    measureWith('tolerance: 1\n    tolerance_percent: 2'),
    '5:5',
    'schema',
    'only one of the two can hold',
    'Delete one',
  ),
  measures(
    'an actual without a number',
    measureWith('actuals:\n      - date: March 2021'),
    '5:9',
    'schema',
    'has no value, and does not say that it is suppressed',
    'suppressed: true',
  ),
  measures(
    'a suppressed number',
    measureWith('actuals:\n      - date: March 2021\n        value: 3\n        suppressed: true'),
    '5:9',
    'schema',
    'is suppressed, and yet it has a value',
    'Delete "value"',
  ),
  measures(
    'an actual without an end',
    measureWith('actuals:\n      - date: from March 2021\n        value: 3'),
    '5:15',
    'date-unreadable',
    'has no beginning or no end',
    'September 2021',
  ),
  measures(
    'a path without points',
    measureWith('paths:\n      - id: target\n        kind: target\n        points: []'),
    '7:17',
    'schema',
    '"points" has no entries',
    'Add one',
  ),
  measures(
    'points upside down',
    measureWith(
      'paths:\n      - id: target\n        kind: target\n        points:\n          - date: 2022-03-31\n            value: 1\n          - date: 2021-03-31\n            value: 2',
    ),
    '10:19',
    'days-out-of-order',
    '2021-03-31 comes after 2022-03-31',
    'Move it up',
  ),
  measures(
    'two points of one day',
    measureWith(
      'paths:\n      - id: target\n        kind: target\n        points:\n          - date: March 2021\n            value: 1\n          - date: 2021-03-31\n            value: 2',
    ),
    '10:19',
    'days-out-of-order',
    'two of them are of 2021-03-31',
    'Delete one',
  ),
  measures(
    'approved by a body that there is not',
    measureWith(
      'paths:\n      - id: target\n        kind: target\n        approved_by: programme-bord\n        points:\n          - date: March 2021\n            value: 1',
    ),
    '7:22',
    'unknown-reference',
    'There is no body or role "programme-bord"',
    'Did you mean "programme-board"?',
  ),
  measures(
    'a CSV file that is not there',
    measureWith('actuals_csv: exclusions.csv'),
    '4:18',
    'unknown-reference',
    'There is no CSV file "exclusions.csv" beside measures.yaml or in the folder measures',
    'without a folder',
  ),
];

const MEETINGS: readonly Broken[] = [
  governance(
    'a cadence that cannot be read',
    bodyWith('now and then'),
    '4:14',
    'cadence-unreadable',
    'how often, then on which day',
    '"monthly, second Thursday"',
  ),
  governance(
    'either side of a body that there is not',
    bodyWith('fortnightly, one either side of board'),
    '4:14',
    'unknown-reference',
    'There is no body "board"',
    'Known are: programme-board',
  ),
  governance(
    'either side of itself',
    bodyWith('fortnightly, one either side of programme-board'),
    '4:14',
    'cadence-unreadable',
    'either side of itself',
    'monthly, second Thursday',
  ),
  governance(
    'a board that there is not',
    `board: steering\n${GOVERNANCE}`,
    '1:8',
    'unknown-reference',
    'There is no body "steering"',
    'programme-board',
  ),
  governance(
    'an exception that changes nothing',
    `${GOVERNANCE}    exceptions:\n      - date: 2021-10-14\n`,
    '6:9',
    'schema',
    'whether the meeting is moved or cancelled',
    '"held_on: …"',
  ),
  governance(
    'moved and cancelled',
    `${GOVERNANCE}    exceptions:\n      - date: 2021-10-14\n        held_on: 2021-10-21\n        cancelled: true\n`,
    '6:9',
    'schema',
    'it can only be one of the two',
    'Delete "cancelled"',
  ),
  governance(
    'cancelled, and nobody knows which',
    `${GOVERNANCE}    exceptions:\n      - cancelled: true\n`,
    '6:9',
    'schema',
    'nothing says which',
    '"date: …"',
  ),
];

describe.each([
  ['updates', UPDATES],
  ['the RAID log', RAID],
  ['measures', MEASURES],
  ['meetings', MEETINGS],
])('%s', (_, cases) => {
  test.each(cases)('$what', expectOneFinding);
});

test('bodies that are each set by the next are all told', async () => {
  const text = `bodies:
  - id: one
    name: One
    cadence: one either side of two
  - id: two
    name: Two
    cadence: one either side of one
`;
  expect((await findingsOf({ 'governance.yaml': text })).map(shown)).toEqual([
    'cadence-unreadable governance.yaml:4:14',
    'cadence-unreadable governance.yaml:7:14',
  ]);
});

describe('CSV files', () => {
  const NAMED = measureWith('actuals_csv: x.csv');
  const CSV = 'date,value\nMarch 2021,3\n';

  test.each<{ what: string; plan: Record<string, string>; found: readonly string[] }>([
    { what: 'beside measures.yaml', plan: { 'measures.yaml': NAMED, 'x.csv': CSV }, found: [] },
    { what: 'in the folder measures', plan: { 'measures.yaml': NAMED, 'measures/x.csv': CSV }, found: [] },
    {
      what: 'in both places',
      plan: { 'measures.yaml': NAMED, 'x.csv': CSV, 'measures/x.csv': CSV },
      found: ['ambiguous-reference measures.yaml:4:18'],
    },
    {
      what: 'named by two measures',
      plan: {
        'measures.yaml': `${NAMED}  - id: other\n    name: Other\n    actuals_csv: x.csv\n`,
        'x.csv': CSV,
      },
      found: ['ambiguous-reference measures.yaml:7:18'],
    },
    {
      what: 'named by none',
      plan: { 'measures.yaml': measureWith('unit: pupils'), 'measures/x.csv': CSV },
      found: ['file-not-read measures/x.csv'],
    },
    { what: 'without a measures.yaml', plan: { 'x.csv': CSV }, found: ['file-not-read x.csv'] },
  ])('$what', async ({ plan, found }) => {
    expect((await findingsOf(plan)).map(shown)).toEqual(found);
  });

  test('the name that was probably meant is told', async () => {
    const findings = await findingsOf({ 'measures.yaml': measureWith('actuals_csv: xx.csv'), 'x.csv': CSV });
    expect(findings.map(({ fix }) => fix)).toContain('Did you mean "x.csv"?');
  });
});

describe('indicators and effects', () => {
  const withIndicator = (indicator: string, measure: string): Record<string, string> => ({
    'measures.yaml': measureWith('unit: pupils'),
    'workstreams/inclusion.yaml': `id: inclusion
name: Inclusion
kind: delivery
indicators:
  - ${indicator}
projects:
  - id: provision
    name: Provision
    measures:
      - measure: ${measure}
`,
  });

  test.each<{ what: string; indicator: string; measure: string; found: readonly string[] }>([
    { what: 'an id', indicator: 'exclusions', measure: 'exclusions', found: [] },
    { what: 'a wording', indicator: 'Exclusion data', measure: 'Exclusion data', found: [] },
    { what: 'the name of the measure', indicator: 'exclusions', measure: 'Exclusions', found: [] },
    {
      what: 'an id misspelt',
      indicator: 'exclusion',
      measure: 'exclusions',
      found: ['unknown-reference workstreams/inclusion.yaml:5:5'],
    },
    {
      what: 'an effect on nothing',
      indicator: 'exclusions',
      measure: 'attendance',
      found: ['unknown-reference workstreams/inclusion.yaml:10:18'],
    },
  ])('$what', async ({ indicator, measure, found }) => {
    expect((await findingsOf(withIndicator(indicator, measure))).map(shown)).toEqual(found);
  });

  test('without a measures.yaml nothing is looked up', async () => {
    const { 'measures.yaml': _, ...plan } = withIndicator('exclusion', 'attendance');
    expect(await findingsOf(plan)).toEqual([]);
  });
});
