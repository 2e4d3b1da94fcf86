import { counted } from "../../counted.ts";
import { money } from "../../money.ts";
import type { Mark } from "../annotations.ts";
import { nothing } from "../nothing.ts";
import { costPanel } from "./cost-panel.ts";
import { type Item, type Ledger, ledgerOf, type Sum } from "./ledger.ts";
import type { Lens } from "./lens.ts";
import { short } from "./names.ts";
import { marksBy, pill } from "./tell.ts";

/** What is not priced has no mark: no price is no zero. */
export const cost: Lens = {
  name: "cost",
  summary: "What each thing costs a month, groups in all, and everything against the budget.",

  annotate(architecture) {
    const { groups, nodes, edges, meta } = architecture;
    const ledger = ledgerOf(architecture);
    const marks = marksOf(ledger, meta.currency);
    const markOf = ({ id }: { readonly id: string }) => marks.get(id) ?? [];
    return {
      ...nothing,
      elementMarks: marksBy([...groups, ...nodes], markOf),
      edgeMarks: marksBy(edges, markOf),
      panels: [costPanel(architecture, ledger)],
    };
  },
};

/** By the id of what they are on. What stands for a group, or is one, has what is in it added to its own price. */
function marksOf({ items, removed, subtotals }: Ledger, currency?: string): ReadonlyMap<string, readonly Mark[]> {
  return new Map([
    ...items.map((item) => [item.of.id, [amountMark(item, money(item.amount, currency))]] as const),
    ...[...subtotals].flatMap(([id, sum]) => (isKnown(sum) ? [[id, [subtotalMark(sum, currency)]] as const] : [])),
    ...removed.map((item) => [item.of.id, [amountMark(item, `was ${money(item.amount, currency)}`)]] as const),
  ]);
}

function amountMark({ note }: Item, amount: string): Mark {
  return pill(
    "cost",
    amount,
    "plain",
    note === undefined ? `${amount} a month` : `${amount} a month: ${short(note, 200)}`,
  );
}

/** Whether it says anything: at least nothing is no news. */
function isKnown({ amount, components, unpriced }: Sum): boolean {
  return amount > 0 || (components > 0 && unpriced === 0);
}

function subtotalMark({ amount, components, unpriced }: Sum, currency?: string): Mark {
  const all = `${money(amount, currency)} a month for ${counted(components, "component")}`;
  if (unpriced === 0) return pill("cost", money(amount, currency), "strong", all);
  return pill("cost", `≥ ${money(amount, currency)}`, "strong", `At least ${all}, ${unpriced} of them not priced`);
}
