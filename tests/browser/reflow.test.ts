/** Narrow screens, large text and wide spacing: nothing is lost, and nothing but a region that says so scrolls sideways. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from './support/chromium.ts';
import { openPage } from './support/open-page.ts';
import { pageOf } from './support/pages.ts';
import { panelsOf, showPanel, unfoldAll } from './support/panels.ts';

/** WCAG 1.4.12. */
const SPACING =
  '*{line-height:1.5!important;letter-spacing:0.12em!important;word-spacing:0.16em!important}p{margin-bottom:2em!important}';

/** Of each panel, unfolded: what reaches beyond the window, and regions that scroll and cannot be reached by a key. */
async function faults(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  await unfoldAll(page);
  for (const panel of await panelsOf(page)) {
    await showPanel(page, panel);
    const ofPanel = await page.evaluate(() => {
      const width = document.documentElement.clientWidth;
      const path = (element: Element): string => {
        const classes = element.getAttribute('class') ?? '';
        return `${element.closest('[id]')?.id ?? ''} ${element.tagName} .${classes} "${(element.textContent ?? '').slice(0, 40)}"`;
      };
      const lines: string[] = [];
      const whole = document.documentElement.scrollWidth;
      if (whole > width) lines.push(`the page is ${whole} pixels wide in a window of ${width}`);
      const seen = new Set<Element>();
      for (const element of document.querySelectorAll('body *')) {
        if (!element.checkVisibility() || element.closest('.visually-hidden,.skip') !== null) continue;
        const style = getComputedStyle(element);
        const scrolls =
          ['auto', 'scroll'].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
        if (scrolls) {
          seen.add(element);
          const isReached =
            element.getAttribute('tabindex') === '0' ||
            element.querySelector('a[href],button,summary') !== null;
          if (!isReached) lines.push(`no key scrolls ${path(element)}`);
        }
        if (
          style.overflowX === 'hidden' &&
          style.textOverflow !== 'ellipsis' &&
          element.scrollWidth > element.clientWidth + 1 &&
          element.clientWidth > 1 &&
          !(element instanceof SVGElement)
        ) {
          lines.push(`cut off: ${path(element)}`);
        }
        if (element instanceof SVGElement && element.ownerSVGElement !== null) continue;
        const box = element.getBoundingClientRect();
        const isInRegion = [...seen].some((region) => region !== element && region.contains(element));
        if (!isInRegion && box.width > 0 && box.right > width + 1)
          lines.push(`beyond the edge by ${Math.round(box.right - width)}: ${path(element)}`);
      }
      return lines;
    });
    found.push(...ofPanel.slice(0, 5).map((line) => `${panel}: ${line}`));
  }
  return found;
}

describeInBrowser('narrow windows and large text', () => {
  // 1280 pixels at 400 % are 320 CSS pixels.
  test.each(['invented', 'published', 'hostile'] as const)(
    '%s: 320 pixels wide, nothing but regions that scroll reaches beyond',
    async (plan) => {
      await using opened = await openPage(await pageOf(plan), { width: 320, height: 256 });
      expect(await faults(opened.page)).toEqual([]);
    },
  );

  test.each(['invented', 'hostile'] as const)('%s: nor on a wide screen', async (plan) => {
    await using opened = await openPage(await pageOf(plan), { width: 1280 });
    expect(await faults(opened.page)).toEqual([]);
  });

  test('with the spacing of text that a reader may set', async () => {
    await using opened = await openPage(await pageOf('invented'), { width: 1280 });
    // Through a sheet of the reader's own, which no policy of a page refuses.
    await opened.page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets.push(sheet);
    }, SPACING);
    expect(await faults(opened.page)).toEqual([]);
  });

  test('at 320 pixels without script all is there', async () => {
    await using opened = await openPage(await pageOf('invented'), {
      width: 320,
      height: 640,
      javaScript: false,
    });
    const { width, inside } = await opened.page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      inside: document.documentElement.clientWidth,
    }));
    expect(width).toBeLessThanOrEqual(inside);
  });
});
