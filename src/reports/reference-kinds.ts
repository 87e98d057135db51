/** What can be named by an id, in the order in which it is listed. */
export const REFERENCE_KINDS = [
  'workstream',
  'project',
  'milestone',
  'ambition',
  'principle',
  'design-question',
  'sector',
  'body',
  'approver-role',
  'horizon',
] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

interface KindWords {
  readonly one: string;
  readonly many: string;
  /** Where one is written, in files and on the command line. */
  readonly where: string;
}

export const KIND_WORDS: Readonly<Record<ReferenceKind, KindWords>> = {
  workstream: { one: 'workstream', many: 'workstreams', where: 'after --workstream' },
  project: { one: 'project', many: 'projects', where: 'after --project' },
  milestone: { one: 'milestone', many: 'milestones', where: 'under depends_on' },
  ambition: { one: 'ambition', many: 'ambitions', where: 'under ambitions' },
  principle: { one: 'principle', many: 'principles', where: 'under principles and after --principle' },
  'design-question': { one: 'design question', many: 'design questions', where: 'under questions' },
  sector: { one: 'sector', many: 'sectors', where: 'under partners and with' },
  body: { one: 'body', many: 'bodies', where: 'under approved_by and escalates_to' },
  'approver-role': { one: 'approver role', many: 'approver roles', where: 'under approved_by' },
  horizon: { one: 'horizon', many: 'horizons', where: 'after --horizon' },
};
