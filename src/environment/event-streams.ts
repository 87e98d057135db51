/** The answers that stay open for events (server-sent events, as browsers read them by themselves). */
import type { ServerResponse } from 'node:http';

/** Before a proxy, or the sleep of a computer, takes a silent connection for a dead one. */
const HEARTBEAT = 15_000;

/** Bytes that wait for a reader. Events are short, so that whoever has as many waiting does not read. */
const MOST_WAITING = 16 * 1024;

export class EventStreams {
  readonly #open = new Set<ServerResponse>();
  #heartbeat: NodeJS.Timeout | null = null;

  /** The headers of `response` have been written. */
  add(response: ServerResponse): void {
    this.#open.add(response);
    response.on('close', () => this.#forget(response));
    response.socket?.setNoDelay(true);
    // How soon a browser comes back after the connection is lost.
    response.write('retry: 1000\n\nevent: hello\ndata:\n\n');
    this.#heartbeat ??= setInterval(() => this.#write(':\n\n'), HEARTBEAT);
  }

  tell(event: string): void {
    this.#write(`event: ${event}\ndata:\n\n`);
  }

  close(): void {
    for (const response of this.#open) response.destroy();
    this.#open.clear();
    this.#quieten();
  }

  #write(text: string): void {
    for (const response of this.#open) {
      if (response.writableLength > MOST_WAITING) response.destroy();
      else response.write(text);
    }
  }

  #forget(response: ServerResponse): void {
    this.#open.delete(response);
    if (this.#open.size === 0) this.#quieten();
  }

  #quieten(): void {
    if (this.#heartbeat !== null) clearInterval(this.#heartbeat);
    this.#heartbeat = null;
  }
}
