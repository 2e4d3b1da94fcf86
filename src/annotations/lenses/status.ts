import { counted } from "../../counted.ts";
import type { Architecture } from "../../model/architecture.ts";
import type { NodeFacts } from "../../source/spec.ts";
import type { Mark, Panel } from "../annotations.ts";
import { nothing } from "../nothing.ts";
import { elementsOf, inherited, leavesOf } from "./elements.ts";
import type { Lens } from "./lens.ts";
import { nameOf } from "./names.ts";
import { outsideOf } from "./outside.ts";
import { marksBy, pill, tell } from "./tell.ts";

type Status = NonNullable<NodeFacts["status"]>;

/** What becomes of each thing; what is in a group shares its fate, and so does an edge that of what is removed. */
export const status: Lens = {
  name: "status",
  summary: "What is new, what is changed, and what is removed.",

  annotate(architecture) {
    const { groups, nodes, edges } = architecture;
    const elements = elementsOf(architecture);
    const statusOf = inherited(elements, ({ facts }) => facts.status);
    const isRemoved = (id: string) => statusOf(id) === "removed";
    // What is removed itself says so in letters, which are to be read.
    const gone = edges.filter(({ from, to }) => isRemoved(from) || isRemoved(to));
    return {
      ...nothing,
      elementMarks: marksBy([...groups, ...nodes], ({ facts }) => markOf(facts.status)),
      panels: [panelOf(architecture, statusOf)],
      dimmed: new Set(gone.map(({ id }) => id)),
    };
  },
};

const marks: Readonly<Record<Exclude<Status, "existing">, Mark>> = {
  new: pill("status", "New", "good"),
  changed: pill("status", "Changed", "attention"),
  removed: pill("status", "Removed", "danger"),
};

/** What is there already has none: a picture of a change shows the change. */
function markOf(status: Status | undefined): readonly Mark[] {
  return status === undefined || status === "existing" ? [] : [marks[status]];
}

function panelOf(architecture: Architecture, statusOf: (id: string) => Status | undefined): Panel {
  const isOutside = outsideOf(elementsOf(architecture));
  // People have no status, and are not asked for one.
  const leaves = leavesOf(architecture).filter(({ id }) => statusOf(id) !== undefined || !isOutside(id));
  const namesOf = (status: Status | undefined) => leaves.filter(({ id }) => statusOf(id) === status).map(nameOf);
  const rows = [
    ...(["new", "changed", "removed"] as const).flatMap((each) =>
      tell(each, namesOf(each), (count) => counted(count, "component"), marks[each]),
    ),
    ...tell("existing", namesOf("existing"), (count) => `${counted(count, "component")} as before`),
    ...tell("unknown", namesOf(undefined), (count) => `${counted(count, "component")} without a status`),
  ];
  return { name: "summary", heading: "Changes", arrange: "list", rows };
}
