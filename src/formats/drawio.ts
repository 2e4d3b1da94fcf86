import { unescaped } from "../xml/xml-text.ts";
import type { Format } from "./format.ts";

/** A diagram that draw.io goes on with: shapes that can be moved, with lines that follow them. */
export const drawio = {
  name: "drawio",
  extension: "drawio",
  summary: "A diagram to go on working with in draw.io.",
  keeps: "everything that is seen, groups, glued edges, facts, tooltips, links; several drawings as pages",
  write: (drawing) => writeFile([drawing]),
  bind: (drawings) => writeFile(drawings),
  arrangementIn(text) {
    // Of several pages nobody can say which the next picture should follow.
    const [only, ...others] = [...text.matchAll(/<diagram[ >]/g)];
    const [, json] = (only && others.length === 0 && / stratogram-arrangement="([^"]*)"/.exec(text)) || [];
    return json && unescaped(json);
  },
} satisfies Format;

// Most pictures are no files of draw.io, and none of them waits for what writes these.
const writeFile: typeof import("./drawio/file.ts").fileOf = async (drawings) => {
  const { fileOf } = await import("./drawio/file.ts");
  return fileOf(drawings);
};
