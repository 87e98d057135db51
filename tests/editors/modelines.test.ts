/** Every file of a plan names its schema near its top, so that any editor with a YAML language server finds it without settings. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { REPOSITORY } from '../support/run-milepost.ts';

/** Each file of this plan is broken in a way of its own. */
const BROKEN = 'tests/fixtures/broken/plan';

const folders = ['plan', 'tests/fixtures']
  .flatMap((folder) => yamlIn(folder))
  .filter((file) => basename(file) === 'programme.yaml')
  .map((file) => dirname(file))
  .filter((folder) => folder !== BROKEN);

test('plans are found', () => {
  expect(folders).toEqual(expect.arrayContaining(['plan', 'tests/fixtures/invented']));
});

describe.each(folders)('%s', (folder) => {
  test.each(yamlIn(folder))('%s leads to its schema', (file) => {
    const [first = '', second = ''] = readFileSync(`${REPOSITORY}/${file}`, 'utf8').split('\n');
    const line = [first, second].find((text) => text.startsWith('# yaml-language-server: $schema='));
    const schema = line?.split('=')[1] ?? '';
    expect(relative(REPOSITORY, join(REPOSITORY, dirname(file), schema))).toBe(
      `schemas/${kindOf(relative(folder, file))}.schema.json`,
    );
  });
});

function kindOf(file: string): string {
  if (file.startsWith('updates/')) return 'update';
  return file.startsWith('workstreams/') ? 'workstream' : basename(file, '.yaml');
}

/** The YAML files below a folder, all of them named from the repository on. */
function yamlIn(folder: string): string[] {
  return readdirSync(`${REPOSITORY}/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`);
}
