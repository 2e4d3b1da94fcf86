/** Currencies that are written with a sign in front; others with their code. */
const signs: ReadonlyMap<string, string> = new Map([
  ["USD", "$"],
  ["EUR", "€"],
  ["GBP", "£"],
]);

/** From here on nobody counts digits. */
const countless = 1e15;

/**
 * An amount of money for a glance, by the code of its currency: `$4,200`, `€12.50`, `CHF 340`.
 *
 * Cents are told below 100 and where there are any; what is less than a cent is not told as nothing.
 */
export function money(amount: number, currency = "USD"): string {
  const sign = signs.get(currency) ?? `${currency} `;
  if (amount > 0 && amount < 0.01) return `< ${sign}0.01`;
  if (amount >= countless) return sign + amount.toExponential(1);
  const cents = Math.round(amount * 100);
  const isWhole = cents >= 100_00 || cents % 100 === 0;
  return sign + (isWhole ? grouped(Math.round(cents / 100)) : (cents / 100).toFixed(2));
}

function grouped(whole: number): string {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, ",");
}
