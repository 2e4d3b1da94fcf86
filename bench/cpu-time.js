/** The CPU time of this process in ms, of all its threads. */
export function cpuTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
