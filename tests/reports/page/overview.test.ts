/** What stands on the page is what the command line says, and what is not there is said to be missing. */
import { describe, expect, test } from 'vitest';
import { planIn } from '../../support/loaded-plan.ts';
import { runMilepost } from '../../support/run-milepost.ts';
import { figuresOf, panelOf, type ReadFigure, rowsOf, textOf } from './read-page.ts';

const INVENTED = ['--plan', 'tests/fixtures/invented', '--as-of', '2025-03-17'];
const SINCE = ['--since', '7d'];

interface Titled {
  readonly title: string;
}

interface Reports {
  readonly status: {
    readonly summary: { readonly overdue: number; readonly notReported: number; readonly dueNow: number };
    readonly overall: { readonly claimed: string | null };
    readonly asks: readonly { readonly what: string; readonly late: boolean }[];
    readonly workstreams: readonly { readonly name: string }[];
    readonly offPlan: readonly Titled[];
    readonly lateForecasts: readonly Titled[];
    readonly measures: readonly { readonly verdict: string }[];
    readonly divergences: readonly { readonly says: string }[];
    readonly principles: { readonly applicable: number; readonly met: number };
    readonly notReported: readonly unknown[];
    readonly lateActions: readonly Titled[];
    readonly achievements: readonly { readonly texts: readonly string[] }[];
  };
  readonly overdue: {
    readonly overdue: readonly Titled[];
    readonly dueNow: readonly Titled[];
    readonly dueSoon: readonly Titled[];
    readonly undated: readonly Titled[];
  };
  readonly raid: {
    readonly summary: Readonly<Record<string, number>>;
    readonly risks: readonly Titled[];
    readonly issues: readonly Titled[];
    readonly actions: readonly Titled[];
    readonly decisions: readonly Titled[];
    readonly escalations: readonly Titled[];
    readonly movements: readonly Titled[];
  };
  readonly meetings: {
    readonly bodies: readonly { readonly name: string }[];
    readonly meetings: readonly unknown[];
    readonly cancelled: readonly unknown[];
  };
}

async function page(...argv: readonly string[]): Promise<string> {
  const { code, out, err } = await runMilepost(['report', ...argv]);
  expect(err).toBe('');
  expect(code).toBe(0);
  return out;
}

async function json<Kind extends keyof Reports>(
  kind: Kind,
  ...argv: readonly string[]
): Promise<Reports[Kind]> {
  const { out } = await runMilepost([kind, ...argv, '--format', 'json']);
  const parsed: { readonly data: Reports[Kind] } = JSON.parse(out);
  return parsed.data;
}

function figure(figures: readonly ReadFigure[], to: string): ReadFigure {
  const found = figures.find((one) => one.to === to);
  if (found === undefined) throw new Error(`no figure leads to ${to}`);
  return found;
}

/** The cell of each row that has the title in it. */
function titlesIn(rows: readonly (readonly string[])[], column: number): readonly string[] {
  return rows.map((row) => row[column] ?? '');
}

function titlesOf(entries: readonly Titled[]): readonly string[] {
  return entries.map(({ title }) => title);
}

describe('the overview of the invented programme', async () => {
  const overview = panelOf(await page(...INVENTED), 'overview');
  const figures = figuresOf(overview);
  const status = await json('status', ...INVENTED);
  const overdue = await json('overdue', ...INVENTED);
  const raid = await json('raid', ...INVENTED, ...SINCE);

  test('has the figures of milepost status, overdue and raid', () => {
    const { summary, asks, offPlan, lateForecasts, measures, principles } = status;
    const off = measures.filter(({ verdict }) => verdict === 'off-path').length;
    const late = asks.filter((ask) => ask.late).length;
    expect(figure(figures, 'list/overdue')).toMatchObject({
      value: String(summary.overdue),
      note: `${summary.notReported} with nothing reported`,
    });
    expect(figure(figures, 'list/due-now').value).toBe(String(summary.dueNow));
    expect(figure(figures, 'list/due-next').value).toBe(String(overdue.dueSoon.length));
    expect(figure(figures, 'list/undated').value).toBe(String(overdue.undated.length));
    expect(figure(figures, 'list/moved').note).toBe(
      `${offPlan.length} off plan, ${lateForecasts.length} expected late`,
    );
    expect(figure(figures, 'list/off-path').value).toBe(String(off));
    expect(figure(figures, 'principles').value).toBe(`${principles.met} of ${principles.applicable}`);
    expect(figure(figures, 'list/asks')).toMatchObject({
      value: String(asks.length),
      note: `${late} late`,
    });
    expect(figure(figures, 'raid')).toMatchObject({
      value: String(raid.summary['highRisks']),
      note: `of ${raid.summary['risks']} open`,
    });
  });

  test('has every milestone of the lists that its figures lead to', () => {
    const asListed = (list: string, column: number): readonly string[] =>
      titlesIn(rowsOf(overview, `list/${list}`), column).toSorted();
    expect(asListed('overdue', 1)).toEqual(titlesOf(overdue.overdue).toSorted());
    expect(asListed('due-now', 0)).toEqual(titlesOf(overdue.dueNow).toSorted());
    expect(asListed('due-next', 0)).toEqual(titlesOf(overdue.dueSoon).toSorted());
    expect(asListed('undated', 0)).toEqual(titlesOf(overdue.undated).toSorted());
    expect(asListed('off-plan', 0)).toEqual(titlesOf(status.offPlan).toSorted());
  });

  test('has the overdue milestone first that is overdue longest', () => {
    const days = rowsOf(overview, 'list/overdue').map(([cell]) => Number(cell));
    expect(days).toEqual(days.toSorted((a, b) => b - a));
  });

  test('has what is asked in the order of the status report, each with who asks', () => {
    const rows = rowsOf(overview, 'list/asks');
    expect(titlesIn(rows, 0)).toEqual(status.asks.map(({ what }) => what));
    expect(rows.every((row) => row.at(-1) !== '')).toBe(true);
  });

  test('has the colours of the programme in its own words, and those of every workstream', () => {
    const [claimed, suggested] = figures;
    expect(status.overall.claimed).toBe('amber');
    expect(claimed).toMatchObject({ value: 'At risk', note: 'was At risk' });
    expect(suggested).toMatchObject({ value: 'Off track', note: 'was Off track' });
    const rows = rowsOf(overview, 'list/workstreams');
    expect(titlesIn(rows, 0)).toEqual(status.workstreams.map(({ name }) => name));
  });

  test('says the colours of the last reports in words where it shows shapes', () => {
    const [, , , , strip] = rowsOf(overview, 'list/workstreams').map((row) => row[3]);
    expect(strip).toBe('On track On track On track On track');
  });

  test('tells where milestones and measures part ways', () => {
    const told = rowsOf(overview, 'list/working').map(([name = '', says = '']) => `${name}: ${says}`);
    expect(told).toEqual(status.divergences.map(({ says }) => says));
  });

  test('tells of late actions, achievements, and who has not reported', () => {
    expect(titlesIn(rowsOf(overview, 'list/late-actions'), 1)).toEqual(titlesOf(status.lateActions));
    expect(rowsOf(overview, 'list/not-reported')).toHaveLength(status.notReported.length);
    const text = textOf(overview);
    for (const { texts } of status.achievements) for (const one of texts) expect(text).toContain(one);
  });
});

