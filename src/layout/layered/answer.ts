import type { Point, Rect, Size } from "../../geometry.ts";
import type { ElkEdge, ElkNode } from "../elk.ts";
import type { Hierarchy } from "../hierarchy.ts";
import { cornerRoom, type Drawn, isAcross } from "../ways/drawn.ts";
import { atBottom } from "../ways/ends.ts";
import { straightened } from "../ways/straightened.ts";
import { loopsOf } from "./loops.ts";
import type { Question } from "./question.ts";

/** What ELK drew: icons of their true size, edges the right way round and up to what they end at, loops. */
export function drawnOf(question: Question, answer: ElkNode): Drawn {
  const { hierarchy } = question;
  const boxes = boxesOf(hierarchy, answer);
  const icons = hierarchy.graph.nodes.map(({ icon }, node) => iconOf(hierarchy, boxes[node] ?? nowhere, icon));
  const groups = boxes.slice(hierarchy.root + 1);
  const headers = groups.map((group, index) => headerOf(hierarchy, group, index));
  const points: (readonly Point[])[] = hierarchy.ends.map(() => []);
  const labels = new Map<number, Rect>();
  for (const drawn of answer.edges ?? []) {
    const edge = numberOf(drawn.id);
    points[edge] = routeOf(question, icons, drawn);
    const [text, label] = [hierarchy.graph.edges[edge]?.label, drawn.labels?.[0]];
    if (text && label) labels.set(edge, centred(text.size, label));
  }
  for (const loop of [...icons, ...groups].flatMap((bounds, at) =>
    loopsOf(hierarchy, elementOf(hierarchy, at), bounds),
  )) {
    points[loop.edge] = loop.points;
    if (loop.label) labels.set(loop.edge, loop.label);
  }
  return { hierarchy, icons, groups, points, labels, headers };
}

/** The number of what is at some place among all nodes and groups: the root lies between them. */
const elementOf = ({ root }: Hierarchy, at: number): number => (at < root ? at : at + 1);

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

function routeOf({ hierarchy, reversed }: Question, icons: readonly Rect[], { id, sections }: ElkEdge): Point[] {
  const edge = numberOf(id);
  const [section] = sections ?? [];
  if (!section) throw new Error(`ELK drew no way for edge ${edge}`);
  const { startPoint, bendPoints = [], endPoint } = section;
  const [from, to] = hierarchy.ends[edge] ?? [0, 0];
  const [source, target] = reversed[edge] ? [to, from] : [from, to];
  const standing = { hierarchy, icons };
  const way = [atBottom(startPoint, standing, source), ...bendPoints, atBottom(endPoint, standing, target)];
  return straightened(reversed[edge] ? way.reverse() : way);
}

/** ELK was told of a larger one. */
function centred(size: Size, { x = 0, y = 0, width = 0, height = 0 }: Partial<Rect>): Rect {
  return { x: x + (width - size.width) / 2, y: y + (height - size.height) / 2, ...size };
}

function headerOf({ graph }: Hierarchy, { x, y, width }: Rect, index: number): Rect {
  const { size, align } = graph.groups[index]?.header ?? { size: nowhere, align: "left" };
  return { x: align === "center" ? x + (width - size.width) / 2 : x, y, width: size.width, height: size.height };
}
