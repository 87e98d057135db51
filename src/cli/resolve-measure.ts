/** Measures and lenses as people name them on the command line. */
import type { Measure } from '../model/measure.ts';
import type { Plan, SuccessLens } from '../model/plan.ts';
import { suggestion } from './resolve-scope.ts';
import { UsageError } from './usage-error.ts';

/** A measure by its id or its name, whatever the case; a usage error when there is none. */
export function findMeasure(wanted: string, { measures }: Plan): Measure {
  return findNamed(wanted, measures, 'measure', 'measures');
}

/** A success lens by its id or its name. */
export function findLens(wanted: string, { programme }: Plan): SuccessLens {
  return findNamed(wanted, programme.successLenses, 'success lens', 'success lenses');
}

function findNamed<T extends { readonly id: string; readonly name: string }>(
  wanted: string,
  candidates: readonly T[],
  one: string,
  many: string,
): T {
  const folded = wanted.trim().toLowerCase();
  const found = candidates.find(({ id, name }) => id === folded || name.toLowerCase() === folded);
  if (found !== undefined) return found;
  const ids = candidates.map(({ id }) => id);
  throw new UsageError(
    ids.length === 0
      ? `the plan has no ${many}.`
      : `there is no ${one} "${wanted}". ${suggestion(wanted, ids, `The ${many} are`)}`,
  );
}
