/**
 * Every `$ milepost …` block of the README, of docs/ and of the transcripts beside this file is run and compared.
 * `UPDATE_TRANSCRIPTS=1 npx vitest run tests/transcripts` writes what is printed now; read the difference before you commit it.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { REPOSITORY } from '../support/run-milepost.ts';
import { removeScriptedRepositories } from '../support/scripted-repositories.ts';
import { transcriptNow, transcriptsIn, updatedPage } from '../support/transcripts.ts';

const pages = [
  'README.md',
  ...['docs', 'tests/transcripts'].flatMap((folder) =>
    readdirSync(`${REPOSITORY}/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .toSorted()
      .map((name) => `${folder}/${name}`),
  ),
];

afterAll(removeScriptedRepositories);

const isUpdate = process.env['UPDATE_TRANSCRIPTS'] === '1';

describe.each(pages.map((name) => ({ name, found: transcriptsIn(textOf(name)) })))(
  '$name',
  ({ name, found }) => {
    if (isUpdate) {
      test('is written anew', async () => {
        writeFileSync(`${REPOSITORY}/${name}`, await updatedPage(textOf(name)));
      });
    } else if (found.length > 0) {
      test.each(found.map((one) => [one.command, one] as const))('%s', async (_, transcript) => {
        expect(await transcriptNow(transcript)).toBe(transcript.text);
      });
    } else {
      test('has no transcripts', () => {
        expect(textOf(name)).not.toContain('```console\n$ milepost');
      });
    }
  },
);

test('there are transcripts at all', () => {
  expect(pages.flatMap((name) => transcriptsIn(textOf(name))).length).toBeGreaterThan(40);
});

function textOf(name: string): string {
  return readFileSync(`${REPOSITORY}/${name}`, 'utf8');
}
