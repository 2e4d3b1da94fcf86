/**
 * Prints a Markdown table; all columns but the first are numbers.
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
export function print(head, rows) {
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(" | ")} |`;
  console.log(
    [line(head), line(head.map((_, index) => (index === 0 ? "---" : "--:"))), ...rows.map(line), ""].join("\n"),
  );
}

/** @param {number | undefined} value */
export function whole(value) {
  return value === undefined ? "" : value.toFixed(0);
}

/**
 * @param {number | undefined} value
 * @param {number | undefined} base
 */
export function ratio(value, base) {
  return value === undefined || base === undefined ? "" : (value / base).toFixed(2);
}

/**
 * From 0 to 1, in percent.
 * @param {number} share
 */
export function percent(share) {
  return `${(100 * share).toFixed(0)} %`;
}
