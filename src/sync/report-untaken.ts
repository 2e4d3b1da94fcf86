import { listed } from "../listed.ts";
import type { Architecture, Edge, Element } from "../model/architecture.ts";
import { badgesOf } from "../model/badge.ts";
import { idFrom, isId, isInside, lastPartOf } from "../model/id.ts";
import { quoted } from "../source/quoted.ts";
import type { Report } from "../source/report.ts";
import { type Source, wholeOf } from "../source/source.ts";
import type { Added, DrawnBox, DrawnLine, DrawnPage } from "./drawn-page.ts";

/** Tells of everything in a drawing that only the document itself can say: what there is, what is in what, what is connected. */
export function reportUntaken(architecture: Architecture, page: DrawnPage, drawing: Source, report: Report): void {
  const { groups, nodes } = architecture;
  const elements = [...groups, ...nodes];
  const missing = new Set(elements.filter(({ id }) => !page.boxes.has(id)).map(({ id }) => id));
  for (const element of elements) {
    const box = page.boxes.get(element.id);
    if (box) reportOtherGroup(element, box, report);
    else if (element.parent === undefined || !missing.has(element.parent)) reportMissing(element, report);
  }
  for (const edge of drawnEdges(architecture)) {
    const line = page.lines.get(edge.id);
    if (line) reportOtherEnds(edge, line, report);
    else if (!missing.has(edge.from) && !missing.has(edge.to)) reportMissing(edge, report);
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

function reportOtherGroup({ id, parent, origin }: Element, box: DrawnBox, report: Report): void {
  if (box.parent === parent) return;
  const { document, path } = origin;
  const now = box.parent === undefined ? "outside of all groups" : `in ${quoted(box.parent)}`;
  const message = `${quoted(id)} stands ${now} in the drawing`;
  const place = box.parent === undefined ? "`nodes` at the top level" : `the \`nodes\` of ${quoted(box.parent)}`;
  const isNested = box.parent !== undefined && (box.parent === id || isInside(box.parent, id));
  report.warning("not-taken-over", message, document.rangeOfKey(path), {
    hint: isNested ? "move it back there" : `move ${quoted(lastPartOf(id))} to ${place}, or back in the drawing`,
  });
}

function reportOtherEnds({ id, from, to, origin }: Edge, line: DrawnLine, report: Report): void {
  if (line.from?.id === from && line.to?.id === to) return;
  const { document, path } = origin;
  const [start, end] = [line.from, line.to].map((tied) => (tied ? quoted(tied.id) : "nothing of this document"));
  const message = `${quoted(id)} leads from ${start} to ${end} in the drawing`;
  report.warning("not-taken-over", message, document.rangeOfKey(path), {
    hint: "name other ends here, or tie it to its own again in the drawing",
  });
}

function reportAdded({ kind, text, parent, from, to }: Added, drawing: Source, report: Report): void {
  const called = text.trim() === "" ? "without a text" : quoted(text.trim());
  if (kind === "box") {
    const where = parent === undefined ? "" : ` in ${quoted(parent)}`;
    const place = parent === undefined ? "`nodes`" : `the \`nodes\` of ${quoted(parent)}`;
    const id = idFrom(text.trim().toLowerCase());
    const hint = `if it belongs to the architecture, write it under ${place}: \`${isId(id) ? id : "id"}: type\``;
    report.warning("not-taken-over", `a box ${called} was added${where}`, wholeOf(drawing), { hint });
    return;
  }
  const ends = [from, to].map((end) => (end === undefined ? "something else" : quoted(end)));
  const isWhole = from !== undefined && to !== undefined;
  report.warning("not-taken-over", `a line was added from ${ends.join(" to ")}`, wholeOf(drawing), {
    hint: isWhole
      ? `write it under \`edges\`: \`- ${from} -> ${to}\``
      : "lines between nodes of the document can be written under `edges`",
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
