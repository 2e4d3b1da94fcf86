import type { Report } from "../source/report.ts";
import type { Classes } from "./classes.ts";
import type { References } from "./references.ts";
import type { TypeNames } from "./type-names.ts";

/** What names mean while an architecture is resolved, and where to say so when they mean nothing. */
export interface Scope {
  readonly references: References;
  readonly types: TypeNames;
  readonly classes: Classes;
  readonly report: Report;
}
