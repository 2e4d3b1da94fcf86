import type { Extension } from "@codemirror/state";
import { hoverTooltip } from "@codemirror/view";
import type { Calls } from "../calls.ts";
import { proseOf } from "./prose.ts";

export interface Explains {
  readonly explain: Calls["explain"];
}

/** Explains what a pointer rests on. */
export function explanations({ explain }: Explains): Extension {
  return hoverTooltip(async ({ state }, offset) => {
    const found = await explain(state.sliceDoc(), offset);
    if (!found || found.end > state.doc.length) return null;
    const dom = document.createElement("div");
    dom.className = "cm-hoverText";
    dom.append(...proseOf(found.markdown));
    return { pos: found.start, end: found.end, above: true, create: () => ({ dom }) };
  });
}
