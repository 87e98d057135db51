/** The timeline in the reader's browser: which months it shows, what is folded, and arrows. */
import { type Arrows, arrowsOf } from './timeline-arrows.ts';
import { type Months, monthsIn, monthText } from './timeline-days.ts';
import { bodiesOf, foldAll, prepareFolding } from './timeline-folding.ts';
import { forgetExtents, wholeOf, zoomTo } from './timeline-zoom.ts';

export interface Timeline {
  /** After the content has been made or replaced. */
  readonly prepare: (range: string) => void;
  /** Shows the months that an address names. */
  readonly show: (range: string) => void;
}

interface Parts {
  readonly table: HTMLElement;
  readonly form: HTMLFormElement;
  readonly range: HTMLSelectElement;
  readonly from: HTMLSelectElement;
  readonly to: HTMLSelectElement;
  readonly arrows: HTMLInputElement;
}

/** `onChoice` gets the months that somebody chooses, as they stand in an address; empty for all of them. */
export function startTimeline(onChoice: (range: string) => void): Timeline {
  let range = '';
  let arrows: Arrows | null = null;
  let frame = 0;
  let listening = new AbortController();
  const fit = (): void => {
    const parts = partsOfPage();
    if (parts === null) return;
    const nav = document.querySelector<HTMLElement>('nav.views');
    const isSticky = nav !== null && getComputedStyle(nav).position === 'sticky';
    parts.table.style.setProperty('--top', `${isSticky ? nav.offsetHeight : 0}px`);
    const { inside, before, after } = zoomTo(parts.table, monthsIn(range, wholeOf(parts.table)));
    const drawn = `${inside} ${inside === 1 ? 'milestone' : 'milestones'}`;
    const words = range === '' ? '' : `${drawn} in these months, ${before} before, ${after} after.`;
    const status = parts.form.querySelector('.tl-shown');
    if (status !== null && status.textContent !== words) status.textContent = words;
    arrows?.redraw();
  };
  const fitSoon = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(fit);
  };
  const size = new ResizeObserver(fitSoon);
  const filtered = new MutationObserver(() => {
    const parts = partsOfPage();
    if (parts !== null) hideEmpty(parts.table);
    fitSoon();
  });
  const show = (chosen: string): void => {
    range = chosen;
    const parts = partsOfPage();
    if (parts !== null) writeFields(parts, chosen);
    fit();
  };
  return {
    show,
    prepare: (chosen) => {
      const parts = partsOfPage();
      size.disconnect();
      filtered.disconnect();
      listening.abort();
      listening = new AbortController();
      const { signal } = listening;
      if (parts === null) return;
      const { table, form } = parts;
      form.hidden = false;
      forgetExtents();
      prepareFolding(table);
      arrows = arrowsOf(table, signal);
      const check = parts.arrows.closest('label');
      if (check !== null) check.hidden = arrows === null;
      arrows?.showAll(parts.arrows.checked);
      const listen = (type: string, listener: (event: Event) => void): void =>
        form.addEventListener(type, listener, { signal });
      listen('change', ({ target }) => {
        if (target === parts.arrows) arrows?.showAll(parts.arrows.checked);
        else onChoice(readFields(parts));
      });
      listen('submit', (event) => event.preventDefault());
      listen('click', ({ target }) => {
        const fold = target instanceof HTMLButtonElement ? target.dataset['fold'] : undefined;
        if (fold !== undefined) foldAll(table, fold === 'all');
      });
      size.observe(table);
      filtered.observe(table, { subtree: true, attributes: true, attributeFilter: ['hidden'] });
      show(chosen);
    },
  };
}

function partsOfPage(): Parts | null {
  const table = document.querySelector<HTMLElement>('table.tl');
  const form = document.querySelector('form.tl-controls');
  const [range, from, to, arrows] = ['range', 'from', 'to', 'arrows'].map((name) =>
    document.getElementById(`tl-${name}`),
  );
  return table !== null &&
    form instanceof HTMLFormElement &&
    range instanceof HTMLSelectElement &&
    from instanceof HTMLSelectElement &&
    to instanceof HTMLSelectElement &&
    arrows instanceof HTMLInputElement
    ? { table, form, range, from, to, arrows }
    : null;
}

const OWN = 'own';

function readFields({ table, range, from, to }: Parts): string {
  if (range.value !== OWN) return range.value;
  const { from: first } = wholeOf(table);
  const months = [from.selectedIndex, to.selectedIndex];
  return [Math.min(...months), Math.max(...months)].map((month) => monthText(first + month)).join('..');
}

function writeFields({ table, range, from, to }: Parts, chosen: string): void {
  const isOffered = [...range.options].some(({ value }) => value === chosen);
  // Whoever has just asked for other months has not chosen any yet, and keeps the fields for them.
  if (!isOffered || range.value !== OWN) range.value = isOffered ? chosen : OWN;
  const whole = wholeOf(table);
  const months: Months = monthsIn(chosen, whole);
  from.selectedIndex = months.from - whole.from;
  to.selectedIndex = months.to - whole.from;
  for (const field of [from, to]) {
    const around = field.closest<HTMLElement>('.field');
    if (around !== null) around.hidden = range.value !== OWN;
  }
}

/** A workstream of which filters have left nothing has no heading either. */
function hideEmpty(table: HTMLElement): void {
  const isFiltered = table.querySelector('tr[data-s][hidden]') !== null;
  for (const lane of table.querySelectorAll('.lane')) {
    const bodies = bodiesOf(lane);
    for (const body of bodies)
      body.classList.toggle('empty', isFiltered && body.querySelector('tr[data-s]') === null);
    const isLeft = bodies.some((body) => !body.hasAttribute('hidden') && !body.classList.contains('empty'));
    lane.classList.toggle('empty', isFiltered && !isLeft);
  }
}
