import { counted } from "../../counted.ts";
import type { Architecture, Edge } from "../../model/architecture.ts";
import type { Panel, PanelRow } from "../annotations.ts";
import { classesOf, classMark, classText, isSensitive } from "./data-classes.ts";
import { riskRows } from "./data-risks.ts";
import { edgesOf, elementsOf, leavesOf } from "./elements.ts";
import { edgeNames, nameOf, short, some } from "./names.ts";
import { outsideOf } from "./outside.ts";
import { regionsOf } from "./regions.ts";

/** How many regions are told. */
const most = 3;

/** What is amiss with sensitive data, where each class of data is, and how much is in each region. */
export function dataPanel(architecture: Architecture): Panel {
  const rows = [...riskRows(architecture), ...classRows(architecture), ...regionRows(architecture)];
  return { name: "summary", heading: "Data", arrange: "list", rows };
}

/** Each sensitive class, and the others together. */
function classRows(architecture: Architecture): readonly PanelRow[] {
  const things = [...elementsOf(architecture), ...edgesOf(architecture)];
  const all = [...new Set(things.flatMap(({ facts }) => classesOf(facts)))];
  if (all.length === 0) return [{ id: "classes", text: "No classes of data are stated" }];
  const others = all.filter((name) => !isSensitive(name));
  const told = others.length > 1 ? all.filter(isSensitive) : [...all.filter(isSensitive), ...others];
  const rows = told.map((name, index) => classRow(name, index + 1, architecture));
  if (others.length < 2) return rows;
  const text = told.length > 0 ? `${others.length} other classes` : `${others.length} classes, none of them sensitive`;
  return [...rows, { id: "class-others", text, caption: some(others.map(classText)) }];
}

/** Where a class is held, and what carries it. */
function classRow(name: string, number: number, architecture: Architecture): PanelRow {
  const elements = elementsOf(architecture);
  const has = ({ facts }: Pick<Edge, "facts">) => classesOf(facts).includes(name);
  const [holders, edges] = [elements.filter(has), edgesOf(architecture).filter(has)];
  const counts = [
    ...(holders.length > 0 ? [counted(holders.length, "component")] : []),
    ...(edges.length > 0 ? [counted(edges.length, "edge")] : []),
  ];
  return {
    id: `class-${number}`,
    sample: { type: "mark", mark: classMark(name) },
    text: counts.join(", "),
    caption: some([...holders.map(nameOf), ...edges.map(edgeNames(elements))]),
  };
}

/** How many components run in each region, the fullest first. What others run is somewhere else. */
function regionRows(architecture: Architecture): readonly PanelRow[] {
  const elements = elementsOf(architecture);
  const [regionOf, isOutside] = [regionsOf(elements), outsideOf(elements)];
  const leaves = leavesOf(architecture);
  const counts = new Map<string, number>();
  for (const region of leaves.flatMap(({ id }) => regionOf(id) ?? [])) {
    counts.set(region, (counts.get(region) ?? 0) + 1);
  }
  const fullest = [...counts].toSorted(([, a], [, b]) => b - a);
  // Never one other: it has room itself.
  const told = fullest.slice(0, fullest.length > most ? most - 1 : most);
  const others = fullest.slice(told.length).map(([, count]) => count);
  const unknown = leaves.filter(({ id }) => regionOf(id) === undefined && !isOutside(id)).length;
  return [
    ...told.flatMap(([region, count], index) => regionRow(`region-${index + 1}`, short(region), count)),
    ...regionRow("region-others", `${others.length} other regions`, sum(others)),
    ...regionRow("region-unknown", "Region not stated", unknown),
  ];
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}

function regionRow(id: string, text: string, count: number): readonly PanelRow[] {
  return count > 0 ? [{ id, text, amount: counted(count, "component") }] : [];
}
