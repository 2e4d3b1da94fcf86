import type { Compared } from "./compare-one.ts";
import type { ComparedView } from "./compared-views.ts";
import { codeOf, imageOf, pictureOf } from "./markdown.ts";

/** A comment has at most 65,536 characters. */
const mostCharacters = 60_000;

/** The address of a picture of a view of a document; none where there is none. */
export type Shown = (document: string, view: string, name: "before" | "after" | "diff") => string | undefined;

/** What differs, in Markdown: a list of documents, and of each its words and the pictures of its views. */
export async function textOf(compared: readonly Compared[], shown: Shown | undefined): Promise<string> {
  if (compared.length === 0) return "## Architectures\n\nNothing that is drawn is different.\n";
  const rows = compared.slice(0, 200).map(({ document, state }) => `| ${codeOf(document)} | ${state} |`);
  let text = ["## Architectures", "", "| document | |", "|---|---|", ...rows, ""].join("\n");
  for (const each of compared) {
    for await (const section of sectionsOf(each, shown)) {
      if (text.length + section.length > mostCharacters) return `${text}\nThere is more than fits here.\n`;
      text += section;
    }
  }
  return text;
}

/** What is said of a document, and then of each view; a view that is shown alone needs no name, unless it has one. */
async function* sectionsOf({ document, words, views }: Compared, shown: Shown | undefined): AsyncGenerator<string> {
  yield ["", `### ${codeOf(document)}`, "", words, ""].join("\n");
  for (const view of views) {
    const isWhole = views.length === 1 && view.name === "default";
    const heading = isWhole ? [] : ["", `#### View ${codeOf(view.name)}`];
    yield [...heading, "", await seen(document, view, shown), ""].join("\n");
  }
}

/** The picture of both, with that before and that after; in a form that is drawn where it is read, where there are none. */
async function seen(document: string, view: ComparedView, shown: Shown | undefined): Promise<string> {
  const image = (name: "before" | "after" | "diff") => {
    const address = shown?.(document, view.name, name);
    return address === undefined ? undefined : imageOf(name, address);
  };
  const [diff, before, after] = [image("diff"), image("before"), image("after")];
  const removed = view.after ? "" : "The view is removed.\n\n";
  if (before && after) {
    return [...(diff ? [diff, ""] : []), "| before | after |", "|---|---|", `| ${before} | ${after} |`].join("\n");
  }
  if (before || after) return `${removed}${before ?? after}`;
  const drawing = view.diff ?? view.after ?? view.before;
  return drawing ? `${removed}${await pictureOf(drawing)}` : "";
}
