import { loadTellers } from "../../src/annotations/load-tellers.ts";
import { typeById } from "../../src/catalogue/catalogue.ts";
import { boundsOf, type Point, type Rect } from "../../src/geometry.ts";
import type { Icon, Icons } from "../../src/icons/icon.ts";
import { annotated } from "../../src/layout/annotate.ts";
import type { Layout, PlacedEdge, PlacedGroup, PlacedNode } from "../../src/layout/layout.ts";
import { measure } from "../../src/layout/measure.ts";
import type { Architecture, Edge, Element, Group, Node, Step } from "../../src/model/architecture.ts";
import { parse } from "../../src/source/parse.ts";
import { Report } from "../../src/source/report.ts";
import type { TextBlock } from "../../src/text/text-block.ts";
import type { Theme } from "../../src/themes/theme.ts";

// A small architecture that is placed by hand, with everything that drawing knows.

const document = parse({ name: "sample.yaml", text: "nodes: {}" }, new Report());
if (!document) throw new Error("The empty document is not read");
const origin = { document, path: [] };

const plain = { style: {}, facts: {}, origin };

function element(id: string, type: string | undefined, more: Partial<Element> = {}): Element {
  const found = type === undefined ? undefined : typeById(type);
  if (type !== undefined && !found) throw new Error(`The catalogue has no ${type}`);
  const parent = id.includes(".") ? { parent: id.slice(0, id.lastIndexOf(".")) } : {};
  return { id, label: found?.title ?? id, ...plain, ...parent, ...(found && { type: found }), ...more };
}

const node = (id: string, type?: string, more?: Partial<Node>): Node => ({ hub: "lines", ...element(id, type, more) });
const group = (id: string, type?: string, more?: Partial<Group>): Group => ({
  arrange: "flow",
  ...element(id, type, more),
});
const edge = (from: string, to: string, label: string, more: Partial<Edge> = {}): Edge => ({
  id: `${from}->${to}`,
  from,
  to,
  arrow: "end",
  asynchronous: false,
  kind: "request",
  label,
  ...plain,
  ...more,
});

/** Ask the handbook: retrieval-augmented answers. */
export const architecture: Architecture = {
  title: "Ask the handbook — RAG on AWS",
  description: "Employees ask questions; answers cite the handbook.",
  meta: { currency: "EUR" },
  direction: "right",
  legend: true,
  groups: [
    group("cloud", "aws.cloud"),
    group("cloud.vpc", "aws.vpc", { label: "VPC 10.0.0.0/16" }),
    group("cloud.vpc.app", "aws.private-subnet", { facts: { link: "https://example.com/app" } }),
  ],
  nodes: [
    node("employee", "generic.user", { label: "Employee" }),
    node("cloud.vpc.app.api", "aws.lambda", {
      label: "Ask API",
      caption: "Python 3.13",
      facts: { owner: "Platform team", scaling: "0..50", cost: 340, encrypted: true, link: "https://example.com/api" },
    }),
    node("cloud.vpc.app.index", "aws.opensearch", { label: "Amazon OpenSearch Serverless" }),
    node("cloud.claude", "aws.bedrock", { label: "Claude" }),
    node("cloud.endpoint", "aws.sagemaker-serverless-endpoint", { label: "Reranker" }),
    node("cloud.logs", "aws.cloudwatch"),
    node("audit", undefined, { label: "Audit desk" }),
    node("tuned", "generic.file", { label: "Reports", style: { fill: "#fff3e0", stroke: "#b45309" } }),
  ],
  edges: [
    edge("employee", "cloud.vpc.app.api", "HTTPS"),
    edge("cloud.vpc.app.api", "cloud.vpc.app.index", "k-NN, top 5", { kind: "data" }),
    edge("cloud.vpc.app.api", "cloud.claude", "Prompt + passages", { arrow: "both" }),
    edge("cloud.vpc.app.api", "cloud.endpoint", "", { asynchronous: true }),
    edge("cloud.claude", "cloud.logs", "", { kind: "monitor" }),
    edge("cloud.vpc", "audit", "", { kind: "control" }),
    edge("audit", "tuned", "", { kind: "deploy" }),
    edge("cloud.logs", "tuned", "", { kind: "retrain" }),
  ],
  alignments: [],
  equalities: [],
  overlays: [],
  flows: [],
  views: [],
  decisions: [],
  acceptances: [],
};

