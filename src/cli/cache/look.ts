import { readFileSync } from "node:fs";
import type { DrawFlags } from "../draw-one.ts";
import { sha256 } from "./sha256.ts";

/** Every option that documents are drawn with, and whether a picture may be another one with it. */
const matters: Readonly<Record<keyof DrawFlags, boolean>> = {
  theme: true,
  icons: true,
  background: true,
  flow: true,
  lens: true,
  costs: true,
  scale: true,
  page: true,
  view: true,
  allViews: true,
  font: true,
  direction: true,
  layout: true,
  effort: true,
  // What is followed is known by itself.
  fresh: false,
  check: false,
  quiet: false,
  explain: false,
};

/** All that options say about pictures, as one text. */
export function lookOf(flags: DrawFlags): string {
  const names = Object.entries(matters).flatMap(([name, isSo]) => (isSo ? [name] : []));
  const given = new Map<string, unknown>(Object.entries({ ...flags, font: flags.font?.map(digestOf) }));
  const { costs } = flags;
  if (typeof costs === "object") given.set("costs", costs.text);
  return JSON.stringify(names.map((name) => [name, given.get(name) ?? null]));
}

/** Of a font that cannot be read nothing is kept, so that it does not matter which. */
function digestOf(path: string): string {
  try {
    return sha256(readFileSync(path));
  } catch {
    return "unreadable";
  }
}
