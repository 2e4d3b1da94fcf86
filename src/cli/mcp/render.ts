import { z } from "zod";
import {
  confined,
  directions,
  draw,
  formats,
  lenses,
  loadElkQuickly,
  type Source,
  scales,
  themeFor,
  themeNames,
  write,
} from "../../index.ts";
import { besides } from "../outputs.ts";
import { previousPicture } from "../previous-picture.ts";
import { refusal } from "./answer.ts";
import { documentIn, documentInput, host } from "./document.ts";
import { failed, pictureAnswer } from "./picture.ts";
import { type Target, targetOf } from "./target.ts";
import { toolOf } from "./tool.ts";

export const render = toolOf({
  name: "render",
  title: "Draw a document",
  description:
    "Draws a document, as part of the answer or into a file. Use png to see the picture, svg for documents and web pages, drawio to go on working by hand. A document with errors is not drawn, and its mistakes are told as check tells them.",
  writes: true,
  input: {
    ...documentInput,
    format: z
      .enum(formats.map(({ name }) => name) as [string, ...string[]])
      .optional()
      .describe("By default as the extension of output says, or else svg."),
    output: z
      .string()
      .max(1000)
      .optional()
      .describe("A file to write, as seen from the root: docs/shop.svg. Without it the picture is part of the answer."),
    overwrite: z.boolean().default(false).describe("Whether a file that is there already may be replaced."),
    view: z.string().max(200).optional().describe("A view of the document; the whole by default."),
    theme: z.enum(themeNames as [string, ...string[]]).optional(),
    lens: z
      .enum(lenses.map(({ name }) => name))
      .optional()
      .describe("What is told of everything."),
    direction: z.enum(directions).optional(),
    scale: z
      .number()
      .min(scales.smallest)
      .max(scales.largest)
      .optional()
      .describe("Of png: pixels in a row for one px."),
  },

  async answer({ source, path, format, output, overwrite, scale, ...look }) {
    const found = await documentIn({ source, path });
    if ("refusal" in found) return refusal(found.refusal);
    const target = targetOf({ format, output, overwrite });
    if ("refusal" in target) return refusal(target.refusal);
    const { output: drawing, diagnostics } = await drawn(found.document, path, target, look);
    if (!drawing) return failed(diagnostics);
    const options = {
      ...(scale !== undefined && { scale }),
      format: target.format.name,
      host,
      name: found.document.name,
    };
    const written = await write(drawing, options);
    const told = [...diagnostics, ...written.diagnostics];
    return written.output === undefined ? failed(told) : pictureAnswer(written.output, target, drawing, told);
  },
});

/** How a picture is to look, as an assistant says it. */
interface Look {
  readonly view?: string | undefined;
  readonly theme?: string | undefined;
  readonly lens?: (typeof lenses)[number]["name"] | undefined;
  readonly direction?: (typeof directions)[number] | undefined;
}

function drawn(document: Source, path: string | undefined, { format, file }: Target, look: Look) {
  const { view, theme, lens, direction } = look;
  const beside = path === undefined ? [] : besides({ path: document.name });
  const places = [...(file === undefined ? [] : [{ format, path: file, isNamed: true }]), ...beside];
  const within = places.filter((place) => "path" in confined(place.path));
  const previous = previousPicture(within, view === undefined ? [] : [view]);
  return draw(document, {
    ...{ host, loadElk: loadElkQuickly, theme: themeFor([format], theme) },
    ...(view !== undefined && { view }),
    ...(lens && { lens }),
    ...(direction && { direction }),
    ...(previous !== undefined && { previous }),
  });
}
