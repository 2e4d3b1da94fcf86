import type { Facts } from "../../source/spec.ts";
import type { Mark } from "../annotations.ts";
import { nothing } from "../nothing.ts";
import { isNoAuthentication } from "./authentication.ts";
import { classesOf, classMarks, isSensitive } from "./data-classes.ts";
import { elementsOf } from "./elements.ts";
import { edgeEncryptionMarks, nodeEncryptionMarks } from "./encryption.ts";
import { entriesOf } from "./entries.ts";
import type { Lens } from "./lens.ts";
import { short } from "./names.ts";
import { outsideOf } from "./outside.ts";
import { entryMark, publicMark, securityPanel } from "./security-panel.ts";
import { marksBy, pill } from "./tell.ts";

/** Where strangers get in, and what protects the rest. What is not stated never passes for fine. */
export const security: Lens = {
  name: "security",
  summary: "Where strangers get in, what is encrypted, and who has to say who they are.",

  annotate(architecture) {
    const { groups, nodes, edges } = architecture;
    const entries = entriesOf(groups, edges, outsideOf(elementsOf(architecture)));
    return {
      ...nothing,
      elementMarks: marksBy([...groups, ...nodes], ({ facts }) => [
        ...(facts.public ? [publicMark] : []),
        ...nodeEncryptionMarks(facts),
        ...sharedMarks(facts),
      ]),
      edgeMarks: marksBy(edges, (edge) => [
        ...(entries.has(edge) ? [entryMark] : []),
        ...edgeEncryptionMarks(edge.facts),
        ...sharedMarks(edge.facts),
      ]),
      panels: [securityPanel(architecture, entries)],
    };
  },
};

function sharedMarks(facts: Facts): readonly Mark[] {
  const sensitive = classMarks(classesOf(facts).filter(isSensitive));
  return facts.auth === undefined ? sensitive : [authMark(facts.auth), ...sensitive];
}

function authMark(auth: string): Mark {
  return isNoAuthentication(auth) ? pill("auth", "No auth", "danger") : pill("auth", `Auth: ${short(auth, 20)}`);
}
