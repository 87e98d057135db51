/** What comes out of a printer: a pack in A4 with the timeline in A3, tagged, whole, and saying on each sheet of what it is. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from './support/chromium.ts';
import { openPage } from './support/open-page.ts';
import { pageOf } from './support/pages.ts';
import { HAS_POPPLER, inkAtEdges, printed, textOfSheets } from './support/printed.ts';

const A4 = '210 × 297';
const A3 = '420 × 297';

/** How many sheets there may be: more is no pack that a board reads. */
const SHEETS = {
  published: { a4: [10, 30], a3: [1, 6] },
  invented: { a4: [20, 55], a3: [1, 8] },
  hostile: { a4: [20, 400], a3: [1, 40] },
} as const;

/** What is wider on paper than what it stands in and cannot be scrolled there. */
async function cutOnPaper(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter(
        (element) => !(element instanceof SVGElement) && element.checkVisibility() && element.clientWidth > 1,
      )
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const [cutsX, cutsY] = [overflowX !== 'visible', overflowY !== 'visible'];
        return (
          (cutsX && element.scrollWidth > element.clientWidth + 1) ||
          (cutsY && element.scrollHeight > element.clientHeight + 1)
        );
      })
      .map((element) => `${element.closest('[id]')?.id ?? ''}: ${element.outerHTML.slice(0, 100)}`),
  );
}

/** Each sheet says of which day and commit it speaks, and which of how many it is; together they have every view. */
function expectEachSheetNamed(sheets: readonly string[], asOf: RegExp): void {
  const unnamed = sheets.flatMap((text, index) => {
    const wanted = [asOf, /commit [0-9a-f]{7}/, new RegExp(`${index + 1} of ${sheets.length}`)];
    const missing = wanted.filter((pattern) => !pattern.test(text)).map(({ source }) => source);
    return missing.length === 0 ? [] : [`sheet ${index + 1} lacks ${missing.join(', ')}`];
  });
  expect(unnamed).toEqual([]);
  const all = sheets.join('\n');
  for (const heading of ['Overview', 'Timeline', 'Slippage', 'Trajectory', 'Principles', 'Meetings']) {
    expect(all).toContain(heading);
  }
}

describeInBrowser('the page on paper', () => {
  test.each(['published', 'invented', 'hostile'] as const)(
    '%s: tagged sheets of A4 and A3, with nothing at their edges',
    async (plan) => {
      await using opened = await openPage(await pageOf(plan));
      const paper = await printed(opened.page);
      const raw = paper.bytes.toString('latin1');
      expect(raw).toContain('/StructTreeRoot');
      expect(raw).toMatch(/\/Lang \(en-GB\)/);
      expect(new Set(paper.sheets)).toEqual(new Set([A4, A3]));
      const { a4, a3 } = SHEETS[plan];
      for (const [size, [least, most]] of [
        [A4, a4],
        [A3, a3],
      ] as const) {
        const count = paper.sheets.filter((sheet) => sheet === size).length;
        expect(count, `sheets of ${size}`).toBeGreaterThanOrEqual(least);
        expect(count, `sheets of ${size}`).toBeLessThanOrEqual(most);
      }
      if (!HAS_POPPLER) return;
      expect(inkAtEdges(paper, 7)).toEqual([]);
      expectEachSheetNamed(textOfSheets(paper), plan === 'published' ? /15 June 2021/ : /17 March 2025/);
    },
  );

  test('all views are printed in light colours, whatever the screen shows, and nothing in them is cut', async () => {
    // As wide as what is printed of a sheet of A4.
    await using opened = await openPage(await pageOf('invented'), {
      width: 680,
      colorScheme: 'dark',
      fragment: 'raid',
    });
    const { page } = opened;
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const panel of await page.locator('section.panel').all()) expect(await panel.isVisible()).toBe(true);
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)']).toContain(ground);
    expect((await cutOnPaper(page)).slice(0, 10)).toEqual([]);
    for (const control of ['nav.views', 'form.filters'])
      expect(await page.locator(control).isVisible()).toBe(false);
  });
});
