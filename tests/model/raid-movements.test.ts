import { describe, expect, test } from 'vitest';
import { raidMovements } from '../../src/model/raid-movements.ts';
import type { Raid } from '../../src/model/raid.ts';
import { planIn, planWith } from '../support/loaded-plan.ts';
import { day } from './days.ts';

const GOVERNANCE = 'bodies:\n  - id: board\n    name: Board\n  - id: leads\n    name: Leads\n';

async function raidOf(yaml: string): Promise<Raid> {
  return (await planWith({ 'governance.yaml': GOVERNANCE, 'raid.yaml': yaml })).raid;
}

const [BEFORE, NOW] = ['2021-09-06', '2021-10-04'];

/** What moved from one log to another, each in a line. */
async function moved(before: string, now: string): Promise<string[]> {
  return raidMovements(await raidOf(before), day(BEFORE), await raidOf(now), day(NOW)).map(
    ({ kind, change, id, says }) => `${kind} ${change} ${id}: ${says}`,
  );
}

const risk = (likelihood: number, more = ''): string =>
  `risks:\n  - id: rooms\n    title: No rooms\n    raised: 2021-03-01\n    likelihood: ${likelihood}\n    impact: 4\n${more}`;
const action = (due: string, more = ''): string =>
  `actions:\n  - id: keys\n    title: Get the keys\n    due: ${due}\n${more}`;

describe('between two logs', () => {
  test.each([
    { what: 'nothing', before: risk(3), now: risk(3), says: [] },
    {
      what: 'worse',
      before: risk(2),
      now: risk(4),
      says: ['risk worse rooms: Exposure up from 8 (Unlikely × Major) to 16 (Likely × Major)'],
    },
    {
      what: 'better',
      before: risk(4),
      now: risk(2),
      says: ['risk better rooms: Exposure down from 16 (Likely × Major) to 8 (Unlikely × Major)'],
    },
    {
      what: 'of the same exposure, and yet another',
      before: risk(4).replace('impact: 4', 'impact: 2'),
      now: risk(2),
      says: ['risk changed rooms: Exposure rated otherwise, from 8 (Likely × Minor) to 8 (Unlikely × Major)'],
    },
    {
      what: 'another owner, proximity and target',
      before: risk(3, '    proximity: May 2022\n'),
      now: risk(
        3,
        '    owner: Sam Doe\n    proximity: June 2022\n    target:\n      likelihood: 1\n      impact: 2\n',
      ),
      says: [
        'risk changed rooms: Owner was nobody, is now Sam Doe; proximity was May 2022, is now June 2022; target was not set, is now 2 (Rare × Minor)',
      ],
    },
    {
      what: 'closed',
      before: risk(3),
      now: risk(3, '    closed:\n      date: 2021-09-20\n      reason: They were found\n'),
      says: ['risk closed rooms: Closed 20 September 2021: They were found'],
    },
    {
      what: 'open again',
      before: risk(3, '    closed:\n      date: 2021-09-01\n      reason: They were found\n'),
      now: risk(3),
      says: ['risk reopened rooms: Open again; before: closed 1 September 2021: They were found'],
    },
    {
      what: 'taken out',
      before: risk(3),
      now: action('2021-12-01'),
      says: [
        'risk gone rooms: No longer in the log',
        'action raised keys: Raised, due 1 December 2021',
      ].toSorted(),
    },
    {
      what: 'raised and closed in between',
      before: 'risks: []\n',
      now: risk(3, '    closed:\n      date: 2021-09-20\n      reason: They were found\n').replace(
        '2021-03-01',
        '2021-09-10',
      ),
      says: [
        'risk closed rooms: Raised 10 September 2021 at 12 (Possible × Major); closed 20 September 2021: They were found',
      ],
    },
    {
      what: 'another day for an action',
      before: action('2021-09-20'),
      now: action('2021-10-20'),
      says: ['action changed keys: Due was 20 September 2021, is now 20 October 2021'],
    },
    {
      what: 'an action done',
      before: action('2021-09-20'),
      now: action('2021-09-20', '    done: 2021-09-19\n'),
      says: ['action closed keys: Done 19 September 2021'],
    },
  ])('$what', async ({ before, now, says }) => {
    expect((await moved(before, now)).toSorted()).toEqual(says);
  });

  test('an empty log before: everything is new, kind by kind', async () => {
    const now = `decisions:
  - id: site
    title: Which site
    asked_of: board
    raised: 2021-09-20
    needed_by: 2021-11-01
escalations:
  - id: money
    title: Money
    from: leads
    to: board
    raised: 2021-09-20
issues:
  - id: flood
    title: Flood
    raised: 2021-09-20
    impact: 4
${risk(3)}`;
    expect(await moved('risks: []\n', now)).toEqual([
      'risk raised rooms: Raised 1 March 2021 at 12 (Possible × Major)',
      'issue raised flood: Raised 20 September 2021, impact Major',
      'decision raised site: Asked 20 September 2021, needed by 1 November 2021',
      'escalation raised money: Raised 20 September 2021',
    ]);
  });
});

test('a log held against itself moves by its dates alone, and not at all on the same day', async () => {
  const { raid } = await planIn('tests/fixtures/invented');
  expect(raidMovements(raid, day('2025-03-17'), raid, day('2025-03-17'))).toEqual([]);
  const movements = raidMovements(raid, day('2025-03-10'), raid, day('2025-03-17'));
  expect(movements.map(({ change }) => change)).not.toContain('gone');
  expect(movements.find(({ id }) => id === 'made-ground')).toMatchObject({
    kind: 'risk',
    change: 'better',
    says: 'Exposure down from 20 (Likely × The programme fails) to 15 (Possible × The programme fails)',
  });
});
