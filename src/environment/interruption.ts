/** Ctrl-C, and what ends a program politely by other means. A second one ends it at once, as if nobody listened. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      for (const signal of SIGNALS) process.off(signal, end);
      resolve();
    };
    for (const signal of SIGNALS) process.on(signal, end);
  });
}
