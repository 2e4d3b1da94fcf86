import { counted } from "../../counted.ts";
import type { Architecture, Edge, Element } from "../../model/architecture.ts";
import type { Panel, PanelRow } from "../annotations.ts";
import { classesOf } from "./data-classes.ts";
import { edgesOf, elementsOf, leavesOf } from "./elements.ts";
import { isEncrypted } from "./encryption.ts";
import { edgeNames, nameOf } from "./names.ts";
import { outsideOf } from "./outside.ts";
import { pill, tell } from "./tell.ts";

export const publicMark = pill("public", "Public", "attention", "Can be reached from the internet");
export const entryMark = pill("entry", "Entry", "attention", "Leads in from outside");
const plainMark = pill("plain", "Plain", "danger");
const notEncryptedMark = pill("not-encrypted", "Not encrypted", "danger");
const unknownMark = pill("unknown", "?", "attention");

/** What keeps data, so that it matters whether it is encrypted there. */
const keeping: ReadonlySet<string> = new Set(["datastore", "queue", "secret-store", "backup", "model-registry"]);

/** Where strangers get in, what anybody can read, and what nobody says anything of. */
export function securityPanel(architecture: Architecture, entries: ReadonlyMap<Edge, string>): Panel {
  const elements = elementsOf(architecture);
  const rows = [...surfaceRows(elements, new Set(entries.values())), ...encryptionRows(architecture, elements)];
  return { name: "summary", heading: "Security", arrange: "list", rows };
}

function surfaceRows(elements: readonly Element[], entered: ReadonlySet<string>): readonly PanelRow[] {
  const entries = elements.filter(({ id }) => entered.has(id)).map(nameOf);
  const open = elements.filter(({ facts }) => facts.public).map(nameOf);
  return [
    ...tell("entries", entries, (count) => counted(count, "entry point"), entryMark),
    ...tell("public", open, (count) => counted(count, "public component"), publicMark),
    ...(open.length === 0 ? [{ id: "public", text: "Nothing is said to be public" }] : []),
  ];
}

function encryptionRows(architecture: Architecture, elements: readonly Element[]): readonly PanelRow[] {
  const edges = edgesOf(architecture);
  const edgeName = edgeNames(elements);
  const plain = edges.filter(({ facts }) => isEncrypted(facts) === false).map(edgeName);
  const unknown = edges.filter(({ facts }) => isEncrypted(facts) === undefined).map(edgeName);
  const open = elements.filter(({ facts }) => facts.encrypted === false).map(nameOf);
  const isOutside = outsideOf(elements);
  const unsaid = leavesOf(architecture)
    .filter((node) => node.facts.encrypted === undefined && !isOutside(node.id) && keepsData(node))
    .map(nameOf);
  const rows = [
    ...tell("plain-edges", plain, (count) => `${counted(count, "edge")} not encrypted`, plainMark),
    ...tell("plain-nodes", open, (count) => counted(count, "component"), notEncryptedMark),
    ...tell("unknown-nodes", unsaid, (count) => `Encryption not stated: ${counted(count, "component")}`, unknownMark),
    ...tell("unknown-edges", unknown, (count) => `Encryption not stated: ${counted(count, "edge")}`, unknownMark),
  ];
  return rows.length > 0 ? rows : [{ id: "encrypted", text: "All that keeps or carries data is said to be encrypted" }];
}

function keepsData({ type, facts }: Element): boolean {
  return classesOf(facts).length > 0 || (type?.traits.some((trait) => keeping.has(trait)) ?? false);
}
