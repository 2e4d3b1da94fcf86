import type { Element } from "../../model/architecture.ts";
import { wayTo } from "../../model/id.ts";
import type { Gpu } from "../../source/spec.ts";
import type { PanelRow } from "../annotations.ts";
import { short, some } from "./names.ts";
import { type Instances, instancesOf, span } from "./scaling.ts";

/** How long the name of a processor may be, in characters. */
const longest = 20;

/** `2 × A100`, or as much of it as is said. */
export function gpuText({ type, count }: Gpu): string {
  const name = short(type ?? "", longest);
  if (count === undefined) return name ? `${name} GPU` : "GPU";
  return name ? `${count} × ${name}` : `${count} ${count === 1 ? "GPU" : "GPUs"}`;
}

/** How many there are in all instances together; one where nobody says how many. What is in a group with GPUs runs on those. */
export function gpuRows(elements: readonly Element[]): readonly PanelRow[] {
  const having = new Set(elements.filter(({ facts }) => facts.gpu).map(({ id }) => id));
  const isOnOthers = (id: string) => wayTo(id).some((each) => each !== id && having.has(each));
  const byType = new Map<string, Instances>();
  for (const { id, facts } of elements) {
    if (!facts.gpu || isOnOthers(id)) continue;
    const { type = "GPU", count = 1 } = facts.gpu;
    const name = short(type, longest);
    byType.set(name, plus(byType.get(name) ?? none, instancesOf(facts) ?? one, count));
  }
  if (byType.size === 0) return [];
  const all = [...byType.values()].reduce((sum, each) => plus(sum, each), none);
  const caption = some([...byType].map(([name, count]) => `${span(count)} × ${name}`));
  return [{ id: "gpus", text: `GPUs in all: ${span(all)}`, caption }];
}

const none: Instances = { least: 0, most: 0 };
const one: Instances = { least: 1, most: 1 };

/** No processors on endless instances are none. */
function plus(sum: Instances, { least, most }: Instances, times = 1): Instances {
  return times === 0 ? sum : { least: sum.least + least * times, most: sum.most + most * times };
}
