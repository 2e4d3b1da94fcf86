import type { Point } from "../../src/geometry.ts";
import { browserHost, render, type SyncedFile, sync } from "../../src/index.ts";
import { Hand } from "./hand.ts";

export const document = `title: Shop
description: Where people buy
provider: aws
nodes:
  web: { type: generic.browser, caption: any of them }
  g: # a group
    label: Cloud
    nodes:
      api: lambda # small
      db: { type: dynamodb, label: "Orders of the last thirty days" }
      inner: { label: Inner, nodes: { job: lambda, log: { type: cloudwatch, hub: badges } } }
  cdn: { type: cloudfront, label: CDN }
edges:
  - web -> api: HTTPS
  - api -> db -> job: rows
  - web -> cdn: { exit: top, enter: top }
  - job -> log: lines
  - cdn ~> job
`;

/** What is there besides the document. */
export const files = { "shop.layout.yaml": "nodes:\n  cdn: [200, 300] # mine\n" };

export async function drawn(host = browserHost()): Promise<string> {
  const { output = "" } = await render(
    { name: "shop.yaml", text: document },
    { format: "drawio", effort: "draft", host },
  );
  return output;
}

/** What a drawing in that hand says, and its diagnostics as they are printed. */
export async function synced(
  { text }: Hand,
  { layout, yaml = document }: { readonly layout?: string; readonly yaml?: string } = {},
) {
  const host = browserHost({ files: layout === undefined ? {} : { "shop.layout.yaml": layout } });
  const { output, diagnostics } = await sync(
    { name: "shop.drawio", text },
    { name: "shop.yaml", text: yaml },
    { host },
  );
  return {
    told: output?.changes.map(({ message }) => message),
    files: output?.files ?? [],
    layout: textOf(output?.files, "shop.layout.yaml"),
    yaml: textOf(output?.files, "shop.yaml"),
    messages: diagnostics.map(({ message }) => message),
    hints: diagnostics.map(({ hint }) => hint),
    diagnostics,
  };
}

function textOf(all: readonly SyncedFile[] | undefined, name: string): string | undefined {
  return all?.find((file) => file.name === name)?.text;
}

export const head = "# Where things were put by hand, in px; `stratogram sync` writes it.\n";

/** Where a node or group was drawn. */
export function at(id: string): readonly [x: number, y: number, width: number, height: number] {
  const [, text = ""] = new RegExp(` stratogram-id="${id}" stratogram-at="([^"]*)"`).exec(hand.text) ?? [];
  const [x = Number.NaN, y = Number.NaN, width = Number.NaN, height = Number.NaN] = text.split(" ").map(Number);
  return [x, y, width, height];
}

/** As it is written in a layout file, moved. */
export function moved(id: string, dx: number, dy: number): string {
  const [x, y] = at(id);
  return `[${[x + dx, y + dy].map((value) => Math.round(value * 100) / 100).join(", ")}]`;
}

/** Where an edge from top to top turns, which it was told to be. */
export function turnsAbove(id: string): readonly [first: Point, second: Point] {
  const [, text = ""] =
    new RegExp(` stratogram-id="${id.replace(">", "&gt;")}" stratogram-at="([^"]*)"`).exec(hand.text) ?? [];
  const [, , x1 = Number.NaN, y1 = Number.NaN, x2 = Number.NaN, y2 = Number.NaN] = text.split(" ").map(Number);
  return [
    { x: x1, y: y1 },
    { x: x2, y: y2 },
  ];
}

/** The shop as it was drawn. */
export const hand = new Hand(await drawn());
