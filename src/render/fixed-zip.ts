/** Files of Word and Excel are ZIP archives of XML. Libraries put the time of day into them, which is taken out again. */
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** ZIP counts from 1980. It has no time zone, so the hour is far from the ends of a day in any of them. */
const FIXED_TIME = '1980-01-01T12:00:00';

/** The same archive, its files in the same order, with a fixed time for each; those of `replaced` in another wording. */
export function fixedZip(archive: Uint8Array, replaced: Readonly<Record<string, string>> = {}): Uint8Array {
  const files: Zippable = {};
  for (const [name, bytes] of Object.entries(unzipSync(archive))) {
    const text = replaced[name];
    files[name] = [text === undefined ? bytes : strToU8(text), { mtime: FIXED_TIME }];
  }
  return zipSync(files);
}
