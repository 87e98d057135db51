/** Every list of the documents for Word, as another program reads them, is that of the same report as JSON. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type DocumentPart, readDocument } from '../support/document.ts';
import { runMilepost } from '../support/run-milepost.ts';

const PLAN = ['--plan', 'tests/fixtures/invented'];

/** What the program writes for Word, beside the same report as JSON. */
async function reported(
  argv: readonly string[],
): Promise<{ readonly parts: readonly DocumentPart[]; readonly json: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-docx-'));
  try {
    const file = join(folder, 'report.docx');
    const { out, code, err } = await runMilepost([
      ...argv,
      ...PLAN,
      '--format',
      'json',
      '--output',
      `docx=${file}`,
    ]);
    expect({ code, err }).toEqual({ code: 0, err: `Wrote ${file}\n` });
    const { parts, warnings } = await readDocument(readFileSync(file));
    expect(warnings).toEqual([]);
    return { parts, json: out };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The first lines of the cells of the table under a heading; none where the heading is followed by words. */
function tableUnder(parts: readonly DocumentPart[], heading: RegExp): string[][] {
  const at = parts.findIndex((part) => part.kind !== 'table' && heading.test(part.text));
  if (at === -1) throw new Error(`there is no heading ${heading}`);
  const next = parts[at + 1];
  return next?.kind === 'table' ? next.rows.map((row) => row.map((cell) => cell.split('\n')[0] ?? '')) : [];
}

/** An empty cell is no number. */
function numberIn(cell: string | undefined): number | null {
  return cell === undefined || cell === '' ? null : Number(cell);
}

function headings(parts: readonly DocumentPart[]): string[] {
  return parts.flatMap((part) => (/^h\d$/.test(part.kind) && part.kind !== 'table' ? [part.text] : []));
}

function itemsUnder(parts: readonly DocumentPart[], heading: RegExp): string[] {
  const at = parts.findIndex((part) => part.kind !== 'table' && heading.test(part.text));
  const rest = parts.slice(at + 1);
  const end = rest.findIndex((part) => part.kind !== 'ol' && part.kind !== 'ul');
  return rest.slice(0, end).flatMap((part) => (part.kind === 'table' ? [] : [part.text]));
}

interface Short {
  readonly title: string;
  readonly daysOverdue: number | null;
  readonly daysLater?: number;
  readonly isNew?: boolean;
  readonly changed?: boolean;
}

interface Status {
  readonly asks: readonly { readonly what: string }[];
  readonly workstreams: readonly { readonly name: string }[];
  readonly done: readonly Short[];
  readonly notDone: readonly Short[];
  readonly dueNext: readonly Short[];
  readonly lateForecasts: readonly Short[];
  readonly offPlan: readonly (Short & {
    readonly slipInPeriod: number | null;
    readonly slipSinceBaseline: number | null;
  })[];
  readonly overdue: readonly Short[];
  readonly undated: readonly Short[];
  readonly raid: readonly { readonly kind: string; readonly title: string; readonly says: string }[];
  readonly escalations: readonly { readonly title: string; readonly ageDays: number }[];
  readonly principles: {
    readonly met: number;
    readonly applicable: number;
    readonly changes: readonly unknown[];
  };
  readonly worst: readonly { readonly title: string; readonly daysLate: number }[];
}

describe('status', () => {
  test.each([
    { what: 'a week', argv: ['--as-of', '2025-03-17'] },
    { what: 'a quarter', argv: ['--as-of', '2025-03-17', '--since', '3m'] },
  ])('of $what, in full', async ({ argv }) => {
    const { parts, json } = await reported(['status', '--full', ...argv]);
    const { data }: { readonly data: Status } = JSON.parse(json);
    const rows = (heading: RegExp): string[][] => tableUnder(parts, heading);
    const first = (heading: RegExp): string[] => rows(heading).map(([cell = '']) => cell);
    expect(itemsUnder(parts, /^The ask in full/)).toHaveLength(data.asks.length);
    expect(
      data.asks.every(({ what }, index) => itemsUnder(parts, /^The ask in full/)[index]?.includes(what)),
    ).toBe(true);
    expect(first(/^RAG by workstream$/)).toEqual(data.workstreams.map(({ name }) => name));
    expect(first(/^Done in the period/)).toEqual(data.done.map(({ title }) => title));
    expect(first(/^Planned for the period but not done/)).toEqual(data.notDone.map(({ title }) => title));
    expect(first(/^Due in the next period/)).toEqual(data.dueNext.map(({ title }) => title));
    expect(first(/^Undated/)).toEqual(data.undated.map(({ title }) => title));
    expect(rows(/^Overdue/).map(([days, title]) => [Number(days), title])).toEqual(
      data.overdue.map(({ daysOverdue, title }) => [daysOverdue, title]),
    );
    expect(rows(/^Expected later than due/).map((row) => [row[0], Number(row.at(-1))])).toEqual(
      data.lateForecasts.map(({ title, daysLater }) => [title, daysLater]),
    );
    expect(
      rows(/^Milestones off plan/).map((row) => [row[0], numberIn(row.at(-2)), numberIn(row.at(-1))]),
    ).toEqual(
      data.offPlan.map(({ title, slipInPeriod, slipSinceBaseline }) => [
        title,
        slipInPeriod,
        slipSinceBaseline,
      ]),
    );
    expect(rows(/^The worst dates/).map(([days, title]) => [Number(days), title])).toEqual(
      data.worst.map(({ daysLate, title }) => [daysLate, title]),
    );
    expect(first(/^Escalations without an answer/)).toEqual(data.escalations.map(({ title }) => title));
    const told = [...rows(/^Risks and issues that changed/), ...rows(/^Actions, decisions and escalations/)];
    expect(told.map((row) => [row[1], row.at(-1)])).toEqual(
      data.raid.map(({ title, says }) => [title, says]),
    );
    const { met, applicable, changes } = data.principles;
    expect(headings(parts)).toContainEqual(
      expect.stringMatching(`\\(${changes.length}\\); ${met} of ${applicable} answers`),
    );
  });
});

test('board: recommendations, actions, risks and the plan of meetings', async () => {
  const { parts, json } = await reported(['board', '2025-03-13', '--as-of', '2025-03-06']);
  const {
    data,
  }: {
    readonly data: {
      readonly recommendations: readonly { readonly says: string }[];
      readonly actions: readonly { readonly title: string; readonly daysLate: number | null }[];
      readonly risks: readonly { readonly title: string; readonly exposure: number }[];
      readonly rebaselines: readonly Short[];
      readonly dueBeforeNext: readonly Short[];
      readonly forwardPlan: readonly unknown[];
    };
  } = JSON.parse(json);
  expect(itemsUnder(parts, /^Recommendations/)).toEqual(data.recommendations.map(({ says }) => `${says}.`));
  expect(tableUnder(parts, /^Open actions/).map((row) => [row[0], row.at(-1)])).toEqual(
    data.actions.map(({ title, daysLate }) => [title, daysLate === null ? '' : String(daysLate)]),
  );
  expect(tableUnder(parts, /^Highest risks/).map(([exposure, title]) => [Number(exposure), title])).toEqual(
    data.risks.map(({ exposure, title }) => [exposure, title]),
  );
  expect(tableUnder(parts, /^Re-baselines requested/).map((row) => [row[0], Number(row.at(-1))])).toEqual(
    data.rebaselines.map(({ title, daysLater }) => [title, daysLater]),
  );
  expect(tableUnder(parts, /^Due before the board/).map(([title]) => title)).toEqual(
    data.dueBeforeNext.map(({ title }) => title),
  );
  // Cancelled meetings stand among the others, and are not counted.
  expect(headings(parts)).toContainEqual(
    expect.stringMatching(`^Forward plan.*\\(${data.forwardPlan.length}\\)$`),
  );
  expect(tableUnder(parts, /^Forward plan/).length).toBeGreaterThanOrEqual(data.forwardPlan.length);
});

test('agenda: its points, in their order', async () => {
  const { parts, json } = await reported([
    'agenda',
    'programme-board',
    '2025-03-13',
    '--as-of',
    '2025-03-06',
  ]);
  const {
    data,
  }: {
    readonly data: {
      readonly actions: readonly { readonly title: string; readonly daysLate: number | null }[];
      readonly escalations: readonly { readonly title: string }[];
      readonly decisions: readonly { readonly title: string }[];
      readonly asks: readonly { readonly what: string }[];
      readonly overdue: readonly Short[];
      readonly rebaselines: readonly Short[];
      readonly runningOut: readonly { readonly title: string }[];
    };
  } = JSON.parse(json);
  const count = (list: readonly unknown[]): string => `(${list.length}`;
  const numbered = headings(parts).filter((text) => /^\d+\. /.test(text));
  expect(numbered.map((text) => Number(/^\d+/.exec(text)?.[0]))).toEqual(
    numbered.map((_, index) => index + 1),
  );
  expect(numbered.find((text) => text.includes('Open actions'))).toContain(count(data.actions));
  expect(numbered.find((text) => text.includes('Overdue'))).toContain(count(data.overdue));
  expect(numbered.find((text) => text.includes('New dates'))).toContain(count(data.rebaselines));
  expect(tableUnder(parts, /Open actions/).map((row) => [row[0], row[1]])).toEqual(
    data.actions.map(({ title, daysLate }) => [daysLate === null ? '' : String(daysLate), title]),
  );
  expect(tableUnder(parts, /Escalated to it/).map(([title]) => title)).toEqual(
    data.escalations.map(({ title }) => title),
  );
  expect(tableUnder(parts, /Decisions asked of it/).map(([title]) => title)).toEqual(
    data.decisions.map(({ title }) => title),
  );
  expect(tableUnder(parts, /run out before/).map(([title]) => title)).toEqual(
    data.runningOut.map(({ title }) => title),
  );
});
