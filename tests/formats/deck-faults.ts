import type { XmlElement } from "../../src/xml/read-xml.ts";
import { type Deck, everyElement, numberIn, only, type Placed } from "./deck.ts";

/** In which order the schemas of Office Open XML want what may be in an element, as far as it is used; `,` is or, `*` any number. */
const orders: Readonly<Record<string, string>> = {
  "p:presentation": "p:sldMasterIdLst p:notesMasterIdLst p:sldIdLst p:sldSz p:notesSz p:defaultTextStyle",
  "p:sldMaster": "p:cSld p:clrMap p:sldLayoutIdLst p:txStyles",
  "p:sldLayout": "p:cSld p:clrMapOvr",
  "p:sld": "p:cSld p:clrMapOvr",
  "p:notes": "p:cSld p:clrMapOvr",
  "p:notesMaster": "p:cSld p:clrMap p:notesStyle",
  "p:txStyles": "p:titleStyle p:bodyStyle p:otherStyle",
  "p:cSld": "p:bg p:spTree",
  "p:bgPr": "a:noFill,a:solidFill a:effectLst",
  "p:sp": "p:nvSpPr p:spPr p:txBody",
  "p:pic": "p:nvPicPr p:blipFill p:spPr",
  "p:cxnSp": "p:nvCxnSpPr p:spPr",
  "p:nvSpPr": "p:cNvPr p:cNvSpPr p:nvPr",
  "p:nvPicPr": "p:cNvPr p:cNvPicPr p:nvPr",
  "p:nvCxnSpPr": "p:cNvPr p:cNvCxnSpPr p:nvPr",
  "p:nvGrpSpPr": "p:cNvPr p:cNvGrpSpPr p:nvPr",
  "p:cNvPr": "a:hlinkClick a:extLst",
  "p:cNvCxnSpPr": "a:stCxn a:endCxn",
  "p:blipFill": "a:blip a:stretch",
  "a:blip": "a:alphaModFix a:extLst",
  "p:spPr": "a:xfrm a:custGeom,a:prstGeom a:noFill,a:solidFill a:ln",
  "p:txBody": "a:bodyPr a:lstStyle a:p*",
  "a:xfrm": "a:off a:ext a:chOff a:chExt",
  "a:custGeom": "a:avLst a:gdLst a:ahLst a:cxnLst a:rect a:pathLst",
  "a:ln": "a:noFill,a:solidFill a:prstDash,a:custDash a:round a:headEnd a:tailEnd",
  "a:p": "a:pPr a:r,a:br* a:endParaRPr",
  "a:pPr": "a:lnSpc a:spcBef a:spcAft a:buNone",
  "a:lvl1pPr": "a:lnSpc a:spcBef a:spcAft a:buNone a:defRPr",
  "a:r": "a:rPr a:t",
  "a:rPr": "a:ln a:noFill,a:solidFill a:latin a:ea a:cs",
  "a:defRPr": "a:ln a:noFill,a:solidFill a:latin a:ea a:cs",
  "a:theme": "a:themeElements",
  "a:themeElements": "a:clrScheme a:fontScheme a:fmtScheme",
  "a:clrScheme":
    "a:dk1 a:lt1 a:dk2 a:lt2 a:accent1 a:accent2 a:accent3 a:accent4 a:accent5 a:accent6 a:hlink a:folHlink",
  "a:fontScheme": "a:majorFont a:minorFont",
  "a:majorFont": "a:latin a:ea a:cs",
  "a:minorFont": "a:latin a:ea a:cs",
  "a:fmtScheme": "a:fillStyleLst a:lnStyleLst a:effectStyleLst a:bgFillStyleLst",
};

/** Shapes may come in any order after the tree's own properties. */
const trees = ["p:spTree", "p:grpSp"];
const shapes = "p:sp,p:grpSp,p:cxnSp,p:pic,mc:AlternateContent*";

const placesIn = new Map(
  [...Object.entries(orders), ...trees.map((name) => [name, `p:nvGrpSpPr p:grpSpPr ${shapes}`] as const)].map(
    ([name, order]) => [name, order.split(" ").map(placeOf)],
  ),
);

function placeOf(text: string) {
  return { names: text.replace("*", "").split(","), isRepeated: text.endsWith("*") };
}

