/** What the script of the page does for a reader: views, filters that an address keeps, sorting, folding and links. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from './support/chromium.ts';
import { openPage } from './support/open-page.ts';
import { pageOf } from './support/pages.ts';

async function hashOf(page: Page): Promise<string> {
  return await page.evaluate(() => decodeURIComponent(location.hash));
}

async function shownPanels(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.panel')]
      .filter((panel) => panel.checkVisibility())
      .map(({ id }) => id),
  );
}

/** Milestones of the timeline that can be seen. */
async function milestones(page: Page): Promise<number> {
  return await page.locator('#timeline [data-f][data-s]:not([hidden], [hidden] *)').count();
}

/** Tables that show another number of rows than their heading says, unfolded or not. */
async function saidWrongly(page: Page): Promise<readonly string[]> {
  return await page.locator('.block table').evaluateAll((tables) =>
    tables.flatMap((table) => {
      const rows = [...table.querySelectorAll('tr[data-f]')];
      const shown = rows.filter((row) => row.closest('[hidden]') === null).length;
      const heading = table
        .closest('.block')
        ?.querySelector(':scope > :is(h3, h4, h5, h6), :scope > summary > :is(h3, h4, h5, h6)');
      if (heading === null || heading === undefined || heading.closest('[hidden]') !== null) return [];
      const should = shown === rows.length ? '' : ` \u2013 ${shown === 0 ? 'none' : shown} shown`;
      const is = heading.querySelector('.part')?.textContent ?? '';
      return is === should ? [] : [`${heading.textContent}: ${shown} of ${rows.length}`];
    }),
  );
}

