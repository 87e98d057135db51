/** Where a line of the plan can be looked at, and which addresses of a plan lead anywhere. */
import { describe, expect, test } from 'vitest';
import { placeLink, writtenLink } from '../../../src/render/html/links.ts';
import type { PageLook } from '../../../src/render/html/page-look.ts';
import type { RepositoryLinks } from '../../../src/reports/page/page-view.ts';

const at = { file: 'plan/workstreams/a b.yaml', path: ['projects', 0] };

function look(repository: RepositoryLinks | null, line: number | null = 12): PageLook {
  return {
    options: {
      width: 80,
      color: false,
      ascii: false,
      toFile: true,
      locate: () => (line === null ? null : { line, column: 1 }),
      showFile: (file) => file,
    },
    repository,
    ownerNumber: () => null,
  };
}

describe('a line of the plan', () => {
  test.each([
    {
      forge: 'GitHub',
      url: 'https://github.com/council/plan',
      address: 'https://github.com/council/plan/blob/4f2a/plan/workstreams/a%20b.yaml#L12',
    },
    {
      forge: 'GitLab',
      url: 'https://gitlab.example.org/council/plan',
      address: 'https://gitlab.example.org/council/plan/-/blob/4f2a/plan/workstreams/a%20b.yaml#L12',
    },
    {
      forge: 'Bitbucket',
      url: 'https://bitbucket.org/council/plan',
      address: 'https://bitbucket.org/council/plan/src/4f2a/plan/workstreams/a%20b.yaml#lines-12',
    },
    {
      forge: 'a pattern of its own',
      url: 'https://git.example.org/view?f={file}&v={commit}&l={line}',
      address: 'https://git.example.org/view?f=plan/workstreams/a%20b.yaml&amp;v=4f2a&amp;l=12',
    },
  ])('on $forge', ({ url, address }) => {
    expect(placeLink(at, look({ url, commit: '4f2a', hasLines: true })).markup).toContain(
      `href="${address}"`,
    );
  });

  test('without a repository it is named', () => {
    expect(placeLink(at, look(null)).markup).toBe('<code>plan/workstreams/a b.yaml:12</code>');
  });

  test('where files differ from the commit, the file: its lines may be others there', () => {
    const { markup } = placeLink(
      at,
      look({ url: 'https://github.com/c/p', commit: '4f2a', hasLines: false }),
    );
    expect(markup).toContain('href="https://github.com/c/p/blob/4f2a/plan/workstreams/a%20b.yaml"');
    const pattern = { url: 'https://example.org/{file}/{line}', commit: '4f2a', hasLines: false };
    expect(placeLink(at, look(pattern)).markup).not.toContain('<a');
  });

  test('of a file without a known line, the file', () => {
    const { markup } = placeLink(
      at,
      look({ url: 'https://github.com/c/p', commit: '4f2a', hasLines: true }, null),
    );
    expect(markup).toContain('href="https://github.com/c/p/blob/4f2a/plan/workstreams/a%20b.yaml"');
  });
});

describe('an address that somebody wrote', () => {
  test.each(['https://example.org/a?b=c', 'http://example.org', 'mailto:a@example.org'])(
    '%s leads there',
    (url) => {
      expect(writtenLink(url).markup).toMatch(/^<a href="/);
    },
  );

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    '//example.org',
    'https://',
    'vbscript:x',
    'file:///etc/passwd',
    'minutes of the board',
  ])('%j is text', (url) => {
    expect(writtenLink(url).markup).not.toContain('<a');
  });
});
