import { parentPort, workerData } from "node:worker_threads";
import { type RecordedHost, recorded } from "../cache/recorded.ts";
import { type DrawFlags, type Drawn, drawOne, type Job } from "../draw-one.ts";
import { Garbage } from "./garbage.ts";
import { type Answer, jobOf, type Task } from "./task.ts";

/** What a thread of a pool does: it draws what it is told, until it is told nothing. */
export function work(): void {
  const port = parentPort;
  const flags: DrawFlags = workerData;
  const garbage = new Garbage();
  port?.on("message", async (task: Task | undefined) => {
    if (!task) return port.close();
    port.postMessage(await answerTo(jobOf(task), flags));
    garbage.collect();
  });
}

/** Draws, and notes what is read. */
export async function answerTo(job: Job, flags: DrawFlags): Promise<Answer> {
  let watched: RecordedHost | undefined;
  const drawn: Drawn = await drawOne(job, flags, (host) => {
    watched = recorded(host, job.input.path);
    return watched.host;
  });
  return { drawn, reads: watched?.reads ?? [] };
}