describe('the RAID log on the page', async () => {
  const panel = panelOf(await page(...INVENTED), 'raid');
  const raid = await json('raid', ...INVENTED, ...SINCE);

  test.each([
    ['risks', 2],
    ['issues', 2],
    ['actions', 1],
    ['decisions', 1],
    ['escalations', 1],
  ] as const)('has the %s of milepost raid, in its order', (kind, column) => {
    const titles = titlesIn(rowsOf(panel, `list/${kind}`), column);
    expect(titles).toEqual(titlesOf(raid[kind]));
  });

  test('has the same figures, and what moved', () => {
    const { summary } = raid;
    const values = figuresOf(panel).map(({ value }) => Number(value));
    expect(values).toEqual(
      ['highRisks', 'unownedRisks', 'unreviewedRisks', 'lateActions', 'decisions', 'escalations'].map(
        (key) => summary[key],
      ),
    );
    expect(titlesIn(rowsOf(panel, 'list/raid-moved'), 1)).toEqual(titlesOf(raid.movements));
  });

  test('counts every open risk once on the scale', () => {
    const fields = rowsOf(panel, 'list/risk-map').flat();
    const counted = fields.map((field) => Number(/^(\d+) risks?/.exec(field)?.[1] ?? 0));
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(raid.risks.length);
  });
});

test('the meetings on the page are those of milepost meetings for a year', async () => {
  const panel = panelOf(await page(...INVENTED), 'meetings');
  const { bodies, meetings, cancelled } = await json('meetings', ...INVENTED, '--months', '12');
  expect(titlesIn(rowsOf(panel, 'list/bodies'), 0)).toEqual(bodies.map(({ name }) => name));
  const shown = [...rowsOf(panel, 'list/meetings'), ...rowsOf(panel, 'list/later-meetings')];
  expect(shown).toHaveLength(meetings.length + cancelled.length);
});

describe('a plan of which nothing is reported', async () => {
  const whole = await page();
  const overview = panelOf(whole, 'overview');

  test('says so of the programme and every workstream, and why a colour is suggested', () => {
    const [claimed, suggested, confidence] = figuresOf(overview);
    expect([claimed?.value, suggested?.value, confidence?.value]).toEqual([
      'not reported',
      'Grey',
      'not reported',
    ]);
    expect(textOf(overview)).toContain('Suggested because');
    const rows = rowsOf(overview, 'list/workstreams');
    expect(rows.map((row) => [row[1], row[4]])).toEqual(rows.map(() => ['not reported', 'none recorded']));
  });

  test('says what nobody can know: whether it is working, and when bodies meet', () => {
    expect(textOf(overview)).toContain('whether it is working, the plan does not say');
    expect(textOf(overview)).toContain('The plan has no updates (updates/*.yaml).');
    expect(textOf(panelOf(whole, 'raid'))).toContain('No RAID log (raid.yaml).');
    expect(textOf(panelOf(whole, 'meetings'))).toContain('no day set in governance.yaml');
  });

  test('still says what falls due next', () => {
    expect(rowsOf(overview, 'list/due-next').length).toBeGreaterThan(0);
  });
});

test.each(['public', 'partners'] as const)(
  'a page for %s has nothing that is not for them',
  async (audience) => {
    const { raid, updates } = await planIn('tests/fixtures/invented');
    const whole = await page(...INVENTED, '--audience', audience);
    // Milestones are for everybody, and one of them tells of a risk in the same words.
    const text = ['overview', 'raid', 'meetings'].map((id) => textOf(panelOf(whole, id))).join();
    const hidden = [
      ...[...raid.risks, ...raid.issues, ...raid.actions, ...raid.decisions, ...raid.escalations]
        .filter((entry) => !entry.audience.includes(audience))
        .map(({ title }) => title),
      ...updates.filter((one) => !one.audience.includes(audience)).map(({ summary }) => summary),
    ];
    expect(hidden.length).toBeGreaterThan(2);
    expect(hidden.filter((words) => text.includes(words))).toEqual([]);
  },
);
