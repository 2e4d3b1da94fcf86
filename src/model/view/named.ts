import { listed } from "../../listed.ts";
import type { Document } from "../../source/document.ts";
import { quoted } from "../../source/quoted.ts";
import type { Remedy, Report } from "../../source/report.ts";
import { wholeOf } from "../../source/source.ts";
import { nearest } from "../../suggest.ts";
import type { Architecture, LensName, View } from "../architecture.ts";

/** Which pictures of an architecture are wanted. */
export interface Wanted {
  /** Names of views; `all`: every one. */
  readonly views: readonly string[] | "all";
  /** In place of the views' own. */
  readonly flow?: string;
  readonly lens?: LensName;
}

/** What the picture of the whole is called, unless the document has a view of this name. */
export const defaultName = "default";

/** The views that are wanted: of all of them the default first, the others in document order. What no document knows is reported. */
export function viewsNamed(
  architecture: Architecture,
  document: Document | undefined,
  { views: wanted, flow, lens }: Wanted,
  report: Report,
): readonly View[] {
  const { views, flows } = architecture;
  // Without a document there is a report already that says why.
  if (!document) return [];
  const all = views.some(({ name }) => name === defaultName) ? views : [wholeIn(document), ...views];
  const isDefault = ({ name }: View) => name === defaultName;
  const names = (things: readonly { readonly name: string }[]) => things.map(({ name }) => name);
  const inOrder = [...all.filter(isDefault), ...all.filter((view) => !isDefault(view))];
  if (flow !== undefined && !names(flows).includes(flow)) {
    report.error(
      "unknown-flow",
      `unknown flow ${quoted(flow)}`,
      wholeOf(document.source),
      remedyFor(flow, names(flows)),
    );
  }
  const chosen = wanted === "all" ? names(inOrder) : [...new Set(wanted)];
  return chosen.flatMap((name) => {
    const view = inOrder.find((each) => each.name === name);
    if (view) return { ...view, ...(flow !== undefined && { flow }), ...(lens && { lens }) };
    report.error(
      "unknown-view",
      `unknown view ${quoted(name)}`,
      wholeOf(document.source),
      remedyFor(name, names(inOrder)),
    );
    return [];
  });
}

/** Whether a view shows everything as it is, and tells nothing of it. */
export function isWhole({ title, description, show, hide, collapse, focus, flow, lens, direction }: View): boolean {
  const isPlain = [title, description, show, focus, flow, lens, direction].every((each) => each === undefined);
  return isPlain && hide.length + collapse.length === 0;
}

function wholeIn(document: Document): View {
  return { name: defaultName, hide: [], collapse: [], depth: 1, origin: { document, path: [] } };
}

/** The name came from outside of the document, so that nothing can be mended in there. */
function remedyFor(name: string, names: readonly string[]): Remedy {
  const meant = nearest(name, names);
  if (meant !== undefined) return { hint: `did you mean ${quoted(meant)}?` };
  return { hint: names.length === 0 ? "the document has none" : `there is ${listed(names.map(quoted), "and")}` };
}
