import { Option } from "commander";
import { efforts, layoutMethods } from "../index.ts";

const directions = ["right", "down", "left", "up"] as const;

/** The options that decide where everything goes. */
export function placeOptions(): readonly Option[] {
  return [
    new Option("-d, --direction <side>", "in place of the documents' own").choices(directions),
    new Option("--layout <how>", "composed for a compact picture, layered as ELK routes it")
      .choices(layoutMethods)
      .default(layoutMethods[0]),
    new Option("--effort <how>", "how long a good picture is looked for").choices(efforts).default("normal"),
  ];
}
