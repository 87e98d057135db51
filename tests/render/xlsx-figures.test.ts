/** Every figure of a workbook, as another program reads it, is that of the same report as JSON. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { REPOSITORY, runMilepost } from '../support/run-milepost.ts';
import { removeScriptedRepositories, scriptedRepository } from '../support/scripted-repositories.ts';
import { type ReadCell, type ReadSheet, readSheets, recordsOf } from '../support/workbook.ts';

/** What the program writes, beside the same report as JSON. */
async function reported(
  argv: readonly string[],
  world: Parameters<typeof runMilepost>[1] = {},
): Promise<{ readonly sheets: readonly ReadSheet[]; readonly json: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-xlsx-'));
  try {
    const file = join(folder, 'report.xlsx');
    const { out, code, err } = await runMilepost(
      [...argv, '--format', 'json', '--output', `xlsx=${file}`],
      world,
    );
    expect({ code, err }).toEqual({ code: 0, err: `Wrote ${file}\n` });
    return { sheets: await readSheets(readFileSync(file)), json: out };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface JsonDate {
  readonly first: string | null;
  readonly last: string | null;
  readonly startBy: string | null;
}

/** A milestone as the JSON of each of these reports has it. */
interface JsonMilestone {
  readonly ref: string;
  readonly title: string;
  readonly owner: string | null;
  readonly state: string;
  readonly due: JsonDate;
  readonly line: number;
  readonly daysOverdue?: number | null;
}

/** What of a milestone stands in each of these lists. */
function figuresOf(milestone: JsonMilestone): readonly ReadCell[] {
  const { ref, title, owner, state, due, line } = milestone;
  return [ref, title, owner, state, due.first, due.last ?? due.startBy, line];
}

function figuresIn(sheet: ReadSheet | undefined): readonly (readonly ReadCell[])[] {
  if (sheet === undefined) throw new Error('there is no such sheet');
  const headings = ['Reference', 'Milestone', 'Owner', 'State', 'Due first day', 'Due last day', 'Line'];
  return recordsOf(sheet).map((record) => headings.map((heading) => record.get(heading) ?? null));
}

interface JsonEntry {
  readonly id: string;
  readonly title: string;
  readonly owner: string | null;
  readonly raised: string;
  readonly line: number;
}

interface JsonRaid {
  readonly risks: readonly (JsonEntry & { readonly rating: { readonly exposure: number } })[];
  readonly issues: readonly (JsonEntry & { readonly exposure: number })[];
  readonly actions: readonly (JsonEntry & { readonly daysLate: number | null; readonly due: string })[];
  readonly decisions: readonly (JsonEntry & {
    readonly daysPast: number | null;
    readonly neededBy: string;
  })[];
  readonly escalations: readonly (JsonEntry & { readonly ageDays: number })[];
}

interface JsonMeasure {
  readonly id: string;
  readonly line: number;
  readonly actual: { readonly value: number | null } | null;
  readonly target: number | null;
  readonly gap: { readonly units: number } | null;
  readonly projection: { readonly value: number | null } | null;
}

const INVENTED = ['--plan', `${REPOSITORY}/tests/fixtures/invented`, '--as-of', '2025-03-17'];
const PLAN = ['--plan', `${REPOSITORY}/tests/fixtures/every-state/plan`, '--as-of', '2022-02-01'];

describe('every figure is that of the JSON', () => {
  test('overdue', async () => {
    const { sheets, json } = await reported(['overdue', ...PLAN, '--within', '6m']);
    const {
      data,
    }: {
      data: Readonly<Record<'overdue' | 'dueNow' | 'dueSoon' | 'undated', readonly JsonMilestone[]>>;
    } = JSON.parse(json);
    const [, reportedLate, notReported, dueNow, dueSoon, undated] = sheets;
    const late = [reportedLate, notReported];
    expect(late.flatMap(figuresIn)).toEqual(data.overdue.map(figuresOf));
    expect(
      late.flatMap((sheet) => (sheet === undefined ? [] : recordsOf(sheet))).map((row) => row.get('Days')),
    ).toEqual(data.overdue.map(({ daysOverdue }) => daysOverdue));
    expect(figuresIn(dueNow)).toEqual(data.dueNow.map(figuresOf));
    expect(figuresIn(dueSoon)).toEqual(data.dueSoon.map(figuresOf));
    expect(undated === undefined ? [] : recordsOf(undated).map((row) => row.get('Reference'))).toEqual(
      data.undated.map(({ ref }) => ref),
    );
    expect([data.overdue, data.dueNow, data.dueSoon, data.undated].map(({ length }) => length)).not.toContain(
      0,
    );
  });

  test('export', async () => {
    const { sheets, json } = await reported(['export', ...PLAN]);
    const {
      data,
    }: {
      data: { workstreams: readonly { projects: readonly { milestones: readonly JsonMilestone[] }[] }[] };
    } = JSON.parse(json);
    const milestones = data.workstreams.flatMap(({ projects }) =>
      projects.flatMap((project) => project.milestones),
    );
    expect(milestones.length).toBeGreaterThan(10);
    expect(figuresIn(sheets[1])).toEqual(milestones.map(figuresOf));
  });

  test('timeline', async () => {
    const { sheets, json } = await reported(['timeline', ...PLAN]);
    const {
      data,
    }: {
      data: {
        milestones: readonly JsonMilestone[];
        ranges: readonly { name: string; placements: readonly { ref: string; placement: string }[] }[];
      };
    } = JSON.parse(json);
    const byRef = new Map(data.milestones.map((milestone) => [milestone.ref, milestone]));
    expect(data.ranges.length).toBeGreaterThan(0);
    for (const [index, { placements }] of data.ranges.entries()) {
      const dated = placements.filter(({ placement }) => placement !== 'undated');
      const drawn = dated.flatMap(({ ref }) => byRef.get(ref) ?? []);
      expect(figuresIn(sheets[index + 1]).length).toBeGreaterThan(0);
      expect(figuresIn(sheets[index + 1])).toEqual(drawn.map(figuresOf));
    }
  });

  test('slips', async () => {
    const { sheets, json } = await reported(
      ['slips', '--as-of', '2024-12-02', '--no-cache'],
      scriptedRepository('westmarch'),
    );
    const {
      data,
    }: {
      data: {
        milestones: readonly {
          ref: string;
          title: string;
          daysOffBaseline: number | null;
          moves: readonly { correction: boolean }[];
        }[];
      };
    } = JSON.parse(json);
    const [, moved] = sheets;
    const rows = moved === undefined ? [] : recordsOf(moved);
    expect(rows.length).toBeGreaterThan(3);
    expect(
      rows.map((row) =>
        ['Reference', 'Milestone', 'Days off baseline', 'Moves'].map((heading) => row.get(heading)),
      ),
    ).toEqual(
      data.milestones
        .map((milestone) => ({
          ...milestone,
          moves: milestone.moves.filter(({ correction }) => !correction),
        }))
        .filter(({ moves }) => moves.length > 0)
        .map(({ ref, title, daysOffBaseline, moves }) => [ref, title, daysOffBaseline, moves.length]),
    );
    const days = sheets.find(({ name }) => name === 'Each move');
    expect(days?.rows.length).toBeGreaterThan(rows.length);
    for (const row of days === undefined ? [] : recordsOf(days)) {
      expect(row.get('Date')).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });

  test('raid', async () => {
    const { sheets, json } = await reported(['raid', ...INVENTED]);
    const { data }: { data: JsonRaid } = JSON.parse(json);
    const [, , , risks, issues, actions, decisions, escalations] = sheets;
    const cells = (
      sheet: ReadSheet | undefined,
      ...headings: readonly string[]
    ): (ReadCell | undefined)[][] =>
      sheet === undefined ? [] : recordsOf(sheet).map((row) => headings.map((heading) => row.get(heading)));
    expect(cells(risks, 'Id', 'Risk', 'Owner', 'Exposure', 'Raised first day', 'Line')).toEqual(
      data.risks.map(({ id, title, owner, rating, raised, line }) => [
        id,
        title,
        owner ?? 'no owner',
        rating.exposure,
        raised,
        line,
      ]),
    );
    expect(cells(issues, 'Id', 'Issue', 'Owner', 'Exposure', 'Raised first day', 'Line')).toEqual(
      data.issues.map(({ id, title, owner, exposure, raised, line }) => [
        id,
        title,
        owner ?? 'no owner',
        exposure,
        raised,
        line,
      ]),
    );
    expect(cells(actions, 'Id', 'Action', 'Owner', 'Days late', 'Due first day')).toEqual(
      data.actions.map(({ id, title, owner, daysLate, due }) => [
        id,
        title,
        owner ?? 'no owner',
        daysLate,
        due,
      ]),
    );
    expect(cells(decisions, 'Id', 'Decision', 'Days past', 'Needed by first day')).toEqual(
      data.decisions.map(({ id, title, daysPast, neededBy }) => [id, title, daysPast, neededBy]),
    );
    expect(cells(escalations, 'Id', 'Escalation', 'Days old', 'Raised first day')).toEqual(
      data.escalations.map(({ id, title, ageDays, raised }) => [id, title, ageDays, raised]),
    );
    expect(Object.values(data).filter((list) => Array.isArray(list) && list.length === 0)).toEqual([]);
  });

  test('trajectory', async () => {
    const { sheets, json } = await reported(['trajectory', ...INVENTED]);
    const { data }: { data: { measures: readonly JsonMeasure[] } } = JSON.parse(json);
    const headings = ['Measure', 'Actual', 'Target', 'Gap (positive is worse)', 'Projected', 'Line'];
    const [, measures] = sheets;
    expect(data.measures.length).toBeGreaterThan(10);
    expect(
      measures === undefined
        ? []
        : recordsOf(measures).map((row) => headings.map((heading) => row.get(heading) ?? null)),
    ).toEqual(
      data.measures.map(({ id, actual, target, gap, projection, line }) => [
        id,
        actual?.value ?? null,
        target,
        gap?.units ?? null,
        projection?.value ?? null,
        line,
      ]),
    );
  });

  afterAll(removeScriptedRepositories);
});
