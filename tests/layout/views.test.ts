import { expect, test } from "vitest";
import { reversedBetween } from "../../bench/arrangement.js";
import { drawViews } from "../../src/index.ts";
import type { Explained } from "../../src/layout/explained.ts";

const document = `title: Shop
nodes:
  user: user
  edge: { nodes: { cdn: , waf: } }
  shop: { nodes: { web: , api: , queue: , job: } }
  data: { nodes: { db: , cache: , store: } }
  bank:
edges:
  - user -> cdn -> waf -> web -> api
  - api -> [db, cache]
  - api ~> queue -> job -> store
  - job -> bank
views:
  everything: { title: All of it }
  some: { hide: [waf, cache, bank] }
  executive: { collapse: [shop, data] }
  near: { focus: [api] }
  other-way: { direction: down }
`;

async function drawn(options: Parameters<typeof drawViews>[1]) {
  const { output = [], diagnostics } = await drawViews(document, { effort: "draft", ...options });
  expect(diagnostics).toEqual([]);
  return output;
}

test("what stands in several views stands in the order of the whole", async () => {
  const [whole, ...views] = await drawn({});
  expect(views.map(({ view }) => view)).toEqual(["everything", "some", "executive", "near", "other-way"]);
  for (const { view, drawing } of views.slice(0, -1)) {
    expect(whole && reversedBetween(whole.drawing, drawing), view).toBe(0);
  }
});

test("a view that shows all there is stands as the whole does", async () => {
  const [whole, view] = await drawn({ views: ["default", "everything"] });
  const placesIn = (drawing = whole?.drawing) =>
    drawing?.figures.flatMap((figure) => (figure.type === "node" ? [[figure.id, figure.icon.x, figure.icon.y]] : []));
  expect(placesIn(view?.drawing)).toEqual(placesIn());
});

test("the whole is arranged once, and alike whichever views are wanted", async () => {
  const steps: Explained[] = [];
  const all = await drawn({ views: ["some", "near", "executive"], explain: (step) => steps.push(step) });
  expect(steps.filter(({ step }) => step === "ranked")).toHaveLength(1);
  const [near] = await drawn({ views: ["near"] });
  expect(near).toEqual(all[1]);
});
