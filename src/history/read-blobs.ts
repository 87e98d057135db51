import { HistoryError } from './git.ts';
import { LACKS_VERSIONS, type Repository } from './repository.ts';

/** The contents of blobs by their ids, in one run of git. A HistoryError where one is missing from the clone. */
export async function readBlobs(
  repository: Repository,
  ids: readonly string[],
): Promise<Map<string, Uint8Array>> {
  const blobs = new Map<string, Uint8Array>();
  if (ids.length === 0) return blobs;
  const out = await repository.ask(['cat-file', '--batch'], `${ids.join('\n')}\n`);
  let at = 0;
  for (const id of ids) {
    const lineEnd = out.indexOf(10, at);
    // `<id> blob <size>`, or `<id> missing`.
    const [, kind, size] = out.toString('latin1', at, lineEnd).split(' ');
    if (lineEnd === -1 || kind !== 'blob') {
      throw new HistoryError(LACKS_VERSIONS);
    }
    const start = lineEnd + 1;
    const end = start + Number(size);
    blobs.set(id, out.subarray(start, end));
    at = end + 1;
  }
  return blobs;
}
