import { milestoneUnowned } from '../../src/checks/milestone-unowned.ts';
import { describeCheck, type PlanParts } from './describe-check.ts';

/** A workstream without leads, whose project and milestone have these lines. The milestone begins in line 8. */
const plan = (projectLine: string, milestoneLine: string, leads = ''): PlanParts => ({
  'workstreams/inclusion.yaml': `id: inclusion
name: Inclusion
kind: delivery
${leads}projects:
  - id: provision
    name: Provision
${projectLine}    milestones:
      - id: slas
        title: Agreements signed
        due: September 2021
${milestoneLine}`,
});

describeCheck(milestoneUnowned, [
  {
    what: 'nobody is named anywhere',
    parts: plan('', ''),
    finds: [
      {
        at: '8:9',
        says: 'neither its own line, nor its project, nor the workstream "Inclusion"',
        fix: 'owner:',
      },
    ],
  },
  {
    what: 'vacant is no name',
    parts: plan('', '        owner: vacant\n'),
    finds: [{ at: '11:16', says: 'has no owner' }],
  },
  { what: 'an owner of its own', parts: plan('', '        owner: Jo Bloggs\n'), finds: [] },
  { what: 'a lead of the project', parts: plan('    lead: Jo Bloggs\n', ''), finds: [] },
  { what: 'a lead of the workstream', parts: plan('', '', 'leads:\n  - name: Jo Bloggs\n'), finds: [] },
]);
