import { z } from "zod";
import { confined, mostDocumentBytes, nodeHost, readTextFile, type Source } from "../../index.ts";

/** How an assistant says which document it means. */
export const documentInput = {
  source: z.string().max(mostDocumentBytes).optional().describe("The document itself, as YAML. Either this or path."),
  path: z
    .string()
    .max(1000)
    .optional()
    .describe("The file of the document, as seen from the root. Either this or source."),
};

/** A document that an assistant means, or why there is none. */
export async function documentIn({
  source,
  path,
}: {
  readonly source?: string | undefined;
  readonly path?: string | undefined;
}): Promise<{ readonly document: Source } | { readonly refusal: string }> {
  if (source !== undefined && path !== undefined) return { refusal: "give either source or path, not both" };
  if (source !== undefined) return { document: { name: "architecture.yaml", text: source } };
  if (path === undefined) return { refusal: "give source, the document itself, or path, its file" };
  const place = confined(path);
  if ("refusal" in place) return place;
  const file = await readTextFile(place.path);
  if (!("failure" in file)) return { document: file };
  return { refusal: `cannot read "${path}": ${file.reason}${file.hint === undefined ? "" : `: ${file.hint}`}` };
}

/** What documents reach: files under the root. */
export const host = nodeHost({ root: "." });
