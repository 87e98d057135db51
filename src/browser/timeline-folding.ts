/** Folds workstreams and projects of the timeline. A heading whose rows are folded away shows their dates on one line. */

/** What is folded, by where its heading leads: it stays so when the content of the page is replaced. */
const folded = new Set<string>();

/** Puts a button before each heading. What was drawn for a workstream before may no longer be so. */
export function prepareFolding(table: HTMLElement): void {
  for (const cell of table.querySelectorAll('.lane td')) cell.replaceChildren();
  for (const heading of headings(table)) {
    const link = heading.querySelector('a');
    if (link === null || heading.querySelector('button') !== null) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'tl-fold';
    button.setAttribute('aria-label', `Milestones of ${link.textContent ?? ''}`);
    button.addEventListener('click', () => {
      const key = keyOf(heading);
      if (!folded.delete(key)) folded.add(key);
      applyFolds(table);
    });
    link.before(button);
  }
  applyFolds(table);
}

/** Folds every workstream, or unfolds everything. */
export function foldAll(table: HTMLElement, isFolded: boolean): void {
  folded.clear();
  if (isFolded)
    for (const heading of table.querySelectorAll<HTMLElement>('.lane th')) folded.add(keyOf(heading));
  applyFolds(table);
}

function headings(table: HTMLElement): readonly HTMLElement[] {
  return [...table.querySelectorAll<HTMLElement>('th[scope="rowgroup"]')];
}

function keyOf(heading: HTMLElement): string {
  return heading.querySelector('a')?.getAttribute('href') ?? '';
}

function applyFolds(table: HTMLElement): void {
  let isLaneFolded = false;
  for (const heading of headings(table)) {
    const isFolded = folded.has(keyOf(heading));
    heading.querySelector('button')?.setAttribute('aria-expanded', String(!isFolded));
    const body = heading.closest('tbody');
    if (body === null) continue;
    const isLane = body.classList.contains('lane');
    if (isLane) {
      isLaneFolded = isFolded;
      if (isFolded) drawSummary(body);
    }
    body.classList.toggle('folded', isFolded);
    body.classList.toggle('in-folded', !isLane && isLaneFolded);
  }
}

/** The dates of all projects of a workstream, those that are worst on top. */
const BEST_FIRST = ['summary', 'cancelled', 'complete', 'upcoming', 'ongoing', 'due-now', 'overdue'];

function drawSummary(lane: Element): void {
  const cell = lane.querySelector('td');
  if (cell === null || cell.childElementCount > 0) return;
  const shapes: Element[] = [];
  let grid: Element | null = null;
  for (const body of bodiesOf(lane)) {
    for (const shape of body.querySelectorAll('.project svg > *')) {
      if (shape.getAttribute('href') === '#t-grid') grid ??= shape;
      else shapes.push(shape);
    }
  }
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const inOrder = BEST_FIRST.flatMap((kind) => shapes.filter((shape) => kindOf(shape) === kind));
  drawing.append(...[...(grid === null ? [] : [grid]), ...inOrder].map((shape) => shape.cloneNode()));
  cell.append(drawing);
}

function kindOf(shape: Element): string {
  return shape.getAttribute('href')?.replace('#t-dot-', '') ?? 'summary';
}

/** The projects of a workstream. */
export function bodiesOf(lane: Element): readonly Element[] {
  const bodies: Element[] = [];
  for (let next = lane.nextElementSibling; next !== null; next = next.nextElementSibling) {
    if (next.classList.contains('lane')) break;
    bodies.push(next);
  }
  return bodies;
}
