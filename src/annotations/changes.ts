import { counted } from "../counted.ts";
import type { Architecture, Change, Edge, Element, Node, Overlay } from "../model/architecture.ts";
import { type ChangeKind, changeKinds, signsOfChanges } from "../model/change-kinds.ts";
import { wayTo } from "../model/id.ts";
import type { Annotations, Mark, Panel, PanelRow, Tone } from "./annotations.ts";
import { tonesOfChanges } from "./change-tone.ts";
import { edgesOf, elementsOf } from "./lenses/elements.ts";
import { edgeNames, nameOf, short, some } from "./lenses/names.ts";
import { marksBy, pill } from "./lenses/tell.ts";
import { nothing } from "./nothing.ts";

/** What became of everything in a comparison; what is as before stands back. */
export function changesIn(architecture: Architecture): Annotations {
  const { groups, nodes, edges, overlays } = architecture;
  const dimmed = unchangedIn(architecture);
  const unchanged = overlays.filter(({ change }) => !change);
  return {
    ...nothing,
    elementMarks: marksBy([...groups, ...nodes], (element) => [...marksOf(element.change), ...insideMarks(element)]),
    edgeMarks: marksBy(edges, ({ change }) => edgeMarksOf(change)),
    overlayMarks: new Map(overlays.flatMap(({ name, change }) => (change ? [[name, signOf(change)]] : []))),
    panels: [panelOf(architecture)],
    dimmed,
    // Where nothing else stands back, overlays do not, either.
    dimmedOverlays: new Set(dimmed.size > 0 ? unchanged.map(({ name }) => name) : []),
  };
}

function marksOf(change: Change | undefined): readonly Mark[] {
  if (!change) return [];
  if (change.isTrace) return [pill("change", "Was here", "plain", tooltipOf(change))];
  const { sign, word, tone } = lookOf(change);
  return [pill("change", `${sign} ${word}`, tone, tooltipOf(change)), ...securityMarks(change)];
}

/** What a change is called, and how its mark looks. */
function lookOf({ kind }: Pick<Change, "kind">): { readonly sign: string; readonly word: string; readonly tone: Tone } {
  return { sign: signsOfChanges[kind], word: words[kind], tone: tonesOfChanges[kind] };
}

const words: Readonly<Record<ChangeKind, string>> = {
  added: "Added",
  removed: "Removed",
  moved: "Moved",
  changed: "Changed",
};

/** The border of an overlay has little room. */
function signOf(change: Change): readonly Mark[] {
  const { sign, tone } = lookOf(change);
  return [pill("change", sign, tone, tooltipOf(change))];
}

/** Edges have little room: a sign, and what matters for security. */
function edgeMarksOf(change: Change | undefined): readonly Mark[] {
  if (!change) return [];
  const { sign, tone } = lookOf(change);
  const text = change.kind === "moved" ? `${sign} Re-wired` : sign;
  return [pill("change", text, tone, tooltipOf(change)), ...securityMarks(change)];
}

