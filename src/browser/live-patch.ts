/**
 * Brings the page from one version to the next, and touches only what is another in the new one: what scripts and readers
 * have done to the rest stays. A copy of the page as it was served is kept beside it, since the page itself has changed.
 */

/** What scripts rearrange, or draw into, is replaced as a whole. */
const WHOLE = 'svg, table.sortable';

/** What took the place of what, for whoever wants to carry something over. */
export interface Replaced {
  readonly old: Element;
  readonly by: Element;
}

export class ServedCopy {
  readonly #copy: Element;
  /** What on the page belongs to a node of the copy. */
  readonly #onPage = new WeakMap<Node, Node>();
  #replaced: Replaced[] = [];
  #hasChanged = false;

  /** Taken before anything else has changed `page`. */
  constructor(page: Element) {
    const copy = page.cloneNode(true);
    if (!(copy instanceof Element)) throw new Error('an element is copied as one');
    this.#copy = copy;
    this.#pair(copy, page);
  }

  /** Null where nothing had to be changed; else what was replaced. */
  bringTo(next: Element): readonly Replaced[] | null {
    this.#replaced = [];
    this.#hasChanged = false;
    this.#patch(this.#copy, next);
    return this.#hasChanged ? this.#replaced : null;
  }

  #pair(copy: Node, page: Node): void {
    this.#onPage.set(copy, page);
    const onPage = [...page.childNodes];
    for (const [index, child] of [...copy.childNodes].entries()) {
      const partner = onPage[index];
      if (partner !== undefined) this.#pair(child, partner);
    }
  }

  #patch(copy: Node, next: Node): void {
    if (copy.isEqualNode(next)) return;
    const page = this.#onPage.get(copy);
    if (copy instanceof Element && next instanceof Element) {
      if (copy.matches(WHOLE)) {
        this.#replace(copy, next);
        return;
      }
      if (page instanceof Element && patchAttributes(copy, next, page)) this.#hasChanged = true;
      this.#patchChildren(copy, next);
    } else {
      this.#hasChanged = true;
      copy.nodeValue = next.nodeValue;
      if (page !== undefined) page.nodeValue = next.nodeValue;
    }
  }

  #patchChildren(copy: Element, next: Element): void {
    const waiting = contentOf(copy);
    let last: Node | null = null;
    for (const child of contentOf(next)) {
      const index = indexOfSame(waiting, child);
      if (index < 0) {
        last = this.#insert(copy, child, last);
        continue;
      }
      for (const gone of waiting.splice(0, index)) this.#remove(gone);
      const [same] = waiting.splice(0, 1);
      if (same === undefined) continue;
      // Of what is replaced, the new one stands there afterwards.
      const before: Node | null = same.previousSibling;
      this.#patch(same, child);
      last = same.parentNode === copy ? same : before === null ? copy.firstChild : before.nextSibling;
    }
    for (const gone of waiting) this.#remove(gone);
  }

  #replace(copy: Element, next: Element): void {
    this.#hasChanged = true;
    const page = this.#onPage.get(copy);
    const [forCopy, forPage] = this.#twice(next);
    copy.replaceWith(forCopy);
    if (!(page instanceof Element)) return;
    page.replaceWith(forPage);
    if (forPage instanceof Element) this.#replaced.push({ old: page, by: forPage });
  }

  #insert(parent: Element, child: Node, after: Node | null): Node {
    this.#hasChanged = true;
    const [forCopy, forPage] = this.#twice(child);
    parent.insertBefore(forCopy, after === null ? parent.firstChild : after.nextSibling);
    const page = this.#onPage.get(parent);
    const previous = after === null ? undefined : this.#onPage.get(after);
    if (page === undefined) return forCopy;
    const place = previous?.parentNode === page ? previous.nextSibling : page.firstChild;
    page.insertBefore(forPage, place);
    return forCopy;
  }

  #remove(copy: Node): void {
    this.#hasChanged = true;
    const page = this.#onPage.get(copy);
    page?.parentNode?.removeChild(page);
    copy.parentNode?.removeChild(copy);
  }

  /** One for the copy and one for the page. */
  #twice(next: Node): readonly [copy: ChildNode | Element, page: Node] {
    const forPage = document.importNode(next, true);
    const forCopy = document.importNode(next, true);
    this.#pair(forCopy, forPage);
    if (!(forCopy instanceof Element || forCopy instanceof CharacterData))
      throw new Error('only elements and text stand on the page');
    return [forCopy, forPage];
  }
}

/** Of the body only the elements, without the scripts: they run once, and where they are others the page is loaded again. */
function contentOf(parent: Element): ChildNode[] {
  const nodes = [...parent.childNodes];
  return parent instanceof HTMLBodyElement
    ? nodes.filter((node) => node instanceof Element && !(node instanceof HTMLScriptElement))
    : nodes;
}

/** The first that is the same thing as `child`, whatever it says; of those without a name, the same one before others. */
function indexOfSame(nodes: readonly Node[], child: Node): number {
  const wanted = nameOf(child);
  if (nameOf(nodes[0] ?? child) !== wanted || nodes.length === 0)
    return nodes.findIndex((node) => nameOf(node) === wanted);
  if (child instanceof Element && child.id === '') {
    const equal = nodes.findIndex((node) => node.isEqualNode(child));
    // What stands between is gone: only where it is little is that likelier than a change.
    if (equal >= 0) return equal;
  }
  return 0;
}

function nameOf(node: Node): string {
  if (!(node instanceof Element)) return node.nodeName;
  return `${node.tagName} ${node instanceof HTMLOptionElement ? node.text : node.id}`;
}

/** True where there was something to change. */
function patchAttributes(copy: Element, next: Element, page: Element): boolean {
  let hasChanged = false;
  for (const name of new Set([...copy.getAttributeNames(), ...next.getAttributeNames()])) {
    const before = copy.getAttribute(name);
    const value = next.getAttribute(name);
    if (value === before) continue;
    hasChanged = true;
    if (name === 'class') patchClasses(before ?? '', value ?? '', page);
    else if (value === null) page.removeAttribute(name);
    else page.setAttribute(name, value);
    if (value === null) copy.removeAttribute(name);
    else copy.setAttribute(name, value);
  }
  return hasChanged;
}

/** Scripts have classes of their own. */
function patchClasses(before: string, after: string, page: Element): void {
  page.classList.remove(...wordsOf(before));
  page.classList.add(...wordsOf(after));
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
