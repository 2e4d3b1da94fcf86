import { expect, test } from "vitest";
import { draw } from "../../src/drawing/draw.ts";
import type { Drawing, HubBadgeFigure, PanelRowFigure } from "../../src/drawing/drawing.ts";
import { contains } from "../../src/geometry.ts";
import { contrast } from "../../src/themes/color.ts";
import { themes } from "../../src/themes/index.ts";
import { light } from "../../src/themes/light.ts";
import type { Theme } from "../../src/themes/theme.ts";
import { architectureWithHubs, layoutIn, madeUpIcons } from "./sample.ts";

function drawn(theme: Theme = light, architecture = architectureWithHubs): Drawing {
  return draw(layoutIn(theme, madeUpIcons, architecture), architecture, theme, madeUpIcons);
}

function badgesIn({ figures }: Drawing): readonly HubBadgeFigure[] {
  return figures.filter((figure) => figure.type === "badge");
}

/** What the legend says about badges. */
function legendIn({ figures }: Drawing): readonly PanelRowFigure[] {
  const rows = figures.flatMap((figure) => (figure.type === "panel" && figure.name === "legend" ? figure.rows : []));
  return rows.filter(({ sample }) => sample?.type === "icon");
}

test("badges come after nodes, panels after everything", () => {
  const types = drawn().figures.map(({ type }) => type);
  expect(types.slice(types.lastIndexOf("node") + 1)).toEqual(["badge", "badge", "badge", "badge", "panel"]);
  expect(badgesIn(drawn()).map(({ id }) => id)).toEqual([
    "cloud.vpc->cloud.logs",
    "cloud.vpc->audit",
    "cloud.claude->cloud.logs",
    "cloud.claude->audit",
  ]);
});

test("a badge says what its edges say", () => {
  const [metrics] = badgesIn(drawn());
  expect(metrics).toMatchObject({
    parent: "cloud.vpc",
    hub: "cloud.logs",
    edges: [{ id: "cloud.vpc->cloud.logs", from: "cloud.vpc", to: "cloud.logs", kind: "request", arrow: "end" }],
    tooltip: "VPC 10.0.0.0/16 → Amazon CloudWatch\nmetrics",
    link: "https://example.com/metrics",
  });
});

test("badges are in the upper right corner of an icon, side by side, and behind the label of a group", () => {
  const figures = new Map(drawn().figures.map((figure) => [`${figure.type} ${figure.id}`, figure]));
  const node = figures.get("node cloud.claude");
  const group = figures.get("group cloud.vpc");
  if (node?.type !== "node" || group?.type !== "group") throw new Error("The sample has both");
  const [logs, audit] = badgesIn(drawn()).filter(({ parent }) => parent === node.id);
  expect(logs?.bounds).toEqual({ x: node.icon.x + 44, y: node.icon.y + 2, width: 18, height: 18 });
  expect(audit?.bounds.x).toBe(node.icon.x + 24);
  const [first] = badgesIn(drawn()).filter(({ parent }) => parent === group.id);
  expect(contains(group.bounds, first?.bounds ?? group.bounds)).toBe(true);
  expect(first?.bounds.x).toBeGreaterThan((group.label?.bounds.x ?? 0) + (group.label?.bounds.width ?? 0));
});

test("a badge shows the picture of its hub whole, or letters where it has none", () => {
  const [logs, audit] = badgesIn(drawn());
  expect(logs?.mark.picture).toMatchObject({ width: 14, height: 7, icon: { size: { width: 48, height: 24 } } });
  expect(audit?.mark).toMatchObject({ letters: { text: "AD" } });
  expect(audit?.mark.picture).toBeUndefined();
});

test("hubs with the same picture, or with the same letters, are told apart by numbers", () => {
  const alike = { type: architectureWithHubs.nodes.find(({ id }) => id === "cloud.logs")?.type, label: "Audit desk" };
  const lettersOf = ({ type, label }: Partial<typeof alike>) => {
    const nodes = architectureWithHubs.nodes.map(({ type: own, ...node }) => {
      const shown = node.hub === "badges" ? type : own;
      return { ...node, ...(label && node.hub === "badges" && { label }), ...(shown && { type: shown }) };
    });
    return badgesIn(drawn(light, { ...architectureWithHubs, nodes })).map(({ mark }) => mark.letters?.text);
  };
  expect(lettersOf({ type: alike.type })).toEqual(["1", "2", "1", "2"]);
  expect(lettersOf({ label: alike.label })).toEqual(["1", "2", "1", "2"]);
  expect(lettersOf({})).not.toContain("1");
});

test("the legend says what badges mean as far as their edges agree", () => {
  expect(legendIn(drawn()).map(({ id, label }) => [id, label.block.text])).toEqual([
    ["cloud.logs", "Amazon CloudWatch"],
    ["audit", "Audit desk"],
  ]);
  const edges = architectureWithHubs.edges.map((edge) => ({ ...edge, label: "a\ntrail" }));
  const labelled = drawn(light, { ...architectureWithHubs, edges });
  expect(legendIn(labelled)[0]?.label.block.text).toBe("Amazon CloudWatch: a trail");
});

test("the legend can be left out", () => {
  const without = drawn(light, { ...architectureWithHubs, legend: false });
  expect(without.figures.filter(({ type }) => type === "panel")).toEqual([]);
  expect(badgesIn(without)).toHaveLength(4);
  expect(without.size.width * without.size.height).toBeLessThan(drawn().size.width * drawn().size.height);
});

test.each(themes)("letters and texts can be read in the $name theme", (theme) => {
  for (const { mark } of badgesIn(drawn(theme))) {
    if (mark.letters) expect(contrast(mark.letters.color, mark.frame?.fill ?? "")).toBeGreaterThanOrEqual(4.5);
  }
  for (const { label } of legendIn(drawn(theme))) {
    expect(contrast(label.color, theme.panel.fill)).toBeGreaterThanOrEqual(4.5);
  }
});
