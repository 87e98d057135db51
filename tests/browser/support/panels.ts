/** Going through the page as a reader does. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** The ids of the panels, in the order of the navigation. */
export async function panelsOf(page: Page): Promise<readonly string[]> {
  return await page.locator('section.panel').evaluateAll((panels) => panels.map((panel) => panel.id));
}

/** Shows a panel, as a click in the navigation does. */
export async function showPanel(page: Page, id: string): Promise<void> {
  await page.locator(`nav.views a[href="#${id}"]`).click();
}

/** Unfolds everything, so that what is behind a fold is looked at, too. */
export async function unfoldAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

/**
 * Shows all panels at once, as they look one by one, with everything unfolded: one look in place of eight. What is out of sight
 * is laid out, too, and not only estimated.
 */
export async function showEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const panel of document.querySelectorAll('section.panel')) panel.classList.add('current');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('*{content-visibility:visible!important}');
    document.adoptedStyleSheets.push(sheet);
  });
  await unfoldAll(page);
}

/**
 * The page as it is where no script runs, for what has to run a script of its own to look at it: the path of a copy without
 * script elements.
 */
export function withoutScript(file: string): string {
  const copy = file.replace(/\.html$/, '-without-script.html');
  writeFileSync(copy, readFileSync(file, 'utf8').replace(/<script>.*?<\/script>/gs, ''));
  return copy;
}
