import { parseDocument } from "yaml";

/**
 * How long some work keeps this process computing, in thousands of lines of YAML that the package `yaml` would read
 * meanwhile: much the same on a slow machine as on a quick one, however much else that has to do.
 */
export async function computing(work: () => unknown): Promise<number> {
  // What came before has warmed the machine for the work, but not for the measure.
  thousandLines ??= thousandLinesTake();
  return (await computingTime(work)) / (await thousandLines);
}

let thousandLines: Promise<number> | undefined;

/** How long a thousand lines take, ms: the quickest of several readings, as the first of them are cold. */
async function thousandLinesTake(): Promise<number> {
  const text = "- a: 1\n".repeat(5000);
  const times: number[] = [];
  for (let reading = 0; reading < 6; reading++) times.push(await computingTime(() => parseDocument(text)));
  return Math.min(...times) / 5;
}

/** How long some work keeps this process computing, ms. */
async function computingTime(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  return process.cpuUsage(start).user / 1000;
}
