/** What was parsed this time and the time before: of a plan in use, all files but one are as they were. */
export class LatestTexts extends Map<string, unknown> {
  #before: LatestTexts | null;

  constructor(before: LatestTexts | null) {
    super();
    this.#before = before;
    // What was older is forgotten.
    if (before !== null) before.#before = null;
  }

  override get(text: string): unknown {
    const known = super.get(text);
    if (known !== undefined) return known;
    const earlier = this.#before?.get(text);
    if (earlier !== undefined) this.set(text, earlier);
    return earlier;
  }
}
