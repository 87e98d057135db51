import { ambitionUnserved } from '../../src/checks/ambition-unserved.ts';
import { describeCheck, type PlanParts } from './describe-check.ts';

const plan = (workstream: string, project: string): PlanParts => ({
  'ambitions.yaml':
    'ambitions:\n  - id: voice\n    name: Every voice is heard\n  - id: trust\n    name: A culture of trust\n',
  'workstreams/inclusion.yaml': `id: inclusion\nname: Inclusion\nkind: delivery\n${workstream}projects:\n  - id: a\n    name: A\n${project}`,
});

describeCheck(ambitionUnserved, [
  {
    what: 'named by nobody',
    parts: plan('ambitions: [voice]\n', ''),
    finds: [{ at: '4:5', says: 'serves the ambition "A culture of trust"', fix: '- trust' }],
  },
  { what: 'named by a workstream', parts: plan('ambitions: [voice, trust]\n', ''), finds: [] },
  { what: 'named by a project', parts: plan('ambitions: [voice]\n', '    ambitions: [trust]\n'), finds: [] },
]);
