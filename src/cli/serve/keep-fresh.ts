/** Runs a task again whenever it is asked for, never twice at once, and once more where it was asked for meanwhile. */
export function keepFresh(task: () => Promise<void>): () => void {
  let isRunning = false;
  let isAskedFor = false;
  const run = async (): Promise<void> => {
    isRunning = true;
    try {
      while (isAskedFor) {
        isAskedFor = false;
        await task();
      }
    } finally {
      isRunning = false;
    }
  };
  return () => {
    isAskedFor = true;
    if (!isRunning) void run();
  };
}
