import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Architecture, View } from "../../../src/model/architecture.ts";
import { wayTo } from "../../../src/model/id.ts";
import { applied } from "../../../src/model/view/applied.ts";
import { Report } from "../../../src/source/report.ts";
import { resolved } from "../resolved.ts";
import { anyView } from "./views.ts";

const shown = (architecture: Architecture, view: View) => applied(architecture, view, new Report());
const idsOf = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);

/** Checks something of the picture of any view of any architecture. */
function always(check: (after: Architecture, before: Architecture, view: View) => void): void {
  fc.assert(
    fc.property(anyView, ({ architecture, view }) => {
      check(shown(architecture, view), architecture, view);
    }),
    { numRuns: 400 },
  );
}

describe("whatever a view of whatever architecture shows", () => {
  test("every id is there once, every group before what it holds", () => {
    always(({ groups, nodes, edges }) => {
      const ids = idsOf([...groups, ...nodes]);
      expect(new Set(ids).size).toBe(ids.length);
      expect(new Set(idsOf(edges)).size).toBe(edges.length);
      for (const [index, { parent }] of groups.entries()) {
        if (parent !== undefined) expect(idsOf(groups.slice(0, index))).toContain(parent);
      }
      for (const { parent } of nodes) if (parent !== undefined) expect(idsOf(groups)).toContain(parent);
    });
  });

  test("everything that is named is there", () => {
    always(({ groups, nodes, edges, alignments, equalities, overlays, flows, decisions, acceptances }) => {
      const ids = new Set(idsOf([...groups, ...nodes]));
      const named = [
        ...edges.flatMap(({ from, to }) => [from, to]),
        ...[...alignments, ...equalities, ...overlays].flatMap(({ members }) => members),
        ...[...decisions, ...acceptances].flatMap(({ on }) => on),
        ...[...groups, ...nodes].flatMap(({ facts }) => facts.covers ?? []),
      ];
      expect(named.filter((id) => !ids.has(id))).toEqual([]);
      const hops = flows.flatMap(({ steps }) => steps.flatMap((step) => step.hops));
      expect(hops.map(({ edge }) => edge).filter((id) => !idsOf(edges).includes(id))).toEqual([]);
    });
  });

  test("hints about several things have several, flows have steps that count from 1", () => {
    always(({ alignments, equalities, overlays, flows }) => {
      for (const { members } of [...alignments, ...equalities, ...overlays]) {
        expect(new Set(members).size).toBeGreaterThanOrEqual(2);
      }
      for (const { steps } of flows) expect(steps.map(({ number }) => number)).toEqual(steps.map((_, at) => at + 1));
      expect(flows.every(({ steps }) => steps.length > 0)).toBe(true);
    });
  });

  test("nothing that is hidden is left, nor what is in it, nor anything in a collapsed group", () => {
    always(({ groups, nodes }, _, { hide, collapse }) => {
      for (const id of idsOf([...groups, ...nodes])) {
        const way = wayTo(id);
        expect(way.filter((each) => hide.includes(each))).toEqual([]);
        expect(way.slice(0, -1).filter((each) => collapse.includes(each))).toEqual([]);
      }
      expect(idsOf(groups).filter((id) => collapse.includes(id))).toEqual([]);
    });
  });

  test("everything is in the order of the document", () => {
    always((after, before) => {
      const order = idsOf(before.nodes);
      const firstOf = (id: string) => order.findIndex((each) => wayTo(each).includes(id));
      const places = idsOf(after.nodes)
        .map(firstOf)
        .filter((place) => place >= 0);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(idsOf(after.groups)).toEqual(idsOf(before.groups).filter((id) => idsOf(after.groups).includes(id)));
    });
  });

  test("no edge gets lost on the way: what stays is counted", () => {
    always((after, before, view) => {
      if (view.focus || view.show || view.hide.length > 0) return;
      const standIn = (id: string) => wayTo(id).find((each) => view.collapse.includes(each)) ?? id;
      const kept = before.edges.filter(({ from, to }) => standIn(from) !== standIn(to));
      expect(after.edges.reduce((sum, { count = 1 }) => sum + count, 0)).toBe(kept.length);
    });
  });

  test("a step walks from where it walked to where it walked", () => {
    always((after, before, view) => {
      if (view.focus || view.show || view.hide.length > 0) return;
      const standIn = (id: string) => wayTo(id).find((each) => view.collapse.includes(each)) ?? id;
      const waysOf = ({ flows, edges }: Architecture, name: (id: string) => string) =>
        flows.flatMap(({ steps }) =>
          steps.flatMap(({ hops }) =>
            hops.flatMap((hop) => {
              const edge = edges.find(({ id }) => id === hop.edge);
              const [from, to] = [edge?.from ?? "", edge?.to ?? ""].map(name);
              if (from === to) return [];
              return hop.backwards ? `${to} ${from}` : `${from} ${to}`;
            }),
          ),
        );
      expect(waysOf(after, (id) => id)).toEqual(waysOf(before, standIn));
    });
  });

  test("a second time nothing changes", () => {
    always((after, _, view) => expect(shown(after, view)).toEqual(after));
  });

  test("the whole is everything as it was", () => {
    always((_, before, view) => {
      const { show, focus, ...rest } = view;
      const { view: __, ...after } = shown(before, { ...rest, hide: [], collapse: [] });
      const { equalities: ___, ...others } = before;
      expect(after).toMatchObject({ groups: idsOf(others.groups).map((id) => ({ id })), edges: others.edges });
      expect(idsOf(after.nodes)).toEqual(idsOf(others.nodes));
      expect(after.flows).toEqual(others.flows);
    });
  });
});

