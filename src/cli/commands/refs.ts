import type { Environment } from '../../environment/environment.ts';
import { closestFew } from '../../model/did-you-mean.ts';
import { KIND_WORDS, REFERENCE_KINDS, type ReferenceKind } from '../../reports/reference-kinds.ts';
import { type Reference, refsJson, refsReport, type RefsScope, refsView } from '../../reports/refs.ts';
import type { ExitCode } from '../exit-code.ts';
import { type CommonOptions, readChoice } from '../options.ts';
import { runReport } from '../run-report.ts';
import { UsageError } from '../usage-error.ts';

export interface RefsOptions extends CommonOptions {
  readonly kind?: string;
}

/** `milepost refs [PART]`: what to write for the things of a plan. A part that nothing has is a usage error, as an unknown id is. */
export async function refsCommand(
  part: string | null,
  options: RefsOptions,
  environment: Environment,
): Promise<ExitCode> {
  const kind = options.kind === undefined ? null : readKind(options.kind);
  return await runReport(options, environment, ({ plan, entries, asOf, scope }) => {
    const whole: RefsScope = { ...scope, kind, part };
    expectInScope(whole);
    const report = refsReport(plan, entries, asOf, whole);
    if (report.references.length === 0 && part !== null) {
      const inScope = refsReport(plan, entries, asOf, { ...whole, part: null }).references;
      const anywhere = { kind: null, workstream: null, owner: null, part };
      const elsewhere = refsReport(plan, entries, asOf, anywhere).references;
      throw new UsageError(nothingFound(part, whole, inScope, elsewhere));
    }
    return { kind: 'refs', view: refsView(report), data: () => refsJson(report) };
  });
}

/** A kind as it is listed, or as the report heads its list: `design-question`, `Design questions`. */
function readKind(text: string): ReferenceKind {
  const folded = text.toLowerCase().replaceAll(' ', '-');
  const plural = REFERENCE_KINDS.find((kind) => KIND_WORDS[kind].many.replaceAll(' ', '-') === folded);
  return plural ?? readChoice(folded, '--kind', REFERENCE_KINDS);
}

const IN_A_WORKSTREAM: ReadonlySet<ReferenceKind> = new Set(['workstream', 'project', 'milestone']);

/** Two filters that leave nothing, whatever the plan. */
function expectInScope({ kind, workstream, owner }: RefsScope): void {
  if (kind === null) return;
  const { many } = KIND_WORDS[kind];
  if (workstream !== null && !IN_A_WORKSTREAM.has(kind)) {
    throw new UsageError(
      `${many} belong to the whole programme, and not to the workstream ${workstream.id}. Leave --workstream out.`,
    );
  }
  if (owner !== null && kind !== 'milestone') {
    throw new UsageError(`--owner is for milestones, and --kind asks for ${many}. Leave one of them out.`);
  }
}

function nothingFound(
  part: string,
  { kind, workstream, owner }: RefsScope,
  inScope: readonly Reference[],
  elsewhere: readonly Reference[],
): string {
  const what = kind === null ? 'nothing' : `no ${KIND_WORDS[kind].one}`;
  const where = `${workstream === null ? '' : ` in the workstream ${workstream.id}`}${owner === null ? '' : ` of ${owner}`}`;
  const near = elsewhere.length > 0 ? elsewhere.slice(0, 3).map(written) : meant(part, inScope);
  return `${what}${where} has "${part}" in its id or its name. ${
    near.length > 0
      ? `Did you mean ${near.join(' or ')}?`
      : 'Without it, "milepost refs" lists everything there is.'
  }`;
}

function written({ reference }: Reference): string {
  return reference;
}

/** The references of which the id or a word of the name is near. */
function meant(part: string, references: readonly Reference[]): string[] {
  const words = references.flatMap(({ reference, name }) =>
    [reference, reference.slice(reference.lastIndexOf('/') + 1), ...name.split(/[^\p{L}\d]+/u)].map(
      (word) => ({ word, reference }),
    ),
  );
  const near = new Set(
    closestFew(
      part,
      words.map(({ word }) => word),
      3,
    ),
  );
  const found = words.filter(({ word }) => near.has(word)).map(({ reference }) => reference);
  return [...new Set(found)].slice(0, 3);
}
