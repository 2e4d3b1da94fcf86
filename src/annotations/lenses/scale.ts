import type { Architecture, Element } from "../../model/architecture.ts";
import type { NodeFacts } from "../../source/spec.ts";
import type { Mark, Panel } from "../annotations.ts";
import { elementsOf, leavesOf } from "./elements.ts";
import { gpuRows, gpuText } from "./gpus.ts";
import type { Lens } from "./lens.ts";
import { nameOf, short } from "./names.ts";
import { outsideOf } from "./outside.ts";
import { type Instances, instancesOf, instancesText } from "./scaling.ts";
import { counted, marksBy, nothing, pill, tell } from "./tell.ts";

/** How much runs, and on what. */
export const scale: Lens = {
  name: "scale",
  summary: "how many instances run, how they scale, and what runs on spot capacity and on GPUs",

  annotate(architecture) {
    const { groups, nodes } = architecture;
    return {
      ...nothing,
      elementMarks: marksBy([...groups, ...nodes], ({ facts }) => marksOf(facts)),
      panels: [panelOf(architecture)],
    };
  },
};

const servings: Readonly<Record<NonNullable<NodeFacts["serving"]>, string>> = {
  "real-time": "Real-time",
  batch: "Batch",
  async: "Async",
  serverless: "Serverless",
};

function marksOf(facts: NodeFacts): readonly Mark[] {
  const { spot, gpu, serving, slo } = facts;
  const instances = instancesOf(facts);
  return [
    ...(instances ? [pill("scaling", instancesText(instances), isIdle(instances) ? "good" : "plain")] : []),
    ...(spot ? [pill("spot", "Spot", "attention")] : []),
    ...(gpu ? [pill("gpu", gpuText(gpu), "strong")] : []),
    ...(serving ? [pill("serving", servings[serving])] : []),
    ...(slo ? [pill("slo", `SLO ${short(slo, 20)}`, "plain", `SLO ${short(slo, 200)}`)] : []),
  ];
}

/** Whether nothing runs while nobody asks. */
function isIdle({ least, most }: Instances): boolean {
  return least === 0 && most > 0;
}

function panelOf(architecture: Architecture): Panel {
  const elements = elementsOf(architecture);
  const isOutside = outsideOf(elements);
  const namesOf = (is: (element: Element) => boolean) => elements.filter(is).map(nameOf);
  const scaling = (is: (instances: Instances) => boolean) => {
    return namesOf(({ facts }) => is(instancesOf(facts) ?? { least: Number.NaN, most: Number.NaN }));
  };
  const unknown = leavesOf(architecture).filter(({ id, facts }) => !facts.scaling && !isOutside(id));
  const rows = [
    ...tell("idle", scaling(isIdle), (count) => `${count} scale to zero`),
    ...tell(
      "elastic",
      scaling(({ least, most }) => least > 0 && most > least),
      (count) => `${count} scale with their load`,
    ),
    ...tell(
      "fixed",
      scaling(({ least, most }) => least === most),
      (count) => `${count} of a fixed size`,
    ),
    ...tell(
      "spot",
      namesOf(({ facts }) => facts.spot === true),
      (count) => `${count} on spot capacity`,
    ),
    ...gpuRows(elements),
    ...(unknown.length > 0
      ? [{ id: "unknown", text: `Scaling not stated: ${counted(unknown.length, "component")}` }]
      : []),
  ];
  return { name: "summary", heading: "Scale", arrange: "list", rows };
}
