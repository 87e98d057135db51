/** Unfolds and folds all of a panel at once. */

/** What is folded by itself, and not a row's small print. */
const FOLDS = 'details:not(.rest details)';

/** Puts two buttons on each panel that has more than one thing to fold; the timeline has its own. */
export function offerFolding(root: ParentNode): void {
  for (const panel of root.querySelectorAll('.panel')) {
    if (panel.querySelector('.folds, .tl-controls') !== null || panel.querySelectorAll(FOLDS).length < 2)
      continue;
    const tools = document.createElement('p');
    tools.className = 'folds';
    tools.append(foldButton('Unfold all', true), foldButton('Fold all', false));
    panel.querySelector('h2')?.after(tools);
  }
}

function foldButton(words: string, opens: boolean): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words;
  button.addEventListener('click', () => {
    for (const details of button.closest('.panel')?.querySelectorAll<HTMLDetailsElement>(FOLDS) ?? [])
      details.open = opens;
  });
  return button;
}
