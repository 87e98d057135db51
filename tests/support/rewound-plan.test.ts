import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { day } from '../model/days.ts';
import { datedText } from './dated-text.ts';
import { rewoundFile } from './rewound-plan.ts';
import { REPOSITORY } from './run-milepost.ts';

const PLANS = ['plan', 'tests/fixtures/invented', 'tests/fixtures/westmarch-2024'];

test.each(PLANS)('no line of a file in %s is lost when nothing in it has a day', (folder) => {
  const files = readdirSync(`${REPOSITORY}/${folder}`, { recursive: true, encoding: 'utf8' });
  for (const name of files.filter((file) => file.endsWith('.yaml'))) {
    const text = readFileSync(`${REPOSITORY}/${folder}/${name}`, 'utf8');
    expect(datedText(text).on(day('2023-09-15')), name).toBe(text);
  }
});

describe('a risk', () => {
  const text = `
# Invented.
risks:
  # The ground is soft.
  - id: ground
    title: The ground does not bear the hall
    raised: 2024-11-05
    likelihood: 3
    impact: 5
    reviewed: 2025-01-10
    history:
      - date: 2024-11-05
        likelihood: 2
        impact: 5
      - date: 2025-01-09
        likelihood: 3
        impact: 5
    closed:
      date: 2025-02-01
      reason: Drilled

  - id: rain
    raised: 2025-03-01
`;
  const raid = rewoundFile('raid.yaml', text);

  test('is not there before it was raised, nor is the list that it is in', () => {
    expect(raid(day('2024-11-04'))).toBe('\n');
  });

  test('is rated and reviewed as it was on the day', () => {
    expect(raid(day('2025-01-08'))).toBe(`
# Invented.
risks:
  # The ground is soft.
  - id: ground
    title: The ground does not bear the hall
    raised: 2024-11-05
    likelihood: 2
    impact: 5
    reviewed: 2024-12-13
    history:
      - date: 2024-11-05
        likelihood: 2
        impact: 5
`);
  });

  test('has its newest rating from that day on, and its end', () => {
    expect(raid(day('2025-01-09'))).toContain('    likelihood: 3\n    impact: 5\n    reviewed: 2024-12-13\n');
    expect(raid(day('2025-01-31'))).not.toContain('closed:');
    expect(raid(day('2025-03-01'))).toBe(text);
  });
});

test('a milestone is due when it was, and complete from its day on', () => {
  const text = `id: places
projects:
  - id: bases
    milestones:
      - id: hosts
        due: 12 July 2024
        status: complete
        started: May 2024
        completed: 2024-07-05
        changes:
          - date: 2024-06-13
            from: 28 June 2024
            to: 12 July 2024
`;
  const file = rewoundFile('workstreams/places.yaml', text);
  const milestone = (date: string): string => (file(day(date)) ?? '').split('- id: hosts\n')[1] ?? '';
  expect(milestone('2024-05-30')).toBe('        due: 28 June 2024\n');
  expect(milestone('2024-06-12')).toBe(
    '        due: 28 June 2024\n        status: in-progress\n        started: May 2024\n',
  );
  expect(milestone('2024-06-13')).toContain('        due: 12 July 2024\n        status: in-progress\n');
  expect(file(day('2024-07-05'))).toBe(text);
});

test('an update and the actuals of a file are there from their own day on', () => {
  const update = rewoundFile('updates/2025-03-14-places.yaml', 'for: places\ndate: 2025-03-14\n');
  expect([update(day('2025-03-13')), update(day('2025-03-14'))]).toEqual([
    null,
    'for: places\ndate: 2025-03-14\n',
  ]);
  const actuals = rewoundFile(
    'measures/a.csv',
    'date,value,published\nMay 2024,1,2024-06-10\nJune 2024,2,2024-07-10\n',
  );
  expect([actuals(day('2024-06-09')), actuals(day('2024-07-09'))]).toEqual([
    'date,value,published\n',
    'date,value,published\nMay 2024,1,2024-06-10\n',
  ]);
});

test('what has no day of its own and is in no table is refused', () => {
  const text =
    'id: places\nprojects:\n  - id: bases\n    milestones:\n      - id: hosts\n        status: in-progress\n';
  expect(() => rewoundFile('workstreams/places.yaml', text)).toThrow(
    'say in reported-in-westmarch.ts when places/bases/hosts status was reported',
  );
});
