/** Text from a plan is inert in the page, and the shape of a hostile page is that of a harmless one. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from './support/chromium.ts';
import { NOTHING_SEEN, openPage } from './support/open-page.ts';
import { pageOf } from './support/pages.ts';

/** Elements that could load or run something, but for the script and the style of the page's own. */
const ACTIVE =
  'body script:not(:nth-last-child(-n+1)),iframe,object,embed,img,link,base,meta[http-equiv=refresh],foreignObject,form[action],style:not(head > style),[onclick],[onload],[onerror]';

/** What our own script sets for the timeline: a style that a plan had brought would have others. */
const OWN_PROPERTIES: ReadonlySet<string> = new Set(['--zoom', '--shift', '--top']);

/** What a reader does: points at everything, unfolds everything, goes to every panel. */
async function lookAround(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const element of document.querySelectorAll('*')) {
      for (const type of ['mouseover', 'pointerenter', 'focus', 'toggle']) {
        element.dispatchEvent(new Event(type));
      }
    }
  });
  for (const link of await page.locator('nav.views a').all()) {
    await link.click();
  }
}

/** What script gives a region that has to scroll. */
const STOP: readonly string[] = ['aria-label', 'role', 'tabindex'];

/** Tags with their classes and names of attributes, each element a line; but whether a region has to scroll, and so is a named stop, hangs on its words. */
async function shapeOf(page: Page): Promise<readonly string[]> {
  return await page.evaluate(
    (stop) =>
      [...document.querySelectorAll('body *')].map((element) => {
        const depth = [...ancestors(element)].length;
        const scrolls = element.classList.contains('scroll');
        const names = element.getAttributeNames().filter((name) => !scrolls || !stop.includes(name));
        const classes = [...element.classList].filter((name) => name !== 'fits');
        return `${' '.repeat(depth)}${element.tagName} ${classes.join('.')} [${names.toSorted().join(' ')}]`;

        function* ancestors(of: Element): Iterable<Element> {
          for (let above = of.parentElement; above !== null; above = above.parentElement) yield above;
        }
      }),
    STOP,
  );
}

describeInBrowser('the page of a hostile plan', () => {
  test('runs no script but its own, and asks for nothing', async () => {
    await using opened = await openPage(await pageOf('hostile'));
    const { page, seen } = opened;
    await lookAround(page);
    await page.waitForTimeout(300);
    expect(seen).toEqual(NOTHING_SEEN);
    expect(await page.evaluate(() => 'hit' in window)).toBe(false);
    expect(await page.locator(ACTIVE).evaluateAll((all) => all.map(({ outerHTML }) => outerHTML))).toEqual(
      [],
    );
    const styled = await page.locator('[style]').evaluateAll((all) =>
      all.map((element) => ({
        table: element.matches('table.tl'),
        properties: element instanceof HTMLElement ? [...element.style] : ['of no element of HTML'],
      })),
    );
    expect(styled.filter(({ table }) => !table)).toEqual([]);
    expect(
      styled.flatMap(({ properties }) => properties.filter((name) => !OWN_PROPERTIES.has(name))),
    ).toEqual([]);
  });

  test('leads nowhere but to places on it and to the web', async () => {
    await using opened = await openPage(await pageOf('hostile'));
    const targets = await opened.page
      .locator('[href]')
      .evaluateAll((all) => all.map((element) => element.getAttribute('href') ?? ''));
    expect(targets.filter((target) => !/^(?:#|https?:\/\/|mailto:)/.test(target))).toEqual([]);
    expect(targets.some((target) => target.startsWith('https://evil.example/'))).toBe(true);
  });

  test.each([true, false])('has the shape of the harmless one; with script: %s', async (javaScript) => {
    await using hostile = await openPage(await pageOf('hostile'), { javaScript });
    await using harmless = await openPage(await pageOf('harmless'), { javaScript });
    const [is, should] = [await shapeOf(hostile.page), await shapeOf(harmless.page)];
    const first = should.findIndex((line, index) => line !== is[index]);
    expect(
      first === -1
        ? null
        : { is: is.slice(first - 2, first + 4), should: should.slice(first - 2, first + 4) },
    ).toBe(null);
    expect(is.length).toBe(should.length);
  });

  test('every text of it can be seen or unfolded', async () => {
    await using opened = await openPage(await pageOf('hostile'), { javaScript: false });
    const text = await opened.page.evaluate(() => document.body.textContent);
    expect(text).toContain('<script>window.hit=1;alert(1)</script>');
    expect(text).toContain('</style><style>*{display:none!important}</style>');
    expect(await opened.page.title()).toContain('plan on a page');
  });
});
