import { existsSync } from "node:fs";
import { extname } from "node:path";
import { confined, type Format, formats } from "../../index.ts";

/** As what and where a picture is written. */
export interface Target {
  readonly format: Format;
  /** None: it is part of the answer. */
  readonly file?: string;
}

/** What an assistant says of it. */
interface Wish {
  readonly format?: string | undefined;
  readonly output?: string | undefined;
  readonly overwrite: boolean;
}

/**
 * Where a picture goes, or why it cannot go there.
 *
 * A file is named like its format, and replaces another only where that is
 * said, so that no document is written over by mistake.
 */
export function targetOf({ format: name, output, overwrite }: Wish): Target | { readonly refusal: string } {
  const extension = output === undefined ? undefined : extname(output).slice(1).toLowerCase();
  const format = formats.find((each) => (name === undefined ? each.extension === extension : each.name === name));
  if (output === undefined) return inline(format ?? formats[0]);
  if (!format || format.extension !== extension) {
    const wanted = format ? `.${format.extension}` : formats.map((each) => `.${each.extension}`).join(", ");
    return { refusal: `"${output}" is refused: a name that ends in ${wanted} says what is in the file` };
  }
  const place = confined(output);
  if ("refusal" in place) return place;
  if (!overwrite && existsSync(place.path))
    return { refusal: `"${output}" is there already: say overwrite to replace it` };
  return { format, file: place.path };
}

/** Text and pixels are part of an answer; other formats are for programs that open files. */
function inline(format: Format | undefined): Target | { readonly refusal: string } {
  if (!format) throw new Error("There are no formats");
  if (["pdf", "pptx"].includes(format.name)) return { refusal: `${format.name} is no text: name a file as output` };
  return { format };
}
