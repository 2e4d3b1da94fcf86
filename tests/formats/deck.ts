import { strFromU8, unzipSync } from "fflate";
import { readXml, type XmlElement } from "../../src/xml/read-xml.ts";

// What PowerPoint wants of a file before it opens it without repairs.

/** A file that was written, opened. */
export interface Deck {
  readonly paths: readonly string[];
  text(path: string): string;
  /** The root element of a part. */
  part(path: string): XmlElement;
  /** What a part leads to, by id: the paths of parts, or addresses elsewhere. */
  relationships(path: string): ReadonlyMap<string, Relationship>;
  slide(number: number): Slide;
}

export interface Relationship {
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** The shapes of a slide, twice: as PowerPoint reads them, and as programs do that take no alternative. */
export interface Slide {
  readonly root: XmlElement;
  readonly shapes: readonly Placed[];
  readonly fallbacks: readonly Placed[];
}

/** A shape and the names of the groups around it, the outermost first. */
export interface Placed {
  readonly element: XmlElement;
  readonly id: string;
  readonly name: string;
  readonly groups: readonly string[];
}

export function openDeck(bytes: Uint8Array): Deck {
  const files = unzipSync(bytes);
  const paths = Object.keys(files);
  const text = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  const known = new Map<string, XmlElement>();
  const part = (path: string) => {
    const root = known.get(path) ?? rootOf(path, text(path));
    known.set(path, root);
    return root;
  };
  const slide = (number: number): Slide => {
    const root = part(`ppt/slides/slide${number}.xml`);
    const tree = only(root, "p:cSld", "p:spTree");
    return { root, shapes: shapesIn(tree, "mc:Choice"), fallbacks: shapesIn(tree, "mc:Fallback") };
  };
  return { paths, text, part, slide, relationships: (path) => relationshipsOf(path, paths, part) };
}

function rootOf(path: string, text: string): XmlElement {
  const root = readXml(text);
  if ("fault" in root) throw new Error(`${path}: ${root.fault}`);
  return root;
}

function relationshipsOf(
  path: string,
  paths: readonly string[],
  part: Deck["part"],
): ReadonlyMap<string, Relationship> {
  const [, folder = "", name = ""] = /^(.*\/)?([^/]*)$/.exec(path) ?? [];
  const file = `${folder}_rels/${name}.rels`;
  if (!paths.includes(file)) return new Map();
  return new Map(
    part(file).children.map((each) => {
      const isExternal = each.attributes.get("TargetMode") === "External";
      const target = each.attributes.get("Target") ?? "";
      const type = each.attributes.get("Type")?.replace(/.*\//, "") ?? "";
      const id = each.attributes.get("Id") ?? "";
      return [id, { type, isExternal, target: isExternal ? target : resolved(folder, target) }];
    }),
  );
}

function resolved(folder: string, target: string): string {
  const parts: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") parts.pop();
    else parts.push(step);
  }
  return parts.join("/");
}

const identities = ["p:nvSpPr", "p:nvPicPr", "p:nvCxnSpPr", "p:nvGrpSpPr"];

function shapesIn(tree: XmlElement, branch: string, groups: readonly string[] = []): readonly Placed[] {
  return tree.children.flatMap((element): readonly Placed[] => {
    if (element.name === "mc:AlternateContent") return shapesIn(only(element, branch), branch, groups);
    const identity = element.children.find(({ name }) => identities.includes(name));
    if (!identity) return [];
    const { attributes } = only(identity, "p:cNvPr");
    const [id, name] = [attributes.get("id") ?? "", attributes.get("name") ?? ""];
    const inner = element.name === "p:grpSp" ? shapesIn(element, branch, [...groups, name]) : [];
    return [{ element, id, name, groups }, ...inner];
  });
}

/** The element on this way from `element`, which there is. */
export function only(element: XmlElement, ...way: readonly string[]): XmlElement {
  return way.reduce((parent, name) => {
    const child = parent.children.find((each) => each.name === name);
    if (!child) throw new Error(`<${parent.name}> has no <${name}>`);
    return child;
  }, element);
}

export function everyElement(root: XmlElement): readonly XmlElement[] {
  return [root, ...root.children.flatMap(everyElement)];
}

/** The number that an attribute is. */
export function numberIn({ name, attributes }: XmlElement, attribute: string): number {
  const value = Number(attributes.get(attribute) ?? Number.NaN);
  if (!Number.isSafeInteger(value)) throw new Error(`<${name}> has no whole ${attribute}`);
  return value;
}
