/** The form that narrows the page to a workstream, an owner, a state or words. */
import { type FilterIndex, filterIndex } from './filter-index.ts';
import { type Chosen, isAnythingChosen } from './fragment.ts';
import { foldedForSearch } from './matching.ts';

export interface Filters {
  /** Takes what an address says, shows what matches, and says in words what that is. */
  readonly apply: (chosen: Chosen) => void;
  /** After the content of the page has been replaced. */
  readonly renew: () => void;
}

/** How long nobody may type before the page is narrowed, in milliseconds. */
const PAUSE = 150;

interface Fields {
  readonly form: HTMLFormElement;
  readonly workstream: HTMLSelectElement;
  readonly owner: HTMLSelectElement;
  readonly state: HTMLSelectElement;
  readonly text: HTMLInputElement;
}

/** `onChange` gets what is chosen, the owner by name; `isTyping` while words are being typed. */
export function startFilters(onChange: (chosen: Chosen, isTyping: boolean) => void): Filters {
  let index: FilterIndex | null = null;
  let pause: number | undefined;
  document.addEventListener('change', ({ target }) => {
    const fields = fieldsOfPage();
    if (fields !== null && target instanceof HTMLSelectElement && target.form === fields.form)
      onChange(readFields(fields), false);
  });
  document.addEventListener('input', ({ target }) => {
    const fields = fieldsOfPage();
    if (fields === null || target !== fields.text) return;
    clearTimeout(pause);
    pause = setTimeout(() => onChange(readFields(fields), true), PAUSE);
  });
  document.addEventListener('submit', (event) => {
    const fields = fieldsOfPage();
    if (fields === null || event.target !== fields.form) return;
    event.preventDefault();
    clearTimeout(pause);
    onChange(readFields(fields), true);
  });
  document.addEventListener('reset', ({ target }) => {
    const fields = fieldsOfPage();
    if (fields === null || target !== fields.form) return;
    clearTimeout(pause);
    // The fields are emptied only after the event.
    setTimeout(() => onChange(readFields(fields), false));
  });
  return {
    apply: (chosen) => {
      const fields = fieldsOfPage();
      if (fields === null) return;
      fields.form.hidden = false;
      const unknown = writeFields(fields, chosen);
      index ??= filterIndex(document);
      const { shown, all } = index.apply({
        workstream: fields.workstream.value,
        owner: fields.owner.value,
        state: fields.state.value,
        text: foldedForSearch(fields.text.value),
      });
      const isFiltered = isAnythingChosen(readFields(fields));
      const counts = isFiltered ? `${shown} of ${all} milestones shown` : `${all} milestones`;
      say('.shown', unknown === '' ? counts : `${counts}. Not on this page: ${unknown}`);
      say('.chosen', isFiltered ? `Only a part: ${wordsOf(fields)}. ${counts}.` : '');
      fields.form.classList.toggle('filtering', isFiltered);
    },
    renew: () => {
      index = null;
    },
  };
}

function fieldsOfPage(): Fields | null {
  const form = document.getElementById('filters');
  if (!(form instanceof HTMLFormElement)) return null;
  const [workstream, owner, state, text] = ['workstream', 'owner', 'state', 'text'].map((name) =>
    form.elements.namedItem(name),
  );
  return workstream instanceof HTMLSelectElement &&
    owner instanceof HTMLSelectElement &&
    state instanceof HTMLSelectElement &&
    text instanceof HTMLInputElement
    ? { form, workstream, owner, state, text }
    : null;
}

function readFields({ workstream, owner, state, text }: Fields): Chosen {
  return {
    workstream: workstream.value,
    owner: owner.value === '' ? '' : labelOf(owner),
    state: state.value,
    text: text.value.trim(),
  };
}

/** Gives what the page does not have, in words; empty where it has all of it. */
function writeFields({ workstream, owner, state, text }: Fields, chosen: Chosen): string {
  workstream.value = chosen.workstream;
  state.value = chosen.state;
  const person = [...owner.options].findIndex(
    ({ value, text: name }) => value !== '' && name === chosen.owner,
  );
  owner.selectedIndex = Math.max(0, person);
  if (text.value.trim() !== chosen.text) text.value = chosen.text;
  const unknown: string[] = [];
  for (const [select, word, wanted] of [
    [workstream, 'workstream', chosen.workstream],
    [owner, 'owner', chosen.owner],
    [state, 'state', chosen.state],
  ] as const) {
    if (select.selectedIndex < 0) select.value = '';
    if (wanted !== '' && select.value === '') unknown.push(`${word} ${wanted}`);
  }
  return unknown.join(', ');
}

function labelOf({ selectedOptions }: HTMLSelectElement): string {
  return selectedOptions[0]?.text ?? '';
}

/** "workstream Inclusion, state overdue, with the words reading". */
function wordsOf({ workstream, owner, state, text }: Fields): string {
  return [
    ...(workstream.value === '' ? [] : [`workstream ${labelOf(workstream)}`]),
    ...(owner.value === '' ? [] : [`owner ${labelOf(owner)}`]),
    ...(state.value === '' ? [] : [`state ${labelOf(state)}`]),
    ...(text.value.trim() === '' ? [] : [`with the words \u201c${text.value.trim()}\u201d`]),
  ].join(', ');
}

/** A live region is read out again whenever it is written. */
function say(selector: string, words: string): void {
  const element = document.querySelector(selector);
  if (element !== null && element.textContent !== words) element.textContent = words;
}
