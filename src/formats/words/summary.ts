import { counted } from "../../counted.ts";
import type { Drawing } from "../../drawing/drawing.ts";
import { edgesOf } from "./connections.ts";
import { paragraphsOf, plain } from "./plain.ts";

/** How many flows are named one by one. */
const mostFlows = 3;

/** How much there is, and what happens: `7 components in 3 groups; 7 connections. Flow: Answering a question, 6 steps.` */
export function summaryOf(drawing: Drawing): string {
  return [`${countsOf(drawing)}.`, ...flowsOf(drawing)].join(" ");
}

/** What a picture shows, for who cannot see it: its author's words first. */
export function descriptionOf(drawing: Drawing): string {
  return [...paragraphsOf(drawing.description ?? "").map(asSentence), summaryOf(drawing)].join(" ");
}

function countsOf(drawing: Drawing): string {
  const { figures, story } = drawing;
  const count = (type: string) => figures.filter((figure) => figure.type === type).length;
  const groups = count("group");
  const components = counted(figures.filter((figure) => figure.type === "node" && !figure.isTrace).length, "component");
  return [
    groups > 0 ? `${components} in ${counted(groups, "group")}` : components,
    counted(edgesOf(drawing).length, "connection"),
    ...someOf(count("overlay"), "outline"),
    ...someOf(story.decisions.length, "decision"),
    ...someOf(story.acceptances.length, "accepted finding"),
  ].join("; ");
}

function flowsOf({ story: { flows } }: Drawing): readonly string[] {
  if (flows.length === 0) return [];
  const named = flows
    .slice(0, mostFlows)
    .map(({ title, steps }) => `${plain(title)}, ${counted(steps.length, "step")}`);
  const others = flows.length - named.length;
  const all = others > 0 ? [...named, `${others} more`] : named;
  return [`${flows.length === 1 ? "Flow" : "Flows"}: ${all.join("; ")}.`];
}

function someOf(count: number, thing: string): readonly string[] {
  return count === 0 ? [] : [counted(count, thing)];
}

function asSentence(text: string): string {
  return /[.!?…:;]$/u.test(text) ? text : `${text}.`;
}
