/** The files of a plan that history reads, named from the plan folder on. */

export const PROGRAMME_FILE = 'programme.yaml';

/** True for the name of a file with milestones. */
export function isWorkstreamFile(name: string): boolean {
  return /^workstreams\/[^./][^/]*\.yaml$/.test(name);
}

/** The file that a milestone stands in. `ref` is `workstream/project/milestone`. */
export function fileOf(ref: string): string {
  return `workstreams/${ref.slice(0, Math.max(0, ref.indexOf('/')))}.yaml`;
}