/** The same with two hubs, one of which has no picture; a node and a group reach both. */
export const architectureWithHubs: Architecture = {
  ...architecture,
  nodes: architecture.nodes.map((each) =>
    each.id === "cloud.logs" || each.id === "audit" ? { ...each, hub: "badges" } : each,
  ),
  edges: [
    ...architecture.edges,
    edge("cloud.claude", "audit", "trail", { arrow: "none" }),
    edge("cloud.vpc", "cloud.logs", "metrics", { facts: { link: "https://example.com/metrics" } }),
  ],
};

const step = (number: number, text: string, ...edges: readonly string[]): Step => ({
  number,
  text,
  hops: edges.map((id) => ({ edge: id, backwards: false })),
});

/** The same with everything that can be told of an architecture. */
export const annotatedArchitecture: Architecture = {
  ...architectureWithHubs,
  meta: { currency: "EUR", version: "1.2", date: "2026-11-22", author: "Platform team", status: "reviewed" },
  overlays: [
    {
      ...{ name: "pii", label: "PII scope", description: "Holds what identifies people", style: {}, origin },
      members: ["cloud.vpc.app.api", "cloud.vpc.app.index"],
    },
  ],
  flows: [
    {
      ...{ name: "ask", title: "Answering a question", origin },
      steps: [
        step(1, "The employee asks in the chat", "employee->cloud.vpc.app.api"),
        step(2, "", "cloud.vpc.app.api->cloud.vpc.app.index"),
        step(3, "Ask the model, then rank what it says", "cloud.vpc.app.api->cloud.claude"),
        step(4, "Rerank", "cloud.vpc.app.api->cloud.endpoint"),
        {
          number: 5,
          text: "Stream the answer",
          hops: [
            { edge: "cloud.vpc.app.api->cloud.claude", backwards: true },
            { edge: "employee->cloud.vpc.app.api", backwards: true },
          ],
        },
      ],
    },
    { name: "tune", title: "Tuning", steps: [step(1, "Fine-tune on logs", "cloud.logs->tuned")], origin },
  ],
  decisions: [
    {
      ...{ number: 1, title: "OpenSearch holds the vectors", because: "One service for words and vectors", origin },
      ...{ insteadOf: "Aurora with pgvector", tradeOff: "Costs more when idle", link: "https://example.com/adr/1" },
      on: ["cloud.vpc.app.index", "cloud.vpc"],
    },
    { number: 2, title: "No agent", status: "proposed", on: ["cloud.vpc.app.api", "cloud.vpc.app.index"], origin },
  ],
  acceptances: [
    { number: 1, rule: "llm-without-guardrail", on: ["cloud.claude"], because: "Internal pilot until 2027-01", origin },
  ],
};

const icons: Readonly<Record<string, Rect>> = {
  employee: at(40, 240),
  "cloud.vpc.app.api": at(300, 240),
  "cloud.vpc.app.index": at(520, 240),
  "cloud.claude": at(300, 440),
  "cloud.endpoint": at(520, 440),
  "cloud.logs": at(720, 440),
  audit: at(880, 240),
  tuned: at(880, 440),
};

const groups: Readonly<Record<string, Rect>> = {
  cloud: { x: 190, y: 100, width: 640, height: 440 },
  "cloud.vpc": { x: 220, y: 142, width: 460, height: 230 },
  "cloud.vpc.app": { x: 240, y: 184, width: 420, height: 168 },
};

