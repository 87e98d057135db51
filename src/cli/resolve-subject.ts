import { closestFew } from '../model/did-you-mean.ts';
import type { Plan } from '../model/plan.ts';
import { indexRefs } from '../model/references.ts';
import type { RagSubject } from '../reports/explain-rag.ts';
import { UsageError } from './usage-error.ts';

/** The programme by that word, a workstream or a project by its name or by any end of its reference that only one has. */
export function findSubject(wanted: string, plan: Plan): RagSubject {
  const folded = wanted.trim().toLowerCase();
  if (folded === 'programme') return { ref: null, name: plan.programme.name };
  const subjects = plan.workstreams.flatMap(({ id, name, projects }) => [
    { ref: id, name },
    ...projects.map((project) => ({ ref: project.ref, name: project.name })),
  ]);
  const refs = subjects.map(({ ref }) => ref);
  const named = new Set(indexRefs(refs)(folded));
  const matches = subjects.filter(({ ref, name }) => named.has(ref) || name.toLowerCase() === folded);
  const [only, ...others] = matches;
  if (only !== undefined && others.length === 0) return only;
  if (only !== undefined) {
    throw new UsageError(
      `"${wanted}" could be ${matches.map(({ ref }) => ref).join(' or ')}. Write the whole of it.`,
    );
  }
  const milestone = indexRefs(plan.milestonesByRef.keys())(folded)[0];
  if (milestone !== undefined) {
    throw new UsageError(
      `${milestone} is a milestone, and a colour is suggested for projects, workstreams and the programme. Ask for ${milestone.slice(0, milestone.lastIndexOf('/'))}: it shows what the milestone speaks for.`,
    );
  }
  const near = closestFew(wanted, ['programme', ...refs], 3);
  throw new UsageError(
    `there is no workstream and no project "${wanted}". ${near.length > 0 ? `Did you mean ${near.join(' or ')}?` : '"milepost refs" lists them.'}`,
  );
}
