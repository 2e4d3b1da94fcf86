import { unescaped } from "../xml/xml-text.ts";
import type { Format } from "./format.ts";
import { paintAdaptive } from "./svg/paint-adaptive.ts";
import { textOfSvg } from "./svg/svg-text.ts";

/** A picture that every browser and most office programs show. */
export const svg = {
  name: "svg",
  extension: "svg",
  summary: "A picture for documents, slides and web pages.",
  keeps: "everything that is seen, tooltips, links",
  write: (drawing) => `${paintAdaptive(drawing, textOfSvg)}\n`,
  arrangementIn(text) {
    const [, content] = /<metadata>([^<]*)<\/metadata>/.exec(text) ?? [];
    return content && unescaped(content);
  },
} satisfies Format;
