import { quoted } from "../../source/quoted.ts";
import type { Report } from "../../source/report.ts";
import type { Architecture, View } from "../architecture.ts";
import { collapsed } from "./collapsed.ts";
import { focused } from "./focused.ts";
import type { Parts } from "./parts.ts";
import { restricted } from "./restricted.ts";
import { selected } from "./selected.ts";

/** An architecture of which a view shows a part. */
export type Shown = Architecture & { readonly view: View };

/**
 * The architecture that a view shows.
 *
 * What is shown and not hidden is collapsed; then what is in focus is left with
 * its neighbours. Everything is in document order, every reference is to
 * something that is there, and a second time nothing changes any more.
 */
export function applied(architecture: Architecture, view: View, report: Report): Shown {
  const { focus, depth, title, description, direction } = view;
  const shown = selected(architecture, view);
  const folded = collapsed(shown, view.collapse, architecture.nodes);
  const parts = focus ? focused(folded.parts, focus.map(folded.standIn), depth) : folded.parts;
  const about = restricted(architecture, { ...folded, parts });
  if (isEmpty(parts)) reportEmpty(view, isEmpty(shown), report);
  else if (view.flow !== undefined && !about.flows.some(({ name }) => name === view.flow)) reportNoStep(view, report);
  return {
    ...architecture,
    ...about,
    ...(title && { title }),
    ...(description && { description }),
    ...(direction && { direction }),
    view,
  };
}

function isEmpty({ groups, nodes }: Parts): boolean {
  return groups.length + nodes.length === 0;
}

function reportEmpty({ name, hide, origin }: View, isEmptyWithoutFocus: boolean, report: Report): void {
  const { document, path } = origin;
  report.error("empty-view", `the view ${quoted(name)} shows nothing`, document.rangeOfKey(path), {
    hint: isEmptyWithoutFocus
      ? hide.length > 0
        ? "leave something out of `hide`"
        : "name what it is to show under `show`"
      : "let it show, and not hide, what is named under `focus`",
  });
}

function reportNoStep({ name, flow = "", origin }: View, report: Report): void {
  const { document, path } = origin;
  const message = `the view ${quoted(name)} shows no step of the flow ${quoted(flow)}`;
  report.warning("empty-view", message, document.rangeOf([...path, "flow"]), {
    hint: "show what its steps join, or name another flow",
  });
}
