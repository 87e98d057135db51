/** What a lead reads of a workstream is what milepost overdue, export and raid say, and each milestone stands there once. */
import { describe, expect, test } from 'vitest';
import { memoryFiles, minimalPlan } from '../../support/memory-files.ts';
import { runMilepost, type World } from '../../support/run-milepost.ts';
import { figuresOf, panelOf, rowsOf, textOf } from './read-page.ts';

interface Generator {
  readonly generatePlan: (size: {
    readonly workstreams: number;
    readonly milestones: number;
  }) => ReadonlyMap<string, string>;
}
const generator: Generator = await import(new URL('../../../scripts/generate-plan.js', import.meta.url).href);

const INVENTED = ['--plan', 'tests/fixtures/invented', '--as-of', '2025-03-17'];

interface ExportedMilestone {
  readonly ref: string;
  readonly title: string;
  readonly workstream: { readonly id: string };
  readonly state: string;
  readonly dependsOn: readonly string[];
  readonly changes: readonly { readonly date: string; readonly reason: string }[];
  readonly doneWhen: string | null;
  readonly evidence: string | null;
  readonly slippage: number | null;
  readonly line: number | null;
}

interface Exported {
  readonly workstreams: readonly {
    readonly projects: readonly { readonly milestones: readonly ExportedMilestone[] }[];
  }[];
}

interface Listed {
  readonly title: string;
  readonly workstream: { readonly id: string };
}

interface Overdue {
  readonly overdue: readonly Listed[];
  readonly dueNow: readonly Listed[];
  readonly dueSoon: readonly Listed[];
}

async function page(argv: readonly string[], world: World = {}): Promise<string> {
  const { code, out, err } = await runMilepost(['report', ...argv], world);
  expect(err).toBe('');
  expect(code).toBe(0);
  return out;
}

async function json<Data>(command: string): Promise<Data> {
  const { out } = await runMilepost([command, ...INVENTED, '--format', 'json']);
  const parsed: { readonly data: Data } = JSON.parse(out);
  return parsed.data;
}

/** The row of a milestone, and what is told of it beneath. */
function detailOf(html: string, ref: string): { readonly row: string; readonly rest: string } {
  const found = new RegExp(`<tr id="m/${ref}"(.*?)</tr>(?:<tr class="rest">(.*?)</tr>)?`, 's').exec(html);
  return { row: found?.[1] ?? '', rest: found?.[2] ?? '' };
}

/** The facts beneath a row, by their names. */
function factsOf(rest: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    rest
      .split('<dt>')
      .slice(1)
      .map((part): [string, string[]] => {
        const [name = '', ...values] = part.split(/<\/dt><dd>|<\/dd><dd>/);
        return [textOf(name), values.map((value) => textOf(value.split('</dd>')[0] ?? ''))];
      }),
  );
}

