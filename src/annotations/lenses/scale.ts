import type { Architecture, Element } from "../../model/architecture.ts";
import type { NodeFacts } from "../../source/spec.ts";
import type { Mark, Panel } from "../annotations.ts";
import { nothing } from "../nothing.ts";
import { elementsOf, leavesOf } from "./elements.ts";
import { gpuRows, gpuText } from "./gpus.ts";
import type { Lens } from "./lens.ts";
import { nameOf, short } from "./names.ts";
import { outsideOf } from "./outside.ts";
import { type Instances, instancesOf, instancesText } from "./scaling.ts";
import { marksBy, pill, tell } from "./tell.ts";

/** How much runs, and on what. */
export const scale: Lens = {
  name: "scale",
  summary: "How many instances run, how they scale, and on what.",

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
    ...tell("idle", scaling(isIdle), (count) => `Scale to zero: ${count}`),
    ...tell(
      "elastic",
      scaling(({ least, most }) => least > 0 && most > least),
      (count) => `Scale with their load: ${count}`,
    ),
    ...tell(
      "fixed",
      scaling(({ least, most }) => least === most),
      (count) => `Of a fixed size: ${count}`,
    ),
    ...tell(
      "spot",
      namesOf(({ facts }) => facts.spot === true),
      (count) => `On spot capacity: ${count}`,
    ),
    ...gpuRows(elements),
    ...(unknown.length > 0 ? [{ id: "unknown", text: `Scaling not stated: ${unknown.length}` }] : []),
  ];
  return { name: "summary", heading: "Scale", arrange: "list", rows };
}
