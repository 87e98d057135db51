/** Keeps a page that is served as the plan is: without moving the reader, and without undoing what they have chosen. */
import { startEvents } from './live-events.ts';
import { ServedCopy } from './live-patch.ts';
import { keepPlace } from './live-place.ts';
import { startStatus } from './live-status.ts';

const copy = new ServedCopy(document.body);
const style = document.querySelector('style');
let styleText = style?.textContent ?? '';
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
  try {
    while (isDue) {
      isDue = false;
      const answer = await fetch('/', { cache: 'no-store' });
      if (!answer.ok) throw new Error(answer.statusText);
      const text = await answer.text();
      status.connected();
      bringTo(new DOMParser().parseFromString(text, 'text/html'));
    }
  } catch {
    status.notConnected();
  } finally {
    isAsking = false;
  }
}

function bringTo(next: Document): void {
  // Another version of milepost serves it now.
  if (scripts !== null && scriptsOf(next) !== scripts) {
    location.reload();
    return;
  }
  const restore = keepPlace();
  const replaced = copy.bringTo(next.body);
  if (replaced === null) return;
  takeStyle(next.querySelector('style')?.textContent ?? '');
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
  if (style?.sheet) style.sheet.disabled = true;
}
