import type { Drawing } from "../../drawing/drawing.ts";
import { DarkSheet, isChangeable } from "./dark-sheet.ts";
import type { Open, SvgElement } from "./element.ts";
import { prefixOf } from "./ids.ts";
import { type PaintOptions, paint } from "./paint.ts";
import { type Content, Recorded } from "./recorded.ts";
import { textFillsOf } from "./text-fills.ts";

/**
 * Paints a drawing so that it turns dark for whom prefers that, if it has a
 * dark side.
 *
 * Attributes say how it looks in the light, so that it is light wherever style
 * sheets are not read or were taken away; a style sheet says what is otherwise
 * in the dark.
 */
export function paintAdaptive<Root extends SvgElement>(drawing: Drawing, open: Open<Root>): Root {
  const { picture, rules } = sidesOf(drawing);
  if (rules !== undefined) {
    const style = new Recorded("style");
    style.write(["@media (prefers-color-scheme:dark){", rules, "}"].join("\n"));
    picture.content.splice(picture.content.findIndex(isSeen), 0, style);
  }
  return painted(picture, open);
}

/** A picture, and the rules of a style sheet that make it dark; none: it has no dark side. */
export interface Sides {
  readonly picture: Recorded;
  readonly rules?: string;
}

export function sidesOf(drawing: Drawing, options: PaintOptions = {}): Sides {
  if (!drawing.dark) return { picture: recorded(drawing, options) };
  const { prefix: name = prefixOf(drawing) } = options;
  const [light, dark] = [recorded(drawing, options), recorded(drawing.dark, options)];
  const sheet = new DarkSheet(name, textFillsOf(light, dark));
  const both = merged(light, dark, sheet);
  const picture = copied(both, { ...both.attributes, class: name });
  return { picture, rules: String(sheet) };
}

/** Paints what was recorded with another pen. */
export function painted<Root extends SvgElement>(picture: Recorded, open: Open<Root>): Root {
  const root = open("svg", picture.attributes);
  picture.copyTo(root);
  return root;
}

function recorded(drawing: Drawing, options: PaintOptions): Recorded {
  return paint(drawing, (name, attributes) => new Recorded(name, attributes), options);
}

/** Whether something is part of the picture, and not told about it. */
function isSeen(content: Content): boolean {
  return content instanceof Recorded && !["title", "desc", "metadata"].includes(content.name);
}

/** The light one of two elements that are the same but for their looks, with what only one of them holds. */
function merged(light: Recorded, dark: Recorded, sheet: DarkSheet): Recorded {
  const both = new Recorded(light.name, withClass(light, sheet.classFor(light, dark.attributes)));
  const others = dark.content.map((content) => ({ content, key: keyOf(content) }));
  let next = 0;
  for (const content of light.content) {
    const key = keyOf(content);
    const found = others.findIndex((other, index) => index >= next && other.key === key);
    if (found === -1) both.content.push(onlyLight(content, sheet));
    for (; next < found; next += 1) both.content.push(onlyDark(others[next]?.content, sheet));
    const other = others[found]?.content;
    if (other)
      both.content.push(
        content instanceof Recorded && other instanceof Recorded ? merged(content, other, sheet) : content,
      );
    next = Math.max(next, found + 1);
  }
  for (; next < others.length; next += 1) both.content.push(onlyDark(others[next]?.content, sheet));
  return both;
}

/** What two things share that are the same in the light and in the dark. */
function keyOf(content: Content): string {
  if (!(content instanceof Recorded)) return JSON.stringify(content);
  const lasting = Object.entries(content.attributes).filter(([name]) => !isChangeable(name));
  return JSON.stringify([content.name, lasting]);
}

function onlyLight(content: Content | undefined, sheet: DarkSheet): Recorded {
  const element = elementIn(content);
  return copied(element, withClass(element, sheet.classFor(element, { ...element.attributes, display: "none" })));
}

/** A shape that is there in the light, too, but not to be seen. */
function onlyDark(content: Content | undefined, sheet: DarkSheet): Recorded {
  const element = elementIn(content);
  const unseen = new Recorded(element.name, { ...element.attributes, fill: "none", stroke: undefined });
  return copied(unseen, withClass(unseen, sheet.classFor(unseen, element.attributes)));
}

/** Both sides come from one layout, so that they say the same with the same pictures, and differ by shapes alone. */
function elementIn(content: Content | undefined): Recorded {
  if (content instanceof Recorded && content.content.length === 0) return content;
  throw new Error(`only one side of the picture holds ${JSON.stringify(content)}`);
}

function copied(element: Recorded, attributes: Recorded["attributes"]): Recorded {
  const copy = new Recorded(element.name, attributes);
  copy.content.push(...element.content);
  return copy;
}

function withClass({ attributes }: Recorded, name: string | undefined): Recorded["attributes"] {
  return name === undefined ? attributes : { ...attributes, class: name };
}
