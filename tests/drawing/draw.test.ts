import { describe, expect, test } from "vitest";
import { draw } from "../../src/drawing/draw.ts";
import type { Drawing, EdgeFigure, GroupFigure, NodeFigure } from "../../src/drawing/drawing.ts";
import { contrast } from "../../src/themes/color.ts";
import { dark } from "../../src/themes/dark.ts";
import { themes } from "../../src/themes/index.ts";
import { light } from "../../src/themes/light.ts";
import type { Theme } from "../../src/themes/theme.ts";
import { architecture, layoutIn, madeUpIcons } from "./sample.ts";

const drawn = (theme: Theme): Drawing => draw(layoutIn(theme, madeUpIcons), architecture, theme, madeUpIcons);

function figureIn<Type extends "node" | "group" | "edge">(drawing: Drawing, type: Type, id: string) {
  const figure = drawing.figures.find((each) => each.type === type && each.id === id);
  if (!figure) throw new Error(`There is no ${type} ${id}`);
  // The type was just asked for.
  return figure as Extract<NodeFigure | GroupFigure | EdgeFigure, { readonly type: Type }>;
}

const sample = drawn(light);

test("titles come first, then groups from outside in, edges, nodes, and panels", () => {
  expect(sample.figures.map(({ type }) => type).join(" ")).toBe(
    ["title title", "group ".repeat(3), "edge ".repeat(8), "node ".repeat(8), "panel"]
      .map((part) => part.trim())
      .join(" "),
  );
  const groups = sample.figures.filter(({ type }) => type === "group");
  expect(groups.map(({ id }) => id)).toEqual(["cloud", "cloud.vpc", "cloud.vpc.app"]);
});

describe("a group", () => {
  test("has the fill that its provider gave it, and the border, darkened until it can be seen", () => {
    const { look } = figureIn(sample, "group", "cloud.vpc.app");
    expect(look).toEqual({ fill: "#e6f6f7", stroke: "#009c9e", width: 1.25, dash: [], radius: 0 });
  });

  test("is named in the colour of its border, darkened until it can be read", () => {
    const color = figureIn(sample, "group", "cloud.vpc.app").label?.color ?? "";
    expect(color).not.toBe("#00a4a6");
    expect(contrast(color, "#e6f6f7")).toBeGreaterThanOrEqual(4.5);
  });

  test("is dark on a dark ground, with a border that can be seen", () => {
    const { look, label } = figureIn(drawn(dark), "group", "cloud.vpc.app");
    expect(contrast(look.fill ?? "", dark.background)).toBeLessThan(2);
    expect(contrast(look.stroke ?? "", dark.background)).toBeGreaterThanOrEqual(3);
    expect(contrast(label?.color ?? "", look.fill ?? "")).toBeGreaterThanOrEqual(4.5);
    expect(contrast(figureIn(drawn(dark), "group", "cloud").look.stroke ?? "", dark.background)).toBeGreaterThan(3);
  });
});

describe("a node", () => {
  test("shows its picture in its own proportions, in the middle of its place", () => {
    const { icon } = figureIn(sample, "node", "cloud.vpc.app.index");
    expect(icon.picture).toMatchObject({ x: 520, y: 256, width: 64, height: 32 });
    expect(icon.frame).toBeUndefined();
  });

  test("without a picture shows letters on the colour of its category, without a type on a plain tile", () => {
    const person = figureIn(sample, "node", "employee").icon;
    expect(person).toMatchObject({ letters: { text: "Em", color: "#ffffff" }, frame: { fill: light.monogram } });
    const box = figureIn(sample, "node", "audit").icon;
    expect(box).toMatchObject({ letters: { text: "AD" }, frame: { fill: "#ffffff", stroke: light.colors.stroke } });
  });

  test("that shares its picture has a badge in the corner of its icon", () => {
    const { badge, ...icon } = figureIn(sample, "node", "cloud.endpoint").icon;
    expect(badge?.letters.text).toMatch(/^\S{1,3}$/);
    expect([(badge?.x ?? 0) + (badge?.width ?? 0), (badge?.y ?? 0) + (badge?.height ?? 0)]).toEqual([
      icon.x + icon.width - 3,
      icon.y + icon.height - 3,
    ]);
  });

  test("stands on a tile where its author asked for one, and everywhere on a dark ground", () => {
    expect(figureIn(sample, "node", "tuned").icon.frame).toMatchObject({ fill: "#fff3e0", stroke: "#b45309" });
    expect(figureIn(drawn(dark), "node", "cloud.claude").icon.frame).toMatchObject({ fill: dark.iconPlate });
  });

  test("tells its facts, a line for each", () => {
    expect(figureIn(sample, "node", "cloud.vpc.app.api").tooltip).toBe(
      "Ask API\nAWS Lambda\nOwner: Platform team\nScaling: 0..50\nEncrypted: yes\nCost: €340 a month",
    );
  });

  test("says nothing that its label does not say", () => {
    expect(figureIn(sample, "node", "audit").tooltip).toBeUndefined();
    expect(figureIn(sample, "node", "cloud.logs").tooltip).toBeUndefined();
  });
});

