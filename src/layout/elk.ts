import type { Point, Rect } from "../geometry.ts";
import { loadElkScript } from "./elk-script.ts";
import type { Hierarchy } from "./hierarchy.ts";

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

/** Where ELK would put everything: a sketch from which ranks and order are read. By number of the element, px. */
export interface Sketch {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly width: Float64Array;
  readonly height: Float64Array;
}

/** Beyond this ELK runs out of stack. */
export const mostElkNodes = 5000;

// Only ranks and order are read from the answer, so that its places and routes
// are made by the quickest means; they would be two thirds of its time.
const layered = {
  "elk.direction": "RIGHT",
  "elk.edgeRouting": "POLYLINE",
  "elk.spacing.nodeNode": "24",
  "elk.layered.spacing.nodeNodeBetweenLayers": "24",
  "elk.layered.nodePlacement.strategy": "BRANDES_KOEPF",
  "elk.padding": "[top=44,left=20,bottom=20,right=20]",
};

const root = {
  ...layered,
  "elk.algorithm": "layered",
  "elk.hierarchyHandling": "INCLUDE_CHILDREN",
  // ELK counts from the parent's corner unless told otherwise.
  "elk.json.shapeCoords": "ROOT",
};

/** Thoroughness of crossing minimisation, by how much of it is affordable. */
const thoroughness = (nodes: number): string => (nodes > 500 ? "1" : nodes > 150 ? "3" : "7");

/**
 * Lays the graph out from left to right with ELK's layered algorithm.
 *
 * `reversed` says which edges to turn round: ELK breaks cycles without regard
 * for what stands first in the document.
 */
export async function sketch(hierarchy: Hierarchy, reversed: readonly boolean[], loadElk?: LoadElk): Promise<Sketch> {
  const layOut = await openElk(loadElk);
  return readSketch(hierarchy, layOut(elkGraph(hierarchy, reversed)));
}

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
  return () => loaded(address, () => import(/* @vite-ignore */ /* webpackIgnore: true */ address));
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

function elkGraph(hierarchy: Hierarchy, reversed: readonly boolean[]): object {
  const options = { "elk.layered.thoroughness": thoroughness(hierarchy.nodeCount) };
  return {
    id: nameOf(hierarchy.root),
    layoutOptions: { ...root, ...options },
    children: elkChildren(hierarchy, hierarchy.root, { ...layered, ...options }),
    edges: hierarchy.ends.map(([from, to], index) => {
      const [source, target] = reversed[index] ? [to, from] : [from, to];
      return { id: `e${index}`, sources: [nameOf(source)], targets: [nameOf(target)] };
    }),
  };
}

function elkChildren(hierarchy: Hierarchy, group: number, layoutOptions: object): object[] {
  const { children, border, graph, root } = hierarchy;
  const sides = border[group];
  const members = [
    ...(children[group] ?? []),
    ...(sides ? [...sides.left, ...sides.right, ...sides.top, ...sides.bottom] : []),
  ];
  return members.map((index) => {
    const node = graph.nodes[index];
    if (index > root || !node) {
      return { id: nameOf(index), layoutOptions, children: elkChildren(hierarchy, index, layoutOptions) };
    }
    return {
      id: nameOf(index),
      width: Math.max(node.icon.width, node.label?.size.width ?? 0),
      height: node.icon.height + (node.label?.size.height ?? 0),
    };
  });
}

function readSketch({ count }: Hierarchy, answer: ElkNode): Sketch {
  const numbers = () => new Float64Array(count);
  const result = { x: numbers(), y: numbers(), width: numbers(), height: numbers() };
  const read = ({ id, x = 0, y = 0, width = 0, height = 0, children = [] }: ElkNode): void => {
    const index = Number(id.slice(1));
    result.x[index] = x;
    result.y[index] = y;
    result.width[index] = width;
    result.height[index] = height;
    children.forEach(read);
  };
  read(answer);
  return result;
}
