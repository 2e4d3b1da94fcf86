import type { Side } from "../../geometry.ts";
import type { GraphGroup } from "../graph.ts";
import { elementAt, type Hierarchy } from "../hierarchy.ts";

/**
 * Groups that are arranged alike, because they are siblings with the same
 * content: the zones of a region, the stages of a pipeline.
 */
export interface Twins {
  /** The first one stands for all; often it is the only one. */
  readonly members: readonly number[];
  /** What is inside each member; things at the same index correspond. */
  readonly children: readonly (readonly number[])[];
  /** The same of what sits on each border. */
  readonly border: readonly Readonly<Record<Side, readonly number[]>>[];
}

/** Every group once, those that are arranged alike together, outer ones first. */
export function twinsOf(hierarchy: Hierarchy): readonly Twins[] {
  const signatures = signaturesOf(hierarchy);
  const found: Twins[] = [];
  collect([hierarchy.root]);
  return found;

  function collect(members: readonly number[]): void {
    const children = members.map((member) => inOrder(hierarchy.children[member] ?? [], signatures));
    const border = members.map((member) => hierarchy.border[member] as Twins["border"][number]);
    found.push({ members, children, border });
    const groups = [...(children[0] ?? []).entries()].filter(([, child]) => child > hierarchy.root);
    const bySignature = new Map<string, number[]>();
    for (const [index, child] of groups) {
      const signature = signatures[child] as string;
      bySignature.set(signature, [...(bySignature.get(signature) ?? []), index]);
    }
    for (const indices of bySignature.values()) {
      collect(children.flatMap((list) => indices.map((index) => list[index] as number)));
    }
  }
}

/** What is in an element, said so that things of the same content say the same. */
function signaturesOf(hierarchy: Hierarchy): readonly string[] {
  const { graph, count, root, inwardsOut, children, border } = hierarchy;
  const signatures: string[] = Array.from({ length: count }, (_, element) =>
    element < root ? (graph.nodes[element]?.node.type?.id ?? "box") : "",
  );
  // A pin is of one node; its group can be like no other.
  for (const group of inwardsOut) {
    if (group === root) continue;
    const inner = (children[group] ?? []).map((child) => signatures[child] as string).sort(byCodeUnits);
    const sides = Object.values(border[group] ?? {}).map((nodes) => nodes.map((node) => signatures[node]).join(","));
    const { arrange, columns, direction, group: element } = elementAt(hierarchy, group) as GraphGroup;
    const look = [element.type?.id ?? "", arrange, columns ?? "", direction].join(" ");
    signatures[group] = `${look}(${inner.join(",")}|${sides.join("|")})`;
  }
  return signatures;
}

/** In the order of their signatures, alike ones in document order. */
function inOrder(elements: readonly number[], signatures: readonly string[]): readonly number[] {
  return elements.toSorted((a, b) => byCodeUnits(signatures[a] as string, signatures[b] as string) || a - b);
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
