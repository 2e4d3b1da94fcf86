import { readXml, type XmlElement } from "../../src/xml/read-xml.ts";

/** A cell as it is written in a file, with the object around it, if there is one. */
export interface WrittenCell {
  readonly id: string;
  readonly label: string;
  readonly parent?: string;
  readonly source?: string;
  readonly target?: string;
  readonly kind: "vertex" | "edge" | "other";
  readonly style: ReadonlyMap<string, string>;
  readonly attributes: ReadonlyMap<string, string>;
  readonly geometry?: XmlElement;
}

/** The cells of each page of a file, in its order. Throws where it is not well-formed. */
export function pagesOf(text: string): readonly (readonly WrittenCell[])[] {
  const file = readXml(text);
  if ("fault" in file) throw new Error(file.fault);
  return file.children.map((page) => (page.children[0]?.children[0]?.children ?? []).map(cellOf));
}

function cellOf(element: XmlElement): WrittenCell {
  const cell = element.name === "object" ? element.children[0] : element;
  if (cell?.name !== "mxCell") throw new Error(`no cell: ${element.name}`);
  const get = (name: string) => cell.attributes.get(name);
  const [parent, source, target, geometry] = [get("parent"), get("source"), get("target"), cell.children[0]];
  return {
    id: element.attributes.get("id") ?? "",
    label: element.attributes.get(element === cell ? "value" : "label") ?? "",
    ...(parent !== undefined && { parent }),
    ...(source !== undefined && { source }),
    ...(target !== undefined && { target }),
    kind: get("vertex") === "1" ? "vertex" : get("edge") === "1" ? "edge" : "other",
    style: styleOf(get("style") ?? ""),
    attributes: element.attributes,
    ...(geometry && { geometry }),
  };
}

/** Throws where draw.io would read something else than what was meant. */
function styleOf(text: string): ReadonlyMap<string, string> {
  const pairs = text.split(";").filter((part) => part !== "");
  const style = new Map(pairs.map((pair) => [pair.split("=", 1)[0] ?? "", pair.slice(pair.indexOf("=") + 1)]));
  const strange = [...style].find(([name, value]) => !/^[A-Za-z]+$/.test(name) || !/^[\w#.,:/+= -]+$/.test(value));
  if (strange || style.size !== pairs.length) throw new Error(`no style: ${text}`);
  return style;
}

/** What a file has that draw.io would not open, or not show. */
export function faultsOf(text: string): readonly string[] {
  return pagesOf(text).flatMap((cells) => {
    const ids = new Set(cells.map(({ id }) => id));
    const twice = cells.length - ids.size;
    return [...(twice > 0 ? [`${twice} ids twice`] : []), ...cells.flatMap((cell) => [...faultsOfCell(cell, ids)])];
  });
}

function* faultsOfCell({ id, kind, parent, source, target, style, geometry }: WrittenCell, ids: ReadonlySet<string>) {
  if (!/^[\w.-]+$/.test(id)) yield `"${id}" is no id`;
  if (id !== "0" && !ids.has(parent ?? "")) yield `${id} is in "${parent}", which is not there`;
  if (kind === "other") return;
  if (style.has("html") && style.get("html") !== "0") yield `the label of ${id} would be HTML`;
  if (geometry?.attributes.get("as") !== "geometry") yield `${id} has no place`;
  const isTied = ids.has(source ?? "") && ids.has(target ?? "");
  if (kind === "edge" && !isTied && !hasEnds(geometry)) yield `${id} hangs loose`;
  for (const number of numbersIn(geometry)) if (!Number.isFinite(number)) yield `${id} is at ${number}`;
  const size = [geometry?.attributes.get("width"), geometry?.attributes.get("height")].map(Number);
  if (kind === "vertex" && !size.every((side) => side > 0)) yield `${id} has no size`;
}

/** Whether it says where a line begins and ends that is tied to nothing. */
function hasEnds(geometry: XmlElement | undefined): boolean {
  const points = geometry?.children.map(({ attributes }) => attributes.get("as")) ?? [];
  return points.includes("sourcePoint") && points.includes("targetPoint");
}

function numbersIn(element: XmlElement | undefined): readonly number[] {
  if (!element) return [];
  const own = ["x", "y", "width", "height"].flatMap((name) => element.attributes.get(name) ?? []);
  return [...own.map(Number), ...element.children.flatMap(numbersIn)];
}
