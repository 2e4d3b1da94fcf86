import type { Point } from "../../src/geometry.ts";
import type { XmlElement } from "../../src/xml/read-xml.ts";
import { numberIn, only } from "./deck.ts";

// Where PowerPoint draws what is written, by its definitions of presets; in px.

const emusInPx = 9525;

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The points of a line, in its direction; of rounded corners the corner itself. */
export function routeOf(shape: XmlElement): readonly Point[] {
  const properties = only(shape, "p:spPr");
  const transform = only(properties, "a:xfrm");
  const frame = frameOf(transform);
  const custom = properties.children.find(({ name }) => name === "a:custGeom");
  const points = custom ? customPoints(custom) : presetPoints(only(properties, "a:prstGeom"), frame);
  return points.map((point) => placed(point, frame, transform));
}

function frameOf(transform: XmlElement): Frame {
  const [place, size] = [only(transform, "a:off"), only(transform, "a:ext")];
  const inPx = (element: XmlElement, name: string) => numberIn(element, name) / emusInPx;
  return { x: inPx(place, "x"), y: inPx(place, "y"), width: inPx(size, "cx"), height: inPx(size, "cy") };
}

function presetPoints(geometry: XmlElement, { width: w, height: h }: Frame): readonly Point[] {
  const guides = only(geometry, "a:avLst").children;
  const [a = 0, b = 0, c = 0] = guides.map(({ attributes }) => Number(attributes.get("fmla")?.slice(4)) / 1e5);
  const [x1, y2, x3] = [a * w, b * h, c * w];
  const corners: Readonly<Record<string, readonly (readonly [x: number, y: number])[]>> = {
    straightConnector1: [],
    bentConnector2: [[w, 0]],
    bentConnector3: [
      [x1, 0],
      [x1, h],
    ],
    bentConnector4: [
      [x1, 0],
      [x1, y2],
      [w, y2],
    ],
    bentConnector5: [
      [x1, 0],
      [x1, y2],
      [x3, y2],
      [x3, h],
    ],
  };
  const inner = corners[geometry.attributes.get("prst") ?? ""];
  if (!inner) throw new Error("The preset is no connector");
  return [[0, 0] as const, ...inner, [w, h] as const].map(([x, y]) => ({ x, y }));
}

function customPoints(geometry: XmlElement): readonly Point[] {
  const points: Point[] = [];
  for (const step of only(geometry, "a:pathLst", "a:path").children) {
    const places = step.children.map((each) => ({
      x: numberIn(each, "x") / emusInPx,
      y: numberIn(each, "y") / emusInPx,
    }));
    // Before a rounded corner, the line only reaches its beginning.
    if (step.name === "a:quadBezTo") points.pop();
    points.push(...(step.name === "a:quadBezTo" ? places.slice(0, 1) : places));
    if (step.name === "a:quadBezTo") points.push(...places.slice(1));
  }
  return points;
}

/** Flipped, then turned, around the middle. */
function placed({ x, y }: Point, { x: left, y: top, width, height }: Frame, transform: XmlElement): Point {
  const { attributes } = transform;
  const angle = (Number(attributes.get("rot") ?? 0) / 60000 / 180) * Math.PI;
  const across = (x - width / 2) * (attributes.get("flipH") === "1" ? -1 : 1);
  const down = (y - height / 2) * (attributes.get("flipV") === "1" ? -1 : 1);
  return {
    x: left + width / 2 + across * Math.cos(angle) - down * Math.sin(angle),
    y: top + height / 2 + across * Math.sin(angle) + down * Math.cos(angle),
  };
}

/** Where the connection site of a shape is. */
export function siteOf(shape: XmlElement, index: number): Point {
  const properties = only(shape, "p:spPr");
  const { x, y, width, height } = frameOf(only(properties, "a:xfrm"));
  const custom = properties.children.find(({ name }) => name === "a:custGeom");
  const shares = custom ? customSites(custom) : presetSites(properties);
  const share = shares[index];
  if (!share) throw new Error(`There is no site ${index}`);
  return { x: x + share.x * width, y: y + share.y * height };
}

function customSites(geometry: XmlElement): readonly Point[] {
  const guides = new Map(
    only(geometry, "a:gdLst").children.map(({ attributes }) => {
      const [, share = ""] = /^\*\/ [wh] (-?\d+) 100000$/.exec(attributes.get("fmla") ?? "") ?? [];
      return [attributes.get("name"), Number(share) / 1e5];
    }),
  );
  return only(geometry, "a:cxnLst").children.map((site) => {
    const { attributes } = only(site, "a:pos");
    return { x: guides.get(attributes.get("x")) ?? Number.NaN, y: guides.get(attributes.get("y")) ?? Number.NaN };
  });
}

function presetSites(properties: XmlElement): readonly Point[] {
  const preset = only(properties, "a:prstGeom").attributes.get("prst");
  if (preset !== "rect" && preset !== "roundRect") throw new Error(`${preset} has other sites`);
  return [
    { x: 0.5, y: 0 },
    { x: 0, y: 0.5 },
    { x: 0.5, y: 1 },
    { x: 1, y: 0.5 },
  ];
}
