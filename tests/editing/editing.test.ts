import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Architecture,
  check,
  complete,
  definition,
  fixesOf,
  hover,
  type OutlineItem,
  outline,
  parse,
  references,
  rename,
  renameable,
  type TextEdit,
} from "../../src/index.ts";
import { edited } from "../../src/source/edit.ts";
import { marked } from "./marked.ts";
import { examples, signsOfYaml } from "./texts.ts";

function withEdits(text: string, edits: readonly TextEdit[]): string {
  return edited(
    text,
    edits.map(({ range: { start, end }, text: replacement }) => ({ start, end, text: replacement })),
  );
}

const shop = `provider: aws
title: Shop
nodes:
  web: user
  cloud:
    type: aws.cloud
    nodes:
      api: { type: lambda, label: "Ask *API*" }
      db: aurora
edges:
  - web -> cloud.api: HTTPS
  - "[web, api] ~> db": { kind: data }
  - { from: api, to: [db] }
overlays:
  pii: { around: [api, db] }
flows:
  ask:
    title: Asking
    description: "![](https://example.org/x.png)"
    steps:
      - web -> api: Ask
views:
  small: { collapse: cloud, flow: ask, focus: [api], hide: lambda }
decisions:
  - { title: Why, on: [api] }
classes:
  hot: { owner: Search }
`;

/** The place of what follows `before` in the shop. */
function placeOf(before: string): number {
  const at = shop.indexOf(before);
  if (at === -1) throw new Error(`nothing is called ${before}`);
  return at + before.length;
}

describe("what is explained", () => {
  test.each([
    ["a key", "titl", "**title** — Stands above the picture."],
    ["a node where it is defined", "      a", "`cloud.api`"],
    ["its edges", "      a", "- `web -> api`: HTTPS"],
    ["a label that looks like Markdown", "      a", "Ask \\*API\\*"],
    ["a node in an edge", "web -> cloud.a", "AWS Lambda"],
    ["a group in the path of a node", "web -> clo", "2 inside"],
    ["a node in a list of a route", '"[web, a', "AWS Lambda"],
    ["a type", "api: { type: lam", "**AWS Lambda** (`aws.lambda`)"],
    ["a type that stands alone", "db: auro", "Aurora"],
    ["a flow", "flow: as", "**Asking** (flow)"],
    ["what others wrote, and nothing it could do", "flow: as", "\\!\\[\\](https"],
    ["a choice", "kind: da", "One of `request`, `data`"],
  ])("%s", async (_, before, expected) => {
    expect((await hover(shop, placeOf(before)))?.markdown).toContain(expected);
  });

  test("nothing of what explains itself", async () => {
    expect(await hover(shop, placeOf("label: "))).toMatchObject({ markdown: expect.not.stringContaining("**label**") });
    expect(await hover("# nothing", 4)).toBeUndefined();
    expect(await hover("", 0)).toBeUndefined();
  });
});

test("every place that names a node is found, and where it gets its name", async () => {
  const places = await references(shop, placeOf("focus: [a"));
  expect(places.map(({ start, end }) => shop.slice(start, end))).toEqual(Array(8).fill("api"));
  const [defined] = await definition(shop, placeOf("focus: [a"));
  expect(defined?.start).toBe(shop.indexOf("api: {"));
  expect(await definition(shop, placeOf("flow: as"))).toMatchObject([{ start: shop.indexOf("ask:") }]);
  expect(await definition(shop, placeOf("title: Sh"))).toEqual([]);
});

describe("renaming", () => {
  test("changes every place, and parts of paths", async () => {
    const renaming = await rename(shop, placeOf("  clou"), "region");
    expect("edits" in renaming && withEdits(shop, renaming.edits)).toBe(
      shop
        .replace("  cloud:", "  region:")
        .replace("cloud.api", "region.api")
        .replace("collapse: cloud", "collapse: region"),
    );
  });

  test.each([
    ["a name that is none", "      a", "my api", '"my api" is no name'],
    ["a name that a sibling has", "      a", "db", 'there is another "db" already'],
    ["a name that is not clear any more", "      a", "web", 'something else is called "web"'],
    ["a type", "type: lam", "x", "nothing that could be renamed is here"],
    ["a title", "title: S", "x", "nothing that could be renamed is here"],
  ])("is refused for %s", async (_, before, name, sentence) => {
    expect(await rename(shop, placeOf(before), name)).toEqual({ refusal: expect.stringContaining(sentence) });
  });

  test.each([
    ["views:\n  sma", "view"],
    ["overlays:\n  pi", "overlay"],
    ["classes:\n  ho", "class"],
    ["flows:\n  as", "flow"],
  ])("works for what is called so after %j", async (before) => {
    const renaming = await rename(shop, placeOf(before), "other");
    expect("edits" in renaming && renaming.edits.length).toBeGreaterThan(0);
    expect(await renameable(shop, placeOf(before))).toBeDefined();
  });

  test("takes the pins of the layout file along", async () => {
    const layout =
      'nodes:\n  cloud.api: [1, 2]\n  web: [3, 4]\nedges:\n  "web->cloud.api": [[1, 2]]\n  cloud.api->cloud.db#2: [[1, 2]]\n';
    const host = {
      read: async (path: string) =>
        path === "shop.layout.yaml" ? { name: path, text: layout } : { failure: "missing" as const, reason: "" },
    };
    const renaming = await rename({ name: "shop.yaml", text: shop }, placeOf("      a"), "back", { host });
    const own =
      "edits" in renaming ? renaming.edits.filter(({ range }) => range.source.name === "shop.layout.yaml") : [];
    expect(withEdits(layout, own)).toBe(layout.replaceAll("cloud.api", "cloud.back"));
  });

  test("leaves an architecture as it is but for the name", async () => {
    for (const { text } of examples.filter((_, index) => index % 6 === 0)) {
      const { output: before } = await parse(text);
      const group = before?.groups.at(-1);
      if (!before || !group) throw new Error("an example has mistakes");
      const { start } = group.origin.document.rangeOfKey(group.origin.path);
      const renaming = await rename(text, start, "zzz");
      const { output: after } = "edits" in renaming ? await parse(withEdits(text, renaming.edits)) : {};
      const id = group.id.replace(/[^.]+$/, "zzz");
      expect(after && shapeOf(after)).toEqual(
        shapeOf(before).map((line) => line.replaceAll(new RegExp(`\\b${group.id}\\b`, "g"), id)),
      );
    }
  });
});

