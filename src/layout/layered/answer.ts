import type { Point, Rect, Size } from "../../geometry.ts";
import type { ElkEdge, ElkNode } from "../elk.ts";
import type { Hierarchy } from "../hierarchy.ts";
import { type Drawn, isAcross } from "./drawn.ts";
import { atBottom } from "./ends.ts";
import { loopsOf } from "./loops.ts";
import { cornerRoom, type Question } from "./question.ts";
import { straightened } from "./straightened.ts";

/** What ELK drew: icons of their true size, edges the right way round and up to what they end at, loops. */
export function drawnOf({ hierarchy, reversed, labelled }: Question, answer: ElkNode): Drawn {
  const boxes = boxesOf(hierarchy, answer);
  const { root, nodeCount, graph } = hierarchy;
  const icons = graph.nodes.map(({ icon }, node) => iconOf(hierarchy, boxes[node] ?? nowhere, icon));
  const groups = boxes.slice(root + 1);
  const points: Point[][] = graph.edges.map(() => []);
  const labels = new Map<number, Rect>();
  const end = (point: Point, element: number) => atBottom(point, { hierarchy, icons }, element);
  for (const drawn of answer.edges ?? []) {
    const edge = numberOf(drawn.id);
    const [from, to] = hierarchy.ends[edge] ?? [0, 0];
    const way = wayOf(drawn);
    if (reversed[edge]) way.reverse();
    const [first, last] = [way[0], way.at(-1)];
    if (!first || !last) throw new Error(`ELK drew no way for edge ${edge}`);
    points[edge] = straightened([end(first, from), ...way.slice(1, -1), end(last, to)]);
    const label = drawn.labels?.[0];
    const text = hierarchy.graph.edges[edge]?.label;
    if (label && text && labelled.has(edge)) labels.set(edge, centred(text.size, label));
  }
  for (let element = 0; element < hierarchy.count; element++) {
    const bounds = element < nodeCount ? icons[element] : groups[element - root - 1];
    for (const { edge, points: way, label } of bounds ? loopsOf(hierarchy, element, bounds) : []) {
      points[edge] = [...way];
      if (label) labels.set(edge, label);
    }
  }
  return {
    hierarchy,
    icons,
    groups,
    points,
    labels,
    headers: groups.map((group, index) => headerOf(hierarchy, group, index)),
  };
}

const nowhere: Rect = { x: 0, y: 0, width: 0, height: 0 };

const numberOf = (id: string): number => Number(id.slice(1));

/** By number, in ELK's coordinates. */
function boxesOf({ count }: Hierarchy, answer: ElkNode): Rect[] {
  const boxes: Rect[] = Array<Rect>(count).fill(nowhere);
  const read = ({ id, x = 0, y = 0, width = 0, height = 0, children = [] }: ElkNode): void => {
    boxes[numberOf(id)] = { x, y, width, height };
    children.forEach(read);
  };
  read(answer);
  return boxes;
}

function iconOf(hierarchy: Hierarchy, { x, y }: Rect, { width, height }: Size): Rect {
  return isAcross(hierarchy) ? { x, y: y - cornerRoom, width, height } : { x: x - cornerRoom, y, width, height };
}

function wayOf({ id, sections = [] }: ElkEdge): Point[] {
  const [section] = sections;
  if (!section) throw new Error(`ELK drew no way for edge ${id}`);
  return [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
}

/** ELK was told of a larger one. */
function centred(size: Size, { x = 0, y = 0, width = 0, height = 0 }: Partial<Rect>): Rect {
  return { x: x + (width - size.width) / 2, y: y + (height - size.height) / 2, ...size };
}

function headerOf({ graph }: Hierarchy, { x, y, width }: Rect, index: number): Rect {
  const { size, align } = graph.groups[index]?.header ?? { size: nowhere, align: "left" };
  return { x: align === "center" ? x + (width - size.width) / 2 : x, y, width: size.width, height: size.height };
}
