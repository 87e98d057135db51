/** SARIF 2.1.0 (OASIS), the format in which code scanning services and editors take findings. */
import packageJson from '../../package.json' with { type: 'json' };
import type { Documentation } from '../model/documentation.ts';
import type { LocatedFinding, Position, Severity } from '../model/finding.ts';
import { acceptedText, findingLinesToPaste, findingsIn, remarksIn } from './finding-text.ts';
import { fingerprintsOf } from './fingerprints.ts';
import type { Renderer } from './format.ts';
import { jsonText } from './json-text.ts';
import { visibleText } from './visible-text.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** What the paths of files count from. */
const ROOT = '%SRCROOT%';

const LEVELS = {
  error: 'error',
  warning: 'warning',
  info: 'note',
} as const satisfies Record<Severity, string>;

type SarifObject = Readonly<Record<string, unknown>>;

export const renderSarif: Renderer = ({ view, rules = [] }) => {
  const findings = findingsIn(view);
  const codes = new Set(findings.map(({ code }) => code));
  const used = rules.filter(({ code }) => codes.has(code));
  const ruleIndexes = new Map(used.map(({ code }, index) => [code, index]));
  const fingerprints = fingerprintsOf(findings);
  const remarks = remarksIn(view);
  return jsonText({
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'milepost', version: packageJson.version, rules: used.map(ruleOf) },
        },
        ...(remarks.length === 0 ? {} : { invocations: [invocationWith(remarks)] }),
        originalUriBaseIds: { [ROOT]: { description: messageOf('The folder that the repository is in.') } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((found, index) => ({
          ruleId: found.code,
          ruleIndex: ruleIndexes.get(found.code),
          ...resultOf(found),
          partialFingerprints: { 'milepost/v1': fingerprints[index] },
        })),
      },
    ],
  });
};

function ruleOf(documentation: Documentation): SarifObject {
  const { code, severity, summary, what, why, example, exampleBefore, howToFix } = documentation;
  return {
    id: code,
    shortDescription: messageOf(summary),
    fullDescription: messageOf(what),
    help: {
      ...messageOf([what, why, howToFix].join('\n\n')),
      markdown: [
        what,
        why,
        `## How to fix it\n\n${howToFix}`,
        ...(exampleBefore === undefined
          ? [exampleText('Example', example)]
          : [
              exampleText('Example: the plan before', exampleBefore),
              exampleText('Example: the plan after the change', example),
            ]),
      ].join('\n\n'),
    },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function exampleText(heading: string, example: string): string {
  const language = example.trimStart().startsWith('#') ? 'yaml' : 'text';
  return `## ${heading}\n\n\`\`\`${language}\n${example.trim()}\n\`\`\``;
}

function resultOf(found: LocatedFinding): SarifObject {
  const { severity, at, line, column, related, relatedPositions, accepted } = found;
  return {
    level: LEVELS[severity],
    ...(found.sinceBase === null
      ? {}
      : { baselineState: found.sinceBase === 'broken' ? 'new' : 'unchanged' }),
    message: messageOf(findingLinesToPaste(found).join('\n')),
    locations: [placeOf(at.file, line === null ? null : { line, column: column ?? 1 })],
    relatedLocations: related.map((other, index) => ({
      id: index,
      message: messageOf(other.says),
      ...placeOf(other.at.file, relatedPositions[index] ?? null),
    })),
    // An empty list says "not suppressed"; a list has to stand in all results or in none.
    suppressions:
      accepted === null
        ? []
        : [{ kind: 'external', status: 'accepted', justification: visibleText(acceptedText(accepted)) }],
  };
}

/** Services want a line of each place: the first where none is known. */
function placeOf(file: string, position: Position | null): SarifObject {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(file), uriBaseId: ROOT },
      region:
        position === null ? { startLine: 1 } : { startLine: position.line, startColumn: position.column },
    },
  };
}

/** A path as a relative reference (RFC 3986). A colon is encoded too, since one in the first part would make a scheme of it. */
function uriOf(file: string): string {
  return file
    .split('/')
    .map((name) => encodeURIComponent(name.replace(LONE_SURROGATE, '\uFFFD')))
    .join('/');
}

/** Half of a pair has no UTF-8, and so cannot be encoded. */
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * Plain text as a message. Messages know placeholders, `{0}`, and links, `[text](target)`: braces are doubled
 * (section 3.11.5), and what would be a link is none (3.11.6).
 */
function messageOf(text: string): { readonly text: string } {
  return { text: visibleText(text).replace(/[{}]/g, '$&$&').replaceAll('](', '] (') };
}

/** What was not looked at is told of the run: no result could say it. */
function invocationWith(remarks: readonly string[]): SarifObject {
  return {
    executionSuccessful: true,
    toolExecutionNotifications: remarks.map((remark) => ({ level: 'warning', message: messageOf(remark) })),
  };
}
