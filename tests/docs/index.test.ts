/** docs/README.md leads to every page, and no link of the documentation leads nowhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { REPOSITORY } from '../support/run-milepost.ts';

const pages = readdirSync(`${REPOSITORY}/docs`, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`);

function linksOf(page: string): { readonly file: string; readonly anchor: string | null }[] {
  const text = readFileSync(`${REPOSITORY}/${page}`, 'utf8').replace(/```[\s\S]*?```/g, '');
  return [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)].map(([, target = '', anchor]) => ({
    file: target === '' ? page : normalize(join(dirname(page), target)),
    anchor: anchor ?? null,
  }));
}

/** The anchors that GitHub gives to the headings of a page. */
function anchorsOf(page: string): string[] {
  const text = readFileSync(`${REPOSITORY}/${page}`, 'utf8').replace(/```[\s\S]*?```/g, '');
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^a-z0-9 _-]/g, '')
      .replaceAll(' ', '-'),
  );
}

test('the index leads to every page', () => {
  const linked = new Set(linksOf('docs/README.md').map(({ file }) => file));
  const own = pages.filter((page) => page !== 'docs/README.md' && !/^docs\/checks\/(?!README)/.test(page));
  expect(own.filter((page) => !linked.has(page))).toEqual([]);
});

describe.each(pages)('%s', (page) => {
  test('its links lead somewhere', () => {
    for (const { file, anchor } of linksOf(page)) {
      expect(existsSync(`${REPOSITORY}/${file}`), file).toBe(true);
      if (anchor !== null) expect(anchorsOf(file), `${file}#${anchor}`).toContain(anchor);
    }
  });
});
