/** Keeps a page that is served as the plan is: without moving the reader, and without undoing what they have chosen. */
import { startEvents } from './live-events.ts';
import { ServedCopy } from './live-patch.ts';
import { keepPlace } from './live-place.ts';
import { startStatus } from './live-status.ts';

const copy = new ServedCopy(document.body);
const firstStyle = document.querySelector('style');
let styleText = firstStyle?.textContent ?? '';
let scripts: string | null = null;
document.addEventListener('DOMContentLoaded', () => {
  scripts = scriptsOf(document);
});

const status = startStatus();
let isAsking = false;
let isDue = false;

startEvents((event) => {
  if (event === 'lost') status.notConnected();
  else void ask();
});
document.addEventListener('visibilitychange', () => {
  if (isDue) void ask();
});
void ask();

/** Asks for the page as it is now; a page that nobody looks at waits until somebody does. */
async function ask(): Promise<void> {
  isDue = true;
  if (isAsking || document.visibilityState === 'hidden') return;
  isAsking = true;
  while (isDue) {
    isDue = false;
    const text = await pageText();
    if (text === null) {
      status.notConnected();
      continue;
    }
    status.connected();
    // A style would be held against the policy of this page as soon as it is parsed.
    const style = STYLE.exec(text)?.[1] ?? '';
    bringTo(new DOMParser().parseFromString(text.replace(STYLE, ''), 'text/html'), style);
  }
  isAsking = false;
}

/** Null where the server does not answer, or not with the page. */
async function pageText(): Promise<string | null> {
  try {
    const answer = await fetch('/', { cache: 'no-store' });
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
}

/** The first one: from a plan no element comes. */
const STYLE = /<style>(.*?)<\/style>/s;

function bringTo(next: Document, style: string): void {
  // Another version of milepost serves it now.
  if (scripts !== null && scriptsOf(next) !== scripts) {
    location.reload();
    return;
  }
  const restore = keepPlace();
  const replaced = copy.bringTo(next.body);
  if (replaced === null) return;
  takeStyle(style);
  document.dispatchEvent(new CustomEvent('milepost:replaced'));
  restore(replaced);
  status.updated(document.getElementById('trouble') !== null);
}

function scriptsOf(page: Document): string {
  return [...page.scripts].map(({ textContent }) => textContent).join('\n');
}

/** What stands at the edges of printed pages names the day and the commit. The policy of the page knows its first style alone. */
function takeStyle(text: string): void {
  if (text === styleText) return;
  styleText = text;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [sheet];
  if (firstStyle?.sheet) firstStyle.sheet.disabled = true;
}
