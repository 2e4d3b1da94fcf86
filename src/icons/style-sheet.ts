import { isAllowed } from "./allowed.ts";

/** What is set, by property: attributes that a picture may have, and nothing else. */
export type Declarations = ReadonlyMap<string, string>;

/** What the classes of a style sheet set, by class. */
export type StyleSheet = ReadonlyMap<string, Declarations>;

/**
 * Reads a style sheet of the kind that drawing programs write into an SVG file:
 * `.cls-1, .cls-2 { fill: #fff }`. None when it selects by anything but classes.
 */
export function readStyleSheet(text: string): StyleSheet | undefined {
  const classes = new Map<string, Declarations>();
  for (const rule of text.replace(/\/\*[\s\S]*?\*\//g, "").split("}")) {
    if (rule.trim() === "") continue;
    const [selectors = "", body] = rule.split("{", 2);
    if (body === undefined) return undefined;
    const declarations = readDeclarations(body);
    for (const selector of selectors.split(",")) {
      const name = /^\s*\.([\w-]+)\s*$/.exec(selector)?.[1];
      if (name === undefined) return undefined;
      classes.set(name, new Map([...(classes.get(name) ?? []), ...declarations]));
    }
  }
  return classes;
}

/** What `fill: #fff; stroke: none` sets. */
export function readDeclarations(text: string): Declarations {
  const declarations = new Map<string, string>();
  for (const declaration of text.split(";")) {
    const colon = declaration.indexOf(":");
    const property = declaration.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    const value = declaration
      .slice(colon + 1)
      .replace("!important", "")
      .trim();
    if (isAllowed(property, value)) declarations.set(property, value);
  }
  return declarations;
}
