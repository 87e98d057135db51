import { CHECKS } from '../../checks/index.ts';
import type { Environment } from '../../environment/environment.ts';
import { LOAD_FINDING_DOCS } from '../../load/load-finding-docs.ts';
import { type ExplainedCode, explainJson, explainListView, explainView } from '../../reports/explain.ts';
import type { ExitCode } from '../exit-code.ts';
import { type CommonOptions, resolveLook } from '../options.ts';
import { resolveOutputs, writeReport } from '../outputs.ts';
import { suggestion } from '../resolve-scope.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Everything that can be explained: the checks in their order, then the load findings.
 * @public the documentation is generated from it
 */
export const EXPLAINED_CODES: readonly ExplainedCode[] = [
  ...CHECKS.map((documentation) => ({ documentation, isCheck: true })),
  ...LOAD_FINDING_DOCS.map((documentation) => ({ documentation, isCheck: false })),
];

/** `milepost explain [CODE]`: the page of a code, or the list of all. */
export async function explainCommand(
  code: string | null,
  options: CommonOptions,
  environment: Environment,
): Promise<ExitCode> {
  const explained = code === null ? null : findCode(code);
  const codes = explained === null ? EXPLAINED_CODES : [explained];
  return await writeReport(
    {
      kind: 'explain',
      view: explained === null ? explainListView(codes) : explainView(explained),
      data: () => explainJson(codes),
    },
    resolveOutputs(options, environment.workingFolder),
    { ...resolveLook(options, environment), locate: () => null, showFile: (file) => file },
    environment,
  );
}

function findCode(code: string): ExplainedCode {
  const found = EXPLAINED_CODES.find(({ documentation }) => documentation.code === code.toLowerCase());
  if (found !== undefined) return found;
  const codes = EXPLAINED_CODES.map(({ documentation }) => documentation.code);
  throw new UsageError(`there is no finding "${code}". ${suggestion(code, codes, null)}`);
}
