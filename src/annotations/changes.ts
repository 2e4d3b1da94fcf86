import { counted } from "../counted.ts";
import type { Architecture, Change, Edge, Element, Node } from "../model/architecture.ts";
import { wayTo } from "../model/id.ts";
import type { Annotations, Mark, Panel, PanelRow, Tone } from "./annotations.ts";
import { edgesOf, elementsOf } from "./lenses/elements.ts";
import { edgeNames, nameOf, short } from "./lenses/names.ts";
import { marksBy, pill, tell } from "./lenses/tell.ts";
import { nothing } from "./nothing.ts";

type Kind = Change["kind"];

/** What a change of each kind is called, with a sign that tells it without colours. */
const words: Readonly<Record<Kind, { readonly sign: string; readonly word: string; readonly tone: Tone }>> = {
  added: { sign: "+", word: "Added", tone: "good" },
  removed: { sign: "−", word: "Removed", tone: "danger" },
  moved: { sign: "→", word: "Moved", tone: "strong" },
  changed: { sign: "~", word: "Changed", tone: "attention" },
};

const kinds: readonly Kind[] = ["added", "removed", "moved", "changed"];

/** What tells the changes of one kind: marks, and lines around and along what is changed. */
export function toneOfChange({ kind }: Change): Tone {
  return words[kind].tone;
}

/** What became of everything in a comparison; what is as before stands back. */
export function changesIn(architecture: Architecture): Annotations {
  const { groups, nodes, edges } = architecture;
  return {
    ...nothing,
    elementMarks: marksBy([...groups, ...nodes], (element) => [...marksOf(element.change), ...insideMarks(element)]),
    edgeMarks: marksBy(edges, ({ change }) => edgeMarksOf(change)),
    panels: [panelOf(architecture)],
    dimmed: unchangedIn(architecture),
  };
}

function marksOf(change: Change | undefined): readonly Mark[] {
  if (!change) return [];
  const { sign, word, tone } = words[change.kind];
  const { mark } = change;
  const own = mark ? [pill("change-of-security", mark.text, mark.isWorse ? "danger" : "good")] : [];
  return [pill("change", `${sign} ${word}`, tone, tooltipOf(change)), ...own];
}

/** Edges have little room: a sign, and what matters for security. */
function edgeMarksOf(change: Change | undefined): readonly Mark[] {
  if (!change) return [];
  const { sign, tone } = words[change.kind];
  const { mark } = change;
  const own = mark ? [pill("change-of-security", mark.text, mark.isWorse ? "danger" : "good")] : [];
  return [pill("change", sign, tone, tooltipOf(change)), ...own];
}

/** On a node that stands for a group, how much in there is changed. */
function insideMarks(element: Element | Node): readonly Mark[] {
  if (!("inside" in element)) return [];
  const { inside = [], folded } = element;
  const things = [...inside, ...(folded?.groups ?? []), ...(folded?.edges ?? [])];
  const count = things.filter(({ change }) => change && !change.isTrace).length;
  return count === 0 ? [] : [pill("change-inside", `~ ${counted(count, "change")} inside`, "attention")];
}

/** How much of a change is told where the pointer rests, in characters. */
const longestTooltip = 400;

function tooltipOf({ details, kind }: Change): string {
  return short(details.join("; "), longestTooltip) || words[kind].word;
}

/** Everything that is as before, but for what changed edges join and the groups around what is changed. */
function unchangedIn({ groups, nodes, edges }: Architecture): ReadonlySet<string> {
  const elements = [...groups, ...nodes];
  const changed = elements.filter((element) => element.change || insideMarks(element).length > 0);
  const joined = edges.flatMap(({ id, from, to, change }) => (change ? [id, from, to] : []));
  const told = new Set([...changed.map(({ id }) => id), ...joined]);
  // Where nothing is changed, nothing is to be seen before the rest.
  if (told.size === 0) return new Set();
  for (const id of [...told]) for (const around of wayTo(id)) told.add(around);
  return new Set([...elements, ...edges].flatMap(({ id }) => (told.has(id) ? [] : id)));
}

/** More sentences than these hide one another; the summary has them all. */
const mostSentences = 6;

function panelOf(architecture: Architecture): Panel {
  const elements = elementsOf(architecture);
  const edges = edgesOf(architecture);
  const rows = [
    ...securityRows([...elements, ...edges]),
    ...kinds.flatMap((kind) => elementRows(kind, elements)),
    ...kinds.flatMap((kind) => edgeRows(kind, edges, edgeNames(elements))),
  ];
  const unchanged = { id: "unchanged", text: "Nothing has changed" };
  return { name: "summary", heading: "Changes", arrange: "list", rows: rows.length > 0 ? rows : [unchanged] };
}

function securityRows(things: readonly { readonly change?: Change }[]): readonly PanelRow[] {
  const sentences = things.flatMap(({ change }) => change?.security ?? []);
  const told = sentences.length > mostSentences ? sentences.slice(0, mostSentences - 1) : sentences;
  const others = sentences.length - told.length;
  return [
    ...told.map(
      (text, index): PanelRow => ({
        id: `security-${index + 1}`,
        sample: { type: "mark", mark: pill("security", "!", "danger") },
        text: short(text, longestSentence),
      }),
    ),
    ...(others > 0 ? [{ id: "security-others", text: `${others} more for its security` }] : []),
  ];
}

const longestSentence = 160;

function elementRows(kind: Kind, elements: readonly Element[]): readonly PanelRow[] {
  const names = elements.filter(({ change }) => change?.kind === kind).map(nameOf);
  const { sign, word, tone } = words[kind];
  return tell(kind, names, (count) => counted(count, "component"), pill("change", `${sign} ${word}`, tone));
}

function edgeRows(kind: Kind, edges: readonly Edge[], edgeName: (edge: Edge) => string): readonly PanelRow[] {
  const names = edges.filter(({ change }) => change?.kind === kind && !change.isTrace).map(edgeName);
  const { sign, tone } = words[kind];
  const verb = kind === "moved" ? " re-wired" : ` ${kind}`;
  return tell(`edges-${kind}`, names, (count) => counted(count, "connection") + verb, pill("change", sign, tone));
}