/** What an architecture says of ids, a line each. */
function shapeOf({ groups, nodes, edges, flows, views, overlays, decisions }: Architecture): readonly string[] {
  return [
    ...[...groups, ...nodes].map(({ id, type }) => `${id}: ${type?.id}`),
    ...edges.map(({ id, label }) => `${id}: ${label}`),
    ...flows.flatMap(({ name, steps }) =>
      steps.map(({ hops }) => `${name}: ${hops.map(({ edge }) => edge).join(" ")}`),
    ),
    ...views.map(
      ({ name, show, hide, collapse, focus, flow }) => `${name}: ${[show, hide, collapse, focus, flow].join(" ")}`,
    ),
    ...[...overlays.map(({ members }) => members), ...decisions.map(({ on }) => on)].map((ids) => ids.join(" ")),
  ];
}

test("an outline has everything, in its order, each with its name inside of its range", async () => {
  const items = await outline(shop);
  const shown = (list: readonly OutlineItem[], depth = 0): string =>
    list
      .map(
        ({ name, kind, detail = "", children }) =>
          `${"  ".repeat(depth)}${kind} ${name} ${detail}\n${shown(children, depth + 1)}`,
      )
      .join("");
  expect(shown(items)).toMatchInlineSnapshot(`
    "section nodes 
      node web user
      group cloud aws.cloud
        node api Ask *API* · lambda
        node db aurora
    section edges 
      edge web -> cloud.api HTTPS
      edge [web, api] ~> db 
      edge api -> [db] 
    section overlays 
      overlay pii 
    section flows 
      flow ask Asking
        step web -> api Ask
    section views 
      view small 
    section decisions 
      decision Why 
    section classes 
      class hot Search
    "
  `);
  const check = ({ range, nameRange, children }: OutlineItem) => {
    expect(range.start).toBeLessThanOrEqual(nameRange.start);
    expect(range.end).toBeGreaterThanOrEqual(nameRange.end);
    for (const child of children) check(child);
  };
  for (const item of items) check(item);
});

test.each([
  ["nodes:\n  a: lamda\n", 'Change "lamda" to "lambda"', "nodes:\n  a: lambda\n"],
  ["nodez:\n  a: user\n", 'Change "nodez" to "nodes"', "nodes:\n  a: user\n"],
  ["nodes: { a: user }\nedges:\n  - a => a\n", 'Change "=>" to "->"', "nodes: { a: user }\nedges:\n  - a -> a\n"],
  [
    "nodes: { a: user, b: user }\nedges:\n  - a -> b: x: y\n",
    'Change "x: y" to ""x: y""',
    'nodes: { a: user, b: user }\nedges:\n  - a -> b: "x: y"\n',
  ],
  ["nodes:\n\ta: user\n", "Indent with spaces", "nodes:\n  a: user\n"],
])("a mistake is mended: %j", async (text, title, expected) => {
  const [fix] = fixesOf(await check(text));
  expect([fix?.title, fix && withEdits(text, fix.edits)]).toEqual([title, expected]);
});

describe("whatever stands in a text", () => {
  test("every place of an example can be asked about", async () => {
    for (const { text } of examples.filter((_, index) => index % 10 === 0)) {
      for (let offset = 0; offset <= text.length; offset += 211) {
        await complete(text, offset);
        await hover(text, offset);
      }
    }
  });

  test("an example that ends anywhere can be asked about", async () => {
    const texts = fc.constantFrom(...examples.map(({ text }) => text));
    await fc.assert(
      fc.asyncProperty(texts, fc.nat(20_000), fc.string({ maxLength: 6 }), async (text, end, typed) => {
        const cut = text.slice(0, end % text.length) + typed;
        await complete(cut, cut.length);
        await outline(cut);
        await references(cut, cut.length);
        await rename(cut, cut.length, "other");
      }),
      { numRuns: 25 },
    );
  });

  test("signs of YAML in any order can be asked about", async () => {
    await fc.assert(
      fc.asyncProperty(signsOfYaml(25), fc.nat(60), async (text, at) => {
        const offset = Math.min(at, text.length);
        for (const { range } of await complete(text, offset)) expect(range.start).toBeLessThanOrEqual(offset);
        await hover(text, offset);
        await outline(text);
      }),
      { numRuns: 300 },
    );
  });

  test("brackets within brackets without end are no matter", async () => {
    for (const text of ["[".repeat(50_000), "{a: ".repeat(20_000), "- ".repeat(20_000), "a:\n ".repeat(5000)]) {
      await complete(text, text.length);
      await outline(text);
    }
  });
});

test("the cursor is marked by a letter that nobody writes", () => {
  expect(marked("a|b")).toEqual({ text: "ab", offset: 1 });
});
