/** Why the plan cannot be shown as it stands: every finding with its line, above the last view that there was. */
import type { LocatedFinding } from '../../model/finding.ts';
import type { View } from '../../reports/view.ts';
import { placeText } from '../cell-text.ts';
import { acceptedText, findingsIn, remarksIn } from '../finding-text.ts';
import type { RenderOptions } from '../format.ts';
import { sourceExcerpt } from '../source-excerpt.ts';
import { visibleText } from '../visible-text.ts';
import { textWidth } from '../wrap-text.ts';
import { html, type Markup, NOTHING } from './markup.ts';

/** Nothing where the view has nothing to say. */
export function troubleMarkup(view: View, options: RenderOptions): Markup {
  if (view.sections.length === 0) return NOTHING;
  const findings = findingsIn(view);
  return html`<section class="trouble" id="trouble" aria-labelledby="trouble-heading"><div class="width"><h2 id="trouble-heading">${view.title}</h2>${view.totals !== null && html`<p>${view.totals}.</p>`}${remarksIn(view).map((text) => html`<p>${text}</p>`)}${findingLists(findings, options)}</div></section>`;
}

/** More than these are mostly what the first ones have brought about, and begin folded away. */
const MOST_SHOWN = 10;

function findingLists(findings: readonly LocatedFinding[], options: RenderOptions): Markup {
  const list = (some: readonly LocatedFinding[], from: number): Markup =>
    some.length === 0
      ? NOTHING
      : html`<ol class="findings" start="${from}">${some.map((found) => findingMarkup(found, options))}</ol>`;
  const rest = findings.slice(MOST_SHOWN);
  return html`${list(findings.slice(0, MOST_SHOWN), 1)}${rest.length > 0 && html`<details><summary>${rest.length} more</summary>${list(rest, MOST_SHOWN + 1)}</details>`}`;
}

function findingMarkup(found: LocatedFinding, { showFile }: RenderOptions): Markup {
  const { at, line, column, severity, message, accepted, related, relatedPositions, fix, paste } = found;
  const place = `${placeText(showFile(at.file), line)}${line === null || column === null ? '' : `:${column}`}`;
  return html`<li class="finding finding-${severity}"><p class="finding-place"><code>${place}</code> <span class="finding-severity">${SEVERITY_NAMES[severity]}</span></p><p>${message}</p>${sourceMarkup(found, place)}${accepted !== null && html`<p>${acceptedText(accepted)}</p>`}${related.map(
    ({ says, at: other }, index) =>
      html`<p><code>${placeText(showFile(other.file), relatedPositions[index]?.line ?? null)}</code>: ${says}</p>`,
  )}${fix !== null && html`<p class="finding-fix">${fix}</p>`}${paste !== null && html`<pre class="scroll" tabindex="0" role="region" aria-label="To paste into ${place}"><code>${paste}</code></pre>`}</li>`;
}

const SEVERITY_NAMES = { error: 'Error', warning: 'Warning', info: 'For information' } as const;

/** Columns of the line that are shown. */
const ROOM = 100;

/** The line of source, and a caret under the column. */
function sourceMarkup({ line, column, sourceLine }: LocatedFinding, place: string): Markup {
  if (line === null || column === null || sourceLine === null || sourceLine.trim() === '') return NOTHING;
  const { before, after } = sourceExcerpt(sourceLine.replaceAll('\t', ' '), column - 1, ROOM);
  const gutter = `${line} | `;
  const indent = ' '.repeat(gutter.length - 2);
  const caret = `${indent}| ${' '.repeat(textWidth(visibleText(before)))}^`;
  return html`<pre class="scroll finding-source" tabindex="0" role="region" aria-label="The line of ${place}"><code>${gutter}${before}${after.trimEnd()}
${caret}</code></pre>`;
}
