import { listed } from "../listed.ts";
import type { Architecture, Edge, Element } from "../model/architecture.ts";
import { badgesOf } from "../model/badge.ts";
import { idFrom, isId, isInside, lastPartOf } from "../model/id.ts";
import { quoted } from "../source/quoted.ts";
import type { Report } from "../source/report.ts";
import { type Range, type Source, wholeOf } from "../source/source.ts";
import type { Added, DrawnBox, DrawnLine, DrawnPage } from "./drawn-page.ts";
import { isSameSize } from "./places.ts";

/** Tells of everything in a drawing that only the document itself can say: what there is, what is in what, what is connected. */
export function reportUntaken(architecture: Architecture, page: DrawnPage, drawing: Source, report: Report): void {
  const { description, groups, nodes } = architecture;
  for (const node of nodes) reportOtherSize(node, page.boxes.get(node.id), report);
  reportOtherText("the description", description, page.subtitle, wholeOf(drawing), report);
  const elements = [...groups, ...nodes];
  const missing = new Set(elements.filter(({ id }) => !page.boxes.has(id)).map(({ id }) => id));
  for (const element of elements) {
    const box = page.boxes.get(element.id);
    if (box) reportOther(element, box, report);
    else if (element.parent === undefined || !missing.has(element.parent)) reportMissing(element, report);
  }
  for (const edge of drawnEdges(architecture)) {
    const line = page.lines.get(edge.id);
    // With a node all its edges go.
    if (missing.has(edge.from) || missing.has(edge.to)) continue;
    if (line) reportOtherEnds(edge, line, report);
    else reportMissing(edge, report);
  }
  for (const added of page.added) reportAdded(added, drawing, report);
  reportUnknown(architecture, page, drawing, report);
}

/** Those that are drawn as lines. */
function drawnEdges(architecture: Architecture): readonly Edge[] {
  const inBadges = new Set(badgesOf(architecture).flatMap(({ edges }) => edges));
  return architecture.edges.filter((edge) => !inBadges.has(edge));
}

function reportMissing({ id, origin: { document, path } }: Element | Edge, report: Report): void {
  report.warning("not-taken-over", `${quoted(id)} is not in the drawing`, document.rangeOfKey(path), {
    hint: "if you deleted it there, delete it here as well; if it came later, draw the document again",
  });
}

function reportOther(element: Element, box: DrawnBox, report: Report): void {
  const { id, caption, origin } = element;
  const range = origin.document.rangeOfKey(origin.path);
  if (box.parent !== element.parent) reportOtherGroup(element, box, report);
  reportOtherText(`the caption of ${quoted(id)}`, caption, box.caption, range, report);
}

function reportOtherGroup({ id, origin }: Element, box: DrawnBox, report: Report): void {
  const { document, path } = origin;
  const now = box.parent === undefined ? "outside of all groups" : `in ${quoted(box.parent)}`;
  const message = `${quoted(id)} stands ${now} in the drawing`;
  const place = box.parent === undefined ? "`nodes` at the top level" : `the \`nodes\` of ${quoted(box.parent)}`;
  const isNested = box.parent !== undefined && (box.parent === id || isInside(box.parent, id));
  report.warning("not-taken-over", message, document.rangeOfKey(path), {
    hint: isNested ? "move it back there" : `move ${quoted(lastPartOf(id))} to ${place}, or back in the drawing`,
  });
}

function reportOtherSize({ id, origin: { document, path } }: Element, box: DrawnBox | undefined, report: Report): void {
  if (!box || isSameSize(box.bounds, box.drawn)) return;
  report.warning("not-taken-over", `${quoted(id)} has another size in the drawing`, document.rangeOfKey(path), {
    hint: "the icons of all nodes are of one size; only groups can be made larger",
  });
}

/** What is not a label can only be written by hand. */
function reportOtherText(
  name: string,
  before: string | undefined,
  text: string | undefined,
  range: Range,
  report: Report,
): void {
  if (before === undefined || text === undefined || isShownAs(before, text)) return;
  report.warning("not-taken-over", `${name} is ${quoted(text)} in the drawing`, range, {
    hint: `it is ${quoted(before)} in the document: write there what is right`,
  });
}

/** Whether a text, broken into lines and maybe cut, is another. */
function isShownAs(text: string, shown: string): boolean {
  const [whole, part] = [text, shown].map((each) => each.replace(/\s+/g, ""));
  return whole === part || (shown.endsWith("…") && whole?.startsWith(part?.slice(0, -1) ?? "") === true);
}

function reportOtherEnds({ id, from, to, origin }: Edge, line: DrawnLine, report: Report): void {
  if (line.from?.id === from && line.to?.id === to) return;
  const { document, path } = origin;
  const loose = line.from ? to : from;
  const message =
    line.from && line.to
      ? `${quoted(id)} leads from ${quoted(line.from.id)} to ${quoted(line.to.id)} in the drawing`
      : `${quoted(id)} is no longer tied to ${quoted(loose)} in the drawing`;
  report.warning("not-taken-over", message, document.rangeOfKey(path), {
    hint: "name other ends here, or tie it to these again in the drawing",
  });
}

function reportAdded({ kind, text, parent, from, to }: Added, drawing: Source, report: Report): void {
  const called = text.trim() === "" ? "without a text" : quoted(text.trim());
  if (kind === "box") {
    const where = parent === undefined ? "" : ` in ${quoted(parent)}`;
    const place = parent === undefined ? "`nodes`" : `the \`nodes\` of ${quoted(parent)}`;
    const id = idFrom(text.trim().toLowerCase());
    const hint = `if it belongs to the architecture, write it under ${place}: \`${isId(id) ? id : "id"}: …\``;
    report.warning("not-taken-over", `a box ${called} was added${where}`, wholeOf(drawing), { hint });
    return;
  }
  const start = from === undefined ? "" : ` from ${quoted(from)}`;
  const end = to === undefined ? "" : ` to ${quoted(to)}`;
  report.warning("not-taken-over", `a line was added${start}${end}`, wholeOf(drawing), {
    hint:
      start && end
        ? `write it under \`edges\`: \`- ${from} -> ${to}\``
        : "edges are between nodes and groups of the document",
  });
}

/** How many ids a message lists. */
const mostIds = 6;

function reportUnknown(architecture: Architecture, page: DrawnPage, drawing: Source, report: Report): void {
  const { groups, nodes, edges } = architecture;
  const known = new Set([...groups, ...nodes, ...edges].map(({ id }) => id));
  const ids = [...page.boxes.keys(), ...page.lines.keys()].filter((id) => !known.has(id));
  if (ids.length === 0) return;
  const more = ids.length > mostIds ? [`${ids.length - mostIds} more`] : [];
  const names = listed([...ids.slice(0, mostIds).map(quoted), ...more], "and");
  report.warning("not-taken-over", `the document no longer has ${names}`, wholeOf(drawing), {
    hint: "draw the document again, so that the drawing shows what there is",
  });
}
