import type { Decision } from "./architecture.ts";

/** The title of a decision, with its status where it is not accepted: that needs no mention. */
export function titleWithStatus({ title, status = "accepted" }: Pick<Decision, "title" | "status">): string {
  return status === "accepted" ? title : `${title} (${status})`;
}
