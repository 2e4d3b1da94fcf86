/** Waits until somebody ends the process, as by Ctrl-C. Who does so twice does not wait for anything. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
}