describe('the invented programme', async () => {
  const whole = await page(INVENTED);
  const panel = panelOf(whole, 'workstreams');
  const milestones = (await json<Exported>('export')).workstreams.flatMap(({ projects }) =>
    projects.flatMap((project) => project.milestones),
  );
  const overdue = await json<Overdue>('overdue');

  test('has every milestone once, in the order of the plan', () => {
    const refs = [...whole.matchAll(/ id="m\/([^"]*)"/g)].map(([, ref]) => ref);
    expect(refs).toEqual(milestones.map(({ ref }) => ref));
    expect(refs.length).toBe(71);
  });

  test('has every workstream and project once', () => {
    const refs = new Set(milestones.map(({ ref }) => ref.slice(0, ref.lastIndexOf('/'))));
    for (const ref of refs) expect(whole.split(` id="p/${ref}"`).length, ref).toBe(2);
    for (const { workstream } of milestones) {
      expect(whole.split(` id="w/${workstream.id}"`).length).toBe(2);
    }
  });

  test('leads nowhere that is not there', () => {
    const ids = [...whole.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = new Set([...whole.matchAll(/ href="#([^"]*)"/g)].map(([, target]) => target));
    expect([...targets].filter((target) => !ids.includes(target))).toEqual([]);
  });

  test('tells each lead what milepost overdue tells them', () => {
    for (const id of new Set(milestones.map(({ workstream }) => workstream.id))) {
      const titles = (entries: readonly Listed[]): string[] =>
        entries.filter(({ workstream }) => workstream.id === id).map(({ title }) => title);
      const now = [...titles(overdue.overdue), ...titles(overdue.dueNow)];
      const listed = (list: string): (string | undefined)[] =>
        rowsOf(panel, `list/${list}/${id}`).map(([title]) => title);
      expect(listed('now').slice(0, now.length), id).toEqual(now);
      expect(listed('next'), id).toEqual(titles(overdue.dueSoon));
    }
  });

  test('figures lead to the lists that they count', () => {
    const [, first = ''] = panel.split(' id="w/first-signs"');
    const figures = figuresOf(first.split(' id="w/')[0] ?? '');
    expect(figures.find(({ label }) => label === 'overdue')).toMatchObject({
      value: '2',
      note: '1 with nothing reported',
      to: 'list/now/first-signs',
    });
    expect(figures.find(({ label }) => label === 'claimed')?.value).toBe('At risk');
  });

  test('facts of each milestone are those of the export', () => {
    const titles = new Map(milestones.map(({ ref, title }) => [ref, title]));
    for (const one of milestones) {
      const { row, rest } = detailOf(panel, one.ref);
      const facts = factsOf(rest);
      expect(facts.get('Done when') ?? [], one.ref).toEqual(one.doneWhen === null ? [] : [one.doneWhen]);
      expect(facts.get('Evidence') ?? [], one.ref).toEqual(one.evidence === null ? [] : [one.evidence]);
      expect(
        (facts.get('Waits for') ?? []).map((text) => text.replace(/ \([^()]*\)$/, '')),
        one.ref,
      ).toEqual(one.dependsOn.map((ref) => titles.get(ref)));
      const changes = facts.get('Changes') ?? [];
      const known = one.changes.filter(({ date }) => date <= '2025-03-17');
      expect(changes.length, one.ref).toBe(known.length);
      for (const [index, { reason }] of known.entries())
        expect(changes[index]).toContain(reason.replace(/\.$/, ''));
      expect(row, one.ref).toMatch(new RegExp(`<td class="number">${one.line}</td>$`));
    }
  });

  test('a milestone is waited for by those that wait for it', () => {
    for (const { ref, title } of milestones) {
      const waiting = milestones.filter(({ dependsOn }) => dependsOn.includes(ref));
      const told = factsOf(detailOf(panel, ref).rest).get('Waited for by') ?? [];
      expect(
        told.map((text) => text.replace(/ \([^()]*\)$/, '')),
        title,
      ).toEqual(waiting.map((one) => one.title));
    }
  });

  test('tells a change with both dates, its reason and who approved it', () => {
    const facts = factsOf(detailOf(panel, 'backbone/case-system/go-live').rest);
    expect(facts.get('Changes')).toEqual([
      '5 December 2024: 1 April 2025 → Summer term 2025. Annual reviews peak in the spring, and nobody can learn a new system then. Approved by SEND Together Board.',
    ]);
    expect(facts.get('Baseline')).toEqual(['1 April 2025']);
  });

  test('says who holds up whom: what has no date, and what of others waits for it', () => {
    const waits = rowsOf(panel, 'list/waits/first-signs');
    expect(waits).toEqual([
      [
        'Shared check in use at every children’s centre',
        'Data sharing agreement signed by the council and the health trust',
        'undated',
        'Karen Booth (project lead)',
        'to be confirmed',
      ],
    ]);
    expect(rowsOf(panel, 'list/holds/first-signs')[0]).toContain(
      'New system in use by all three services (Figures, systems and money)',
    );
  });

  test('filters find people and states on every row', () => {
    const rows = [...panel.matchAll(/<tr id="m\/[^"]*"( data-f data-o="[\d ]*" data-s="[a-z-]*")?/g)];
    expect(rows.every(([, attributes]) => attributes !== undefined)).toBe(true);
  });
});

test('a hostile plan is text and nothing else', async () => {
  const text = `<script>alert(1)</script><img src=x onerror=alert(1)> "quotes" 'single' </dd></td>`;
  const html = await page(['--as-of', '2021-10-04'], {
    workingFolder: '/plan-root',
    files: memoryFiles(
      minimalPlan({
        'workstreams/inclusion.yaml': JSON.stringify({
          id: 'inclusion',
          name: text,
          kind: 'delivery',
          leads: [{ name: text, role: text }],
          objective: text,
          notes: [{ text, date: 'May 2022' }],
          projects: [
            {
              id: 'project',
              name: text,
              description: text,
              milestones: [
                {
                  id: 'first',
                  title: text,
                  due: 'September 2021',
                  note: text,
                  done_when: text,
                  evidence: text,
                  source: text,
                },
              ],
            },
          ],
        }),
      }),
    ),
  });
  const panel = panelOf(html, 'workstreams');
  expect(panel).not.toMatch(/<script>alert|<img|onerror=alert\(1\)>(?!&)/);
  expect(panel.split('&lt;script&gt;alert(1)&lt;/script&gt;').length).toBeGreaterThan(8);
});

test('a row of a large plan is short, and a large plan begins folded', async () => {
  const files = Object.fromEntries(
    [...generator.generatePlan({ workstreams: 6, milestones: 60 })].map(([path, text]) => [
      `/plan-root/plan/${path}`,
      text,
    ]),
  );
  const html = await page(['--as-of', '2022-06-15'], {
    workingFolder: '/plan-root',
    files: memoryFiles(files),
  });
  const rows = [...html.matchAll(/<tr id="m\/.*?(?=<tr id="|<\/table>)/gs)];
  expect(rows.length).toBe(360);
  expect(rows.reduce((sum, [row]) => sum + row.length, 0) / rows.length).toBeLessThan(700);
  expect(html).not.toMatch(/<details class="group" id="w\/[^>]* open>/);
});
