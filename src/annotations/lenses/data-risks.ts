import type { Architecture, Edge, Element } from "../../model/architecture.ts";
import type { PanelRow } from "../annotations.ts";
import { classesOf, classText, isSensitive } from "./data-classes.ts";
import { edgesOf, elementsOf } from "./elements.ts";
import { isEncrypted } from "./encryption.ts";
import { edgeNames } from "./names.ts";
import { regionsOf } from "./regions.ts";
import { counted, pill, tell } from "./tell.ts";

const danger = pill("risk", "!", "danger");
const unknown = pill("unknown", "?", "attention");

/** Edges on which something sensitive leaves its region or is not encrypted. What is not stated never passes for fine. */
export function riskRows(architecture: Architecture): readonly PanelRow[] {
  const elements = elementsOf(architecture);
  const edgeName = edgeNames(elements);
  const carrying = edgesOf(architecture).filter(({ facts }) => classesOf(facts).some(isSensitive));
  const names = (is: (edge: Edge) => boolean) =>
    carrying.filter(is).map((edge) => `${sensitiveIn(edge)}: ${edgeName(edge)}`);
  const { isLeaving, isLost } = borders(elements);
  const plain = names(({ facts }) => isEncrypted(facts) === false);
  const unsaid = names(({ facts }) => isEncrypted(facts) === undefined);
  return [
    ...tell("leaving", names(isLeaving), textOf("into another region"), danger),
    ...tell("lost", names(isLost), textOf("into no stated region"), unknown),
    ...tell("plain", plain, textOf("not encrypted"), danger),
    ...tell("unencrypted", unsaid, textOf("encryption not stated"), unknown),
  ];
}

function sensitiveIn({ facts }: Edge): string {
  return classesOf(facts).filter(isSensitive).map(classText).join(", ");
}

function textOf(fault: string): (count: number) => string {
  return (count) => `Sensitive data, ${fault}: ${counted(count, "edge")}`;
}

function borders(elements: readonly Element[]) {
  const regionOf = regionsOf(elements);
  const isLeaving = ({ from, to }: Edge) => {
    const [here, there] = [regionOf(from), regionOf(to)];
    return here !== undefined && there !== undefined && here !== there;
  };
  const isLost = ({ from, to }: Edge) => regionOf(from) !== undefined && regionOf(to) === undefined;
  return { isLeaving, isLost };
}
