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
    const [first, ...others] = [...text.matchAll(/ stratogram-arrangement="([^"]*)"/g)].map(([, json = ""]) => json);
    // Views tell the arrangement of the same whole; of several documents nobody can say which the next picture should follow.
    return first !== undefined && others.every((json) => json === first) ? unescaped(first) : undefined;
  },
} satisfies Format;

// Most pictures are no files of draw.io, and none of them waits for what writes these.
const writeFile: typeof import("./drawio/file.ts").fileOf = async (drawings) => {
  const { fileOf } = await import("./drawio/file.ts");
  return fileOf(drawings);
};
