/** The commit that a report speaks of, for the envelope of its JSON. */
import { HistoryError } from '../history/git.ts';
import { blobsAt, uncommittedFiles } from '../history/working-copy.ts';
import type { CommitState } from '../render/format.ts';
import type { Environment } from '../environment/environment.ts';
import type { OpenedPlan } from './open-plan.ts';

/** Null where the plan is not kept in git, or git cannot tell: a report on the plan alone does not need it. */
export async function commitState(
  { at, folder, repository, remembered }: OpenedPlan,
  { files }: Environment,
): Promise<CommitState | null> {
  if (at !== null) return { id: at.commit, dirty: false };
  try {
    const opened = await repository();
    const committed = remembered?.blobs.get(opened.head) ?? (await blobsAt(opened, opened.head));
    remembered?.blobs.set(opened.head, committed);
    return { id: opened.head, dirty: uncommittedFiles(files, folder, committed).length > 0 };
  } catch (error) {
    if (error instanceof HistoryError) return null;
    throw error;
  }
}
