import type { Architecture, LensName } from "../../model/architecture.ts";
import type { Annotations } from "../annotations.ts";

/** One side of an architecture, told of everything in its picture. */
export interface Lens {
  readonly name: LensName;
  /** What it tells, in one sentence. */
  readonly summary: string;
  annotate(architecture: Architecture): Annotations;
}
