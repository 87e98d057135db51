/** The document around a body: its head, and the policy that lets nothing run or be fetched but what stands in it. */
import { createHash } from 'node:crypto';
import { withoutOptionalEndTags } from './end-tags.ts';
import { PAGE_SCRIPT, PAGE_STYLE } from './generated/assets.js';
import { html, type Markup, trusted } from './markup.ts';

export interface DocumentParts {
  readonly title: string;
  /** CSS of this page alone, besides that of every page. */
  readonly style: string;
  /** The script that keeps it up to date where it is served; null in a file. */
  readonly live: string | null;
  readonly body: Markup;
}

/** Before anything is drawn: where there is script only one view is shown, and the others need not be laid out. */
const START_SCRIPT = "document.documentElement.className='js'";

export function documentMarkup({ title, style: ofPage, live, body }: DocumentParts): Markup {
  const style = `${PAGE_STYLE}${ofPage}`;
  // That of a page that is served takes down how it was served, before the other changes anything.
  const scripts = [...(live === null ? [] : [live]), PAGE_SCRIPT];
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf([START_SCRIPT, ...scripts], [style], live !== null)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<script>${trusted(START_SCRIPT)}</script>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the main content</a>
${withoutOptionalEndTags(body)}
${scripts.map(
  (script) => html`<script>${trusted(script)}</script>
`,
)}</body>
</html>
`;
}

/** Script and style of the page's own, named by their hashes; no other is run, and nothing is fetched from anywhere. */
function policyOf(scripts: readonly string[], styles: readonly string[], isLive: boolean): string {
  return [
    "default-src 'none'",
    `script-src ${hashesOf(scripts)}`,
    `style-src ${hashesOf(styles)}`,
    ...(isLive ? ["connect-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashesOf(texts: readonly string[]): string {
  return texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`).join(' ');
}