describe("an edge", () => {
  test("looks like its kind, and dashed when it is asynchronous", () => {
    const looks = sample.figures.flatMap((figure) => (figure.type === "edge" ? [figure.look] : []));
    expect(looks.map(({ stroke }) => stroke)).toContain(light.edges.data.stroke);
    expect(figureIn(sample, "edge", "cloud.vpc.app.api->cloud.endpoint").look.dash).toEqual(light.asynchronousDash);
    expect(figureIn(sample, "edge", "cloud.logs->tuned").look).toMatchObject(light.edges.retrain);
  });

  test("has its label on the colour of the innermost group around it", () => {
    const plateOf = (id: string) => figureIn(sample, "edge", id).label?.plates?.map(({ fill }) => fill);
    expect(plateOf("cloud.vpc.app.api->cloud.vpc.app.index")).toEqual(["#e6f6f7"]);
    expect(plateOf("cloud.vpc.app.api->cloud.claude")).toContain("#ffffff");
  });

  test("has its label on what is seen of a group that stands back", () => {
    const layout = layoutIn(light, madeUpIcons);
    const annotations = { ...layout.annotations, dimmed: new Set(["cloud.vpc.app"]) };
    const { label } = figureIn(
      draw({ ...layout, annotations }, architecture, light, madeUpIcons),
      "edge",
      "cloud.vpc.app.api->cloud.vpc.app.index",
    );
    expect(label?.plates?.map(({ fill }) => fill)).toEqual(["#f8fcfd"]);
  });

  test("has its label on pieces of each colour where the border of a group runs through it", () => {
    const layout = layoutIn(light, madeUpIcons);
    const edges = layout.edges.map((placed) => {
      const bounds = { x: 230, y: 265, width: 40, height: 14 };
      return placed.label ? { ...placed, label: { ...placed.label, bounds } } : placed;
    });
    const platesIn = (fill: string) => {
      const groups = layout.groups.map((placed) => {
        return { ...placed, group: { ...placed.group, group: { ...placed.group.group, style: { fill } } } };
      });
      const figures = draw({ ...layout, groups: groups.slice(2), edges }, architecture, light, madeUpIcons);
      return figureIn(figures, "edge", "employee->cloud.vpc.app.api").label?.plates;
    };
    expect(platesIn("#e6f6f7")).toEqual([
      { x: 226, y: 264, width: 48, height: 16, fill: "#ffffff" },
      { x: 240, y: 264, width: 34, height: 16, fill: "#e6f6f7" },
    ]);
    // Dark letters on black could not be read.
    expect(platesIn("#000000")).toEqual([{ x: 226, y: 264, width: 48, height: 16, fill: "#ffffff" }]);
  });

  test("tells its ends by name, its kind, and what it carries", () => {
    expect(figureIn(sample, "edge", "cloud.vpc.app.api->cloud.vpc.app.index").tooltip).toBe(
      "Ask API → Amazon OpenSearch Serverless\nk-NN, top 5\nKind: data",
    );
  });
});

test("labels can be read on whatever colour an author gave to the group around them, in every theme", () => {
  for (const theme of themes) {
    for (const fill of ["#000000", "#ffffff", "#7f7f7f"]) {
      const groups = architecture.groups.map((group) => ({ ...group, style: { fill } }));
      const drawing = draw(layoutIn(theme, madeUpIcons, { ...architecture, groups }), architecture, theme, madeUpIcons);
      const figures = [
        figureIn(drawing, "group", "cloud.vpc"),
        figureIn(drawing, "node", "cloud.vpc.app.api"),
        figureIn(drawing, "edge", "cloud.vpc.app.api->cloud.vpc.app.index"),
      ];
      for (const { label } of figures) {
        expect(contrast(label?.color ?? "", fill)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(label?.captionColor ?? "", fill)).toBeGreaterThanOrEqual(4.5);
      }
    }
  }
});

test("a tooltip has an end, however much there is to tell", () => {
  const facts = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`x-${index}`, "long ".repeat(1000)]));
  const nodes = architecture.nodes.map((node) => ({ ...node, facts: { ...facts, "x-deep": { a: { b: 1 } } } }));
  const layout = layoutIn(light, madeUpIcons, { ...architecture, nodes });
  const { tooltip = "" } = figureIn(draw(layout, architecture, light, madeUpIcons), "node", "audit");
  expect(tooltip.split("\n")).toHaveLength(30);
  expect(tooltip.length).toBeLessThan(10_000);
});

test.each(themes)("every colour in the $name theme is written as #rrggbb", (theme) => {
  const colors = JSON.stringify(drawn(theme), (key, value) => (key === "body" ? "" : value)).match(/"#[^"]*"/g) ?? [];
  expect(colors.length).toBeGreaterThan(20);
  for (const color of colors) expect(color).toMatch(/^"#[\da-f]{6}"$/);
});
