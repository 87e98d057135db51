import type { FileTrouble } from '../load/file-system.ts';

const WORDS: ReadonlyMap<FileTrouble, string> = new Map([
  ['absent', 'its folder does not exist'],
  ['not-a-file', 'a folder or a device stands there'],
  ['no-permission', 'you do not have permission to write there'],
]);

/** Why a file could not be written, as the second half of a sentence. */
export function writeTroubleText(trouble: FileTrouble): string {
  return WORDS.get(trouble) ?? 'it could not be written';
}
