import type { Body } from '../model/body.ts';
import { closestFew } from '../model/did-you-mean.ts';
import { peopleOf } from '../model/people.ts';
import type { Plan, Principle, Workstream, ProjectEntry } from '../model/plan.ts';
import { indexRefs } from '../model/references.ts';
import type { Scope } from '../reports/scope.ts';
import type { CommonOptions } from './options.ts';
import { UsageError } from './usage-error.ts';

/** The part of the plan that --workstream and --owner ask for; a usage error for what the plan does not have. */
export function resolveScope(options: CommonOptions, plan: Plan): Scope {
  return {
    workstream: options.workstream === undefined ? null : findWorkstream(options.workstream, plan),
    owner: options.owner === undefined ? null : findPerson(options.owner, plan),
  };
}

/** By its id, its number or its name; case does not matter. */
export function principleNamed(wanted: string, { principles }: Plan): Principle | undefined {
  const folded = wanted.trim().toLowerCase();
  return principles.find(
    ({ id, number, name }) =>
      id === folded || (number !== null && String(number) === folded) || name.toLowerCase() === folded,
  );
}

/** A principle by its id, its number or its name; a usage error when there is none. */
export function findPrinciple(wanted: string, plan: Plan): Principle {
  const found = principleNamed(wanted, plan);
  if (found !== undefined) return found;
  const ids = plan.principles.map(({ id }) => id);
  throw new UsageError(
    ids.length === 0
      ? 'the plan has no principles.'
      : `there is no principle "${wanted}". ${suggestion(wanted, ids, 'The principles are')}`,
  );
}

/** A body by its id or its name; case does not matter. */
export function findBody(wanted: string, { bodies }: Plan): Body {
  const folded = wanted.trim().toLowerCase();
  const found = bodies.find(({ id, name }) => id === folded || name.toLowerCase() === folded);
  if (found !== undefined) return found;
  const ids = bodies.map(({ id }) => id);
  throw new UsageError(
    ids.length === 0
      ? 'the plan has no bodies: governance.yaml names none.'
      : `there is no body "${wanted}". ${suggestion(wanted, ids, 'The bodies are')}`,
  );
}

/** A project by any end of its whole name that only one has, or by its name. */
export function findProject(wanted: string, plan: Plan): ProjectEntry {
  const folded = wanted.trim().toLowerCase();
  const entries = plan.workstreams.flatMap((workstream) =>
    workstream.projects.map((project): ProjectEntry => ({ workstream, project })),
  );
  const refs = entries.map(({ project }) => project.ref);
  const named = new Set(indexRefs(refs)(folded));
  const matches = entries.filter(
    ({ project }) => named.has(project.ref) || project.name.toLowerCase() === folded,
  );
  const [only, ...others] = matches;
  if (only !== undefined && others.length === 0) return only;
  if (only !== undefined) {
    throw new UsageError(
      `"${wanted}" could be ${matches.map(({ project }) => project.ref).join(' or ')}. Write the workstream in front of it.`,
    );
  }
  const part = entries.filter(
    ({ project }) =>
      folded !== '' && (project.ref.includes(folded) || project.name.toLowerCase().includes(folded)),
  );
  const near =
    part.length > 0
      ? part.slice(0, 3).map(({ project }) => project.ref)
      : closestFew(wanted, [...refs, ...entries.map(({ project }) => project.id)], 3);
  throw new UsageError(
    `there is no project "${wanted}". ${near.length > 0 ? `Did you mean ${near.join(' or ')}?` : '"milepost principles" lists the projects. Write the name of one, or its id as the file has it.'}`,
  );
}

/** By id or by name; case does not matter. */
function findWorkstream(wanted: string, plan: Plan): Workstream {
  const folded = wanted.toLowerCase();
  const found = plan.workstreams.find(({ id, name }) => id === folded || name.toLowerCase() === folded);
  if (found !== undefined) return found;
  const ids = plan.workstreams.map(({ id }) => id);
  throw new UsageError(
    `there is no workstream "${wanted}". ${suggestion(wanted, ids, 'The workstreams are')}`,
  );
}

/** By the whole name, or by a part that only one name has. */
function findPerson(wanted: string, plan: Plan): string {
  const people = peopleOf(plan);
  const folded = wanted.trim().toLowerCase();
  const whole = people.find((name) => name.toLowerCase() === folded);
  if (whole !== undefined) return whole;
  const matches = folded === '' ? [] : people.filter((name) => name.toLowerCase().includes(folded));
  const [only, ...others] = matches;
  if (only !== undefined && others.length === 0) return only;
  if (only !== undefined) {
    throw new UsageError(`"${wanted}" could be ${matches.join(' or ')}. Write more of the name.`);
  }
  const words = people.flatMap((name) => name.split(' ').map((word) => ({ word, name })));
  const near = closestFew(wanted, [...people, ...words.map(({ word }) => word)], 3);
  const meant = [...new Set(near.map((match) => words.find(({ word }) => word === match)?.name ?? match))];
  throw new UsageError(
    `the plan names nobody called "${wanted}". ${meant.length > 0 ? `Did you mean ${meant.join(' or ')}?` : `It names: ${people.join(', ')}.`}`,
  );
}

/** "Did you mean a or b?", or else everything there is to choose from; where that is too much, where to find it. */
export function suggestion(wanted: string, candidates: readonly string[], lead: string | null): string {
  const near = closestFew(wanted, candidates, 3);
  if (near.length > 0) return `Did you mean ${near.join(' or ')}?`;
  return lead === null ? '"milepost explain" lists them.' : `${lead}: ${candidates.join(', ')}.`;
}
