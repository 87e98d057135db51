import type { Environment } from '../../environment/environment.ts';
import { suggestRag, type SubjectRag, type PlanRag } from '../../model/rag.ts';
import { explainJson } from '../../reports/explain.ts';
import { explainRagJson, explainRagReport, explainRagView } from '../../reports/explain-rag.ts';
import type { ExitCode } from '../exit-code.ts';
import type { CommonOptions } from '../options.ts';
import { findSubject } from '../resolve-subject.ts';
import { runReport } from '../run-report.ts';

/** `milepost explain rag [REF]`: why a colour is suggested for the programme, a workstream or a project. */
export async function explainRagCommand(
  wanted: string | null,
  options: CommonOptions,
  environment: Environment,
): Promise<ExitCode> {
  return await runReport(options, environment, ({ plan, entries, asOf, locate }) => {
    const subject = findSubject(wanted ?? 'programme', plan);
    const rag = ragOf(suggestRag(plan, entries, asOf.day), subject.ref);
    const report = explainRagReport(plan, asOf, subject, rag);
    return {
      kind: 'explain',
      view: explainRagView(report),
      data: () => explainJson([], null, explainRagJson(report, locate)),
    };
  });
}

function ragOf({ programme, workstreams, projects }: PlanRag, ref: string | null): SubjectRag {
  return (ref === null ? undefined : (workstreams.get(ref) ?? projects.get(ref))) ?? programme;
}
