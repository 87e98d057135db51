/** Plans that tests of facts and answers stand on: from files in memory, or from a folder of this repository. */
import { VOCABULARY } from '../../src/cli/vocabulary.ts';
import { realFiles } from '../../src/environment/real-files.ts';
import { type LoadedPlan, loadPlan } from '../../src/load/load-plan.ts';
import type { Plan } from '../../src/model/plan.ts';
import { type MemoryEntry, memoryFiles, minimalPlan } from './memory-files.ts';
import { REPOSITORY } from './run-milepost.ts';

/** The smallest plan with these files instead of its own, or besides them. A plan that does not load fails the test. */
export async function planWith(parts: Readonly<Record<string, MemoryEntry | null>>): Promise<Plan> {
  const folder = { folder: '/plan-root/plan', root: '/plan-root' };
  return planOf(await loadPlan(memoryFiles(minimalPlan(parts)), folder, VOCABULARY));
}

/** The plan in a folder, named from the repository on. */
export async function planIn(folder: string): Promise<Plan> {
  const path = `${REPOSITORY}/${folder}`;
  return planOf(await loadPlan(realFiles, { folder: path, root: REPOSITORY }, VOCABULARY));
}

function planOf(loaded: LoadedPlan): Plan {
  if (loaded.ok) return loaded.plan;
  throw new Error(
    loaded.findings.map(({ at, line, message }) => `${at.file}:${line}: ${message}`).join('\n'),
  );
}
