import { cost } from "./cost.ts";
import { data } from "./data.ts";
import type { Lens } from "./lens.ts";
import { scale } from "./scale.ts";
import { security } from "./security.ts";
import { status } from "./status.ts";

/** Every lens, in the order in which they are offered. */
export const lenses: readonly Lens[] = [cost, security, data, scale, status];
