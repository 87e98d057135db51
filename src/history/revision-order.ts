import type { Repository } from './repository.ts';

/** The ids of the commits that lie on the way back from a commit along first parents, itself included. Newest first. */
export async function commitsAlong(repository: Repository, commit: string): Promise<string[]> {
  const out = await repository.ask(['rev-list', '--first-parent', '--end-of-options', commit]);
  return out
    .toString('utf8')
    .split('\n')
    .filter((id) => id !== '');
}
