import { describe, expect, test } from 'vitest';
import { memoryFiles } from '../support/memory-files.ts';
import { REPOSITORY, type Run, runMilepost } from '../support/run-milepost.ts';

interface Generator {
  readonly AS_OF: string;
  readonly generatePlan: (size: {
    readonly workstreams: number;
    readonly milestones?: number;
    readonly quoteDates?: boolean;
  }) => ReadonlyMap<string, string>;
}

// Scripts are plain JavaScript with a configuration of their own, so that their types do not reach here.
const generator: Generator = await import(new URL('../../scripts/generate-plan.js', import.meta.url).href);
const { AS_OF, generatePlan } = generator;

/** `milepost check` on a generated plan that stands in memory. */
async function checkOf(files: ReadonlyMap<string, string>): Promise<Run> {
  const entries = Object.fromEntries(
    [...files].map(([path, text]) => [`${REPOSITORY}/made-up/${path}`, text]),
  );
  return runMilepost(['check', '--plan', 'made-up', '--as-of', AS_OF, '--format', 'json'], {
    files: memoryFiles(entries),
  });
}

function codesIn({ out }: Run): string[] {
  return [...out.matchAll(/"code":\s*"([a-z-]+)"/g)].map(([, code = '']) => code);
}

describe('a generated plan', () => {
  const plan = generatePlan({ workstreams: 12 });
  const text = [...plan.values()].join('');

  test('is the same for the same numbers, and begins like a larger one', () => {
    expect(generatePlan({ workstreams: 12 })).toEqual(plan);
    const larger = generatePlan({ workstreams: 13 });
    const path = 'workstreams/workstream-0012.yaml';
    expect(larger.get(path)).toBe(plan.get(path));
    expect(larger.has('workstreams/workstream-0013.yaml')).toBe(true);
  });

  test('loads, and about one milestone in a hundred has something to report', async () => {
    const run = await checkOf(plan);
    expect(run.err).toBe('');
    expect(run.out).toMatch(/"files":\s*16,\s*"milestones":\s*1200,\s*"stagesNotRun":\s*\[\]/);
    const codes = codesIn(run);
    expect(codes.length).toBeGreaterThan(3);
    expect(codes.length).toBeLessThan(36);
    expect(codes).toContain('milestone-overdue');
    expect(
      codes.filter(
        (code) => !/^(?:milestone-|forecast-past$|principle-unmet$|question-unanswered$)/.test(code),
      ),
    ).toEqual([]);
  });

  test.each([
    ['a day', /due: \d{1,2} [A-Z][a-z]+ 202\d$/m],
    ['a day as YYYY-MM-DD', /due: \d{4}-\d{2}-\d{2}$/m],
    ['a month', /due: [A-Z][a-z]+ 202\d$/m],
    ['a month as YYYY-MM', /due: \d{4}-\d{2}$/m],
    ['the end of a month', /due: end of [A-Z][a-z]+ 202\d$/m],
    ['two months with a dash', /due: [A-Z][a-z]+ – [A-Z][a-z]+ 202\d$/m],
    ['two months with "and"', /due: [A-Z][a-z]+ and [A-Z][a-z]+ 202\d$/m],
    ['several days', /due: \d+ to \d+ [A-Z][a-z]+ 202\d$/m],
    ['by', /due: by [A-Z]/],
    ['from', /due: from [A-Z]/],
    ['a quarter', /due: Q\d 202\d\/2\d$/m],
    ['a financial year', /due: financial year 202\d\/2\d$/m],
    ['a name of the calendar', /due: Autumn term 202\d$/m],
    ['to be confirmed', /due: tbc by /],
  ])('has due dates of the form: %s', (_, form) => {
    expect(text).toMatch(form);
  });

  test.each(['owner:', 'completed:', 'started:', 'forecast:', 'changes:', 'depends_on:'])(
    'uses %s',
    (key) => {
      expect(text).toContain(` ${key}`);
    },
  );

  test('has the milestones that were asked for, also where they fill no project', async () => {
    const run = await checkOf(generatePlan({ workstreams: 2, milestones: 13 }));
    expect(run.out).toMatch(/"milestones":\s*26\b/);
  });

  test('with days in quotes says the same', async () => {
    const quoted = generatePlan({ workstreams: 12, quoteDates: true });
    const unquotedDay = /: \d{4}-\d{2}-\d{2}$/m;
    expect(text).toMatch(unquotedDay);
    expect([...quoted.values()].join('')).not.toMatch(unquotedDay);
    expect(codesIn(await checkOf(quoted))).toEqual(codesIn(await checkOf(plan)));
  });
});
