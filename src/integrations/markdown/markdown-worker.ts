import { workerData } from "node:worker_threads";
import type { DiagramRequest } from "./draw-diagram.ts";
import type { Answer, Desk } from "./draw-waiting.ts";

/** The thread that draws while another one waits. */
const { port, bell }: Desk = workerData;

port.on("message", async (request: DiagramRequest) => {
  port.postMessage(await answerTo(request));
  Atomics.store(bell, 0, 1);
  Atomics.notify(bell, 0);
});

/** Whoever waits must hear of everything, faults of ours included. */
async function answerTo(request: DiagramRequest): Promise<Answer> {
  try {
    const { drawDiagram } = await import("./draw-diagram.ts");
    return { drawn: await drawDiagram(request) };
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
