import type { Point, Rect } from "../geometry.ts";
import { loadElkScript } from "./elk-script.ts";

/**
 * The layout engine as elkjs hands it out: a worker that also runs in place,
 * answering `dispatcher.saveDispatch` through `onmessage` in the same tick.
 *
 * That is an internal of the pinned version; `tests/layout/elk.test.ts` holds it to it.
 */
export interface ElkWorker {
  onmessage?: (event: { readonly data: ElkAnswer }) => void;
  readonly dispatcher: { saveDispatch(event: { readonly data: object }): void };
}

interface ElkAnswer {
  readonly data?: ElkNode;
  readonly error?: { readonly message?: string };
}

/** A node or group as ELK answers it; coordinates as `elk.json.shapeCoords` says. */
export interface ElkNode extends Partial<Rect> {
  readonly id: string;
  readonly children?: readonly ElkNode[];
  readonly edges?: readonly ElkEdge[];
}

/** An edge as ELK answers it; coordinates as `elk.json.edgeCoords` says. */
export interface ElkEdge {
  readonly id: string;
  readonly labels?: readonly Partial<Rect>[];
  readonly sections?: readonly ElkSection[];
}

interface ElkSection {
  readonly startPoint: Point;
  readonly bendPoints?: readonly Point[];
  readonly endPoint: Point;
}

export type LoadElk = () => Promise<ElkWorker>;

/** Beyond this ELK runs out of stack. */
export const mostElkNodes = 5000;

/** Gives a graph in ELK's JSON its places. */
export type LayOut = (graph: object) => ElkNode;

/** Makes ELK ready to lay out any number of graphs. */
export async function openElk(loadElk: LoadElk = loadElkFromPackage): Promise<LayOut> {
  const worker = await loadElk();
  // Only what is used: each algorithm takes its time to set up.
  run(worker, "register", { algorithms: ["layered"] });
  return (graph) => {
    const answer = run(worker, "layout", { graph });
    if (!answer) throw new Error("ELK answered without a graph");
    return answer;
  };
}

/**
 * The layout engine at an address, `elkjs/lib/elk-worker.min.js`, for pages that are neither bundled nor have an import
 * map; workers know none.
 */
export function elkAt(address: string): LoadElk {
  return () => loaded(address, () => import(address));
}

function loadElkFromPackage(): Promise<ElkWorker> {
  // Half a second to load, so not before there is something to place.
  return loaded("", () => import("elkjs/lib/elk-worker.min.js"));
}

/** By where they came from; the empty address is the package. */
const engines = new Map<string, ReturnType<typeof loadElkScript<ElkWorker>>>();

async function loaded(address: string, load: Parameters<typeof loadElkScript<ElkWorker>>[0]): Promise<ElkWorker> {
  const engine = engines.get(address) ?? loadElkScript(load);
  engines.set(address, engine);
  return new (await engine)();
}

function run(worker: ElkWorker, command: string, message: object): ElkNode | undefined {
  let answer: ElkAnswer | undefined;
  worker.onmessage = ({ data }) => {
    answer = data;
  };
  worker.dispatcher.saveDispatch({ data: { id: 0, cmd: command, layoutOptions: {}, options: {}, ...message } });
  if (!answer || answer.error) throw new Error(`ELK failed to ${command}: ${answer?.error?.message ?? "no answer"}`);
  return answer.data;
}

/** Ids of our own (`n0`, `n1` …): ELK accepts `__proto__` and then loses it. */
export const nameOf = (index: number): string => `n${index}`;
