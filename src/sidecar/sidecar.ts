import type { Pins } from "../layout/pin.ts";
import type { Document } from "../source/document.ts";

/** The file beside a document that says where things were put by hand. */
export interface Sidecar {
  readonly document: Document;
  readonly pins: Pins;
}

/** The kinds of things that can be pinned: the keys of a sidecar, in the order in which they are written. */
export const pinKinds = ["nodes", "groups", "edges"] as const;
export type PinKind = (typeof pinKinds)[number];

/** What is at the end of the names of sidecars. */
export const sidecarEnding = ".layout.yaml";

/** The name of the sidecar of `docs/shop.yaml`, `docs/shop.layout.yaml`; none of what is no file, as `<stdin>`. */
export function sidecarNameOf(name: string): string | undefined {
  return name.startsWith("<") ? undefined : name.replace(/([^/\\])\.[^./\\]+$/, "$1") + sidecarEnding;
}
