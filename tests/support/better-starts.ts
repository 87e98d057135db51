/** Better Starts, the invented programme of the pages for workstream leads, in a repository of its own. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { createRepository, type GitRepository } from './git-repository.ts';
import { REPOSITORY } from './run-milepost.ts';

const PLAN = join(REPOSITORY, 'tests/fixtures/leads/change-a-date/before/plan');

/** One commit on main; the milestones are in `workstreams/family-support.yaml`. */
export function betterStarts(planFolder = 'plan'): GitRepository {
  const repository = createRepository();
  cpSync(PLAN, join(repository.folder, planFolder), { recursive: true });
  // A file that it writes itself makes the repository look for new ones.
  repository.write('README.md', 'The plan of Better Starts.\n');
  repository.commit({ author: 'Lena Ortiz', at: '2021-07-01T09:00:00Z', subject: 'The plan' });
  return repository;
}
