/**
 * What was found out when the same plan was looked at before, for a command that looks at it again and again. Nothing of it
 * can be out of date: it is known by the text or the commit that it follows from.
 */
import { HistoryMemory } from '../history/history-memory.ts';
import type { Locator } from '../load/locate.ts';
import type { LoadedPlan } from '../load/load-plan.ts';

export class Remembered {
  /** The data of texts. */
  #texts = new LatestOf<unknown>(null);
  /** Where entries stand in texts. */
  #locators = new LatestOf<Locator>(null);
  #versions = new LatestOf<LoadedPlan>(null);
  #blobs = new LatestOf<ReadonlyMap<string, string>>(null);
  #commitsOnDays = new LatestOf<string | null>(null);
  readonly history: HistoryMemory = new HistoryMemory();

  /** At the beginning of each look: what the last one did not ask for is forgotten. */
  lookAgain(): void {
    this.#texts = new LatestOf(this.#texts);
    this.#locators = new LatestOf(this.#locators);
    this.#versions = new LatestOf(this.#versions);
    this.#blobs = new LatestOf(this.#blobs);
    this.#commitsOnDays = new LatestOf(this.#commitsOnDays);
  }

  get texts(): Map<string, unknown> {
    return this.#texts;
  }

  get locators(): Map<string, Locator> {
    return this.#locators;
  }

  /** Plans as they were, by their commits. */
  get versions(): Map<string, LoadedPlan> {
    return this.#versions;
  }

  /** The blobs of the plan folder, by commits. */
  get blobs(): Map<string, ReadonlyMap<string, string>> {
    return this.#blobs;
  }

  /** The commits in force at the end of days, null where there was none, by the commit from which they are looked for, and the day. */
  get commitsOnDays(): Map<string, string | null> {
    return this.#commitsOnDays;
  }
}

/** What was asked for this time and the time before. */
class LatestOf<Value> extends Map<string, Value> {
  #before: LatestOf<Value> | null;

  constructor(before: LatestOf<Value> | null) {
    super();
    this.#before = before;
    if (before !== null) before.#before = null;
  }

  override get(key: string): Value | undefined {
    const known = super.get(key);
    if (known !== undefined) return known;
    const earlier = this.#before?.get(key);
    if (earlier !== undefined) this.set(key, earlier);
    return earlier;
  }
}
