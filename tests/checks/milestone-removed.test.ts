import { milestoneRemoved } from '../../src/checks/milestone-removed.ts';
import { exampleOfProjects } from '../../src/model/documentation.ts';
import { describeCheck, describePaste, milestones, type PlanParts } from './describe-check.ts';

const SLAS = '- id: slas\n  title: Agreements signed\n  due: May 2021';
const TOOLKIT = '- id: toolkit\n  title: Toolkit published\n  due: May 2021';
const RENAMED = '- id: agreements\n  title: Agreements signed\n  due: May 2021';
const BOTH = milestones(`${SLAS}\n${TOOLKIT}`);

const inOtherProject = (milestone: string): PlanParts => ({
  'workstreams/inclusion.yaml': exampleOfProjects(
    `- id: provision\n  name: Alternative provision\n  milestones:\n${TOOLKIT.replace(/^/gm, '    ')}\n- id: schools\n  name: Schools\n  milestones:\n${milestone.replace(/^/gm, '    ')}`,
  ),
});

/** A second workstream, with the milestone in it. */
const TWO_WORKSTREAMS: PlanParts = {
  ...milestones(TOOLKIT),
  'programme.yaml': 'format: 1\nname: x\nworkstreams:\n  - inclusion\n  - data\n',
  'workstreams/data.yaml': `id: data\nname: Data\nkind: enabling\nleads:\n  - name: Sam Doe\nprojects:\n  - id: records\n    name: Records\n    milestones:\n${SLAS.replace(/^/gm, '      ')}\n`,
};

describeCheck(milestoneRemoved, [
  { what: 'without an earlier version nothing can be missing', parts: milestones(TOOLKIT), finds: [] },
  { what: 'everything is there', base: BOTH, parts: BOTH, finds: [] },
  { what: 'there is one more', base: milestones(SLAS), parts: BOTH, finds: [] },
  {
    what: 'one is gone, and its project is there',
    base: BOTH,
    parts: milestones(TOOLKIT),
    finds: [
      {
        at: '10:5',
        says: '"Agreements signed" (inclusion/provision/slas), due May 2021, stands in main and no longer in the plan',
        fix: 'put it back and cancel it, with a reason and who approved that',
      },
    ],
  },
  {
    what: 'its project is gone as well',
    base: inOtherProject(SLAS),
    parts: milestones(TOOLKIT),
    finds: [{ at: '7:1', says: 'inclusion/schools/slas' }],
  },
  {
    what: 'its workstream is gone as well',
    base: TWO_WORKSTREAMS,
    parts: milestones(TOOLKIT),
    finds: [{ at: '3:1', says: 'data/records/slas' }],
  },
  {
    what: 'several are gone',
    base: BOTH,
    parts: milestones('- id: other\n  title: Something else\n  due: May 2021'),
    finds: [
      { at: '10:5', says: 'inclusion/provision/slas' },
      { at: '10:5', says: 'inclusion/provision/toolkit' },
    ],
  },
  {
    what: 'it has another id, and says what it was called',
    base: BOTH,
    parts: milestones(`${RENAMED}\n  was:\n    - inclusion/provision/slas\n${TOOLKIT}`),
    finds: [],
  },
  {
    what: 'it has another id, and does not say so',
    base: BOTH,
    parts: milestones(`${RENAMED}\n${TOOLKIT}`),
    finds: [
      {
        at: '11:13',
        says: 'inclusion/provision/slas',
        fix: 'inclusion/provision/agreements has the same title. If it is the same milestone, add this below its other lines',
      },
    ],
  },
  {
    what: 'it stands in another project, and does not say so',
    base: BOTH,
    parts: inOtherProject(SLAS),
    finds: [
      { at: '17:13', says: 'inclusion/provision/slas', fix: 'inclusion/schools/slas has the same title' },
    ],
  },
  {
    what: 'one of the same title that was always there is another one',
    base: milestones(`${SLAS}\n${RENAMED}`),
    parts: milestones(RENAMED),
    finds: [{ at: '10:5', says: 'inclusion/provision/slas', fix: 'If it is given up' }],
  },
  {
    what: 'of two new ones with the same title none is named',
    base: BOTH,
    parts: milestones(`${RENAMED}\n${RENAMED.replace('agreements', 'contracts')}\n${TOOLKIT}`),
    finds: [{ at: '10:5', says: 'inclusion/provision/slas', fix: 'If it is given up' }],
  },
  {
    what: 'one that was always there cannot take its name over',
    base: BOTH,
    parts: milestones(`${TOOLKIT}\n  was:\n    - inclusion/provision/slas`),
    finds: [{ at: '10:5', says: 'inclusion/provision/slas' }],
  },
  {
    what: 'two cannot both have been it',
    base: milestones(`${SLAS}\n${TOOLKIT}`),
    parts: milestones(
      `${RENAMED}\n  was:\n    - inclusion/provision/slas\n- id: kit\n  title: Kit\n  due: May 2021\n  was:\n    - inclusion/provision/slas`,
    ),
    finds: [{ at: '10:5', says: 'inclusion/provision/toolkit' }],
  },
  {
    what: 'it is cancelled instead',
    base: BOTH,
    parts: milestones(
      `${SLAS}\n  status: cancelled\n  cancelled:\n    date: 2021-04-01\n    reason: Merged\n    approved_by: programme-manager\n${TOOLKIT}`,
    ),
    finds: [],
  },
]);

describePaste(milestoneRemoved, [
  { what: 'another id', base: BOTH, parts: milestones(`${RENAMED}\n${TOOLKIT}`) },
  { what: 'another project', base: BOTH, parts: inOtherProject(SLAS) },
  {
    what: 'another id again',
    base: BOTH,
    parts: milestones(`${RENAMED}\n  was:\n    - inclusion/provision/contracts\n${TOOLKIT}`),
  },
]);
