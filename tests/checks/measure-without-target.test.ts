import { measureWithoutTarget } from '../../src/checks/measure-without-target.ts';
import { describeCheck, type PlanParts } from './describe-check.ts';

const measures = (yaml: string): PlanParts => ({ 'measures.yaml': `measures:\n${yaml}` });
const WITH_TARGET =
  '  - id: a\n    name: A\n    paths:\n      - id: target\n        kind: target\n        points:\n          - date: 2021-09-30\n            value: 1\n';

describeCheck(measureWithoutTarget, [
  {
    what: 'the only measure',
    parts: measures('  - id: b\n    name: B\n'),
    finds: [
      {
        at: '1:1',
        says: 'The only measure has no target, so nobody can tell whether it is where it should be.',
      },
    ],
  },
  {
    what: 'one of two is pointed at',
    parts: measures(`${WITH_TARGET}  - id: b\n    name: B\n`),
    finds: [{ at: '1:1', says: '1 of the 2 measures has no target', related: ['10:5'] }],
  },
  {
    what: 'a forecast is no target',
    parts: measures(WITH_TARGET.replace('kind: target', 'kind: forecast')),
    finds: [{ at: '1:1', says: 'The only measure has no target' }],
  },
  {
    what: 'all of three: there is nothing to point at',
    parts: measures('  - id: a\n    name: A\n  - id: b\n    name: B\n  - id: c\n    name: C\n'),
    finds: [
      { at: '1:1', says: 'All 3 measures have no target, so nobody can tell whether they are', related: [] },
    ],
  },
  {
    what: 'a target that is agreed later is one',
    parts: measures(WITH_TARGET.replace('points', 'approved: 2022-01-01\n        points')),
    finds: [],
  },
  {
    what: 'neither way is good',
    parts: measures('  - id: b\n    name: B\n    better: neither\n'),
    finds: [],
  },
  { what: 'no measures', parts: {}, finds: [] },
]);
