import type { Finding } from "./finding.ts";
import { replacement } from "./mistake.ts";
import type { Remedy } from "./report.ts";

/** What people write for a currency, in lower case, and its code. */
const codes: ReadonlyMap<string, string> = new Map([
  ["$", "USD"],
  ["us$", "USD"],
  ["dollar", "USD"],
  ["dollars", "USD"],
  ["€", "EUR"],
  ["euro", "EUR"],
  ["euros", "EUR"],
  ["£", "GBP"],
  ["pound", "GBP"],
  ["pounds", "GBP"],
]);

/** What to do about an amount of money, or about the currency of all of them; none where it is neither, or not to be guessed. */
export function moneyRemedy({ document, path, value, schema }: Finding): Remedy | undefined {
  const range = document.rangeOf(path);
  if (path.at(-1) === "currency") {
    const code = typeof value === "string" ? codeOf(value) : undefined;
    return code === undefined ? undefined : replacement(range, code);
  }
  if (!schema.expects?.includes("amount of money")) return undefined;
  if (typeof value === "number") return value < 0 ? { hint: "no amount is below 0" } : undefined;
  if (typeof value !== "string") return undefined;
  if (/^\d+(\.\d+)?$/.test(value)) return { hint: "write it without quotes" };
  const currency = currencyIn(value);
  if (currency === undefined) return undefined;
  return {
    hint: `write the number alone, and the currency once for all amounts: \`meta: { currency: ${currency} }\``,
  };
}

/** The currency of an amount that is written with it: `$5,000`, `5000 EUR`. */
function currencyIn(text: string): string | undefined {
  const [, before = "", after = ""] = /^(\D{0,8})\d[\d,.]{0,30}(\D{0,8})$/.exec(text.trim()) ?? [];
  return codeOf(before + after);
}

function codeOf(text: string): string | undefined {
  const word = text.trim().toLowerCase();
  return codes.get(word) ?? (/^[a-z]{3}$/.test(word) ? word.toUpperCase() : undefined);
}
