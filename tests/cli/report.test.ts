/** milepost report as somebody runs it: one file, the same bytes each time, and plain words where there is none. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { realGit } from '../../src/history/real-git.ts';
import type { GitRepository } from '../support/git-repository.ts';
import { memoryFiles, minimalPlan } from '../support/memory-files.ts';
import { planInGit } from '../support/plan-in-git.ts';
import { programmeOffice } from '../support/programme-office.ts';
import { type Run, REPOSITORY, runMilepost, type World } from '../support/run-milepost.ts';

const small: World = { files: memoryFiles(minimalPlan()), workingFolder: '/plan-root' };
const INVENTED = ['report', '--plan', 'tests/fixtures/invented', '--as-of', '2025-03-17'];

describe('where it goes', () => {
  test('to a file', async () => {
    const files = memoryFiles(minimalPlan());
    const { out, err, code } = await runMilepost(['report', '--output', 'plan.html'], { ...small, files });
    expect({ out, err, code }).toEqual({ out: '', err: 'Wrote /plan-root/plan.html\n', code: 0 });
    expect(files.textOf('/plan-root/plan.html')).toMatch(/^<!doctype html>\n/);
  });

  test('into a pipe, as HTML', async () => {
    const { out, code } = await runMilepost(['report'], small);
    expect(code).toBe(0);
    expect(out).toMatch(/^<!doctype html>\n/);
  });

  test('never to a terminal, which says what to type', async () => {
    const { out, err, code } = await runMilepost(['report'], { ...small, terminal: 80 });
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).toContain('milepost report --output plan.html');
  });

  test('a report that is no page is no .html', async () => {
    const { err, code } = await runMilepost(['status', '--output', 'status.html'], small);
    expect(code).toBe(2);
    expect(err).toContain('Only "milepost report" has html.');
  });

  test('a page is no .csv', async () => {
    const { err, code } = await runMilepost(['report', '--output', 'plan.csv'], small);
    expect(code).toBe(2);
    expect(err).toContain('this report has html');
  });
});

describe('options', () => {
  test.each(['github.com/council/plan', 'javascript:alert(1)', 'ftp://example.org', 'https://a b'])(
    '--repo-url %s is refused',
    async (url) => {
      const { err, code } = await runMilepost(['report', '--repo-url', url], small);
      expect(code).toBe(2);
      expect(err).toContain('--repo-url takes the web address of the repository');
    },
  );

  test('a plan that does not load: its findings on standard error, and no page', async () => {
    const files = memoryFiles({ ...minimalPlan(), '/plan-root/plan/raid.yaml': 'risks: 3\n' });
    const { out, err, code } = await runMilepost(['report', '--output', 'plan.html'], { ...small, files });
    expect({ out, code }).toEqual({ out: '', code: 1 });
    expect(err).toContain('raid.yaml:1');
    expect(files.textOf('/plan-root/plan.html')).toBeNull();
  });
});

describe('of the invented programme, with its history', () => {
  let repository: GitRepository;
  let run: Run;
  const world = (variables: Readonly<Record<string, string>> = {}): World => ({
    workingFolder: repository.folder,
    git: realGit((name) => process.env[name]),
    variables,
  });

  beforeAll(async () => {
    repository = programmeOffice();
    run = await runMilepost(['report', '--as-of', '2025-03-17'], world());
  }, 120_000);
  afterAll(() => repository.remove());

  test('it needs nothing else: no address outside links, no inline style, no handler', () => {
    expect(run.err).toBe('');
    expect(run.out).not.toMatch(
      /\ssrc=|@import|url\((?!#)|<link|<iframe|<object|<embed|\sstyle=|\son[a-z]+="/,
    );
    const addresses = [...run.out.matchAll(/(?:href|action)="([^"#][^"]*)"/g)].map(([, address]) => address);
    for (const address of addresses) expect(address).toMatch(/^(?:https?:\/\/|mailto:)/);
  });

  test('its policy names its own script and style, and nothing else', () => {
    const policy =
      /Content-Security-Policy" content="([^"]*)"/.exec(run.out)?.[1]?.replaceAll('&#39;', "'") ?? '';
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      expect.stringMatching(/^script-src(?: 'sha256-[A-Za-z0-9+/=]{44}')+$/),
      expect.stringMatching(/^style-src 'sha256-[A-Za-z0-9+/=]{44}'$/),
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  test('each link on the page leads somewhere, and each id is there once', () => {
    const ids = [...run.out.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id ?? '');
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const known = new Set(ids);
    const targets = [...run.out.matchAll(/\shref="#([^"]*)"/g)].map(([, id]) => id ?? '');
    expect(targets.length).toBeGreaterThan(100);
    expect([...new Set(targets)].filter((id) => !known.has(id))).toEqual([]);
  });

  test('the same bytes again, wherever this computer stands', async () => {
    for (const TZ of ['Pacific/Apia', 'Pacific/Auckland']) {
      const before = process.env['TZ'];
      process.env['TZ'] = TZ;
      try {
        const { out } = await runMilepost(['report', '--as-of', '2025-03-17'], world({ TZ }));
        expect(out).toBe(run.out);
      } finally {
        if (before === undefined) delete process.env['TZ'];
        else process.env['TZ'] = before;
      }
    }
  }, 120_000);

  test('entries lead to their lines with --repo-url', async () => {
    const { out } = await runMilepost(
      ['report', '--as-of', '2025-03-17', '--repo-url', 'https://github.com/westmarch/plan/'],
      world(),
    );
    expect(out).toMatch(
      /href="https:\/\/github\.com\/westmarch\/plan\/blob\/[0-9a-f]{40}\/plan\/workstreams\/[a-z-]+\.yaml#L\d+"/,
    );
  }, 60_000);
});

test('without git it is made all the same, and says what is missing', async () => {
  const { out, code } = await runMilepost(INVENTED, { workingFolder: REPOSITORY });
  expect(code).toBe(0);
  expect(out.includes('What has moved cannot be told')).toBe(true);
});

test('where no date has moved, the page says so and draws no trend', async () => {
  const plan = planInGit();
  plan.commit({});
  const { out, code } = await plan.run(['report', '--as-of', '2021-10-04']);
  expect(code).toBe(0);
  expect(out).toContain('<p class="none">No date has moved.</p>');
  expect(out).not.toContain('class="chart trend"');
  plan.repository.remove();
});
