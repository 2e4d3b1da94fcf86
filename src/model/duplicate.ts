import { quoted } from "../source/quoted.ts";
import type { Report } from "../source/report.ts";
import { positionAt } from "../source/source.ts";
import type { Origin } from "./architecture.ts";

/** Reports a name that an earlier document has given away, and says where. */
export function reportDuplicate(name: string, { document, path }: Origin, first: Origin, report: Report): void {
  const { source, start } = first.document.rangeOfKey(first.path);
  const { line } = positionAt(source, start);
  report.error(
    "duplicate-id",
    `${quoted(name)} is already in ${source.name}, line ${line}`,
    document.rangeOfKey(path),
    {
      hint: "give one of the two another name",
    },
  );
}
