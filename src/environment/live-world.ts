/** What a command needs of the world that goes on until it is interrupted: to answer browsers, and to notice changes. */

export interface LiveWorld {
  /** Answers what is asked at that place as `answer` says, until it is closed. */
  serve(place: ServedPlace, answer: (request: WebRequest) => WebAnswer): Promise<Served | NotServed>;
  /**
   * Calls `onChange` soon after something of what `what` names is another than it was, and never while it goes on
   * changing from one moment to the next for longer than it has to.
   */
  watch(what: () => Watched, onChange: () => void): Closable;
  /** Resolves when whoever runs milepost wants it to end, as with Ctrl-C. */
  interrupted(): Promise<void>;
  /** Lets some milliseconds go by. */
  pause(milliseconds: number): Promise<void>;
}

export interface Closable {
  close(): void;
}

export interface ServedPlace {
  /** An address of this machine, or a name of it. */
  readonly host: string;
  /** 0 for one that is free. */
  readonly port: number;
}

export interface Served extends Closable {
  readonly ok: true;
  readonly port: number;
  /** Tells every browser that listens for events. */
  tell(event: string): void;
}

export interface NotServed {
  readonly ok: false;
  readonly why: 'taken' | 'no-permission' | 'no-such-host' | 'other';
}

/** A request as it came: nothing of it has been decoded. */
export interface WebRequest {
  readonly method: string;
  /** What stands behind the method: `/`. */
  readonly target: string;
  /** Names in small letters; one that came twice stands here twice. */
  readonly headers: readonly (readonly [name: string, value: string])[];
}

export interface WebAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** `events` keeps the answer open for what will be told. */
  readonly body: Uint8Array | 'events';
}

/** What is looked at for changes. */
export interface Watched {
  /** Folders with the files and folders in them; one that is not there counts when it comes. */
  readonly folders: readonly string[];
  readonly files: readonly string[];
  /** Anything else, a change of which counts. */
  readonly beside: string;
}
