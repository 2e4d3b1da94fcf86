import type { Size } from "../geometry.ts";

/** What an empty group holds free for whatever will be in it, px. */
export const emptyGroupSize: Size = { width: 80, height: 24 };
