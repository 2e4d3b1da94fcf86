import { codeOf, pictureOf } from "./markdown.ts";
import type { Drawn } from "./pictures.ts";
import { counts } from "./report.ts";

/** Pages of runs are at most 1 MiB, and nobody reads as much. */
const mostRows = 200;
const mostPictures = 10;

/** A table of documents, and those pictures that are others than before, in a form that is drawn where it is read. */
export async function summaryOf(drawn: readonly Drawn[], others: ReadonlySet<string>, state: string): Promise<string> {
  const isOther = ({ files }: Drawn) => files.some(({ path }) => others.has(path));
  const rows = drawn.slice(0, mostRows).map((each) => {
    const { errors, warnings } = counts(each.diagnostics);
    const said = errors > 0 ? "has errors" : isOther(each) ? state : "up to date";
    return `| ${codeOf(each.document)} | ${said} | ${errors} | ${warnings} |`;
  });
  const rest = drawn.length > rows.length ? [`And ${drawn.length - rows.length} more.`, ""] : [];
  const pictures: string[] = [];
  for (const each of drawn.filter(isOther).slice(0, mostPictures)) {
    if (each.drawing) pictures.push(`### ${codeOf(each.document)}`, "", await pictureOf(each.drawing), "");
  }
  const table = ["| document | picture | errors | warnings |", "|---|---|---|---|", ...rows, ""];
  return ["## Architectures", "", ...table, ...rest, ...pictures].join("\n");
}
