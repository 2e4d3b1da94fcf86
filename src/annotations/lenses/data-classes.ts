import { inWords } from "../../model/words.ts";
import type { Facts } from "../../source/spec.ts";
import type { Mark } from "../annotations.ts";
import { short } from "./names.ts";
import { pill } from "./tell.ts";

/** Classes of data that harm somebody in the wrong hands. */
const sensitive: ReadonlySet<string> = new Set(["pii", "phi", "pci", "secret"]);

/** How many classes are told on one thing. */
const most = 4;

/** The classes of what a thing holds or carries, each once, the sensitive ones first. */
export function classesOf({ data = [] }: Facts): readonly string[] {
  const classes = [...new Set(data.map((name) => name.trim().toLowerCase()).filter(Boolean))];
  return [...classes.filter(isSensitive), ...classes.filter((name) => !isSensitive(name))];
}

export function isSensitive(name: string): boolean {
  return sensitive.has(name);
}

/** `PII` for what is sensitive, other classes in words. */
export function classText(name: string): string {
  return isSensitive(name) ? name.toUpperCase() : short(inWords(name), 20);
}

/** A mark for each class, and one for how many others there are. */
export function classMarks(classes: readonly string[]): readonly Mark[] {
  const told = classes.length > most ? classes.slice(0, most - 1) : classes;
  const marks = told.map((name, index) => classMark(name, `data-${index + 1}`));
  const others = classes.slice(told.length);
  if (others.length === 0) return marks;
  const tooltip = short(others.map(classText).join(", "), 200);
  return [
    ...marks,
    pill("data-others", `+${others.length}`, others.some(isSensitive) ? "attention" : "plain", tooltip),
  ];
}

export function classMark(name: string, id = "data"): Mark {
  return pill(id, classText(name), isSensitive(name) ? "attention" : "plain");
}
