/** Plans for the tests of suggested colours, and what is suggested of them as of 4 October 2021. */
import type { Plan } from '../../src/model/plan.ts';
import type { RagColour, RagDimension } from '../../src/model/rag-colour.ts';
import { type PlanRag, suggestRag } from '../../src/model/rag.ts';
import { standingEntries } from '../../src/model/schedule.ts';
import { planWith } from '../support/loaded-plan.ts';
import { day } from './days.ts';

const AS_OF = '2021-10-04';

export function ragOf(plan: Plan, asOf: string = AS_OF): PlanRag {
  return suggestRag(plan, standingEntries(plan, day(asOf)), day(asOf));
}

/** A plan whose one project, inclusion/provision, has these milestones; each is the lines below its id and title. */
export async function planOf(
  milestones: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<Plan> {
  const entries = milestones.map(
    (lines, index) =>
      `      - id: m-${index}\n        title: Result ${index}\n${lines.replace(/^(?=.)/gm, '        ')}\n`,
  );
  return await planWith({
    'workstreams/inclusion.yaml': `id: inclusion
name: Inclusion
kind: delivery
leads:
  - name: Sam Doe
projects:
  - id: provision
    name: Provision
${more['project'] ?? ''}${entries.length === 0 ? '' : `    milestones:\n${entries.join('')}`}`,
    ...Object.fromEntries(Object.entries(more).filter(([name]) => name.endsWith('.yaml'))),
  });
}

export function suggested(rag: PlanRag, dimension: RagDimension, ref = 'inclusion'): RagColour | null {
  return rag.workstreams.get(ref)?.suggested.get(dimension)?.colour ?? null;
}
