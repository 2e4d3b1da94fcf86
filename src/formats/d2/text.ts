/** A text in D2: in quotes, on one line. */
export function quoted(text: string): string {
  // Without a backslash `$` would begin the name of a variable.
  const escaped = text.replace(/["\\$]/g, "\\$&").replaceAll("\n", "\\n");
  return `"${escaped}"`;
}

/** What is shown where the pointer rests. D2 shows it letter by letter, but refuses it where an element in it is not closed. */
export function quotedTooltip(text: string): string {
  const wordJoiner = "\u2060";
  return quoted(text.replace(/<(?=[\w/!?])/g, `<${wordJoiner}`));
}

/** A key as it is written: without quotes where it means the same. */
export function keyOf(name: string): string {
  const isPlain = /^[a-z]\w*(?:-\w+)*$/i.test(name);
  return isPlain && !reserved.has(name.toLowerCase()) ? name : quoted(name);
}

/** What means something in D2, however it is spelled. */
const reserved: ReadonlySet<string> = new Set(
  [
    "label desc shape icon constraint tooltip link near width height direction top left class classes vars style",
    "source-arrowhead target-arrowhead grid-rows grid-columns grid-gap vertical-gap horizontal-gap",
    "legend null true false suspend unsuspend import",
    "opacity stroke fill fill-pattern stroke-width stroke-dash border-radius font font-size font-color",
    "bold italic underline text-transform shadow multiple double-border animated filled",
  ].flatMap((names) => names.split(" ")),
);
