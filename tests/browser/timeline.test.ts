/** The timeline in a browser: any part of its months, folding, and arrows, with a mouse or without. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { monthOf, monthsIn, monthText } from '../../src/browser/timeline-days.ts';
import { describeInBrowser } from './support/chromium.ts';
import { REPOSITORY, runMilepost } from '../support/run-milepost.ts';
import { openPage } from './support/open-page.ts';
import { pageOf } from './support/pages.ts';

describe('the months of an address', () => {
  const whole = { from: monthOf('2024-01'), to: monthOf('2026-12') };
  test.each([
    { text: '2025-01..2025-06', shown: '2025-01..2025-06' },
    { text: '2025-06..2025-01', shown: '2025-01..2025-06' },
    { text: '2020-01..2025-06', shown: '2024-01..2025-06' },
    { text: '', shown: '2024-01..2026-12' },
    { text: '2025-01', shown: '2024-01..2026-12' },
    { text: '2030-01..2031-01', shown: '2024-01..2026-12' },
    { text: '<script>..x', shown: '2024-01..2026-12' },
  ])('$text shows $shown', ({ text, shown }) => {
    const { from, to } = monthsIn(text, whole);
    expect(`${monthText(from)}..${monthText(to)}`).toBe(shown);
  });
});

const rows = 'table.tl tr[data-s]';

async function visibleRows(page: Page): Promise<number> {
  return await page.locator(`${rows}:visible`).count();
}

/** How far the middle of a marker of the first row is from the left edge of its cell, in shares of its width. */
async function placeOfMarker(page: Page, title: string): Promise<number> {
  return await page
    .locator(rows, { hasText: title })
    .locator('td')
    .evaluate((cell) => {
      const box = cell.getBoundingClientRect();
      const marker = cell.querySelector('svg > use:last-child')?.getBoundingClientRect();
      return marker === undefined ? NaN : (marker.left + marker.width / 2 - box.left) / box.width;
    });
}

/** What the page says of so many months from the nth of its months on. */
async function countsFrom(page: Page, index: number, length: number): Promise<string> {
  return await page.evaluate(
    ([start, months]) => {
      const [range, from, to] = ['range', 'from', 'to'].map((name) => {
        const field = document.getElementById(`tl-${name}`);
        if (!(field instanceof HTMLSelectElement)) throw new Error(`no field ${name}`);
        return field;
      });
      if (range === undefined || from === undefined || to === undefined) throw new Error('no fields');
      range.value = 'own';
      from.selectedIndex = start;
      to.selectedIndex = Math.min(to.options.length, start + months) - 1;
      to.dispatchEvent(new Event('change', { bubbles: true }));
      return document.querySelector('.tl-shown')?.textContent ?? '';
    },
    [index, length] as const,
  );
}

/** What `milepost timeline` says of them. */
async function countsOfTimeline(from: string, length: number): Promise<string> {
  const plan = `${REPOSITORY}/tests/fixtures/invented`;
  const words = ['timeline', '--plan', plan, '--as-of', '2025-03-17', '--format', 'json'];
  const { out } = await runMilepost([...words, '--months', String(length), '--from', from]);
  const [, drawn, before, after] = /"drawn": ?(\d+),\s*"before": ?(\d+),\s*"after": ?(\d+)/.exec(out) ?? [];
  return `${drawn} ${drawn === '1' ? 'milestone' : 'milestones'} in these months, ${before} before, ${after} after.`;
}

const DUE_IN_JUNE = 'Guide for families published in five languages';

