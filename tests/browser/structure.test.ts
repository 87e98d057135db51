/** What assistive technology, and everybody who follows a link, relies on: ids, headings, names of charts and their data. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from './support/chromium.ts';
import { openPage } from './support/open-page.ts';
import { pageOf } from './support/pages.ts';
import { showEverything } from './support/panels.ts';

const PLANS = ['invented', 'published', 'hostile', 'large'] as const;

/** What is wrong, in words; a page without faults has none. */
async function faults(page: Page): Promise<Record<string, readonly string[]>> {
  return await page.evaluate(() => {
    const all = (selector: string, within: ParentNode = document): readonly Element[] => [
      ...within.querySelectorAll(selector),
    ];
    const words = (element: Element | null): string => (element?.textContent ?? '').trim().slice(0, 80);
    const ids = new Map<string, number>();
    for (const { id } of all('[id]')) ids.set(id, (ids.get(id) ?? 0) + 1);
    const headings = all('h1,h2,h3,h4,h5,h6').filter((heading) => heading.closest('[hidden]') === null);
    const depth = (heading: Element | undefined): number => Number(heading?.tagName.slice(1) ?? 0);
    const named = (ids_: string | null): string =>
      (ids_ ?? '')
        .split(' ')
        .map((id) => words(document.getElementById(id)))
        .join(' ')
        .trim();
    const charts = all('svg[role=img]').filter((chart) => !chart.classList.contains('spark'));
    return {
      'two elements have the id': [...ids].filter(([, count]) => count > 1).map(([id]) => id),
      'a link leads to no id': [
        ...new Set(
          all('a[href^="#"]')
            .map((link) => decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''))
            .filter((target) => !ids.has(target)),
        ),
      ],
      'a link has no words': all('a[href]')
        .filter((link) => words(link) === '')
        .map((link) => link.outerHTML),
      'a heading is deeper than the one before allows': headings
        .filter((heading, index) => depth(heading) > depth(headings[index - 1]) + 1)
        .map((heading) => `${heading.tagName} ${words(heading)}`),
      'a heading says nothing': headings.filter((heading) => words(heading) === '').map((h) => h.outerHTML),
      'there is not one h1': all('h1').length === 1 ? [] : all('h1').map(words),
      'a chart has no title or no description': charts
        .filter((chart) => {
          const [title, description] = [chart.querySelector('title'), chart.querySelector('desc')];
          const label = named(chart.getAttribute('aria-labelledby'));
          return words(title) === '' || words(description) === '' || !label.includes(words(title));
        })
        .map((chart) => chart.outerHTML.slice(0, 200)),
      'a chart stands without its data as a table': charts
        .filter((chart) => (chart.closest('.block')?.querySelector('table') ?? null) === null)
        .map((chart) => words(chart.querySelector('title'))),
      'a small chart has no name': all('svg.spark')
        .filter((chart) => !chart.hasAttribute('aria-label'))
        .map((c) => c.outerHTML),
      'a table has no caption or no column headings': all('table')
        .filter((table) => {
          const name =
            words(table.querySelector('caption')) +
            (table.getAttribute('aria-label') ?? '') +
            named(table.getAttribute('aria-labelledby'));
          return name === '' || table.querySelector('th[scope=col],th[scope=colgroup]') === null;
        })
        .map((table) => table.outerHTML.slice(0, 200)),
      'an RAG colour stands without a word': all('.rag')
        .filter((tag) => words(tag) === '')
        .map((tag) => tag.outerHTML),
      'a control has no label': all('select,input,button')
        .filter((control) => {
          const label = control.id === '' ? null : document.querySelector(`label[for="${control.id}"]`);
          return (
            words(label ?? control.closest('label')) === '' &&
            words(control) === '' &&
            !control.hasAttribute('aria-label')
          );
        })
        .map((control) => control.outerHTML.slice(0, 200)),
    };
  });
}

describeInBrowser('the structure of the page', () => {
  test.each(PLANS)(
    '%s: every link leads somewhere, headings step down one by one, charts have their data',
    async (plan) => {
      await using opened = await openPage(await pageOf(plan));
      await showEverything(opened.page);
      const found = await faults(opened.page);
      const shown = Object.entries(found).flatMap(([what, where]) =>
        where.length === 0 ? [] : [`${what} (${where.length}): ${where.slice(0, 6).join(' | ')}`],
      );
      expect(shown).toEqual([]);
    },
  );

  test('without script there is nothing to press that would do nothing', async () => {
    await using opened = await openPage(await pageOf('invented'), { javaScript: false });
    const controls = opened.page.locator('button,select,input');
    for (const control of await controls.all()) expect(await control.isVisible()).toBe(false);
  });
});
