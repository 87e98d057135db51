import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { RAG_COLOURS, type RagColour } from '../../src/model/rag-colour.ts';
import { rollUp, worstOf } from '../../src/model/rag-evidence.ts';
import { ragLookback, thresholdsText } from '../../src/model/rag.ts';
import { planIn, planWith } from '../support/loaded-plan.ts';
import { day } from './days.ts';
import { planOf, ragOf, suggested } from './rag-plans.ts';

describe('a milestone speaks for a colour', () => {
  test.each([
    {
      what: 'complete',
      lines: 'due: August 2021\ncompleted: 2021-08-20',
      colour: 'blue',
      says: 'is complete',
    },
    { what: 'undated', lines: 'due: tbc', colour: 'grey', says: 'has no date' },
    {
      what: 'not due, nothing reported',
      lines: 'due: December 2021',
      colour: 'grey',
      says: 'nothing is reported',
    },
    {
      what: 'not due, not started',
      lines: 'due: December 2021\nstatus: not-started',
      colour: 'grey',
      says: 'not started',
    },
    {
      what: 'in progress',
      lines: 'due: December 2021\nstatus: in-progress',
      colour: 'green',
      says: 'in progress',
    },
    {
      what: 'on hold',
      lines: 'due: December 2021\nstatus: on-hold\non_hold:\n  since: 2021-09-01\n  reason: No rooms',
      colour: 'amber',
      says: 'is on hold',
    },
    {
      what: 'on its last day',
      lines: 'due: 2021-10-04\nstatus: in-progress',
      colour: 'green',
      says: 'in progress',
    },
    {
      what: 'a day overdue',
      lines: 'due: 2021-10-03\nstatus: in-progress',
      colour: 'amber',
      says: 'is 1 day past that: amber from 1 day.',
    },
    {
      what: 'nothing reported past its date',
      lines: 'due: 2021-09-20',
      colour: 'amber',
      says: 'is 14 days past that, with nothing reported: amber from 1 day.',
    },
    {
      what: '27 days overdue',
      lines: 'due: 2021-09-07\nstatus: in-progress',
      colour: 'amber',
      says: '27 days',
    },
    {
      what: '28 days overdue',
      lines: 'due: 2021-09-06\nstatus: in-progress',
      colour: 'red',
      says: 'is 28 days past that: red from 28 days.',
    },
    {
      what: 'forecast for later, though not due yet',
      lines: 'due: 2021-11-01\nstatus: in-progress\nforecast: 2021-12-01',
      colour: 'red',
      says: 'is forecast for 1 December 2021, 30 days after it is due (1 November 2021): red from 28 days.',
    },
    {
      what: 'not started though it should have',
      lines: 'due: from August 2021',
      colour: 'red',
      says: 'was to start from August 2021 and is 34 days past that',
    },
    {
      what: 'red, with a breach that is accepted',
      lines:
        'due: 2021-08-01\nstatus: in-progress\naccepted_breach:\n  until: 2021-10-04\n  reason: Two providers left\n  approved_by: programme-manager',
      colour: 'amber',
      says: 'but amber at most, as programme-manager accepts it until 4 October 2021.',
    },
    {
      what: 'red, with an acceptance that has run out',
      lines:
        'due: 2021-08-01\nstatus: in-progress\naccepted_breach:\n  until: 2021-10-03\n  reason: Two providers left\n  approved_by: programme-manager',
      colour: 'red',
      says: 'red from 28 days.',
    },
  ] as const)('$what: $colour', async ({ lines, colour, says }) => {
    const evidence = ragOf(await planOf([lines]))
      .projects.get('inclusion/provision')
      ?.suggested.get('schedule')?.evidence;
    expect(evidence).toHaveLength(1);
    expect(evidence?.[0]).toMatchObject({ colour, ref: 'inclusion/provision/m-0' });
    expect(evidence?.[0]?.says).toContain(says);
  });

  test('cancelled ones do not count', async () => {
    const cancelled =
      'due: 2021-08-01\nstatus: cancelled\ncancelled:\n  date: 2021-09-01\n  reason: No longer needed\n  approved_by: programme-manager';
    const rag = ragOf(await planOf([cancelled, 'due: December 2021\nstatus: in-progress']));
    expect(suggested(rag, 'schedule')).toBe('green');
    expect(rag.workstreams.get('inclusion')?.suggested.get('schedule')?.evidence).toHaveLength(1);
  });

  test('by thresholds of the programme', async () => {
    const rag = {
      'programme.yaml':
        'format: 1\nname: P\nworkstreams:\n  - inclusion\nrag:\n  amber_from_days: 5\n  red_from_days: 10\n',
    };
    const colours = [];
    for (const due of ['2021-09-30', '2021-09-29', '2021-09-24']) {
      const plan = await planOf([`due: ${due}\nstatus: in-progress`], rag);
      colours.push(ragOf(plan).workstreams.get('inclusion')?.suggested.get('schedule')?.evidence[0]?.colour);
      expect(thresholdsText(plan.programme)[0]).toContain('thresholds of programme.yaml');
    }
    expect(colours).toEqual(['green', 'amber', 'red']);
    expect(thresholdsText((await planOf([])).programme)[0]).toContain('the usual ones');
  });
});

