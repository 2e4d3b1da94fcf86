import type { Mark } from "../annotations.ts";
import { nothing } from "../nothing.ts";
import { classesOf, classMarks } from "./data-classes.ts";
import { dataPanel } from "./data-panel.ts";
import { elementsOf } from "./elements.ts";
import type { Lens } from "./lens.ts";
import { short } from "./names.ts";
import { ownRegion, regionsOf } from "./regions.ts";
import { marksBy, pill } from "./tell.ts";

/** What kind of data is where, and where it goes. */
export const data: Lens = {
  name: "data",
  summary: "Which classes of data are where, and in which regions.",

  annotate(architecture) {
    const { groups, nodes, edges } = architecture;
    const regionOf = regionsOf(elementsOf(architecture));
    return {
      ...nothing,
      elementMarks: marksBy([...groups, ...nodes], (element) => [
        ...classMarks(classesOf(element.facts)),
        ...regionMarks(ownRegion(element, regionOf)),
      ]),
      edgeMarks: marksBy(edges, ({ facts }) => classMarks(classesOf(facts))),
      panels: [dataPanel(architecture)],
    };
  },
};

function regionMarks(region: string | undefined): readonly Mark[] {
  return region === undefined ? [] : [pill("region", short(region, 20), "plain", "The region that it runs in")];
}
