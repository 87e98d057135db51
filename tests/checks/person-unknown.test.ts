import { personUnknown } from '../../src/checks/person-unknown.ts';
import { exampleOfProjects } from '../../src/model/documentation.ts';
import { describeCheck, milestones, type PlanParts } from './describe-check.ts';
import { raid, update } from './raid-parts.ts';

const owned = (owner: string): PlanParts =>
  milestones(`- id: slas\n  title: Agreements signed\n  due: September 2021\n  owner: ${owner}`);

describeCheck(personUnknown, [
  {
    what: 'a misspelt name',
    parts: owned('Sam Dow'),
    finds: [
      {
        at: '14:16',
        says: 'is owned by "Sam Dow", who is neither a lead nor',
        fix: 'Did you mean "Sam Doe"?',
      },
    ],
  },
  {
    what: 'a name like no other',
    parts: owned('Chidi Anagonye'),
    finds: [{ at: '14:16', says: 'Chidi Anagonye', fix: 'governance.yaml' }],
  },
  {
    what: 'one of several',
    parts: owned('\n    - Sam Doe\n    - Sam Dow'),
    finds: [{ at: '16:13', says: '"Sam Dow"' }],
  },
  { what: 'a lead of a workstream', parts: owned('Sam Doe'), finds: [] },
  { what: 'inherited', parts: milestones('- id: slas\n  title: Signed\n  due: September 2021'), finds: [] },
  {
    what: 'a member of a body',
    parts: {
      ...owned('Jo Bloggs'),
      'governance.yaml': 'bodies:\n  - id: board\n    name: Board\n    members:\n      - name: Jo Bloggs\n',
    },
    finds: [],
  },
  {
    what: 'a lead of a project is known by that, also elsewhere',
    parts: {
      'workstreams/inclusion.yaml': exampleOfProjects(
        '- id: a\n  name: A\n  lead: Jo Bloggs\n- id: b\n  name: B\n  milestones:\n    - id: m\n      title: M\n      due: tbc\n      owner: Jo Bloggs',
      ),
    },
    finds: [],
  },
  {
    what: 'of a risk, an action and a measure',
    parts: {
      'raid.yaml':
        'risks:\n  - id: places\n    title: Too few places\n    raised: 2021-02-01\n    likelihood: 1\n    impact: 1\n    owner: Sam Dow\nactions:\n  - id: call\n    title: Call them\n    due: 2021-12-01\n    owner:\n      - Sam Doe\n      - Sam Dow\n',
      'measures.yaml': 'measures:\n  - id: exclusions\n    name: Exclusions\n    owner: Sam Dow\n',
    },
    finds: [
      { at: '4:12', says: '"Exclusions" is owned by "Sam Dow"' },
      { at: '7:12', says: '"Too few places"', fix: 'Did you mean "Sam Doe"?' },
      { at: '14:9', says: '"Call them"' },
    ],
  },
  {
    what: 'the sponsor and the programme manager',
    parts: {
      ...owned('Jo Bloggs'),
      'programme.yaml':
        'format: 1\nname: P\nworkstreams:\n  - inclusion\nsponsor:\n  name: Jo Bloggs\nprogramme_manager:\n  name: Ann Other\n',
      'raid.yaml':
        'actions:\n  - id: call\n    title: Call them\n    due: 2021-12-01\n    owner: Ann Other\n',
    },
    finds: [],
  },
  {
    what: 'who owns a milestone may own a risk, and only the milestone is told',
    parts: {
      ...owned('Jo Bloggs'),
      'raid.yaml':
        'issues:\n  - id: places\n    title: Too few places\n    raised: 2021-02-01\n    impact: 1\n    owner: Jo Bloggs\n',
    },
    finds: [{ at: '14:16', says: 'Agreements signed' }],
  },
  {
    what: 'whom an update asks',
    parts: {
      ...raid('risks: []\n'),
      ...update('inclusion', '2021-09-20', 'decision_needed:', '  - what: Extend', '    from: Bord'),
      ...update(
        'programme',
        '2021-09-20',
        'support_needed:',
        '  - what: Lend a hand',
        '    from: Chidi Anagonye',
      ),
      ...update(
        'programme',
        '2021-09-13',
        'support_needed:',
        '  - what: Lend a hand',
        '    from: A person of old',
      ),
    },
    finds: [
      {
        at: '7:11',
        says: '"Extend" is asked of "Bord", which is neither a body nor',
        fix: 'Did you mean "Board"?',
      },
      { at: '7:11', says: 'is asked of "Chidi Anagonye"', fix: 'the id of a body in governance.yaml' },
    ],
  },
  {
    what: 'an update asks a body by its id or its name, and a person of the plan',
    parts: {
      ...raid('risks: []\n'),
      ...update(
        'inclusion',
        '2021-09-20',
        'direction_needed:',
        '  - what: Extend',
        '    from: board',
        '  - what: Extend more',
        '    from: BOARD',
        '  - what: Lend a hand',
        '    from: Sam Doe',
        '  - what: Think of it',
      ),
    },
    finds: [],
  },
  {
    what: 'a plan that names nobody',
    parts: {
      'workstreams/inclusion.yaml':
        'id: inclusion\nname: I\nkind: delivery\nprojects:\n  - id: a\n    name: A\n    milestones:\n      - id: m\n        title: M\n        due: tbc\n        owner: Jo Bloggs',
    },
    finds: [],
  },
]);
