/** How long some work keeps this process computing, ms: the same however much else the machine has to do. */
export function computingTime(work: () => void): number {
  const start = process.cpuUsage();
  work();
  return process.cpuUsage(start).user / 1000;
}
