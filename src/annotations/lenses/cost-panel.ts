import { counted } from "../../counted.ts";
import type { Architecture, Edge, Element } from "../../model/architecture.ts";
import { money } from "../../money.ts";
import type { Panel, PanelRow } from "../annotations.ts";
import { elementsOf } from "./elements.ts";
import type { Item, Ledger, Sum } from "./ledger.ts";
import { edgeNames, nameOf, some } from "./names.ts";
import { pill } from "./tell.ts";

/** How many prices are told one by one. */
const most = 8;

/** Less than half a cent is what adding up leaves over. */
const negligible = 0.005;

/** The dearest things, all of it together, the budget, and what is not known. */
export function costPanel(architecture: Architecture, { items, total, removed }: Ledger): Panel {
  const { currency } = architecture.meta;
  const edgeName = edgeNames(elementsOf(architecture));
  const name = (of: Element | Edge) => ("from" in of ? edgeName(of) : nameOf(of));
  const isPriced = items.length > 0;
  const rows = [
    ...itemRows(items, name, currency),
    ...(isPriced ? [totalRow(architecture, total)] : []),
    ...budgetRows(architecture, isPriced ? total : undefined),
    ...unpricedRows(isPriced, total),
    ...removedRows(removed, name, currency),
  ];
  return { name: "costs", heading: "Costs a month", arrange: "list", rows };
}

type NameOf = (of: Item["of"]) => string;

function itemRows(items: readonly Item[], name: NameOf, currency?: string): readonly PanelRow[] {
  // Of what costs the same, the first in the document comes first.
  const dearest = items.toSorted((a, b) => b.amount - a.amount);
  const told = items.length > most ? dearest.slice(0, most - 1) : dearest;
  const others = dearest.slice(told.length);
  const rows = told.map(({ of, amount }, index) => ({
    id: `item-${index + 1}`,
    text: name(of),
    amount: money(amount, currency),
  }));
  if (others.length === 0) return rows;
  return [...rows, { id: "others", text: `${others.length} others`, amount: money(sumOf(others), currency) }];
}

/** Of a view that shows a part of everything, the total is of that part. */
function totalRow({ meta, view }: Architecture, { amount, unpriced }: Sum): PanelRow {
  const text = isPart(view) ? "Total of what is shown" : "Total";
  return { id: "total", text, strong: true, amount: `${unpriced > 0 ? "≥ " : ""}${money(amount, meta.currency)}` };
}

function isPart(view: Architecture["view"]): boolean {
  return view !== undefined && (view.show !== undefined || view.focus !== undefined || view.hide.length > 0);
}

/** The budget is for everything, so a part is not held against it. */
function budgetRows({ meta, view }: Architecture, total: Sum | undefined): readonly PanelRow[] {
  const { budget, currency } = meta;
  if (budget === undefined) return [];
  const amount = money(budget, currency);
  if (isPart(view)) return [{ id: "budget", text: "Budget for everything", amount }];
  if (!total) return [{ id: "budget", text: "Budget", amount }];
  const caption = captionOf(total, budget, currency);
  const excess = total.amount - budget;
  if (excess <= negligible) return [{ id: "budget", text: "Budget", caption, amount }];
  const mark = pill("over-budget", "!", "danger");
  const text = `Over budget by ${total.unpriced > 0 ? "at least " : ""}${money(excess, currency)}`;
  return [{ id: "budget", sample: { type: "mark", mark }, text, strong: true, caption }];
}

/** `$4,200 of $5,000, 84 %`, rounded so that the budget seems neither kept nor used up where it is not. */
function captionOf({ amount, unpriced }: Sum, budget: number, currency?: string): string {
  const least = unpriced > 0 ? "at least " : "";
  const sums = `${least}${money(amount, currency)} of ${money(budget, currency)}`;
  if (budget === 0) return sums;
  const share = (100 * amount) / budget;
  const isOver = amount > budget + negligible;
  // A sum such as 0.1 + 0.2 is a little off.
  return `${sums}, ${isOver ? Math.ceil(share) : Math.floor(share + 1e-9)} %`;
}

function unpricedRows(isPriced: boolean, { components, unpriced }: Sum): readonly PanelRow[] {
  if (!isPriced)
    return [{ id: "unpriced", text: `Nothing is priced: ${counted(components, "component")} without a cost` }];
  if (unpriced === 0) return [];
  return [{ id: "unpriced", text: `${unpriced} of ${counted(components, "component")} not priced` }];
}

function removedRows(removed: readonly Item[], name: NameOf, currency?: string): readonly PanelRow[] {
  if (removed.length === 0) return [];
  const caption = some(removed.map(({ of }) => name(of)));
  return [{ id: "removed", text: "Removed, not counted", caption, amount: money(sumOf(removed), currency) }];
}

function sumOf(items: readonly Item[]): number {
  return items.reduce((sum, { amount }) => sum + amount, 0);
}
