import { findType } from "../catalogue/catalogue.ts";
import type { Type } from "../catalogue/type.ts";
import type { Report } from "../source/report.ts";
import type { Range } from "../source/source.ts";
import { listed } from "./listed.ts";

/** The type that an author calls `name`; none, and a report, where that is unknown or not clear. */
export function typeNamed(
  name: string,
  provider: string | undefined,
  range: () => Range,
  report: Report,
): Type | undefined {
  const found = findType(name, provider);
  if ("type" in found) return found.type;
  if ("candidates" in found) reportAmbiguous(name, found.candidates, range(), report);
  else reportUnknown(name, found.nearest, range(), report);
  return undefined;
}

function reportAmbiguous(name: string, candidates: readonly Type[], range: Range, report: Report): void {
  const names = candidates.map(({ id }) => `"${id}"`);
  report.error("ambiguous-type", `the type "${name}" may mean ${listed(names, "or")}`, range, {
    hint: "write it with its namespace, or name the provider of the document: `provider: aws`",
  });
}

function reportUnknown(name: string, meant: string | undefined, range: Range, report: Report): void {
  const search = `\`stratogram icons ${searchWordOf(meant ?? name)}\` lists what there is`;
  report.error("unknown-type", `unknown type "${name}"`, range, {
    hint: meant === undefined ? search : `did you mean "${meant}"? ${search}`,
    ...(meant !== undefined && { fix: { range, text: meant } }),
  });
}

/** What to look for: the name without its namespace, and without what a shell would stumble over. */
function searchWordOf(name: string): string {
  return name
    .slice(name.lastIndexOf(".") + 1)
    .replaceAll(/[^\p{L}\p{N}-]+/gu, " ")
    .trim();
}
