import { type Drawing, write } from "../../index.ts";

/**
 * What an author wrote, in the Markdown of a page or a comment: the only place where it gets there, besides what the
 * formats and summaries of the library write, which escape it themselves.
 */

/** How much of a name is shown, in characters: many of them are to fit into a comment. */
const longest = 200;

/** A name as code, in which nothing has a meaning: it is no markup, leads nowhere, calls nobody and ends no cell of a table. */
export function codeOf(name: string): string {
  const plain = name.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}`|<>]/gu, "�");
  return `\`${plain.length > longest ? `${plain.slice(0, longest)}…` : plain}\``;
}

/** A picture at an address, whose words are our own. */
export function imageOf(words: string, address: string): string {
  const whole = address.replace(
    /[\s()<>\\|]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
  return `![${words}](${whole})`;
}

/** A drawing as a block that the host draws. */
export async function pictureOf(drawing: Drawing): Promise<string> {
  const { output = "", diagnostics } = await write(drawing, { format: "mermaid" });
  if (diagnostics.some(({ code }) => code === "too-large-for-one-picture")) return "It is too large to be drawn here.";
  // A block ends where its fence does, whatever stands in it.
  return ["````mermaid", output.trimEnd().replaceAll("````", "'''"), "````"].join("\n");
}
