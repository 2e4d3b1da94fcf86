import { counted } from "../../counted.ts";
import type { Architecture, Edge, Element } from "../../model/architecture.ts";
import { isInside, wayTo } from "../../model/id.ts";
import type { PanelRow } from "../annotations.ts";
import { classesOf, classText, isSensitive } from "./data-classes.ts";
import { edgesOf, elementsOf } from "./elements.ts";
import { isEncrypted } from "./encryption.ts";
import { edgeNames } from "./names.ts";
import { regionsOf } from "./regions.ts";
import { pill, tell } from "./tell.ts";

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

/** What tells whether an edge leads out of the region that it begins in, and out of any group within which data may move. */
function borders(elements: readonly Element[]): Readonly<Record<"isLeaving" | "isLost", (edge: Edge) => boolean>> {
  const regionOf = regionsOf(elements);
  const residences = new Set(elements.flatMap(({ id, type }) => (type?.id === "generic.data-residency" ? id : [])));
  const staysInside = ({ from, to }: Edge) => wayTo(from).some((id) => residences.has(id) && isInside(to, id));
  return {
    isLeaving(edge) {
      const [here, there] = [regionOf(edge.from), regionOf(edge.to)];
      return here !== undefined && there !== undefined && here !== there && !staysInside(edge);
    },
    isLost: (edge) => regionOf(edge.from) !== undefined && regionOf(edge.to) === undefined && !staysInside(edge),
  };
}
