import type { Source } from "../source/source.ts";

/** What the resources of some infrastructure code cost, as somebody else has reckoned. */
export interface Estimate {
  readonly source: Source;
  /** By its three-letter code. */
  readonly currency: string;
  /** In the order of the estimate; several projects may have the same address. */
  readonly resources: readonly Resource[];
  /** Types of which every resource is free, and types that could not be priced. */
  readonly freeTypes: ReadonlySet<string>;
  readonly unsupportedTypes: ReadonlySet<string>;
}

export interface Resource {
  /** As in infrastructure code: `module.db.aws_db_instance.this[0]`. */
  readonly address: string;
  readonly project: string;
  /** What it costs a month; none where that depends on use of which nothing is known. */
  readonly amount?: number;
  /** Whether a part of it depends on such use, so that it costs more. */
  readonly isPartial: boolean;
}
