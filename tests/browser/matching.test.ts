import { expect, test } from 'vitest';
import { type Chosen, NOTHING_CHOSEN } from '../../src/browser/fragment.ts';
import { type Filterable, foldedForSearch, matches } from '../../src/browser/matching.ts';

const MILESTONE: Filterable = {
  workstreams: ['inclusion', 'early-years'],
  owners: ['3', '14'],
  state: 'overdue',
  text: () => foldedForSearch('The  Caf\u00e9\u2019s opening'),
};
const SILENT: Filterable = { workstreams: null, owners: null, state: null, text: null };

test.each<{ what: string; chosen: Partial<Chosen>; milestone: boolean }>([
  { what: 'nothing', chosen: {}, milestone: true },
  { what: 'one of its workstreams', chosen: { workstream: 'early-years' }, milestone: true },
  { what: 'another workstream', chosen: { workstream: 'early' }, milestone: false },
  { what: 'one of its owners', chosen: { owner: '14' }, milestone: true },
  { what: 'an owner whose number begins alike', chosen: { owner: '1' }, milestone: false },
  { what: 'its state', chosen: { state: 'overdue' }, milestone: true },
  { what: 'another state', chosen: { state: 'complete' }, milestone: false },
  { what: 'words in any order, without accents', chosen: { text: "opening cafe's" }, milestone: true },
  { what: 'one word that is not there', chosen: { text: 'cafe closing' }, milestone: false },
  { what: 'two filters of which one fails', chosen: { state: 'overdue', owner: '2' }, milestone: false },
])('$what', ({ chosen, milestone }) => {
  expect(matches(MILESTONE, { ...NOTHING_CHOSEN, ...chosen })).toBe(milestone);
  expect(matches(SILENT, { ...NOTHING_CHOSEN, ...chosen })).toBe(true);
});