describe('the whole follows from its parts', () => {
  const RED = 'due: 2021-08-01\nstatus: in-progress';
  const GREEN = 'due: 2022-08-01\nstatus: in-progress';
  const BLUE = 'due: 2021-08-01\ncompleted: 2021-07-01';
  const GREY = 'due: 2022-08-01';

  test.each([
    { what: 'a quarter red is red', parts: [RED, GREEN, GREEN, GREEN], colour: 'red' },
    { what: 'a fifth red is amber', parts: [RED, GREEN, GREEN, GREEN, GREEN], colour: 'amber' },
    {
      what: 'what is complete and what has no date is not counted',
      parts: [RED, BLUE, 'due: tbc', GREEN, GREEN, GREEN],
      colour: 'red',
    },
    { what: 'what is not due yet is counted', parts: [RED, GREY, GREY, GREY, GREY], colour: 'amber' },
    { what: 'all complete', parts: [BLUE, BLUE], colour: 'blue' },
    { what: 'nothing reported', parts: [GREY, GREY], colour: 'grey' },
    { what: 'some complete, and nothing late', parts: [BLUE, GREY], colour: 'green' },
    { what: 'nothing has a date', parts: ['due: tbc'], colour: 'grey' },
  ] as const)('$what: $colour', async ({ parts, colour }) => {
    const rag = ragOf(await planOf(parts));
    expect(suggested(rag, 'schedule')).toBe(colour);
    expect(suggested(rag, 'overall')).toBe(colour);
    expect(rag.projects.get('inclusion/provision')?.suggested.get('schedule')?.colour).toBe(colour);
  });

  test('nothing at all is grey, and says so', async () => {
    const rag = ragOf(await planOf([]));
    expect([...(rag.workstreams.get('inclusion')?.suggested ?? [])]).toEqual([
      [
        'overall',
        {
          colour: 'grey',
          evidence: [],
          steps: ['No milestones, no measures and no open risks or issues: grey.'],
        },
      ],
    ]);
  });

  test('of workstreams, the programme', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const programme = (ids: readonly string[]): string =>
      `format: 1\nname: P\nworkstreams:\n${ids.map((id) => `  - ${id}\n`).join('')}`;
    const workstream = (id: string, due: string): string =>
      `id: ${id}\nname: ${id.toUpperCase()}\nkind: delivery\nleads:\n  - name: Sam Doe\nprojects:\n  - id: p\n    name: P\n    milestones:\n      - id: m\n        title: M\n        due: ${due}\n        status: in-progress\n`;
    const plan = async (ids: readonly string[]): Promise<Plan> =>
      await planWith({
        'programme.yaml': programme(ids),
        'workstreams/inclusion.yaml': null,
        ...Object.fromEntries(
          ids.map((id) => [
            `workstreams/${id}.yaml`,
            workstream(id, id === 'a' ? '2021-08-01' : '2022-08-01'),
          ]),
        ),
      });
    const [four, five] = [ragOf(await plan(names.slice(0, 4))), ragOf(await plan(names))];
    expect(four.programme.suggested.get('overall')?.colour).toBe('red');
    expect(five.programme.suggested.get('schedule')).toMatchObject({
      colour: 'amber',
      steps: [
        '1 of 5 workstreams with open milestones is red, 20 per cent. The whole is red from 25 per cent, so it is amber.',
      ],
    });
    expect(five.programme.suggested.get('schedule')?.evidence[0]).toMatchObject({ colour: 'red', ref: 'a' });
  });

  test('red from exactly the share, whatever the numbers', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.nat(40),
        fc.integer({ min: 1, max: 100 }),
        (red, others, share) => {
          const parts = [...Array<RagColour>(red).fill('red'), ...Array<RagColour>(others).fill('green')];
          const { colour } = rollUp(parts, share, { one: 'part', several: 'parts' });
          expect(colour === 'red').toBe((red / (red + others)) * 100 >= share - 1e-9);
          expect(['red', 'amber']).toContain(colour);
        },
      ),
    );
  });

  test('the worst of colours is one of them, and none is worse', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...RAG_COLOURS)), (colours) => {
        const worst = worstOf(colours);
        expect(colours.length === 0 ? ['grey'] : colours).toContain(worst);
        for (const colour of colours) {
          expect(RAG_COLOURS.indexOf(worst)).toBeLessThanOrEqual(RAG_COLOURS.indexOf(colour));
        }
      }),
    );
  });
});

test('of one subject the same is suggested as in the whole plan', async () => {
  const plan = await planIn('tests/fixtures/invented');
  const whole = ragOf(plan, '2025-03-17');
  const onDay = ragLookback(plan);
  for (const [ref, rag] of [[null, whole.programme] as const, ...whole.workstreams, ...whole.projects]) {
    expect(onDay(ref, day('2025-03-17'))).toEqual(rag);
  }
  expect(onDay('nothing/of/the-kind', day('2025-03-17'))).toBeNull();
  expect(onDay('belonging/nothing', day('2025-03-17'))).toBeNull();
});
