/**
 * JUnit XML, which nearly every CI shows as a list of tests. A finding is a test: it fails when it fails the run,
 * else it is skipped, so that lists show it and nothing turns red.
 *
 * A suite is a file of the plan, because that is what a workstream lead looks for. The class of a test is the code
 * of the finding, by which services that know no suites group, and its name is the identity of the finding, by
 * which they tell what is new: so the name has neither a line nor a number of days in it.
 */
import type { LocatedFinding } from '../model/finding.ts';
import { uniqueIdentities } from '../model/finding-identity.ts';
import { asOfText } from '../reports/as-of.ts';
import type { View } from '../reports/view.ts';
import { findingLinesToPaste, findingsIn, relatedLines, remarksIn } from './finding-text.ts';
import type { Renderer } from './format.ts';
import { visibleText } from './visible-text.ts';

/** A test as a service shows it. */
interface TestCase {
  readonly suite: string;
  readonly className: string;
  readonly name: string;
  readonly outcome: 'passed' | 'skipped' | 'failed';
  /** What stands in a list beside the name. */
  readonly message: string;
  readonly text: string;
}

export const renderJunit: Renderer = ({ view, failsRun = isError }) => {
  const findings = findingsIn(view);
  const identities = uniqueIdentities(findings);
  const cases = [
    wholeCase(view),
    ...findings.map((found, index) => findingCase(found, identities[index] ?? '', failsRun(found))),
  ];
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="milepost check" ${totalsOf(cases)}>`,
    ...suitesOf(cases).flatMap(suiteLines),
    '</testsuites>',
  ];
  return `${lines.join('\n')}\n`;
};

function isError({ severity }: LocatedFinding): boolean {
  return severity === 'error';
}

/** A test that is always there, since many services take a report without tests for a broken one. */
function wholeCase(view: View): TestCase {
  const remarks = remarksIn(view);
  return {
    suite: 'The plan as a whole',
    className: 'check',
    name: 'Every file was read and checked',
    outcome: remarks.length === 0 ? 'passed' : 'skipped',
    message: remarks.join(' '),
    text: [
      ...(view.asOf === null ? [] : [asOfText(view.asOf)]),
      ...(view.totals === null ? [] : [view.totals]),
      ...remarks,
    ].join('\n'),
  };
}

function findingCase(found: LocatedFinding, identity: string, fails: boolean): TestCase {
  const { code, severity, at, line, column, message, accepted } = found;
  const place = [at.file, line, column].filter((part) => part !== null).join(':');
  return {
    suite: at.file,
    className: code,
    name: identity.slice(code.length).trim().replace(/\s+/g, ' '),
    outcome: fails ? 'failed' : 'skipped',
    message: fails ? message : `${accepted === null ? severity : 'accepted'}: ${message}`,
    text: [`${place}: ${severity}`, ...findingLinesToPaste(found), ...relatedLines(found)].join('\n'),
  };
}

/** The tests of each suite, in the order in which they come. */
function suitesOf(cases: readonly TestCase[]): TestCase[][] {
  const suites = new Map<string, TestCase[]>();
  for (const one of cases) {
    const suite = suites.get(one.suite);
    if (suite === undefined) suites.set(one.suite, [one]);
    else suite.push(one);
  }
  return [...suites.values()];
}

function suiteLines(cases: readonly TestCase[]): string[] {
  const skipped = cases.filter(({ outcome }) => outcome === 'skipped').length;
  return [
    `  <testsuite name="${xmlText(cases[0]?.suite ?? '')}" ${totalsOf(cases)} skipped="${skipped}">`,
    ...cases.flatMap(caseLines),
    '  </testsuite>',
  ];
}

/** Nothing here takes time: a time that was measured would make every report another one. */
function totalsOf(cases: readonly TestCase[]): string {
  const failures = cases.filter(({ outcome }) => outcome === 'failed').length;
  return `tests="${cases.length}" failures="${failures}" errors="0" time="0"`;
}

function caseLines({ className, name, outcome, message, text }: TestCase): string[] {
  const attributes = `classname="${xmlText(className)}" name="${xmlText(name)}" time="0"`;
  return [`    <testcase ${attributes}>`, ...outcomeLines(), '    </testcase>'];

  function outcomeLines(): string[] {
    const words = `message="${xmlText(message)}"`;
    if (outcome === 'failed') {
      return [`      <failure type="${xmlText(className)}" ${words}>${xmlText(text)}</failure>`];
    }
    return [
      ...(outcome === 'skipped' ? [`      <skipped ${words}/>`] : []),
      `      <system-out>${xmlText(text)}</system-out>`,
    ];
  }
}

const XML_FORMS: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  // A line feed as it stands would become a space in an attribute, and in a log it could begin a command.
  ['\n', '&#10;'],
  ['#', '&#35;'],
  // XML 1.0 forbids these two besides what is made visible anyway.
  ['\uFFFE', '\\u{FFFE}'],
  ['\uFFFF', '\\u{FFFF}'],
]);

/** Text from a plan between two tags or two quotation marks. */
function xmlText(text: string): string {
  return visibleText(text).replace(
    /[&<>"\n\uFFFE\uFFFF]|#(?=#\[)/g,
    (character) => XML_FORMS.get(character) ?? '',
  );
}
