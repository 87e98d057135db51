import { projectWithoutLead } from '../../src/checks/project-without-lead.ts';
import { exampleOfProjects } from '../../src/model/documentation.ts';
import { describeCheck, type PlanParts } from './describe-check.ts';

const plan = (projects: string): PlanParts => ({ 'workstreams/inclusion.yaml': exampleOfProjects(projects) });

describeCheck(projectWithoutLead, [
  {
    what: 'one finding a workstream, with the number',
    parts: plan(
      '- id: a\n  name: A\n- id: b\n  name: B\n  lead: Jo Bloggs\n- id: c\n  name: C\n  lead: vacant',
    ),
    finds: [
      {
        at: '7:1',
        says: '2 of the 3 projects of the workstream "Inclusion" name no lead.',
        related: ['8:5', '13:5'],
      },
    ],
  },
  {
    what: 'one of two',
    parts: plan('- id: a\n  name: A\n- id: b\n  name: B\n  lead: Jo Bloggs'),
    finds: [{ at: '7:1', says: '1 of the 2 projects of the workstream "Inclusion" names no lead.' }],
  },
  {
    what: 'both of two',
    parts: plan('- id: a\n  name: A\n- id: b\n  name: B'),
    finds: [{ at: '7:1', says: 'Both projects of the workstream "Inclusion" name no lead.' }],
  },
  {
    what: 'all of three',
    parts: plan('- id: a\n  name: A\n- id: b\n  name: B\n- id: c\n  name: C'),
    finds: [{ at: '7:1', says: 'All 3 projects of the workstream "Inclusion" name no lead.' }],
  },
  {
    what: 'the only one',
    parts: plan('- id: a\n  name: A'),
    finds: [{ at: '7:1', says: 'The only project of the workstream "Inclusion" names no lead.' }],
  },
  {
    what: 'each has one',
    parts: plan('- id: a\n  name: A\n  lead:\n    - Jo Bloggs\n    - Sam Doe'),
    finds: [],
  },
  {
    what: 'no projects',
    parts: { 'workstreams/inclusion.yaml': 'id: inclusion\nname: I\nkind: delivery\nprojects: []' },
    finds: [],
  },
]);
