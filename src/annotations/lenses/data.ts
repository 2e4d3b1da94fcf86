import { classesOf, classMarks } from "./data-classes.ts";
import { dataPanel } from "./data-panel.ts";
import type { Lens } from "./lens.ts";
import { short } from "./names.ts";
import { marksBy, nothing, pill } from "./tell.ts";

/** What kind of data is where, and where it goes. */
export const data: Lens = {
  name: "data",
  summary: "Which classes of data are where, and in which regions.",

  annotate(architecture) {
    const { groups, nodes, edges } = architecture;
    return {
      ...nothing,
      elementMarks: marksBy([...groups, ...nodes], ({ facts }) => [
        ...classMarks(classesOf(facts)),
        ...(facts.region ? [pill("region", short(facts.region, 20), "plain", "The region that it runs in")] : []),
      ]),
      edgeMarks: marksBy(edges, ({ facts }) => classMarks(classesOf(facts))),
      panels: [dataPanel(architecture)],
    };
  },
};
