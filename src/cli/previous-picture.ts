import { readFileSync, statSync } from "node:fs";
import { type Output, pathOfView } from "./outputs.ts";

/** No picture is larger than these bytes; what is, is something else. */
const largest = 64 * 2 ** 20;

/**
 * The first of some pictures that is there already and says how it is arranged. Those of the default view go first;
 * those of `views` say the same, unless they are older.
 */
export function previousPicture(
  outputs: readonly Output[],
  views: readonly string[] = ["default"],
): string | undefined {
  const places = ["default", ...views].flatMap((view) =>
    outputs.map((output) => ({ path: pathOfView(output, view), format: output.format })),
  );
  for (const { path, format } of places) {
    const text = path === "-" || !format.arrangementIn ? undefined : textOf(path);
    if (text !== undefined && format.arrangementIn?.(text) !== undefined) return text;
  }
  return undefined;
}

/** What cannot be read is not there to be followed; whoever writes there will be told. */
function textOf(path: string): string | undefined {
  try {
    return statSync(path).size > largest ? undefined : readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
