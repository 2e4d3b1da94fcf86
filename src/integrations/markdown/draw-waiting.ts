import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { DiagramRequest, DrawnDiagram } from "./draw-diagram.ts";

/** What the worker answers. */
export type Answer = { readonly drawn: DrawnDiagram } | { readonly fault: string };

/** What the worker is started with. */
export interface Desk {
  readonly port: MessagePort;
  /** One number, which becomes 1 when an answer is there. */
  readonly bell: Int32Array;
}

/** A diagram takes a second at most; what takes this long has come to an end without a word, ms. */
const patience = 300_000;

/**
 * Draws a diagram while the caller stands still.
 *
 * Some parsers of Markdown are synchronous, and drawing is not: ELK answers later. So another thread draws, which goes
 * on while this one sleeps. It is started once, as it has to load everything anew, and does not keep the process.
 */
export function drawWaiting(request: DiagramRequest): DrawnDiagram {
  desk ??= openDesk();
  const { port, bell, worker } = desk;
  Atomics.store(bell, 0, 0);
  port.postMessage(request);
  const isSilent = Atomics.wait(bell, 0, 0, patience) === "timed-out";
  const answer: Answer | undefined = isSilent ? undefined : receiveMessageOnPort(port)?.message;
  if (answer && "drawn" in answer) return answer.drawn;
  desk = undefined;
  void worker.terminate();
  throw new Error(`stratogram: a diagram could not be drawn: ${answer?.fault ?? "the worker does not answer"}`);
}

let desk: (Desk & { readonly worker: Worker }) | undefined;

function openDesk(): Desk & { readonly worker: Worker } {
  const file = fileURLToPath(new URL("./markdown-worker.js", import.meta.url));
  // A thread without a program would be waited for in vain.
  if (!existsSync(file)) throw new Error(`stratogram: there is no ${file}: keep the package out of bundles`);
  const { port1, port2 } = new MessageChannel();
  const bell = new Int32Array(new SharedArrayBuffer(4));
  const workerData: Desk = { port: port2, bell };
  // Flags of the process, such as loaders, are not for it.
  const worker = new Worker(file, { workerData, transferList: [port2], execArgv: [] });
  worker.unref();
  port1.unref();
  return { port: port1, bell, worker };
}
