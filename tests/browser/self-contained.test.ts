/** The page needs nothing but itself, and does nothing but be a page. */
import { expect, test } from 'vitest';
import { describeInBrowser } from './support/chromium.ts';
import { NOTHING_SEEN, openPage } from './support/open-page.ts';
import { PLAN_NAMES, pageOf } from './support/pages.ts';

describeInBrowser('a page that keeps to itself', () => {
  test.each(PLAN_NAMES)('%s: no request, no error, nothing refused', async (plan) => {
    await using opened = await openPage(await pageOf(plan));
    const { page, seen } = opened;
    await page.waitForTimeout(200);
    expect(seen).toEqual(NOTHING_SEEN);
  });

  test.each(PLAN_NAMES)('%s: all of it is there without script', async (plan) => {
    await using opened = await openPage(await pageOf(plan), { javaScript: false });
    const { page, seen } = opened;
    const panels = page.locator('section.panel');
    expect(await panels.count()).toBe(8);
    for (const panel of await panels.all()) expect(await panel.isVisible()).toBe(true);
    expect(seen).toEqual(NOTHING_SEEN);
  });
});