describeInBrowser('the script of the page', () => {
  test('one view is shown, and the navigation, the title and the history say which', async () => {
    await using opened = await openPage(await pageOf('invented'));
    const { page } = opened;
    expect(await shownPanels(page)).toEqual(['overview']);
    await page.getByRole('navigation').getByRole('link', { name: 'Workstreams' }).click();
    expect(await shownPanels(page)).toEqual(['workstreams']);
    expect(await page.locator('nav.views [aria-current]').innerText()).toBe('Workstreams');
    expect(await page.title()).toMatch(/^Workstreams: /);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Workstreams');
    await page.goBack();
    expect(await shownPanels(page)).toEqual(['overview']);
    await page.goForward();
    expect(await shownPanels(page)).toEqual(['workstreams']);
  });

  test('filters narrow the page, say how far, and stand in the address', async () => {
    await using opened = await openPage(await pageOf('invented'), { fragment: 'timeline' });
    const { page } = opened;
    const status = page.getByRole('status').filter({ hasText: 'milestone' });
    expect(await status.innerText()).toBe('71 milestones');
    await page.getByLabel('State').selectOption('overdue');
    expect(await milestones(page)).toBe(10);
    expect(await status.innerText()).toBe('10 of 71 milestones shown');
    expect(await hashOf(page)).toBe('#timeline?state=overdue');
    const owner = await page.locator('#filter-owner option').nth(3).innerText();
    await page.getByLabel('Owner').selectOption({ label: owner });
    expect(await hashOf(page)).toBe(`#timeline?owner=${owner}&state=overdue`);
    const link = page.url();
    await page.goBack();
    expect(await milestones(page)).toBe(10);
    expect(await page.getByLabel('Owner').inputValue()).toBe('');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect.poll(() => milestones(page)).toBe(71);
    expect(await hashOf(page)).toBe('#timeline');

    const shared = await page.context().newPage();
    await shared.goto(link);
    expect(await shared.locator('#filter-owner option:checked').innerText()).toBe(owner);
    expect(await shared.getByLabel('State').inputValue()).toBe('overdue');
  });

  test('headings and figures say what they count while only a part is shown', async () => {
    await using opened = await openPage(await pageOf('invented'), {
      fragment: 'overview?workstream=places',
    });
    const { page } = opened;
    const overview = page.locator('#overview');
    const overdue = page.locator('[id="list/overdue"]');
    const shown = await overdue.locator('tbody tr[data-f]:visible').count();
    expect(shown).toBeLessThan(10);
    expect(await overdue.locator('h3').innerText()).toBe(`Overdue (10) \u2013 ${shown} shown`);
    expect(await overview.getByText('Figures and headings are of the whole plan.').isVisible()).toBe(true);
    expect(await page.locator('.masthead .totals').innerText()).toMatch(/ \u2013 of the whole plan$/);
    expect(await page.locator('[id="list/worst"]').isVisible()).toBe(false);
    expect(await saidWrongly(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.panel:has([data-f]) > .of-whole:visible').count()).toBe(
      await page.locator('.panel:has([data-f])').count(),
    );
    await page.emulateMedia({ media: 'screen' });
    await page.getByLabel('State').selectOption('cancelled');
    expect(await overdue.locator('h3').innerText()).toBe('Overdue (10) \u2013 none shown');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect.poll(() => overdue.locator('h3').innerText()).toBe('Overdue (10)');
    expect(await page.locator('.part, .of-whole').count()).toBe(0);
    expect(await page.locator('[id="list/worst"]').isVisible()).toBe(true);
  });

  test('measures off their path go with the filter of workstreams', async () => {
    await using opened = await openPage(await pageOf('invented'));
    const rows = opened.page
      .locator('#overview details', { hasText: 'Measures off their path' })
      .locator('tr[data-f]');
    const of = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-w')));
    // Some are nobody's to move: they stay.
    expect(of.filter((workstreams) => workstreams !== null).length).toBeGreaterThan(0);
  });

  test('words narrow it while they are typed, and a link within the page keeps them', async () => {
    await using opened = await openPage(await pageOf('invented'), { fragment: 'timeline' });
    const { page } = opened;
    await page.getByLabel('Text').fill('SPECIAL school');
    await expect.poll(() => hashOf(page)).toBe('#timeline?text=SPECIAL school');
    const found = await milestones(page);
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(71);
    await page.getByRole('navigation').getByRole('link', { name: 'Workstreams' }).click();
    expect(await hashOf(page)).toBe('#workstreams?text=SPECIAL school');
    await page.getByLabel('Text').fill('nobody wrote this');
    await expect.poll(() => milestones(page)).toBe(0);
    await page.getByRole('navigation').getByRole('link', { name: 'Timeline' }).click();
    expect(await page.locator('#timeline').innerText()).toContain('Nothing here matches the filters.');
  });

  test('what an address asks for and the page does not have is said', async () => {
    await using opened = await openPage(await pageOf('invented'), {
      fragment: 'timeline?owner=Nobody%20Here',
    });
    const { page } = opened;
    expect(await page.locator('.shown').innerText()).toBe(
      '71 milestones. Not on this page: owner Nobody Here',
    );
  });

  test('a link leads to what is folded away or filtered away, and the focus is there', async () => {
    await using opened = await openPage(await pageOf('invented'), { fragment: 'overview?state=complete' });
    const { page } = opened;
    const id = await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = false;
      return document.querySelector('#workstreams [id^="m/"][data-s="overdue"]')?.id ?? '';
    });
    expect(id).not.toBe('');
    await page.evaluate((anchor) => {
      const link = document.createElement('a');
      link.href = `#${anchor}`;
      link.textContent = 'there';
      document.querySelector('#overview')?.append(link);
      link.click();
    }, id);
    expect(await shownPanels(page)).toEqual(['workstreams']);
    const reached = page.locator(`[id="${id}"]`);
    expect(await reached.isVisible()).toBe(true);
    expect(await hashOf(page)).toBe(`#${id}?state=complete`);
    const isThere = await reached.evaluate((element) => element.contains(document.activeElement));
    expect(isThere).toBe(true);
    expect((await reached.boundingBox())?.y).toBeLessThan(900);
  });

  test('headings sort their tables up, down, and back', async () => {
    await using opened = await openPage(await pageOf('invented'));
    const { page } = opened;
    const table = page.locator('table.sortable:has(button)').first();
    const heading = table.locator('thead th').first();
    const names = async (): Promise<readonly string[]> =>
      await table.locator('tbody > tr:not(.rest) > :first-child').allInnerTexts();
    const asTheyCame = await names();
    await heading.getByRole('button').press('Enter');
    expect(await heading.getAttribute('aria-sort')).toBe('ascending');
    const up = await names();
    expect(up).toHaveLength(asTheyCame.length);
    expect(up[0]?.localeCompare(up.at(-1) ?? '', 'en-GB')).toBe(-1);
    await heading.getByRole('button').press('Space');
    expect(await heading.getAttribute('aria-sort')).toBe('descending');
    expect(await names()).toEqual(up.toReversed());
    await heading.getByRole('button').click();
    expect(await heading.getAttribute('aria-sort')).toBe('none');
    expect(await names()).toEqual(asTheyCame);
  });

  test('a view is folded and unfolded as a whole', async () => {
    await using opened = await openPage(await pageOf('invented'), { fragment: 'workstreams' });
    const { page } = opened;
    const open = page.locator('#workstreams details[open]:not(.rest *)');
    const all = await page.locator('#workstreams details:not(.rest *)').count();
    await page.locator('#workstreams').getByRole('button', { name: 'Unfold all', exact: true }).click();
    expect(await open.count()).toBe(all);
    await page.locator('#workstreams').getByRole('button', { name: 'Fold all', exact: true }).click();
    expect(await open.count()).toBe(0);
  });

  test('without script everything is there, unfiltered, and no filter is offered', async () => {
    await using opened = await openPage(await pageOf('invented'), { javaScript: false });
    const { page } = opened;
    expect(await page.locator('.panel').count()).toBe(8);
    for (const panel of await page.locator('.panel').all()) expect(await panel.isVisible()).toBe(true);
    expect(await page.locator('#filters').isVisible()).toBe(false);
    expect(await page.locator('[data-f][hidden]').count()).toBe(0);
  });

  test('on 2,000 milestones a filter answers within a tenth of a second', async () => {
    await using opened = await openPage(await pageOf('large'), { fragment: 'timeline' });
    const { page } = opened;
    const slowest = await page.evaluate(() => {
      const state = document.querySelector<HTMLSelectElement>('#filter-state');
      const took = [...(state?.options ?? [])].map((option) => {
        const before = performance.now();
        if (state !== null) state.value = option.value;
        state?.dispatchEvent(new Event('change', { bubbles: true }));
        return performance.now() - before;
      });
      return Math.max(...took);
    });
    // Twice as long on a machine that does much else.
    expect(slowest).toBeLessThan(200);
  });
});