/** What keeps PowerPoint from opening a file without repairs, as far as we know. */
export function faultsOf(deck: Deck): readonly string[] {
  const parts = deck.paths.filter((path) => /\.(xml|rels)$/.test(path) && path !== "[Content_Types].xml");
  const slides = deck.paths.filter((path) => /^ppt\/slides\/[^/]*\.xml$/.test(path));
  return [
    ...contentTypeFaults(deck),
    ...parts.flatMap((path) => relationshipFaults(deck, path)),
    ...parts.flatMap((path) => everyElement(deck.part(path)).flatMap((element) => orderFaults(element, path))),
    ...slides.flatMap((_, index) => slideFaults(deck, index + 1)),
  ];
}

function contentTypeFaults({ paths, part }: Deck): readonly string[] {
  const { children } = part("[Content_Types].xml");
  const overrides = children.flatMap(({ attributes }) => attributes.get("PartName") ?? []);
  const defaults = children.flatMap(({ attributes }) => attributes.get("Extension") ?? []);
  const missing = overrides.filter((name) => !paths.includes(name.slice(1)));
  const untyped = paths.filter((path) => {
    const extension = path.replace(/.*\./, "");
    const isPlain = extension === "xml" ? path === "[Content_Types].xml" : defaults.includes(extension);
    return !isPlain && !overrides.includes(`/${path}`);
  });
  return [
    ...(paths[0] === "[Content_Types].xml" ? [] : ["the content types are not first"]),
    ...missing.map((name) => `${name} has a type, but is not there`),
    ...untyped.map((path) => `${path} has no type`),
  ];
}

function relationshipFaults(deck: Deck, path: string): readonly string[] {
  if (path.endsWith(".rels")) return [];
  const relationships = deck.relationships(path);
  const used = everyElement(deck.part(path)).flatMap(({ attributes }) =>
    [...attributes].filter(([name]) => name.startsWith("r:")).map(([, id]) => id),
  );
  const lost = [...relationships.values()].filter(
    ({ isExternal, target }) => !isExternal && !deck.paths.includes(target),
  );
  return [
    ...used.filter((id) => !relationships.has(id)).map((id) => `${path} has no ${id}`),
    ...lost.map(({ target }) => `${path} leads to ${target}, which is not there`),
  ];
}

function orderFaults({ name, children }: XmlElement, path: string): readonly string[] {
  const places = placesIn.get(name);
  if (!places) return [];
  const found = children.map((child) => places.findIndex(({ names }) => names.includes(child.name)));
  // What schemas want at least once.
  if (name === "p:txBody" && children.length < 3) return [`${path}: a text without a paragraph`];
  const isInOrder = found.every((place, index) => {
    const before = found[index - 1] ?? -1;
    return place > before || (place === before && places[place]?.isRepeated);
  });
  return isInOrder ? [] : [`${path}: in <${name}> ${children.map((child) => child.name).join(" ")}`];
}

function slideFaults(deck: Deck, number: number): readonly string[] {
  const { shapes, fallbacks } = deck.slide(number);
  return [shapes, fallbacks].flatMap((branch) => [...idFaults(branch), ...branch.flatMap(placeFaults)]);
}

function idFaults(shapes: readonly Placed[]): readonly string[] {
  const ids = shapes.map(({ id }) => Number(id));
  const isFine = ids.every((id) => Number.isInteger(id) && id > 1) && new Set(ids).size === ids.length;
  return isFine ? [] : [`ids ${ids.join(" ")}`];
}

/** Places are whole numbers, sizes not negative. */
function placeFaults({ element, name }: Placed): readonly string[] {
  const properties = element.children.find((child) => child.name === "p:spPr" || child.name === "p:grpSpPr");
  if (!properties) return [`${name} has no place`];
  const transform = only(properties, "a:xfrm");
  const [place, size] = [only(transform, "a:off"), only(transform, "a:ext")];
  const numbers = [numberIn(place, "x"), numberIn(place, "y")];
  const isFine = numbers.every(Number.isInteger) && numberIn(size, "cx") >= 0 && numberIn(size, "cy") >= 0;
  return isFine ? [] : [`${name} is nowhere`];
}
