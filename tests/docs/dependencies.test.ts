/** docs/dependencies.md has a row for every package of package.json, in its section, and no other. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { REPOSITORY } from '../support/run-milepost.ts';

const page = readFileSync(`${REPOSITORY}/docs/dependencies.md`, 'utf8');

/** The packages that a section names. */
function packagesUnder(heading: string): string[] {
  const section = page.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^\| `([^`]+)` \| .+ \| .+ \|$/gm)].map(([, name = '']) => name);
}

test.each([
  ['What runs', packageJson.dependencies],
  ['What runs if it is there', packageJson.optionalDependencies],
  ['What builds and tests', packageJson.devDependencies],
])('%s', (heading, dependencies) => {
  expect(packagesUnder(heading).toSorted()).toEqual(Object.keys(dependencies).toSorted());
});

test('versions are exact', () => {
  for (const version of Object.values({
    ...packageJson.dependencies,
    ...packageJson.optionalDependencies,
    ...packageJson.devDependencies,
  })) {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  }
});
