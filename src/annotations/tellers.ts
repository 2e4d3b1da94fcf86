import type { Architecture, LensName } from "../model/architecture.ts";
import type { Annotations, Panel } from "./annotations.ts";
import { changesIn } from "./changes.ts";
import { costPanel } from "./lenses/cost-panel.ts";
import { lenses } from "./lenses/index.ts";
import { ledgerOf } from "./lenses/ledger.ts";
import { nothing } from "./nothing.ts";

/** What the lens of this name tells. */
export function toldByLens(name: LensName, architecture: Architecture): Annotations {
  return lenses.find((lens) => lens.name === name)?.annotate(architecture) ?? nothing;
}

/** What a comparison tells. */
export function toldByComparison(architecture: Architecture): Annotations {
  return changesIn(architecture);
}

/** What things cost, also where no panel shows it; none: nothing is paid for, and no lens asks. */
export function costsIn(architecture: Architecture): Panel | undefined {
  const ledger = ledgerOf(architecture);
  const isTold = ledger.items.length > 0 || architecture.view?.lens === "cost";
  return isTold ? costPanel(architecture, ledger) : undefined;
}