describeInBrowser('the timeline', () => {
  test('shows a horizon, and keeps it in the address', async () => {
    await using opened = await openPage(await pageOf('invented'), { fragment: 'timeline' });
    const { page } = opened;
    expect(await placeOfMarker(page, DUE_IN_JUNE)).toBeCloseTo(0.5, 1);
    await page.getByLabel('Months', { exact: true }).selectOption('2025-01..2025-06');
    expect(page.url()).toMatch(/#timeline\?range=2025-01\.\.2025-06$/);
    // It is due on the last day of these six months.
    await expect.poll(() => placeOfMarker(page, DUE_IN_JUNE)).toBeCloseTo(1, 1);
    expect(await page.locator('.tl-shown').textContent()).toBe(
      '43 milestones in these months, 15 before, 9 after.',
    );
    expect(await page.locator('.tl td[data-side="before"]').count()).toBeGreaterThanOrEqual(15);
    await page.goBack();
    await expect.poll(() => placeOfMarker(page, DUE_IN_JUNE)).toBeCloseTo(0.5, 1);
  });

  test('opens on the months of the address, and takes others', async () => {
    const fragment = 'timeline?range=2025-03..2025-04';
    await using opened = await openPage(await pageOf('invented'), { fragment });
    const { page } = opened;
    expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe('March 2025');
    await page.getByLabel('To', { exact: true }).selectOption('September 2025');
    expect(page.url()).toMatch(/range=2025-03\.\.2025-09$/);
    await page.getByLabel('Months', { exact: true }).selectOption('');
    expect(page.url()).toMatch(/#timeline$/);
    expect(await page.getByLabel('From', { exact: true }).isVisible()).toBe(false);
  });

  test.each([1, 6, 12])('counts what lies in %d months as the command line does', async (length) => {
    await using opened = await openPage(await pageOf('invented'), { fragment: 'timeline' });
    const { page } = opened;
    const first = await page.locator('#tl-from option').count();
    const whole = await page.locator('table.tl').getAttribute('data-first');
    const [counted, expected]: [string[], string[]] = [[], []];
    for (let index = 0; index < first; index += 1) {
      const from = monthText(monthOf(whole ?? '') + index);
      counted.push(`${from}: ${await countsFrom(page, index, length)}`);
      expected.push(`${from}: ${await countsOfTimeline(from, length)}`);
    }
    expect(counted.length).toBeGreaterThan(24);
    expect(counted).toEqual(expected);
  });

  test('counts what filters have left', async () => {
    const fragment = 'timeline?workstream=places&range=2025-01..2025-06';
    await using opened = await openPage(await pageOf('invented'), { fragment });
    const { page } = opened;
    const shown = page.locator('.tl-shown');
    await expect.poll(() => shown.textContent()).not.toMatch(/^43 /);
    const inside = await page.locator(`${rows}:visible:not(:has([data-side]))`).count();
    expect(await shown.textContent()).toMatch(new RegExp(`^${inside} milestones in these months, `));
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect.poll(() => shown.textContent()).toMatch(/^4[0-9] milestones/);
  });

  test('folds a project, a workstream and everything, by keyboard', async () => {
    await using opened = await openPage(await pageOf('invented'), { fragment: 'timeline' });
    const { page } = opened;
    const all = await visibleRows(page);
    const project = page.getByRole('button', { name: 'Milestones of Shared check at two years' });
    await project.focus();
    await page.keyboard.press('Enter');
    expect(await project.getAttribute('aria-expanded')).toBe('false');
    expect(await visibleRows(page)).toBe(all - 3);
    const lane = page.getByRole('button', { name: 'Milestones of First signs' });
    await lane.focus();
    await page.keyboard.press('Space');
    expect(await lane.getAttribute('aria-expanded')).toBe('false');
    expect(await page.locator('.tl .project:visible').count()).toBe(
      (await page.locator('.tl .project').count()) - 5,
    );
    await page.getByRole('button', { name: 'Fold workstreams' }).click();
    expect(await visibleRows(page)).toBe(0);
    expect(await page.locator('.tl .lane td svg use').count()).toBeGreaterThan(50);
    await page.getByRole('button', { name: 'Unfold everything' }).click();
    expect(await visibleRows(page)).toBe(all);
  });

  test('draws what waits for what, and of a row that has the focus', async () => {
    await using opened = await openPage(await pageOf('invented'), { fragment: 'timeline' });
    const { page } = opened;
    const arrows = page.locator('.tl-arrows path');
    expect(await arrows.count()).toBe(0);
    await page.locator(rows, { hasText: 'Pilot in four children' }).locator('a').focus();
    expect(await arrows.count()).toBe(2);
    await page.getByLabel('Show what waits for what').check();
    expect(await arrows.count()).toBeGreaterThan(2);
    await page.getByLabel('Show what waits for what').uncheck();
    expect(await arrows.count()).toBe(0);
  });

  test('leaves out the headings of what filters have left nothing of', async () => {
    const fragment = 'timeline?state=cancelled';
    await using opened = await openPage(await pageOf('invented'), { fragment });
    const { page } = opened;
    const shown = await visibleRows(page);
    expect(shown).toBeGreaterThan(0);
    await expect.poll(() => page.locator('.tl .lane:visible').count()).toBeLessThanOrEqual(shown);
    expect(await page.locator('.tl .project:visible').count()).toBeLessThanOrEqual(shown);
  });

  test.each([{ width: 320 }, { width: 390 }, { width: 700 }, { width: 1280 }])(
    'nothing is cut off at $width pixels',
    async ({ width }) => {
      await using opened = await openPage(await pageOf('invented'), { fragment: 'timeline', width });
      const { page } = opened;
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      ).toBe(0);
      const cut = await page
        .locator('.tl th:visible')
        .evaluateAll((cells) =>
          cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1).map((cell) => cell.textContent),
        );
      expect(cut).toEqual([]);
    },
  );

  test('is all there without script', async () => {
    await using opened = await openPage(await pageOf('invented'), { javaScript: false });
    const { page } = opened;
    expect(await page.locator('.tl tr[data-s]').count()).toBe(67);
    expect(await page.locator('.tl-controls').isVisible()).toBe(false);
    expect(await page.locator('.tl-key').isVisible()).toBe(true);
  });
});
