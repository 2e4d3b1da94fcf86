import type { Format } from "./format.ts";
import { paint } from "./svg/paint.ts";
import { TextElement, unescaped } from "./svg/text-element.ts";

/** A picture that every browser and most office programs show. */
export const svg: Format = {
  name: "svg",
  extension: "svg",
  summary: "A picture for documents, slides and web pages.",
  write: (drawing) => `${paint(drawing, (name, attributes) => new TextElement(name, attributes))}\n`,
  arrangementIn(text) {
    const [, content] = /<metadata>([^<]*)<\/metadata>/.exec(text) ?? [];
    return content && unescaped(content);
  },
};
