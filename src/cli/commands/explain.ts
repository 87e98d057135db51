import { CHECKS } from '../../checks/index.ts';
import type { Environment } from '../../environment/environment.ts';
import { LOAD_FINDING_DOCS } from '../../load/load-finding-docs.ts';
import type { Principle } from '../../model/plan.ts';
import type { Rendering } from '../../render/format.ts';
import { type ExplainedCode, explainJson, explainListView, explainView } from '../../reports/explain.ts';
import { explainPrincipleJson, explainPrincipleView } from '../../reports/explain-principle.ts';
import type { ExitCode } from '../exit-code.ts';
import { isPlanThere, openPlan } from '../open-plan.ts';
import { type CommonOptions, resolveLook } from '../options.ts';
import { resolveOutputs, writeReport } from '../outputs.ts';
import { principleNamed, suggestion } from '../resolve-scope.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Everything that can be explained: the checks in their order, then the load findings.
 * @public the documentation is generated from it
 */
export const EXPLAINED_CODES: readonly ExplainedCode[] = [
  ...CHECKS.map((documentation) => ({ documentation, isCheck: true })),
  ...LOAD_FINDING_DOCS.map((documentation) => ({ documentation, isCheck: false })),
];

/** The word that stands where a code would: the colours are explained, not a finding. */
const RAG = 'rag';

/** `milepost explain [CODE]`: the page of a code, a principle of the plan, why a colour is suggested, or the list of all codes. */
export async function explainCommand(
  code: string | null,
  ref: string | null,
  options: CommonOptions,
  environment: Environment,
): Promise<ExitCode> {
  if (code?.toLowerCase() === RAG) {
    const { explainRagCommand } = await import('./explain-rag.ts');
    return await explainRagCommand(ref, options, environment);
  }
  refuseOfRag(ref, options);
  const outputs = resolveOutputs(options, environment.workingFolder);
  const look = resolveLook(options, environment);
  return await writeReport(
    await explanationOf(code, options, environment),
    outputs,
    { ...look, locate: () => null, showFile: (file) => file },
    environment,
  );
}

/** What only means something of a colour is refused elsewhere, and not passed over. */
function refuseOfRag(ref: string | null, { asOf, at }: CommonOptions): void {
  if (ref !== null) {
    throw new UsageError(
      `"milepost explain" takes one code or principle, and "${ref}" is a second one. Only of colours is there a second word: milepost explain rag ${ref}.`,
    );
  }
  if (asOf !== undefined || at !== undefined) {
    throw new UsageError(
      `${asOf === undefined ? '--at' : '--as-of'} is for "milepost explain rag": what a finding or a principle means does not depend on it.`,
    );
  }
}

async function explanationOf(
  code: string | null,
  options: CommonOptions,
  environment: Environment,
): Promise<Rendering> {
  if (code === null) {
    return {
      kind: 'explain',
      view: explainListView(EXPLAINED_CODES),
      data: () => explainJson(EXPLAINED_CODES, null),
    };
  }
  const found = EXPLAINED_CODES.find(({ documentation }) => documentation.code === code.toLowerCase());
  if (found !== undefined) {
    return { kind: 'explain', view: explainView(found), data: () => explainJson([found], null) };
  }
  const { programme, principle } = await findPrincipleOfPlan(code, options, environment);
  return {
    kind: 'explain',
    view: explainPrincipleView(programme, principle),
    data: () => explainJson([], explainPrincipleJson(principle)),
  };
}

/** A principle of the plan that is here; a usage error, with what was probably meant, when there is none. */
async function findPrincipleOfPlan(
  wanted: string,
  options: CommonOptions,
  environment: Environment,
): Promise<{ readonly programme: string; readonly principle: Principle }> {
  const codes = EXPLAINED_CODES.map(({ documentation }) => documentation.code);
  if (options.plan === undefined && !isPlanThere(options, environment)) {
    throw new UsageError(`there is no finding "${wanted}". ${suggestion(wanted, codes, null)}`);
  }
  const { loaded } = await openPlan(options, environment);
  if (!loaded.ok) {
    throw new UsageError(
      `there is no finding "${wanted}", and the plan cannot be read, so its principles are not known. "milepost check" says what is wrong with it. ${suggestion(wanted, codes, null)}`,
    );
  }
  const { plan } = loaded;
  const principle = principleNamed(wanted, plan);
  if (principle !== undefined) return { programme: plan.programme.name, principle };
  const known = [...codes, ...plan.principles.map(({ id }) => id)];
  throw new UsageError(
    `there is neither a finding nor a principle "${wanted}". ${suggestion(wanted, known, null)}`,
  );
}
