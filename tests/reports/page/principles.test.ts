/** The matrix, the reasons and the figures of the page are those of milepost principles. */
import { describe, expect, test } from 'vitest';
import { memoryFiles, minimalPlan } from '../../support/memory-files.ts';
import { runMilepost } from '../../support/run-milepost.ts';
import { figuresOf, panelOf, textOf } from './read-page.ts';

const INVENTED = ['--plan', 'tests/fixtures/invented', '--as-of', '2025-03-17'];

interface Principles {
  readonly summary: Readonly<Record<string, number>>;
  readonly principles: readonly {
    readonly id: string;
    readonly number: number | null;
    readonly name: string;
  }[];
  readonly projects: readonly { readonly ref: string; readonly name: string }[];
  readonly cells: readonly {
    readonly project: string;
    readonly principle: string;
    readonly answer: string;
    readonly evidence: readonly { readonly text: string; readonly link: string | null }[];
    readonly explanations: readonly { readonly text: string }[];
  }[];
}

const WORDS: Readonly<Record<string, string>> = {
  met: 'met',
  partlyMet: 'partly met',
  explained: 'explained',
  notMet: 'not met',
  notRecorded: 'not recorded',
  notApplicable: 'not applicable',
};

async function principlesOf(argv: readonly string[]): Promise<Principles> {
  const { out } = await runMilepost(['principles', ...argv, '--format', 'json']);
  const parsed: { readonly data: Principles } = JSON.parse(out);
  return parsed.data;
}

describe('the principles of the invented programme', async () => {
  const panel = panelOf((await runMilepost(['report', ...INVENTED])).out, 'principles');
  const report = await principlesOf(INVENTED);

  /** What stands under a principle. */
  function reasonsOf(id: string): string {
    const [, after = ''] = panel.split(` id="principle/${id}"`);
    return after.split('<details class="group" id="principle/')[0] ?? '';
  }

  test('as many of each answer', () => {
    for (const [key, word] of Object.entries(WORDS)) {
      expect(figuresOf(panel).find(({ label }) => label === word)?.value, word).toBe(
        String(report.summary[key]),
      );
    }
  });

  test('a matrix with a row for each project, a column for each principle, and each answer as a word', () => {
    const table = /<table class="matrix">(.*?)<\/table>/s.exec(panel)?.[1] ?? '';
    const columns = [
      ...table.matchAll(/<th scope="col"><a href="#principle\/([^"]*)"><b>(\d+)<\/b> <span>(.*?)<\/span>/g),
    ];
    expect(columns.map(([, id, number, name]) => [id, Number(number), textOf(name ?? '')])).toEqual(
      report.principles.map(({ id, number, name }) => [id, number, name]),
    );
    const rows = [...table.matchAll(/<th scope="row"><a href="#p\/([^"]*)">.*?<\/th>(.*?)<\/tr>/g)];
    expect(rows.map(([, ref]) => ref)).toEqual(report.projects.map(({ ref }) => ref));
    for (const [, ref, cells = ''] of rows) {
      const words = [...cells.matchAll(/<i>(.*?)<\/i>/g)].map(([, word]) => word);
      expect(words, ref).toEqual(
        report.cells
          .filter(({ project }) => project === ref)
          .map(({ answer }) => answer.replaceAll('-', ' ')),
      );
    }
  });

  test('the key has a word for each letter', () => {
    const key = /<ul class="matrix-key">(.*?)<\/ul>/s.exec(panel)?.[1] ?? '';
    expect(
      [...key.matchAll(/<li class="([a-z])">(.*?)<\/li>/g)].map(([, letter, word]) => [letter, word]),
    ).toEqual([
      ['m', 'met'],
      ['p', 'partly met'],
      ['e', 'explained'],
      ['n', 'not met'],
      ['r', 'not recorded'],
      ['x', 'not applicable'],
    ]);
  });

  test('each principle names the projects that fall short of it', () => {
    const names = new Map(report.projects.map(({ ref, name }) => [ref, name]));
    for (const { id } of report.principles) {
      const text = textOf(reasonsOf(id));
      const short = report.cells.filter(
        ({ principle, answer }) => principle === id && (answer === 'not-met' || answer === 'explained'),
      );
      if (short.length > 12) continue;
      for (const { project } of short) {
        const workstream = project.slice(0, project.indexOf('/'));
        const isNamed =
          text.includes(names.get(project) ?? '') || reasonsOf(id).includes(`"#w/${workstream}"`);
        expect(isNamed, `${id} ${project}`).toBe(true);
      }
    }
  });

  test('evidence and explanations stand once, under their principle, with their links', () => {
    for (const { id } of report.principles) {
      const reasons = reasonsOf(id);
      const cells = report.cells.filter(({ principle }) => principle === id);
      for (const { text, link } of cells.flatMap(({ evidence }) => evidence)) {
        expect(textOf(reasons), id).toContain(text);
        if (link !== null) expect(reasons).toContain(`<a href="${link}" rel="noreferrer">`);
      }
      for (const { text } of cells.flatMap(({ explanations }) => explanations)) {
        expect(textOf(reasons), id).toContain(text);
      }
    }
  });
});

test('a plan without principles has no matrix', async () => {
  const world = { workingFolder: '/plan-root', files: memoryFiles(minimalPlan()) };
  const { out } = await runMilepost(['report', '--as-of', '2021-10-04'], world);
  expect(panelOf(out, 'principles')).not.toContain('class="matrix"');
});