function securityMarks({ mark }: Change): readonly Mark[] {
  return mark ? [pill("change-of-security", mark.text, mark.isWorse ? "danger" : "good")] : [];
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

function tooltipOf(change: Change): string {
  return short(sentencesOf(change).join("; "), longestTooltip) || words[change.kind];
}

function sentencesOf({ security, details }: Change): readonly string[] {
  return [...security.map(({ text }) => text), ...details];
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
/** Of a sentence beside a picture, in characters. */
const longestSentence = 140;

function panelOf(architecture: Architecture): Panel {
  const elements = elementsOf(architecture);
  const edges = edgesOf(architecture);
  const groups = new Set(elements.filter((element) => "arrange" in element));
  const rows = [
    ...securityRows([...elements, ...edges]),
    ...changeKinds.flatMap((kind) => elementRows(kind, elements, groups)),
    ...changeKinds.flatMap((kind) => edgeRows(kind, edges, edgeNames(elements))),
    ...changeKinds.flatMap((kind) => overlayRows(kind, architecture.overlays)),
  ];
  const unchanged = { id: "unchanged", text: "Nothing has changed" };
  return { name: "summary", heading: "Changes", arrange: "list", rows: rows.length > 0 ? rows : [unchanged] };
}

type Changeable = { readonly change?: Change };

function securityRows(things: readonly Changeable[]): readonly PanelRow[] {
  const sentences = things
    .flatMap(({ change }) => change?.security ?? [])
    .toSorted((a, b) => Number(b.isWorse) - Number(a.isWorse));
  const told = fitting(sentences);
  const others = sentences.length - told.length;
  return [
    ...told.map(({ text, isWorse }, index): PanelRow => {
      const mark = isWorse ? pill("security", "!", "danger") : pill("security", "OK", "good");
      return { id: `security-${index + 1}`, sample: { type: "mark", mark }, text: short(text, longestSentence) };
    }),
    ...(others > 0 ? [{ id: "security-others", text: `${others} more about security` }] : []),
  ];
}

/** As many as are told; the last place is for how many others there are. */
function fitting<Thing>(things: readonly Thing[]): readonly Thing[] {
  return things.length > mostSentences ? things.slice(0, mostSentences - 1) : things;
}

function elementRows(
  kind: ChangeKind,
  elements: readonly Element[],
  groups: ReadonlySet<Element>,
): readonly PanelRow[] {
  const changed = elements.filter(({ change }) => change?.kind === kind && !change.isTrace);
  const count = changed.filter((element) => groups.has(element)).length;
  const counts = [
    ...(changed.length > count ? [counted(changed.length - count, "component")] : []),
    ...(count > 0 ? [counted(count, "group")] : []),
  ];
  const { sign, word, tone } = lookOf({ kind });
  return rowsOf(kind, changed, { text: counts.join(", "), nameOf, mark: pill("change", `${sign} ${word}`, tone) });
}

function edgeRows(kind: ChangeKind, edges: readonly Edge[], edgeName: (edge: Edge) => string): readonly PanelRow[] {
  const changed = edges.filter(({ change }) => change?.kind === kind && !change.isTrace);
  const { sign, tone } = lookOf({ kind });
  const text = `${counted(changed.length, "connection")} ${kind === "moved" ? "re-wired" : kind}`;
  return rowsOf(`edges-${kind}`, changed, { text, nameOf: edgeName, mark: pill("change", sign, tone) });
}

function overlayRows(kind: ChangeKind, overlays: readonly Overlay[]): readonly PanelRow[] {
  const changed = overlays.filter(({ change }) => change?.kind === kind);
  const { sign, tone } = lookOf({ kind });
  const text = `${counted(changed.length, "overlay")} ${kind}`;
  const nameOf = ({ label, name }: Overlay) => short(label) || name;
  return rowsOf(`overlays-${kind}`, changed, { text, nameOf, mark: pill("change", sign, tone) });
}

interface RowOptions<Thing> {
  readonly text: string;
  readonly nameOf: (thing: Thing) => string;
  readonly mark: Mark;
}

/** A row about things that have changed alike: with what differs, where that is not clear from their names. */
function rowsOf<Thing extends Changeable>(
  id: string,
  things: readonly Thing[],
  { text, nameOf, mark }: RowOptions<Thing>,
): readonly PanelRow[] {
  if (things.length === 0) return [];
  const sentences = things.flatMap(({ change }) =>
    change?.kind === "moved" || change?.kind === "changed" ? change.details : [],
  );
  const told = fitting(sentences).map((sentence) => short(sentence, longestSentence));
  const others = sentences.length - told.length;
  const lines = [...told, ...(others > 0 ? [`and ${others} more`] : [])];
  const caption = lines.length > 0 ? lines.join("\n") : some(things.map(nameOf));
  return [{ id, sample: { type: "mark", mark }, text, caption }];
}
