/** The pictures in the documentation: there, described, small, and made by the script that makes them anew. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { REPOSITORY } from '../support/run-milepost.ts';

const IMAGES = join(REPOSITORY, 'docs/images');

interface Picture {
  readonly page: string;
  readonly words: string;
  readonly file: string;
}

const pages = [
  'README.md',
  ...readdirSync(join(REPOSITORY, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

const pictures: readonly Picture[] = pages.flatMap((page) =>
  [...readFileSync(join(REPOSITORY, page), 'utf8').matchAll(/!\[([^\]]*)\]\(([^)\s]+)\)/g)].map(
    ([, words = '', target = '']) => ({ page, words, file: join(REPOSITORY, dirname(page), target) }),
  ),
);

test('each picture that a page shows is there, and is told in words', () => {
  const there = new Set(readdirSync(IMAGES).map((name) => join(IMAGES, name)));
  expect(pictures.filter(({ file }) => !there.has(file))).toEqual([]);
  expect(pictures.filter(({ words }) => words.trim() === '')).toEqual([]);
});

test('each picture is shown somewhere, made by npm run screenshots, and weighs no more than that lets it', () => {
  const script = readFileSync(join(REPOSITORY, 'scripts/screenshots.js'), 'utf8');
  for (const name of readdirSync(IMAGES)) {
    expect(script).toContain(`name: '${name.replace('.png', '')}'`);
    expect(statSync(join(IMAGES, name)).size).toBeLessThanOrEqual(180_000);
    expect(pictures.map(({ file }) => file)).toContain(join(IMAGES, name));
  }
});
