import type { Loaded } from "../source/loaded.ts";
import type { Acceptance, Decision } from "./architecture.ts";
import { linkOf } from "./facts.ts";
import { labelText } from "./label.ts";
import type { Scope } from "./scope.ts";

/** What was decided, in the order of the document, which gives the numbers. */
export function decisionsOf({ document, spec }: Loaded, { references, report }: Scope): readonly Decision[] {
  return (spec.decisions ?? []).map((decision, index) => {
    const origin = { document, path: ["decisions", index] };
    const { title, because, on = [], status, link } = decision;
    const { "instead-of": insteadOf, "trade-off": tradeOff } = decision;
    return {
      number: index + 1,
      title: labelText(title),
      ...(because && { because: because.trim() }),
      ...(insteadOf && { insteadOf: insteadOf.trim() }),
      ...(tradeOff && { tradeOff: tradeOff.trim() }),
      on: references.findAll(on, document, [...origin.path, "on"]),
      ...(status && { status }),
      ...linkOf(link, origin, report),
      origin,
    };
  });
}

/** The findings that are known and accepted, in the order of the document. */
export function acceptancesOf({ document, spec }: Loaded, { references }: Scope): readonly Acceptance[] {
  return (spec.accept ?? []).map(({ rule, on = [], because }, index) => {
    const origin = { document, path: ["accept", index] };
    const ids = references.findAll(on, document, [...origin.path, "on"]);
    return { number: index + 1, rule, on: ids, because: because.trim(), origin };
  });
}
