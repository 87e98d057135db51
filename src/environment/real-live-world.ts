import { interrupted } from './interruption.ts';
import type { LiveWorld } from './live-world.ts';
import { serveWeb } from './web-server.ts';
import { watchChanges } from './change-watcher.ts';

/** This machine's network, its files as they change, and its signals. */
export const realLiveWorld: LiveWorld = {
  serve: serveWeb,
  watch: watchChanges,
  interrupted,
  pause: (milliseconds) =>
    new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    }),
};
