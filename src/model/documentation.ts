/** What is said about a kind of finding: its page in the documentation, its entry in `explain`, its row in lists. */
import type { Severity } from './finding.ts';

/** Plain English, for somebody who edits a plan in a web editor. */
export interface Documentation {
  readonly code: string;
  readonly severity: Severity;
  /** One line, for lists. */
  readonly summary: string;
  /** What it looks for, in one or two sentences. */
  readonly what: string;
  /** Why that matters to the programme. */
  readonly why: string;
  /**
   * Whole files of a plan that bring the finding about on any day from 2022 on, each below a comment line with its
   * place, such as `# plan/workstreams/inclusion.yaml`. Text without such a line describes what YAML cannot show.
   */
  readonly example: string;
  /** Of what shows only against an earlier version of the plan: the files of that version, in the same form. */
  readonly exampleBefore?: string;
  /** What to do about it in Markdown, with the YAML to type where that helps. */
  readonly howToFix: string;
}

/** An example whose milestones fire the finding: the workstream file that they stand in, whole. `milestones` is not indented. */
export function exampleOfMilestones(milestones: string): string {
  return exampleOfProjects(`- id: provision
  name: Alternative provision
  milestones:
${indented(milestones, 4)}`);
}

/** An example whose projects fire the finding: the workstream file that they stand in, whole. `projects` is not indented. */
export function exampleOfProjects(projects: string): string {
  return `# plan/workstreams/inclusion.yaml
id: inclusion
name: Inclusion
kind: delivery
leads:
  - name: Sam Doe
projects:
${indented(projects, 2)}`;
}

function indented(text: string, spaces: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(spaces));
}
