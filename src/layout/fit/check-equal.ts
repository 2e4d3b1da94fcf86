import type { Report } from "../../source/report.ts";
import { equalGroups } from "../arrange/alike.ts";
import type { Hierarchy } from "../hierarchy.ts";
import type { Places } from "./places.ts";

/** Reports groups that could not be made equal: where one holds the other, say. */
export function checkEqual(hierarchy: Hierarchy, { groups }: Places, report: Report): void {
  for (const [index, members] of equalGroups(hierarchy).entries()) {
    const sizes = members.map((member) => groups[member - hierarchy.root - 1]);
    const isEqual = sizes.every((size) => size?.width === sizes[0]?.width && size?.height === sizes[0]?.height);
    const origin = hierarchy.graph.equalities[index]?.origin;
    if (isEqual || !origin) continue;
    report.error("contradicting-hints", "these groups cannot be of one size", origin.document.rangeOf(origin.path), {
      hint: "leave out one of them: a group is always larger than what it holds",
    });
  }
}
