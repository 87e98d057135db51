/**
 * Every `$ milepost …` block of the README, of docs/ and of the transcripts beside this file is run and compared.
 * `UPDATE_TRANSCRIPTS=1 npx vitest run tests/transcripts` writes what is printed now; read the difference before you commit it.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { REPOSITORY } from '../support/run-milepost.ts';
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

describe.each(pages)('%s', (name) => {
  const file = `${REPOSITORY}/${name}`;
  const found = transcriptsIn(readFileSync(file, 'utf8'));

  test.runIf(process.env['UPDATE_TRANSCRIPTS'] === '1')('is written anew', async () => {
    writeFileSync(file, await updatedPage(readFileSync(file, 'utf8')));
  });

  test
    .runIf(process.env['UPDATE_TRANSCRIPTS'] !== '1' && found.length > 0)
    .each(found.map((one) => [one.command, one] as const))('%s', async (_, transcript) => {
    expect(await transcriptNow(transcript)).toBe(transcript.text);
  });
});

test('there are transcripts at all', () => {
  const all = pages.flatMap((name) => transcriptsIn(readFileSync(`${REPOSITORY}/${name}`, 'utf8')));
  expect(all.length).toBeGreaterThan(process.env['UPDATE_TRANSCRIPTS'] === '1' ? 0 : 5);
});
