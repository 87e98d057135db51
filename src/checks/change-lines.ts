/** An entry of `changes` as lines to paste, laid out like every plan file: milestones in column 7, their keys in column 9. */

/** Dates as they are to be written. */
export interface ChangeToWrite {
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly approvedBy: string | null;
  readonly correction: boolean;
}

/** The lines of one entry; the first one of a milestone brings the key `changes` along. */
export function changeLines(change: ChangeToWrite, isFirst: boolean): string {
  const { date, from, to, reason, approvedBy, correction } = change;
  const lines = [
    `- date: ${date}`,
    `  from: ${dateInYaml(from)}`,
    `  to: ${dateInYaml(to)}`,
    `  reason: ${textInYaml(reason)}`,
    ...(approvedBy === null ? [] : [`  approved_by: ${approvedBy}`]),
    ...(correction ? ['  correction: true'] : []),
  ].map((line) => `          ${line}`);
  return [...(isFirst ? ['        changes:'] : []), ...lines].join('\n');
}

/** Words that YAML takes for what they are; everything else in quotes. A date may begin with a figure, and need none. */
function textInYaml(text: string): string {
  return /^\p{L}/u.test(text) ? dateInYaml(text) : JSON.stringify(text);
}

function dateInYaml(text: string): string {
  const isPlain = /^[\p{L}\d][\p{L}\d .,/\u2013-]*(?<! )$/u.test(text) && !MEANS_SOMETHING.test(text);
  return isPlain ? text : JSON.stringify(text);
}

const MEANS_SOMETHING = /^(?:true|false|yes|no|on|off|y|n|null)$/i;
