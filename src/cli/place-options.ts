import { Option } from "commander";
import { type DrawOptions, directions, efforts, layoutMethods } from "../index.ts";

/** What these options say. */
export interface PlaceFlags extends Pick<DrawOptions, "direction" | "layout" | "effort"> {
  readonly fresh?: boolean;
}

/** The options that decide where everything goes. */
export function placeOptions(): readonly Option[] {
  return [
    new Option("-d, --direction <side>", "in place of the documents' own").choices(directions),
    new Option(
      "--layout <how>",
      "composed for a compact picture, layered as ELK routes it (default: composed, or what suits very many nodes)",
    ).choices(layoutMethods),
    new Option("--effort <how>", "how long a good picture is looked for").choices(efforts).default("normal"),
    new Option("--fresh", "arrange anew, whatever the picture that is there looks like"),
  ];
}
