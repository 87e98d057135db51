/** What is inside a file of Word or Excel. */
import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'vitest';
import { validateXML } from 'xmllint-wasm';

/** The parts of the file by their names, as text. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

/** The text of one part; a test that asks for one that is not there fails. */
export function partOf(bytes: Uint8Array, name: string): string {
  const text = partsOf(bytes).get(name);
  if (text === undefined) throw new Error(`there is no ${name} in it`);
  return text;
}

/** Each part is XML that libxml2 reads. */
export async function expectWellFormed(bytes: Uint8Array): Promise<void> {
  const parts = [...partsOf(bytes)].map(([name, contents]) => ({
    fileName: name.replace(/[^A-Za-z0-9.]/g, '-').replace(/^[-.]+/, ''),
    contents,
  }));
  const { errors } = await validateXML({ xml: parts, normalization: 'c14n' });
  expect(errors.map(({ rawMessage }) => rawMessage)).toEqual([]);
}
