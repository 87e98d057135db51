/** All of it works without a mouse: every control is reached in order, is seen when it is, and lets go again. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from './support/chromium.ts';
import { openPage } from './support/open-page.ts';
import { pageOf } from './support/pages.ts';
import { panelsOf, showPanel } from './support/panels.ts';

interface Stop {
  /** The place in the document; -1 when the focus has left the page. */
  readonly index: number;
  readonly what: string;
  readonly isSeen: boolean;
  readonly isInWindow: boolean;
}

/** Where the focus is, and whether it can be seen there: against the same element without it. */
async function stop(page: Page): Promise<Stop> {
  return await page.evaluate(() => {
    const element = document.activeElement;
    if (
      element === null ||
      element === document.body ||
      !(element instanceof HTMLElement || element instanceof SVGElement)
    ) {
      return { index: -1, what: 'nothing', isSeen: true, isInWindow: true };
    }
    const looks = (): string => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor, color, borderColor } =
        getComputedStyle(element);
      return [
        outlineStyle === 'none' ? '' : `${outlineStyle} ${outlineWidth} ${outlineColor}`,
        boxShadow,
        backgroundColor,
        color,
        borderColor,
      ].join('; ');
    };
    const focused = looks();
    const box = element.getBoundingClientRect();
    element.blur();
    const isSeen = looks() !== focused;
    element.focus({ preventScroll: true });
    return {
      index: [...document.querySelectorAll('*')].indexOf(element),
      what: `${element.tagName} ${element.id} ${(element.textContent ?? '').trim().slice(0, 40)}`,
      isSeen,
      isInWindow:
        box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && box.width > 0,
    };
  });
}

/** How many elements of the page take the focus in turn. */
async function countOfStops(page: Page): Promise<number> {
  return await page.evaluate(
    () =>
      [
        ...document.querySelectorAll<HTMLElement>('a[href],button,input,select,summary,[tabindex="0"]'),
      ].filter(
        (element) =>
          element.tabIndex >= 0 &&
          element.checkVisibility({ visibilityProperty: true }) &&
          !('disabled' in element && element.disabled === true),
      ).length,
  );
}

/** Tab by tab through the whole page, from its first stop. */
async function walk(page: Page): Promise<readonly Stop[]> {
  // A key has not led to the first, so that the browser marks no focus there.
  const stops: Stop[] = [{ ...(await stop(page)), isSeen: true }];
  const count = await countOfStops(page);
  for (let step = 0; step <= count + 5; step += 1) {
    await page.keyboard.press('Tab');
    const at = await stop(page);
    if (at.index === -1) break;
    stops.push(at);
  }
  return stops;
}

describeInBrowser('the page without a mouse', () => {
  test('every control of every view is reached once, in the order of the page, and seen', async () => {
    await using opened = await openPage(await pageOf('published'));
    const { page } = opened;
    const wrong: string[] = [];
    for (const panel of await panelsOf(page)) {
      await showPanel(page, panel);
      await page.evaluate(() => {
        window.scrollTo(0, 0);
        document.querySelector<HTMLElement>('.skip')?.focus();
      });
      const stops = await walk(page);
      const count = await countOfStops(page);
      if (stops.length !== count) wrong.push(`${panel}: ${stops.length} stops at ${count} controls`);
      for (const [index, { what, isSeen, isInWindow, index: place }] of stops.entries()) {
        if (!isSeen) wrong.push(`${panel}: the focus cannot be seen on ${what}`);
        if (!isInWindow) wrong.push(`${panel}: the focus is out of sight on ${what}`);
        if (place <= (stops[index - 1]?.index ?? -1)) wrong.push(`${panel}: out of order: ${what}`);
      }
    }
    expect(wrong.slice(0, 20)).toEqual([]);
  });

  test('the first stop leads past the navigation', async () => {
    await using opened = await openPage(await pageOf('published'));
    const { page } = opened;
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    expect(await skip.textContent()).toContain('Skip');
    expect((await skip.boundingBox())?.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  test('views are changed, tables sorted and rows unfolded by keys', async () => {
    await using opened = await openPage(await pageOf('published'));
    const { page } = opened;
    await page.locator('nav.views a[href="#workstreams"]').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('#workstreams').isVisible()).toBe(true);
    expect(await page.locator('#overview').isVisible()).toBe(false);
    expect(await page.locator('nav.views [aria-current=page]').getAttribute('href')).toMatch(/^#workstreams/);
    const summary = page.locator('#workstreams summary').first();
    const before = await summary.evaluate((element) => element.closest('details')?.open ?? null);
    await summary.focus();
    await page.keyboard.press('Enter');
    expect(await summary.evaluate((element) => element.closest('details')?.open ?? null)).toBe(
      before === false,
    );
    await page.locator('nav.views a[href="#overview"]').focus();
    await page.keyboard.press('Enter');
    const heading = page.locator('#overview table.sortable th button').first();
    await heading.focus();
    await page.keyboard.press('Space');
    expect(await heading.evaluate((element) => element.closest('th')?.getAttribute('aria-sort'))).toBe(
      'ascending',
    );
    await page.keyboard.press('Space');
    expect(await heading.evaluate((element) => element.closest('th')?.getAttribute('aria-sort'))).toBe(
      'descending',
    );
  });
});
