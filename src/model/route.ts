/** How two ends are joined. `direction` says which of them is `from`. */
export interface Arrow {
  readonly heads: "none" | "end" | "both";
  readonly asynchronous: boolean;
  readonly direction: "forwards" | "backwards";
}

/** The name of a node or a group as it stands in a route. */
export interface Mention {
  readonly name: string;
  /** Of its first character in the route. */
  readonly offset: number;
}

/** `a -> [b, c] ~> d`: ends, each a list, and the arrows between them. */
export interface Route {
  readonly ends: readonly (readonly Mention[])[];
  /** One less than ends. */
  readonly arrows: readonly Arrow[];
}

/** `->`, the arrow of an edge that is written with `from` and `to`. */
export const forwards: Arrow = { heads: "end", asynchronous: false, direction: "forwards" };

/** Every arrow, by how it is written. */
export const arrows: ReadonlyMap<string, Arrow> = new Map([
  ["->", forwards],
  ["<-", { heads: "end", asynchronous: false, direction: "backwards" }],
  ["<->", { heads: "both", asynchronous: false, direction: "forwards" }],
  ["--", { heads: "none", asynchronous: false, direction: "forwards" }],
  ["~>", { heads: "end", asynchronous: true, direction: "forwards" }],
]);
