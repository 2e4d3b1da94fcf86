import type { LineLook } from "../../drawing/drawing.ts";
import type { DiagramEdge } from "../diagram/diagram.ts";

/** From this width on, px, a line is thick. */
const thick = 2;

/** A link of Mermaid: `-->`, `==>`, `-.->`, with a dot in place of the head `--o`, with heads at both ends `<-->`, without any `---`. */
export function arrowOf(arrow: DiagramEdge["arrow"], { width, dash, head }: LineLook): string {
  const [line, bare] = dash.length > 0 ? ["-.-", "-.-"] : width >= thick ? ["==", "==="] : ["--", "---"];
  if (arrow === "none") return bare;
  const [start, end] = head === "dot" ? ["o", "o"] : ["<", ">"];
  return `${arrow === "both" ? start : ""}${line}${end}`;
}
