/** Colours a text according to what it is. */
export type Paint = Readonly<Record<keyof typeof colors, (text: string) => string>>;

/** Select Graphic Rendition codes that terminals know. */
const colors = {
  strong: "1",
  faint: "2",
  error: "1;31",
  warning: "1;33",
  mark: "31",
  hint: "36",
} as const;

/** Colours for a terminal, or none. */
export function paintFor(color: boolean): Paint {
  const painter = (code: string) => (text: string) => (color ? `\u001b[${code}m${text}\u001b[0m` : text);
  return {
    strong: painter(colors.strong),
    faint: painter(colors.faint),
    error: painter(colors.error),
    warning: painter(colors.warning),
    mark: painter(colors.mark),
    hint: painter(colors.hint),
  };
}
