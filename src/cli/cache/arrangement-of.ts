import { formats } from "../../index.ts";

/** How a picture is arranged, as it says itself; only pictures that are texts say it. */
export function arrangementOf(picture: string | Uint8Array | undefined): string | undefined {
  if (typeof picture !== "string") return undefined;
  return formats.map(({ arrangementIn }) => arrangementIn?.(picture)).find((found) => found !== undefined);
}
