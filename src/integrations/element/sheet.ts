const sheets = new Map<string, CSSStyleSheet>();

/** A style sheet of these rules, one for all elements of a page. */
export function sheetOf(rules: string): CSSStyleSheet {
  const known = sheets.get(rules);
  if (known) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  sheets.set(rules, sheet);
  return sheet;
}
