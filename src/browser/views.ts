/** The panels as views: one is shown, and a link to anything on another leads there. */

/** The panel that something stands on; of what stands on none, such as an empty address, the first. */
export function panelOf(element: Element | null): HTMLElement | null {
  return (
    element?.closest<HTMLElement>('.panel') ??
    (element === null ? document.querySelector<HTMLElement>('.panel') : null)
  );
}

/** Shows that panel alone, and says so in the navigation and in the title of the page. */
export function showPanel(panel: HTMLElement): void {
  for (const other of document.querySelectorAll('.panel'))
    if (other !== panel) other.classList.remove('current');
  panel.classList.add('current');
  for (const link of document.querySelectorAll('nav.views a')) {
    const isCurrent = link.getAttribute('href') === `#${panel.id}`;
    if (isCurrent) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  const programme = document.querySelector('h1')?.textContent ?? '';
  document.title = `${panel.querySelector('h2')?.textContent ?? ''}: ${programme}`;
}

/** Brings something into sight: unfolds what it stands in, shows it where a filter hides it, and moves the focus there. */
export function reach(element: HTMLElement | SVGElement): void {
  for (const marked of document.querySelectorAll('.reached')) marked.classList.remove('reached');
  for (let part: Element | null = element; part !== null; part = part.parentElement) {
    part.removeAttribute('hidden');
    if (part instanceof HTMLDetailsElement) part.open = true;
  }
  const rest = element.nextElementSibling;
  if (rest?.className === 'rest') {
    rest.removeAttribute('hidden');
    for (const details of rest.querySelectorAll('details')) details.open = true;
  }
  const isPanel = element.classList.contains('panel');
  const goal = isPanel ? (element.querySelector<HTMLElement>('h2') ?? element) : element;
  if (!isPanel && element.id !== 'main') element.classList.add('reached');
  focusOn(goal instanceof HTMLDetailsElement ? (goal.querySelector('summary') ?? goal) : goal);
  if (isPanel) scrollTo(0, 0);
  else element.scrollIntoView({ block: 'start' });
}

/** What cannot have the focus by itself gets it this once. */
function focusOn(element: HTMLElement | SVGElement): void {
  element.focus({ preventScroll: true });
  if (document.activeElement === element) return;
  element.setAttribute('tabindex', '-1');
  element.focus({ preventScroll: true });
}
