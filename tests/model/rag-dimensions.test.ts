import { describe, expect, test } from 'vitest';
import type { PlanRag } from '../../src/model/rag.ts';
import { planOf, ragOf, suggested } from './rag-plans.ts';

describe('measures', () => {
  const measured = async (measure: string, above = ''): Promise<PlanRag> =>
    ragOf(
      await planOf([], {
        project: `${above}    measures:\n      - measure: exclusions\n        effect: decrease\n`,
        'measures.yaml': `measures:\n  - id: exclusions\n    name: Exclusions\n    unit: pupils\n    better: lower\n${measure}`,
      }),
    );
  const PATH =
    '    paths:\n      - id: target\n        kind: target\n        points:\n          - date: 2021-01-01\n            value: 100\n          - date: 2021-12-31\n            value: 100\n';
  const actual = (value: number): string =>
    `    actuals:\n      - date: 2021-09-30\n        value: ${value}\n`;
  const TOLERANCE = '    tolerance: 10\n';

  test.each([
    {
      what: 'on its path',
      measure: TOLERANCE + PATH + actual(100),
      colour: 'green',
      says: 'as good as that or better',
    },
    {
      what: 'within its tolerance',
      measure: TOLERANCE + PATH + actual(110),
      colour: 'green',
      says: '10 pupils worse, within its tolerance of 10 pupils',
    },
    {
      what: 'beyond it',
      measure: TOLERANCE + PATH + actual(111),
      colour: 'amber',
      says: 'red from 2 times that: amber.',
    },
    {
      what: 'twice beyond it',
      measure: TOLERANCE + PATH + actual(120),
      colour: 'red',
      says: 'red from 2 times that: red.',
    },
    {
      what: 'off its path without a tolerance',
      measure: PATH + actual(400),
      colour: 'amber',
      says: 'amber, as no tolerance is set',
    },
    { what: 'without a target', measure: actual(400), colour: 'grey', says: '"Exclusions" has no target.' },
    { what: 'without an actual', measure: PATH, colour: 'grey', says: 'no actual' },
  ] as const)('$what: $colour', async ({ measure, colour, says }) => {
    const benefits = (await measured(measure)).workstreams.get('inclusion')?.suggested.get('benefits');
    expect(benefits?.colour).toBe(colour);
    expect(benefits?.evidence[0]?.says).toContain(says);
  });

  test('of the lens finance, or in pounds, they speak of finance', async () => {
    const rag = await measured(TOLERANCE + PATH + actual(130));
    expect(suggested(rag, 'benefits')).toBe('red');
    const plan = await planOf([], {
      project: '    measures:\n      - measure: spend\n',
      'measures.yaml': `measures:\n  - id: spend\n    name: Spend\n    unit: £m\n    better: lower\n${TOLERANCE}${PATH}${actual(130)}`,
    });
    const finance = ragOf(plan);
    expect(suggested(finance, 'benefits')).toBeNull();
    expect(suggested(finance, 'finance')).toBe('red');
    expect(suggested(finance, 'overall')).toBe('red');
  });

  test('a forecast that misses the target counts, too', async () => {
    const plan = await planOf([], {
      project: '    measures:\n      - measure: spend\n',
      'measures.yaml': `measures:
  - id: spend
    name: Spend
    unit: £m
    better: lower
    tolerance: 1
    paths:
      - id: budget
        kind: target
        points:
          - date: 2021-04-01
            value: 0
          - date: 2022-03-31
            value: 12
      - id: forecast
        kind: forecast
        points:
          - date: 2022-03-31
            value: 13.5
    actuals:
      - date: 2021-09-30
        value: 6
`,
    });
    expect(ragOf(plan).workstreams.get('inclusion')?.suggested.get('finance')).toMatchObject({
      colour: 'amber',
      evidence: [
        {
          says: '"Spend" is forecast to be £13.5m on 31 March 2022 against a target of £12m, £1.5m worse. Its tolerance is £1m, and it is red from 2 times that: amber.',
        },
      ],
    });
  });

  test('one that nobody is to move is the programme’s', async () => {
    const plan = await planOf([], {
      'measures.yaml': `measures:\n  - id: exclusions\n    name: Exclusions\n    better: lower\n${TOLERANCE}${PATH}${actual(111)}`,
    });
    const rag = ragOf(plan);
    expect(suggested(rag, 'benefits')).toBeNull();
    expect(rag.programme.suggested.get('benefits')).toMatchObject({
      colour: 'amber',
      steps: ['About the programme itself: the one measure is amber.'],
    });
  });
});

describe('risks and issues', () => {
  const risk = (likelihood: number, impact: number, more = ''): string =>
    `risks:\n  - id: r\n    title: Rooms\n    about:\n      - inclusion/provision\n    raised: 2021-09-01\n    likelihood: ${likelihood}\n    impact: ${impact}\n${more}`;
  const OWNED = '    owner: Sam Doe\n';
  const MITIGATED = '    mitigation: A second site\n';

  test.each([
    { what: 'high, owned and mitigated', raid: risk(4, 4, OWNED + MITIGATED), colour: 'amber' },
    { what: 'high and nobody’s', raid: risk(4, 4, MITIGATED), colour: 'red' },
    { what: 'high, and nothing done', raid: risk(4, 4, OWNED), colour: 'red' },
    { what: 'medium, owned and mitigated', raid: risk(3, 3, OWNED + MITIGATED), colour: 'green' },
    { what: 'medium, and nothing done', raid: risk(3, 3, OWNED), colour: 'amber' },
    { what: 'low', raid: risk(1, 3), colour: 'green' },
    {
      what: 'closed',
      raid: risk(5, 5, '    closed:\n      date: 2021-10-01\n      reason: Did not come about\n'),
      colour: null,
    },
    {
      what: 'an issue has come about',
      raid: 'issues:\n  - id: i\n    title: Flood\n    about:\n      - inclusion\n    raised: 2021-09-01\n    impact: 3\n    owner: Sam Doe\n    response: Pumps\n',
      colour: 'amber',
    },
  ])('$what: $colour', async ({ raid, colour }) => {
    expect(suggested(ragOf(await planOf([], { 'raid.yaml': raid })), 'risk')).toBe(colour);
  });

  test('one about a project is its workstream’s, and one about nothing the programme’s', async () => {
    const rag = ragOf(await planOf([], { 'raid.yaml': risk(4, 4) }));
    expect(rag.projects.get('inclusion/provision')?.suggested.get('risk')?.colour).toBe('red');
    const nothing = ragOf(
      await planOf([], { 'raid.yaml': risk(4, 4).replace('    about:\n      - inclusion/provision\n', '') }),
    );
    expect(suggested(nothing, 'risk')).toBeNull();
    expect(nothing.programme.suggested.get('risk')?.colour).toBe('red');
  });
});
