import type { Event } from 'js-yaml';

/** The text of a plan file. The parser's events are kept with it where there was room, to spare a second parse. */
export interface SourceText {
  readonly text: string;
  readonly events: readonly Event[] | null;
  /** Set of a text that is CSV and not YAML. */
  readonly isCsv?: true;
}

/** Characters of a plan whose events are kept: those of an ordinary plan several times over. Events take ten times as much memory. */
const MOST_KEPT = 1024 * 1024;

/** The sources of a plan by the names of their files. */
export class Sources {
  private readonly byFile = new Map<string, SourceText>();
  private kept = 0;

  /** `events` is null where the text does not parse, or was not parsed. */
  add(file: string, text: string, events: readonly Event[] | null): void {
    const room = this.kept + text.length <= MOST_KEPT;
    if (events !== null && room) this.kept += text.length;
    this.byFile.set(file, { text, events: room ? events : null });
  }

  addCsv(file: string, text: string): void {
    this.byFile.set(file, { text, events: null, isCsv: true });
  }

  names(): Iterable<string> {
    return this.byFile.keys();
  }

  get(file: string): SourceText | undefined {
    return this.byFile.get(file);
  }
}
