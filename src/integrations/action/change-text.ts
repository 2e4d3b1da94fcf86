import type { Compared } from "./compare-one.ts";
import { codeOf, imageOf, pictureOf } from "./markdown.ts";

/** A comment has at most 65,536 characters. */
const mostCharacters = 60_000;

/** The address of a picture of a document; none where there is none. */
export type Shown = (document: string, name: "before" | "after" | "diff") => string | undefined;

/** What differs, in Markdown: a list of documents, and of each its words and pictures. */
export async function textOf(compared: readonly Compared[], shown: Shown | undefined): Promise<string> {
  if (compared.length === 0) return "## Architectures\n\nNothing that is drawn is different.\n";
  const rows = compared.slice(0, 200).map(({ document, state }) => `| ${codeOf(document)} | ${state} |`);
  let text = ["## Architectures", "", "| document | |", "|---|---|", ...rows, ""].join("\n");
  for (const each of compared) {
    const section = ["", `### ${codeOf(each.document)}`, "", each.words, await seen(each, shown), ""].join("\n");
    if (text.length + section.length > mostCharacters) return `${text}\nThere is more than fits here.\n`;
    text += section;
  }
  return text;
}

/** The picture of both, with that before and that after; in a form that is drawn where it is read, where there are none. */
async function seen(each: Compared, shown: Shown | undefined): Promise<string> {
  const image = (name: "before" | "after" | "diff") => {
    const address = shown?.(each.document, name);
    return address === undefined ? undefined : imageOf(name, address);
  };
  const [diff, before, after] = [image("diff"), image("before"), image("after")];
  if (!after) return each.drawing ? pictureOf(each.drawing) : "";
  return [diff ?? after, "", "| before | after |", "|---|---|", `| ${before ?? ""} | ${after} |`].join("\n");
}
