import { InvalidArgumentError, Option } from "commander";
import { colorOf, type Format, formats, pageSizes, scales, themeNames } from "../index.ts";

/** The options that say how pictures look and as what they are written. */
export function lookOptions(): readonly Option[] {
  return [
    new Option("-f, --format <names>", `${namesOf(formats)}, or several with commas`).argParser(formatsNamed),
    new Option("-t, --theme <name>", "colours; auto follows the viewer of an SVG").choices(themeNames),
    new Option(
      "--background <color>",
      "in place of the theme's own; none lets through what the picture is laid on",
    ).argParser(backgroundOf),
    new Option("--scale <factor>", "pixels in a row for one px, where pictures have pixels").argParser(scaleOf),
    new Option("--page <size>", "of formats with pages; fit is as large as the picture").choices(pageSizes),
    new Option(
      "--font <file>",
      "has characters that the own font lacks, for formats that need fonts; repeatable",
    ).argParser((path: string, paths: readonly string[] = []) => [...paths, path]),
    new Option("--icons <which>", "none draws letters in their place").choices(["all", "none"]).default("all"),
  ];
}

function namesOf(things: readonly { readonly name: string }[]): string {
  return things.map(({ name }) => name).join(", ");
}

function backgroundOf(text: string): string {
  const color = text === "none" ? text : colorOf(text);
  if (color !== undefined) return color;
  throw new InvalidArgumentError(`Write a colour as #rrggbb, as #rgb or as a name such as teal, or say none.`);
}

function scaleOf(text: string): number {
  const scale = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (scale >= scales.smallest && scale <= scales.largest) return scale;
  throw new InvalidArgumentError(`It is a number from ${scales.smallest} to ${scales.largest}.`);
}

function formatsNamed(text: string): readonly Format[] {
  return text.split(",").map((name) => {
    const format = formats.find((candidate) => candidate.name === name.trim());
    if (format) return format;
    throw new InvalidArgumentError(`There is no format "${name}": choose from ${namesOf(formats)}.`);
  });
}
