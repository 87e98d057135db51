/**
 * Workflow commands of GitHub Actions, which become annotations in a pull request. What begins with `::` on
 * standard output is a command, so that a text can only stand encoded after one.
 */
import { type LocatedFinding, SEVERITIES, type Severity } from '../model/finding.ts';
import { findingLinesToPaste, findingsIn, relatedLines, remarksIn, shownAs } from './finding-text.ts';
import type { Renderer, RenderOptions } from './format.ts';
import { inertInLog, visibleText } from './visible-text.ts';

/**
 * How many annotations of each severity GitHub shows of one step; of a job it shows 50, so that three kinds of
 * ten leave room for other steps. What goes beyond is dropped without a word.
 */
const SHOWN_OF_A_KIND = 10;

const COMMANDS = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
} as const satisfies Record<Severity, string>;

export const renderGithub: Renderer = ({ view }, { jobSummary = null }) => {
  const findings = findingsIn(view);
  const shown = SEVERITIES.flatMap((severity) =>
    findings.filter((found) => shownAs(found) === severity).slice(0, SHOWN_OF_A_KIND),
  );
  const left = numberOf(findings) - numberOf(shown);
  const ordinary = [...remarksIn(view), ...(left === 0 ? [] : [leftOutText(left, jobSummary)])];
  // Without a word a log would look as if nothing had been checked.
  const said = shown.length + ordinary.length === 0 ? [view.totals ?? view.title] : ordinary;
  return [...shown.map(annotation), ...said.map(ordinaryLine)].map((line) => `${line}\n`).join('');
};

function annotation(found: LocatedFinding): string {
  const properties: readonly (readonly [name: string, value: string | number | null])[] = [
    ['file', found.at.file],
    ['line', found.line],
    ['col', found.column],
    ['title', found.code],
  ];
  const given = properties.flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${propertyText(String(value))}`],
  );
  const text = dataText([...findingLinesToPaste(found), ...relatedLines(found)].join('\n'));
  return `::${COMMANDS[shownAs(found)]} ${given.join(',')}::${text}`;
}

/** Text after the command: the runner decodes these and nothing else. */
function dataText(text: string): string {
  return visibleText(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Text between the name of the command and its data, where a comma and a colon mean something too. */
function propertyText(text: string): string {
  return dataText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function ordinaryLine(text: string): string {
  return inertInLog(visibleText(text.replace(/\s+/g, ' ')));
}

/** One finding can stand for many that are only counted. */
function numberOf(findings: readonly LocatedFinding[]): number {
  return findings.reduce((sum, { count }) => sum + count, 0);
}

function leftOutText(number: number, jobSummary: RenderOptions['jobSummary'] | null): string {
  const more = number === 1 ? '1 more finding is not annotated' : `${number} more findings are not annotated`;
  const all = number === 1 ? 'it' : 'all of them';
  if (jobSummary === 'whole') return `${more}; the job summary has ${all}.`;
  if (jobSummary === 'cut') return `${more}; the job summary has as many as it can hold.`;
  return `${more}; "milepost check" prints ${all}.`;
}
