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
  'measure',
  'success-lens',
  'journey-point',
  'risk',
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
  body: { one: 'body', many: 'bodies', where: 'under approved_by, escalates_to, asked_of, from and to' },
  'approver-role': { one: 'approver role', many: 'approver roles', where: 'under approved_by' },
  measure: { one: 'measure', many: 'measures', where: 'under measures and indicators, and after --measure' },
  'success-lens': { one: 'success lens', many: 'success lenses', where: 'under lens and after --lens' },
  'journey-point': { one: 'point of the journey', many: 'points of the journey', where: 'under journey' },
  risk: { one: 'risk', many: 'risks', where: 'under from_risk' },
  horizon: { one: 'horizon', many: 'horizons', where: 'after --horizon' },
};
