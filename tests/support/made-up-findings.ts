/** Findings that tests make up, and the report on them in any format. */
import { finding, type LocatedFinding } from '../../src/model/finding.ts';
import type { TextFormat, Rendering, RenderOptions } from '../../src/render/format.ts';
import { FORMAT_TABLE } from '../../src/render/index.ts';
import { checkJson, checkReport, checkView } from '../../src/reports/check.ts';
import { day } from '../model/days.ts';

const PLAIN = finding({
  code: 'milestone-overdue',
  severity: 'error',
  message: 'x',
  at: { file: 'plan/workstreams/inclusion.yaml', path: [] },
});

/** A finding in line 12 of a workstream file, of which the test says what matters to it. */
export function madeUpFinding(parts: Partial<LocatedFinding> = {}): LocatedFinding {
  return { ...PLAIN, line: 12, column: 9, sourceLine: null, relatedPositions: [], ...parts };
}

/** A finding in which every text is the one given, also the names of files. */
export function findingSaying(text: string): LocatedFinding {
  return madeUpFinding({
    message: text,
    fix: text,
    at: { file: `plan/${text}`, path: ['projects', 0, text] },
    ref: text,
    entry: text,
    related: [{ says: text, at: { file: text, path: [] } }],
    relatedPositions: [{ line: 3, column: 1 }],
    accepted: { until: '2021-12-31', reason: text, approvedBy: text },
  });
}

/** What `milepost check` would print of these findings. */
export async function renderedFindings(
  format: TextFormat,
  findings: readonly LocatedFinding[],
  more: {
    readonly programme?: string;
    readonly rendering?: Partial<Rendering>;
    readonly options?: Partial<RenderOptions>;
  } = {},
): Promise<string> {
  const asOf = { day: day('2021-10-04'), source: 'option', frozenAt: null } as const;
  const report = checkReport(more.programme ?? 'x', asOf, findings, {
    files: 2,
    milestones: 1,
    stagesNotRun: [],
  });
  const render = await FORMAT_TABLE[format].load();
  return render(
    { kind: 'check', view: checkView(report), data: () => checkJson(report), ...more.rendering },
    {
      width: 200,
      color: false,
      ascii: false,
      toFile: false,
      locate: () => null,
      showFile: (file) => file,
      ...more.options,
    },
  );
}
