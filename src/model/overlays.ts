import type { Loaded } from "../source/loaded.ts";
import type { Overlay } from "./architecture.ts";
import { isNamed } from "./is-named.ts";
import { labelText } from "./label.ts";
import { membersOf } from "./members.ts";
import type { Scope } from "./scope.ts";
import { styleOf } from "./style.ts";
import { inWords } from "./words.ts";

/** More outlines than anyone can tell apart, and each looks for its place among all others. */
const mostOverlays = 30;

/** The overlays of a document, as far as they make sense. */
export function overlaysOf({ document, spec }: Loaded, scope: Scope): readonly Overlay[] {
  const written = Object.entries(spec.overlays ?? {});
  const [over] = written[mostOverlays] ?? [];
  if (over !== undefined) {
    const range = document.rangeOfKey(["overlays", over]);
    scope.report.error("too-large", `there are more than ${mostOverlays} overlays`, range, {
      hint: "leave out what no picture needs, or split the architecture into several documents",
    });
  }
  return written.slice(0, mostOverlays).flatMap(([name, { label, around, description, style }]) => {
    const origin = { document, path: ["overlays", name] };
    const path = [...origin.path, "around"];
    const members = membersOf(around, "share an outline", { document, path }, scope);
    if (!isNamed("an overlay", name, origin, scope.report) || members.length === 0) return [];
    return {
      name,
      label: label === undefined ? inWords(name) : labelText(label),
      ...(description && { description }),
      members,
      style: styleOf(style ?? {}, origin, scope.report),
      origin,
    };
  });
}
