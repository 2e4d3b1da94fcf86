import { nothing } from "../../../src/annotations/nothing.ts";
import type { Point, Rect, Side } from "../../../src/geometry.ts";
import type { Layout, PlacedText } from "../../../src/layout/layout.ts";
import type { Edge, Group, Node, Overlay } from "../../../src/model/architecture.ts";
import { blockOf } from "../../../src/text/wrap.ts";
import { light } from "../../../src/themes/light.ts";

type Pair = readonly [number, number];

/** A rectangle: its upper left corner, width and height. */
export type Box = readonly [number, number, number, number];

export interface SketchedNode {
  readonly at: Pair;
  readonly label?: Box;
  readonly parent?: string;
  readonly place?: Side;
}

export interface SketchedGroup {
  readonly at: Box;
  readonly header?: Box;
  readonly parent?: string;
}

export interface SketchedEdge {
  readonly points: readonly Pair[];
  readonly text?: string;
  /** None: it says something, but has no place. */
  readonly label?: Box;
  /** In place of the label. */
  readonly number?: Box;
  readonly arrow?: Edge["arrow"];
}

export interface SketchedOverlay {
  readonly members: readonly string[];
  /** Each with its label, which says what the overlay is called. */
  readonly outlines: readonly { readonly at: Box; readonly label?: Box }[];
}

/** A layout in few words. */
export interface Sketch {
  readonly nodes?: Readonly<Record<string, SketchedNode>>;
  readonly groups?: Readonly<Record<string, SketchedGroup>>;
  /** By `from->to`. */
  readonly edges?: Readonly<Record<string, SketchedEdge>>;
  readonly overlays?: Readonly<Record<string, SketchedOverlay>>;
}

/** A layout as a sketch says. */
export function layoutOf({ nodes = {}, groups = {}, edges = {}, overlays = {} }: Sketch): Layout {
  return {
    annotations: nothing,
    size: { width: 800, height: 600 },
    badges: [],
    overlays: Object.entries(overlays).map(([name, { members, outlines }]) => ({
      overlay: {
        overlay: { name, members, label: name } as unknown as Overlay,
        label: placed(name, [0, 0, 0, 0]).text,
      },
      outlines: outlines.map(({ at, label }) => ({ bounds: rect(at), ...(label && { label: placed(name, label) }) })),
    })),
    panels: [],
    groups: Object.entries(groups).map(([id, { at, header, parent }]) => ({
      group: {
        group: {} as Group,
        id,
        ...(parent !== undefined && { parent }),
        direction: "right",
        arrange: "flow",
        header: { size: { width: 0, height: 0 }, align: "left" },
      },
      bounds: rect(at),
      ...(header && { label: placed(id, header) }),
    })),
    nodes: Object.entries(nodes).map(
      ([
        id,
        {
          at: [x, y],
          label,
          parent,
          place,
        },
      ]) => ({
        node: {
          node: {} as Node,
          id,
          icon: { width: 64, height: 64 },
          ...(parent !== undefined && { parent }),
          ...(place && { place }),
        },
        bounds: rect([x, y, 64, 64]),
        icon: rect([x, y, 64, 64]),
        ...(label && { label: placed(id, label) }),
      }),
    ),
    edges: Object.entries(edges).map(([id, { points, text = "", label, number, arrow = "end" }]) => {
      const [from = "", to = ""] = id.split("->");
      return {
        edge: {
          edge: { id, from, to, label: text, arrow } as Edge,
          id,
          from,
          to,
          ...(text && { label: placed(text, [0, 0, 0, 0]).text }),
        },
        points: points.map(([x, y]): Point => ({ x, y })),
        ...(label && { label: placed(text, label) }),
        ...(number && { number: { letter: "a", bounds: rect(number) } }),
      };
    }),
  };
}

function rect([x, y, width, height]: Box): Rect {
  return { x, y, width, height };
}

function placed(text: string, at: Box): PlacedText {
  return { text: blockOf(text, { font: light.fonts.node, maxWidth: 200 }), bounds: rect(at) };
}
