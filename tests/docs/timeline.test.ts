/** docs/timeline.md explains every mark that a timeline has, with the shape that it has. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LOOKS } from '../../src/render/timeline-shapes.ts';
import { REPOSITORY } from '../support/run-milepost.ts';

const page = readFileSync(`${REPOSITORY}/docs/timeline.md`, 'utf8');
const rows = [...page.matchAll(/^\| `([^`]+)` \| `([^`]+)` \| (.+) \|$/gm)].map(
  ([, shape = '', ascii = '', means = '']) => ({ shape: shape[0], ascii: ascii.replace('\\', '')[0], means }),
);

test.each(Object.entries(LOOKS).filter(([name]) => name !== 'empty' && name !== 'month'))(
  '%s',
  (_, { shape, ascii, means }) => {
    const row = rows.find((one) => one.shape === shape);
    expect(row).toMatchObject({ shape, ascii });
    if (means !== null) expect(row?.means.toLowerCase()).toContain(means.split(' ')[0]);
  },
);

test('no two states look the same', () => {
  const { tail: _, summary, ...others } = LOOKS;
  const all = [summary, ...Object.values(others)];
  expect(new Set(all.map(({ shape }) => shape)).size).toBe(all.length);
  expect(new Set(all.map(({ ascii }) => ascii)).size).toBe(all.length);
});