const shop = `
provider: aws
nodes:
  user: user
  cloud:
    type: vpc
    label: Cloud
    nodes:
      web: { type: lambda, data: [public] }
      app: { nodes: { api: lambda, db: { type: rds, tags: [store] }, log: cloudwatch } }
  keys: { type: kms, covers: [app] }
edges:
  - user -> web: HTTPS
  - web -> api: { label: asks, cost: 3, data: [pii], encrypted: true }
  - web -> db: { label: reads, cost: { amount: 4 }, data: [public], encrypted: true }
  - web -> log: { label: writes, kind: monitor }
  - api -> db: SQL
  - db -> web: rows
overlays: { pii: { around: [db, keys] } }
flows: { buy: [] }
`;

async function viewOf(text: string, views: string) {
  const { architecture, diagnostics } = await resolved(
    `${text.replace("flows: { buy: [] }", "")}\nviews:\n  it: ${views}\n`,
  );
  expect(diagnostics).toEqual([]);
  const report = new Report();
  const [view] = architecture.views;
  if (!view) throw new Error("there is no view");
  return { after: applied(architecture, view, report), diagnostics: report.diagnostics };
}

test("a collapsed group says how much is in it, and its edges what they say together", async () => {
  const { after } = await viewOf(shop, "{ collapse: [app] }");
  expect(idsOf(after.nodes)).toEqual(["user", "cloud.web", "cloud.app", "keys"]);
  expect(after.nodes[2]).toMatchObject({ label: "App", caption: "3 components", inside: [{}, {}, {}] });
  expect(after.edges.map(({ id, label, count, facts }) => ({ id, label, count, facts }))).toEqual([
    { id: "user->cloud.web", label: "HTTPS", count: undefined, facts: {} },
    {
      id: "cloud.web->cloud.app",
      label: "asks, reads",
      count: 2,
      facts: { cost: 7, data: ["pii", "public"], encrypted: true },
    },
    { id: "cloud.web->cloud.app#2", label: "writes", count: undefined, facts: {} },
    { id: "cloud.app->cloud.web", label: "rows", count: undefined, facts: {} },
  ]);
  expect(after.overlays[0]?.members).toEqual(["cloud.app", "keys"]);
  expect(after.nodes[3]?.facts.covers).toEqual(["cloud.app"]);
});

test("what is in focus is shown with its neighbours, as far away as is said", async () => {
  expect(idsOf((await viewOf(shop, "{ focus: [api] }")).after.nodes)).toEqual([
    "cloud.web",
    "cloud.app.api",
    "cloud.app.db",
  ]);
  const { after } = await viewOf(shop, "{ focus: [user], depth: 2 }");
  expect(idsOf(after.nodes)).toEqual(["user", "cloud.web", "cloud.app.api", "cloud.app.db", "cloud.app.log"]);
});

test("what is shown may be named by tag or by type, and stands in its groups", async () => {
  const { after } = await viewOf(shop, "{ show: [store, lambda], hide: [api] }");
  expect(idsOf(after.nodes)).toEqual(["cloud.web", "cloud.app.db"]);
  expect(idsOf(after.groups)).toEqual(["cloud", "cloud.app"]);
});

test.each(["{ show: [app], hide: [cloud] }", "{ hide: [api], focus: [api] }"])(
  "a view that shows nothing is reported: %s",
  async (views) => {
    expect((await viewOf(shop, views)).diagnostics).toMatchObject([{ code: "empty-view", severity: "error" }]);
  },
);
