/** Settings that make ordinary git tell another history change no byte of a report, wherever they stand. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { realGit } from '../../src/history/real-git.ts';
import { gitEnvironment } from '../support/git-repository.ts';
import { type HostileRepository, hostileRepository } from '../support/hostile-repository.ts';
import { type Run, runMilepost } from '../support/run-milepost.ts';
import { MISLEADING_SETTINGS } from '../support/traps.ts';

const REPORTS = [['slips'], ['history', 'first'], ['trend'], ['nudge'], ['diff', 'HEAD~2', 'HEAD']].map(
  (words) => [words.join(' '), words] as const,
);

let hostile: HostileRepository;
let elsewhere: string;
/** The same commits in a repository without any settings, grafts or replacements. */
let plain: string;
beforeAll(() => {
  hostile = hostileRepository();
  elsewhere = mkdtempSync(join(tmpdir(), 'milepost-settings-'));
  plain = join(elsewhere, 'plain');
  cpSync(hostile.folder, plain, { recursive: true });
  for (const hidden of ['info', 'refs/replace', 'config.worktree']) {
    rmSync(join(plain, '.git', hidden), { recursive: true });
  }
  writeFileSync(join(plain, '.git/config'), '[core]\n\trepositoryFormatVersion = 0\n');
});
afterAll(() => {
  hostile.remove();
  rmSync(elsewhere, { recursive: true });
});

async function report(
  folder: string,
  words: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const variables: Readonly<Record<string, string>> = { ...gitEnvironment(), ...more };
  return await runMilepost([...words, '--format', 'json', '--as-of', '2022-03-01'], {
    workingFolder: folder,
    git: realGit((name) => variables[name]),
  });
}

describe('the bytes of a report are the same', () => {
  test.each(REPORTS)('"milepost %s", where they stand in the repository', async (_, words) => {
    const expected = await report(plain, words);
    expect(expected).toMatchObject({ code: 0, err: '' });
    expect(await report(hostile.folder, words)).toEqual(expected);
  });

  test.each(REPORTS)('"milepost %s", where they are the settings of the user', async (_, words) => {
    const file = join(elsewhere, 'settings');
    const settings = Object.entries(MISLEADING_SETTINGS).map(([name, value]) => {
      const [section, key] = name.split('.');
      return `[${section}]\n\t${key} = ${JSON.stringify(value)}\n`;
    });
    writeFileSync(file, settings.join(''));
    const expected = await report(plain, words);
    expect(await report(plain, words, { GIT_CONFIG_GLOBAL: file })).toEqual(expected);
  });
});
