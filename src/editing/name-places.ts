import { isName } from "../model/id.ts";
import type { References } from "../model/references.ts";
import type { Document } from "../source/document.ts";
import type { Range } from "../source/source.ts";
import type { Place } from "../source/tree.ts";
import type { Reading } from "./reading.ts";
import { type NamingText, namingTexts } from "./texts.ts";

/** What can have a name. */
export type NameKind = "element" | "overlay" | "flow" | "view" | "class" | "type";

/** A place where something is named, or gets its name. */
export interface NamePlace {
  readonly kind: NameKind;
  /** Of a node or a group its whole id; otherwise the name. None where it means nothing, or several things. */
  readonly id?: string;
  /** As it is written: of `app.api`, each part by itself. */
  readonly name: string;
  readonly range: Range;
  readonly isDefinition: boolean;
  /** Whether the letters of the name stand there as they are, so that they can be replaced. */
  readonly isPlain: boolean;
}

/** Every place of a document, and of all that it includes, that names something. */
export function namePlacesOf({ documents, references }: Reading): readonly NamePlace[] {
  return documents.flatMap((document) => namePlacesIn(document, references));
}

/** Every place of one document that names something. */
export function namePlacesIn(document: Document, references: References): readonly NamePlace[] {
  return [...namingTexts(document)].flatMap((text) => placesIn(text, references));
}

function placesIn(text: NamingText, references: References): readonly NamePlace[] {
  const { defines, names, value } = text;
  if (defines) return [definedBy(text, defines)];
  if (names === "route")
    return wordsIn(text).flatMap((word) => (isName(word.value) ? partsOf(word, text, references) : []));
  if (names === "flow" || names === "class" || names === "type") {
    return [{ ...wholeOf(text), kind: names, id: value, isDefinition: false }];
  }
  const isElement = names === "element" || names === "group" || (names === "choice" && references.knows(value));
  if (!isElement || !isName(value)) return [];
  const [word] = wordsIn(text);
  return word && word.value === value ? partsOf(word, text, references) : [];
}

function definedBy(text: NamingText, kind: NameKind): NamePlace {
  const id = kind === "element" ? text.path.filter((_, index) => index % 2 === 1).join(".") : text.value;
  return { ...wholeOf(text), kind, id, isDefinition: true };
}

function wholeOf(text: NamingText): Pick<NamePlace, "name" | "range" | "isPlain"> {
  const [word] = wordsIn(text);
  const isPlain = word?.isPlain === true && word.value === text.value;
  return { name: text.value, range: rangeIn(text, isPlain ? word : text), isPlain };
}

/** A word and where it stands. */
interface Word extends Place {
  readonly value: string;
  readonly isPlain: boolean;
}

/** The words of a text, but for its arrows and brackets; where escapes hide them, each stands for the whole text. */
function wordsIn({ value, start, end, document }: NamingText): readonly Word[] {
  const pattern = /[^\s[\],"']+/g;
  const words = [...value.matchAll(pattern)].map(([word]) => word);
  const written = [...document.source.text.slice(start, end).matchAll(pattern)];
  const isSame = words.length === written.length && written.every(({ 0: word }, index) => word === words[index]);
  if (!isSame) return words.map((word) => ({ value: word, start, end, isPlain: false }));
  return written.map(({ 0: word, index }) => {
    const from = start + index;
    return { value: word, start: from, end: from + word.length, isPlain: true };
  });
}

/** Of `app.api`, `app` names a group and `api` what is in it. */
function partsOf({ value, start, end, isPlain }: Word, text: NamingText, references: References): readonly NamePlace[] {
  const whole = rangeIn(text, { start, end });
  const id = references.find(value, () => whole);
  const parts = value.split(".");
  const ids = id?.split(".") ?? [];
  let from = start;
  return parts.map((name, index) => {
    const range = isPlain ? { ...whole, start: from, end: from + name.length } : whole;
    from += name.length + 1;
    const ofPart = id === undefined ? {} : { id: ids.slice(0, ids.length - parts.length + index + 1).join(".") };
    return { kind: "element", ...ofPart, name, range, isDefinition: false, isPlain };
  });
}

function rangeIn({ document }: NamingText, { start, end }: Place): Range {
  return { source: document.source, start, end };
}
