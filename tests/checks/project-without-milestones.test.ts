import { projectWithoutMilestones } from '../../src/checks/project-without-milestones.ts';
import { exampleOfProjects } from '../../src/model/documentation.ts';
import { describeCheck, type PlanParts } from './describe-check.ts';

const plan = (projects: string): PlanParts => ({ 'workstreams/inclusion.yaml': exampleOfProjects(projects) });

describeCheck(projectWithoutMilestones, [
  {
    what: 'none',
    parts: plan('- id: recruitment\n  name: Recruitment'),
    finds: [{ at: '8:5', says: 'The project "Recruitment" has no milestones', fix: 'milestones:' }],
  },
  {
    what: 'an empty list, in the second project',
    parts: plan(
      '- id: a\n  name: A\n  milestones:\n    - id: m\n      title: M\n      due: tbc\n- id: b\n  name: B\n  milestones: []',
    ),
    finds: [{ at: '14:5', says: 'The project "B" has no milestones' }],
  },
  {
    what: 'one without a date is one',
    parts: plan('- id: a\n  name: A\n  milestones:\n    - id: m\n      title: M\n      due: tbc'),
    finds: [],
  },
]);
