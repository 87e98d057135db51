/** The files of a plan that history reads, named from the plan folder on. */

export const PROGRAMME_FILE = 'programme.yaml';

/** True for the name of a file with milestones. */
export function isWorkstreamFile(name: string): boolean {
  return /^workstreams\/[^./][^/]*\.yaml$/.test(name);
}
