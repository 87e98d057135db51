/** Where the reader is on the page, so that what is replaced around them does not move them: place, focus, folds, order. */
import type { Replaced } from './live-patch.ts';

/** To be called before the page is changed; what it gives, afterwards. */
export function keepPlace(): (replaced: readonly Replaced[]) => void {
  const root = document.documentElement;
  const focused = document.activeElement;
  const mark = markInSight();
  return (replaced) => {
    for (const { old, by } of replaced) {
      carryFolds(old, by);
      carryOrder(old, by);
      if (focused !== null && old.contains(focused)) focusSame(focused, old, by);
    }
    if (mark === null) return;
    // The browser has a way of its own to stay in place, which would come on top of this one.
    root.style.setProperty('overflow-anchor', 'none');
    const now = document.getElementById(mark.id)?.getBoundingClientRect();
    if (now !== undefined && now.height > 0) scrollBy({ top: now.top - mark.top, behavior: 'instant' });
    requestAnimationFrame(() => {
      requestAnimationFrame(() => root.style.removeProperty('overflow-anchor'));
    });
  };
}

/** The first thing with a name that can be seen; null at the top of the page, which stays the top. */
function markInSight(): { readonly id: string; readonly top: number } | null {
  if (scrollY === 0) return null;
  for (const element of document.querySelectorAll('.panel.current, .panel.current [id]')) {
    const { top, height } = element.getBoundingClientRect();
    if (height > 0 && top >= 0) return { id: element.id, top };
  }
  return null;
}

/** By the name of the nearest thing that has one, and which it is of those in it. */
function placeIn(
  element: Element,
  part: Element,
  selector: string,
): { readonly id: string; readonly index: number } {
  const named = element.closest('[id]');
  const scope = named !== null && part.contains(named) ? named : part;
  return {
    id: scope === part ? '' : scope.id,
    index: [...scope.querySelectorAll(selector)].indexOf(element),
  };
}

function sameIn(part: Element, { id, index }: ReturnType<typeof placeIn>, selector: string): Element | null {
  const scope = id === '' ? part : part.querySelector(`#${CSS.escape(id)}`);
  return scope?.querySelectorAll(selector)[index] ?? null;
}

function carryFolds(old: Element, by: Element): void {
  for (const details of old.querySelectorAll('details')) {
    const same = sameIn(by, placeIn(details, old, 'details'), 'details');
    if (same instanceof HTMLDetailsElement) same.open = details.open;
  }
}

/** The headings that sort are made when the page has been told of its new content, so that they are there by now. */
function carryOrder(old: Element, by: Element): void {
  const headings = [...old.querySelectorAll('th')];
  const index = headings.findIndex((heading) =>
    /^(?:as|des)cending$/.test(heading.getAttribute('aria-sort') ?? ''),
  );
  const button = index < 0 ? null : by.querySelectorAll('th')[index]?.querySelector('button');
  button?.click();
  if (headings[index]?.getAttribute('aria-sort') === 'descending') button?.click();
}

function focusSame(focused: Element, old: Element, by: Element): void {
  const { tagName } = focused;
  const same =
    focused.id === ''
      ? sameIn(by, placeIn(focused, old, tagName), tagName)
      : by.querySelector(`#${CSS.escape(focused.id)}`);
  if (!(same instanceof HTMLElement || same instanceof SVGElement)) return;
  if (focused.getAttribute('tabindex') === '-1') same.setAttribute('tabindex', '-1');
  same.focus({ preventScroll: true });
}
