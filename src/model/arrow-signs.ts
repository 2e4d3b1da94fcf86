/** What stands between the names of what an edge joins, by where it has arrow heads: `API → Database`. */
export const arrowSigns = { none: "–", end: "→", both: "↔" } as const;