const routes: Readonly<Record<string, readonly Point[]>> = {
  "employee->cloud.vpc.app.api": [point(104, 272), point(300, 272)],
  "cloud.vpc.app.api->cloud.vpc.app.index": [point(364, 272), point(520, 272)],
  "cloud.vpc.app.api->cloud.claude": [point(332, 340), point(332, 440)],
  "cloud.vpc.app.api->cloud.endpoint": [point(364, 290), point(440, 290), point(440, 472), point(520, 472)],
  "cloud.claude->cloud.logs": [
    point(364, 490),
    point(400, 490),
    point(400, 524),
    point(700, 524),
    point(700, 472),
    point(720, 472),
  ],
  "cloud.vpc->audit": [point(680, 272), point(880, 272)],
  "audit->tuned": [point(912, 325), point(912, 440)],
  "cloud.logs->tuned": [point(784, 472), point(880, 472)],
};

function at(x: number, y: number): Rect {
  return { x, y, width: 64, height: 64 };
}

function point(x: number, y: number): Point {
  return { x, y };
}

// As the pipeline does before anything is measured or drawn.
const tellers = await loadTellers([architecture, architectureWithHubs, annotatedArchitecture]);

/** The sample, measured in a theme. */
export function layoutIn(theme: Theme, pictures: Icons, model = architecture): Layout {
  const graph = measure(model, theme, pictures, model.direction, tellers);
  const { title, subtitle } = graph;
  const bare = {
    annotations: graph.annotations,
    size: { width: 990, height: 580 },
    ...(title && { title: below(title, 40, 24) }),
    ...(subtitle && { subtitle: below(subtitle, 40, 52) }),
    groups: graph.groups.map((each): PlacedGroup => {
      const bounds = groups[each.id] ?? at(0, 0);
      const { icon, label, align } = each.header;
      const width = align === "center" ? bounds.width : label?.size.width;
      return {
        group: each,
        bounds,
        ...(icon && { icon: { x: bounds.x, y: bounds.y, ...icon } }),
        ...(label && { label: placed(label, bounds.x + (icon ? icon.width + 8 : 8), bounds.y + 8, width) }),
      };
    }),
    nodes: graph.nodes.map((each): PlacedNode => {
      const icon = icons[each.id] ?? at(0, 0);
      const label = each.label && placed(each.label, icon.x + 32 - each.label.size.width / 2, icon.y + 68);
      return { node: each, icon, bounds: boundsOf(label ? [icon, label.bounds] : [icon]), ...(label && { label }) };
    }),
    edges: graph.edges.map((each): PlacedEdge => {
      const points = routes[each.id] ?? [];
      const [start = point(0, 0), end = point(0, 0)] = points;
      const { label } = each;
      if (!label) return { edge: each, points };
      const middle = point((start.x + end.x) / 2, (start.y + end.y) / 2);
      const { width, height } = label.size;
      return { edge: each, points, label: placed(label, middle.x - width / 2, middle.y - height / 2) };
    }),
  };
  return annotated(bare, graph);
}

function below(text: TextBlock, x: number, y: number) {
  return { text, bounds: { x, y, ...text.size } };
}

function placed(text: TextBlock, x: number, y: number, width = text.size.width) {
  return { text, bounds: { x, y, width, height: text.size.height } };
}

const wide: Icon = {
  size: { width: 48, height: 24 },
  body: '<defs><linearGradient id="a"><stop offset="0" stop-color="#8c4fff"/><stop offset="1" stop-color="#e7157b"/></linearGradient></defs><path fill="url(#a)" d="M0 0h48v24H0z"/>',
};
const square: Icon = { size: { width: 64, height: 64 }, body: '<path fill="#ed7100" d="M0 0h64v64H0z"/>' };

/** Made-up pictures: one with a gradient, wider than high, and a square; some types have none. */
export const madeUpIcons: Icons = {
  of({ type }, role) {
    if (!type || type.namespace === "generic") return undefined;
    return role === "group" || type.id === "aws.lambda" ? square : wide;
  },
};
