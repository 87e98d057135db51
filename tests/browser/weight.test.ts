/** What the page weighs: it is mailed. How fast it is, `npm run bench` says. */
import { readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pageOf } from './support/pages.ts';

test.each([
  ['published', 300_000],
  ['large', 3_000_000],
] as const)('the page of the %s plan weighs at most %d bytes', async (plan, most) => {
  expect(statSync(await pageOf(plan)).size).toBeLessThanOrEqual(most);
});

test('its script weighs at most 100,000 bytes', async () => {
  const scripts = readFileSync(await pageOf('published'), 'utf8').matchAll(/<script>(.*?)<\/script>/gs);
  const weights = [...scripts].map(([, script = '']) => Buffer.byteLength(script));
  expect(weights.length).toBeGreaterThan(0);
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(100_000);
});
