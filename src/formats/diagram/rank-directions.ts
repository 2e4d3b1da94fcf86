import type { Direction } from "../../model/architecture.ts";

/** How Graphviz, and others after it, say where edges lead: from which side to which. */
export const rankDirections: Readonly<Record<Direction, string>> = { right: "LR", down: "TB", left: "RL", up: "BT" };
