/** A Code Quality report of GitLab, which its merge requests show beside the lines that they change. */
import type { Severity } from '../model/finding.ts';
import { findingLines, findingsIn, shownAs } from './finding-text.ts';
import { fingerprintsOf } from './fingerprints.ts';
import type { Renderer } from './format.ts';
import { jsonText } from './json-text.ts';
import { visibleText } from './visible-text.ts';

/** GitLab knows blocker and critical as well, which no plan is. */
const SEVERITY_NAMES = {
  error: 'major',
  warning: 'minor',
  info: 'info',
} as const satisfies Record<Severity, string>;

export const renderGitlab: Renderer = ({ view }) => {
  const findings = findingsIn(view);
  const fingerprints = fingerprintsOf(findings);
  return jsonText(
    findings.map((found, index) => ({
      description: visibleText(findingLines(found).join(' ')).replace(/\s+/g, ' '),
      check_name: found.code,
      // Of two findings with one fingerprint GitLab shows one.
      fingerprint: fingerprints[index],
      severity: SEVERITY_NAMES[shownAs(found)],
      // An entry without a line breaks the link that GitLab makes of it.
      location: { path: found.at.file, lines: { begin: found.line ?? 1 } },
    })),
  );
};
