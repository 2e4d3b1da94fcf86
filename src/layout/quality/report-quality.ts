import type { Point } from "../../geometry.ts";
import type { Edge, Group, Node, Overlay } from "../../model/architecture.ts";
import { References } from "../../model/references.ts";
import { defaultName } from "../../model/view/named.ts";
import { quoted } from "../../source/quoted.ts";
import type { Report } from "../../source/report.ts";
import { type Source, wholeOf } from "../../source/source.ts";
import type { Layout } from "../layout.ts";
import { flawNamed, flawNames } from "./flaws.ts";
import { overlayId } from "./picture.ts";
import type { Finding, Quality } from "./quality.ts";

/** More blemishes than this nobody mends at once; the worst are told, the others only counted. */
const mostBlemishes = 24;

/** Layouts should have no faults; an author can only go round one. */
const hintForFaults = "no document should get this: please report it, and meanwhile try another `direction`";

/** Tells what is wrong with the picture of a view of `source`, each flaw where the author wrote what has it. */
export function reportQuality(
  { findings }: Quality,
  layout: Layout,
  { source, view }: { readonly source: Source; readonly view: string },
  report: Report,
): void {
  const picture = view === defaultName ? "" : ` in the view ${quoted(view)}`;
  const elements = new Elements(layout, report);
  const isFault = ({ measure }: Finding) => flawNamed(measure).severity === "fault";
  for (const fault of findings.filter(isFault)) tell(fault, picture, elements, report);
  const blemishes = findings.filter((finding) => !isFault(finding));
  const rank = (finding: Finding) => flawNames.indexOf(finding.measure);
  const worst = blemishes.toSorted((a, b) => rank(a) - rank(b)).slice(0, mostBlemishes);
  for (const blemish of worst) tell(blemish, picture, elements, report);
  if (worst.length === blemishes.length) return;
  const message = `the picture has ${blemishes.length} blemishes${picture}, of which the ${worst.length} worst are told`;
  report.warning("picture-blemish", message, wholeOf(source), {
    hint: "fewer nodes and edges in one picture, in several documents, are easier to arrange",
  });
}

/** `picture` says which one it is, if not that of the whole. */
function tell({ measure, ids, at }: Finding, picture: string, elements: Elements, report: Report): void {
  const { severity, message, hint } = flawNamed(measure);
  const [first = "", second = ""] = ids.map((id) => elements.nameOf(id));
  const text = `${message(first, second)} at ${placeOf(at)}${picture}`;
  const { document, path } = elements.named(ids[0] ?? "").origin;
  const remedy = hint ?? (severity === "fault" ? hintForFaults : undefined);
  report.warning(`picture-${severity}`, text, document.rangeOfKey(path), remedy === undefined ? {} : { hint: remedy });
}

/** As viewers of pictures show it, in px. */
function placeOf({ x, y }: Point): string {
  return `${Math.round(x)}, ${Math.round(y)}`;
}

type Drawn = Node | Group | Edge | Overlay;

/** What is drawn, and how authors call it. */
class Elements {
  readonly #byId: ReadonlyMap<string, Drawn>;
  readonly #references: References;

  constructor({ nodes, groups, edges, overlays }: Layout, report: Report) {
    const boxes = [...groups.map(({ group }) => group.group), ...nodes.map(({ node }) => node.node)];
    this.#byId = new Map<string, Drawn>([
      ...[...boxes, ...edges.map(({ edge }) => edge.edge)].map((element) => [element.id, element] as const),
      ...overlays.map(({ overlay: { overlay } }) => [overlayId(overlay.name), overlay] as const),
    ]);
    this.#references = new References(
      boxes.map(({ id }) => id),
      new Set(),
      report,
    );
  }

  named(id: string): Drawn {
    const element = this.#byId.get(id);
    if (!element) throw new Error(`The layout has no "${id}"`);
    return element;
  }

  /** `"api"`, `the edge from "api" to "db"`, `the overlay "pii"` */
  nameOf(id: string): string {
    const element = this.named(id);
    if ("members" in element) return `the overlay ${quoted(element.name)}`;
    if (!("from" in element)) return this.#quoted(id);
    return `the edge from ${this.#quoted(element.from)} to ${this.#quoted(element.to)}`;
  }

  #quoted(id: string): string {
    return quoted(this.#references.shortestNameOf(id));
  }
}
