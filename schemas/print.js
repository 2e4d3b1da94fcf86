/** The width that the formatter keeps to. */
const width = 120;

/**
 * JSON as the formatter of this project writes it: lists in one line where they fit.
 * @param {unknown} value
 * @param {string} indent
 * @param {number} before how much of the first line is taken
 * @returns {string}
 */
export function printed(value, indent = "", before = 0) {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    const line = `[${value.map((item) => printed(item)).join(", ")}]`;
    if (!line.includes("\n") && before + line.length < width) return line;
    return `[\n${value.map((item) => deeper + printed(item, deeper, deeper.length)).join(",\n")}\n${indent}]`;
  }
  const entries = Object.entries(value).map(([key, inner]) => {
    const start = `${deeper}${JSON.stringify(key)}: `;
    return start + printed(inner, deeper, start.length);
  });
  return entries.length === 0 ? "{}" : `{\n${entries.join(",\n")}\n${indent}}`;
}
