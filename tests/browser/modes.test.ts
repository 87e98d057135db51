/** Colours of the reader's own, less motion, more contrast: the page follows, and nothing is told by colour alone. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from './support/chromium.ts';
import { openPage } from './support/open-page.ts';
import { pageOf } from './support/pages.ts';
import { showEverything, showPanel } from './support/panels.ts';

/** Every different paint of text, grounds, borders and drawings. */
async function paints(page: Page): Promise<ReadonlySet<string>> {
  const all = await page.evaluate(() => {
    const found = new Set<string>();
    for (const element of document.querySelectorAll('body *')) {
      if (!element.checkVisibility()) continue;
      const { color, backgroundColor, borderTopColor, borderTopStyle, fill, stroke } =
        getComputedStyle(element);
      found.add(color);
      found.add(backgroundColor);
      if (borderTopStyle !== 'none') found.add(borderTopColor);
      if (element instanceof SVGElement) {
        found.add(fill);
        found.add(stroke);
      }
    }
    return [...found];
  });
  return new Set(all.filter((paint) => !/^(?:none|rgba\(.*, 0\)|url\(.*)$/.test(paint)));
}

/** What is drawn in the colour of the ground upon or around a shape. */
const IN_GROUND = '.i-sign,.i-sign-line,.i-marker-halo';

describeInBrowser('what readers set for themselves', () => {
  test('with forced colours hardly any colour of the page is left', async () => {
    await using plain = await openPage(await pageOf('published'));
    await using forced = await openPage(await pageOf('published'), { forcedColors: 'active' });
    await showEverything(plain.page);
    await showEverything(forced.page);
    const [before, after] = [await paints(plain.page), await paints(forced.page)];
    // Those of the system: text, ground, links, buttons, highlight.
    expect([...after].length).toBeLessThanOrEqual(12);
    expect(before.size).toBeGreaterThan(after.size);
  });

  test('with forced colours the tags of colours and states still say which they are, and have an edge', async () => {
    await using opened = await openPage(await pageOf('invented'), { forcedColors: 'active' });
    const { page } = opened;
    await showEverything(page);
    const bare = await page.evaluate(() =>
      [...document.querySelectorAll('.rag, .state')]
        .filter((tag) => tag.checkVisibility())
        .filter((tag) => {
          const { borderTopStyle, borderTopWidth, outlineStyle } = getComputedStyle(tag);
          const before = getComputedStyle(tag, '::before');
          const hasEdge = (borderTopStyle !== 'none' && borderTopWidth !== '0px') || outlineStyle !== 'none';
          const hasSign = before.content !== 'none' || tag.querySelector('svg') !== null;
          return (tag.textContent ?? '').trim() === '' || !(hasEdge || hasSign);
        })
        .map((tag) => tag.outerHTML.slice(0, 160)),
    );
    expect([...new Set(bare)].slice(0, 10)).toEqual([]);
  });

  test('shapes of drawings can be told from the ground with forced colours, light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await using opened = await openPage(await pageOf('invented'), { forcedColors: 'active', colorScheme });
      const { page } = opened;
      for (const panel of ['timeline', 'slippage', 'trajectory']) {
        await showPanel(page, panel);
        const lost = await page.evaluate((shapes) => {
          const ground = getComputedStyle(document.body).backgroundColor;
          const isGround = (paint: string): boolean =>
            paint === ground || paint === 'none' || /^rgba\(.*, 0\)$/.test(paint);
          return [...document.querySelectorAll(shapes)]
            .filter((shape) => shape.checkVisibility())
            .filter((shape) => {
              const { fill, stroke } = getComputedStyle(shape);
              return isGround(fill) && isGround(stroke);
            })
            .map((shape) => shape.getAttribute('class'));
        }, `#${panel} svg :is(rect,path,line,circle)[class^="i-"]:not(${IN_GROUND})`);
        expect({ panel, lost: [...new Set(lost)] }).toEqual({ panel, lost: [] });
      }
    }
  });

  test('with less motion nothing moves', async () => {
    await using opened = await openPage(await pageOf('published'), { reducedMotion: 'reduce' });
    const moving = await opened.page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationName, animationDuration, scrollBehavior } =
            getComputedStyle(element);
          const seconds = (text: string): number =>
            Math.max(...text.split(',').map((part) => Number.parseFloat(part)));
          const isAnimated = animationName !== 'none' && seconds(animationDuration) > 0.001;
          return seconds(transitionDuration) > 0.001 || isAnimated || scrollBehavior === 'smooth';
        })
        .map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`),
    );
    expect([...new Set(moving)]).toEqual([]);
  });

  test('the dark page is dark, and the light one light', async () => {
    await using opened = await openPage(await pageOf('published'), { colorScheme: 'dark' });
    const brightness = (): Promise<number> =>
      opened.page.evaluate(() => {
        const numbers = getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g) ?? [];
        return numbers.slice(0, 3).reduce((sum, number) => sum + Number(number), 0) / 3;
      });
    expect(await brightness()).toBeLessThan(60);
    await opened.page.emulateMedia({ colorScheme: 'light' });
    expect(await brightness()).toBeGreaterThan(230);
  });
});
