import type { Report } from "../source/report.ts";
import type { Class } from "./classes.ts";
import type { References } from "./references.ts";

/** What names mean while an architecture is resolved, and where to say so when they mean nothing. */
export interface Scope {
  readonly references: References;
  readonly classes: ReadonlyMap<string, Class>;
  readonly report: Report;
}
