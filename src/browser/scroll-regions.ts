/** Regions that scroll sideways are stops of the keyboard only where there is something to scroll. */

/** A stop has a name: that of its table. */
function makeStop(region: Element): void {
  region.setAttribute('tabindex', '0');
  if (region.hasAttribute('aria-label')) return;
  region.setAttribute('role', 'group');
  region.setAttribute('aria-label', region.querySelector('caption')?.textContent ?? '');
}

/** Watches how wide they are; a table that fits can keep its headings in sight. */
export function watchScrollRegions(): (root: ParentNode) => void {
  const observer = new ResizeObserver((entries) => {
    const fits = entries.map(({ target }) => target.scrollWidth <= target.clientWidth + 1);
    for (const [index, { target }] of entries.entries()) {
      const isFitting = fits[index] ?? false;
      target.classList.toggle('fits', isFitting);
      if (isFitting) target.removeAttribute('tabindex');
      else makeStop(target);
    }
  });
  return (root) => {
    for (const region of root.querySelectorAll('.scroll')) observer.observe(region);
  };
}
