/** docs/internals.md speaks of files and rooms that there are. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { REPOSITORY } from '../support/run-milepost.ts';

const page = readFileSync(`${REPOSITORY}/docs/internals.md`, 'utf8');

test('every file that it names is there', () => {
  const named = [...page.matchAll(/`((?:[a-z-]+\/)+[a-z.-]+\.(?:ts|js))`/g)].map(([, file = '']) => file);
  expect(named.length).toBeGreaterThan(25);
  const places = ['', 'src/'];
  const missing = named.filter(
    (file) => !places.some((place) => existsSync(`${REPOSITORY}/${place}${file}`)),
  );
  expect([...new Set(missing)]).toEqual([]);
});

test('every room of src/ has its row, and there is no other', () => {
  const table = /## The rooms of src\/[\s\S]*?\n((?:\|.*\n)+)/.exec(page)?.[1] ?? '';
  const rooms = [...table.matchAll(/^\| `([a-z]+)\/` \|/gm)].map(([, room = '']) => room);
  expect(rooms.toSorted()).toEqual(readdirSync(`${REPOSITORY}/src`).toSorted());
});
