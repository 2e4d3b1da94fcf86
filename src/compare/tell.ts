import { some } from "../annotations/lenses/names.ts";
import type { Change, Edge, Element } from "../model/architecture.ts";
import { isInside, wayTo } from "../model/id.ts";
import type { Comparison, Difference, EdgeChange, ElementChange } from "./comparison.ts";
import { phraseOf } from "./phrases.ts";
import { type Borders, bordersOf, edgeFindings, elementFindings, type SecurityFinding } from "./security.ts";
import { type Vocabulary, vocabularyOf } from "./vocabulary.ts";

/** What there is to be told of one change. Sentences have no full stop. */
export interface Told<Changed> {
  readonly of: Changed;
  /** What became of it, apart from what matters for security; none: that is all, or what is around it tells it. */
  readonly sentence?: string;
  /** What matters for security. */
  readonly security: readonly (SecurityFinding & { readonly sentence: string })[];
}

/** All that differs, in sentences. */
export interface Tale {
  readonly elements: readonly Told<ElementChange>[];
  readonly edges: readonly Told<EdgeChange>[];
}

/** Puts a comparison into sentences. */
export function tell(comparison: Comparison): Tale {
  const teller = new Teller(comparison);
  return {
    elements: comparison.elements.map((change) => teller.element(change)),
    edges: comparison.edges.map((change) => teller.edge(change)),
  };
}

/** What is told of a change, as pictures have it. */
export function changeOf({ of: { kind }, sentence, security }: Told<ElementChange | EdgeChange>): Change {
  const findings = security.toSorted(worseFirst);
  const marked = findings.find(({ mark }) => mark !== undefined);
  return {
    kind,
    details: sentence === undefined ? [] : [sentence],
    security: findings.map(({ sentence: text, isWorse }) => ({ text, isWorse })),
    ...(marked?.mark !== undefined && { mark: { text: marked.mark, isWorse: marked.isWorse } }),
  };
}

/** What is worse comes first. */
export function worseFirst(a: { readonly isWorse: boolean }, b: { readonly isWorse: boolean }): number {
  return Number(b.isWorse) - Number(a.isWorse);
}

class Teller {
  readonly #comparison: Comparison;
  readonly #before: Vocabulary;
  readonly #after: Vocabulary;
  readonly #borders: Borders;
  /** Ids of groups that are added or removed, of which what is in them needs no sentence. */
  readonly #added: ReadonlySet<string>;
  readonly #removed: ReadonlySet<string>;

  constructor(comparison: Comparison) {
    const { before, after, elements } = comparison;
    this.#comparison = comparison;
    this.#before = vocabularyOf(before);
    this.#after = vocabularyOf(after);
    this.#borders = bordersOf(comparison, { before: this.#before, after: this.#after });
    const groups = elements.filter(({ isGroup }) => isGroup);
    this.#added = new Set(groups.flatMap(({ kind, after: is }) => (kind === "added" && is ? is.id : [])));
    this.#removed = new Set(groups.flatMap(({ kind, before: was }) => (kind === "removed" && was ? was.id : [])));
  }

  element(change: ElementChange): Told<ElementChange> {
    const { before, after, kind } = change;
    const { pairs } = this.#comparison;
    const findings = elementFindings(change, this.#borders, { pairs: pairs.elements, names: this.#after });
    const name = after ? this.#after.element(after.id) : this.#before.element(before?.id ?? "");
    if (kind === "added" && after) {
      const goesAlong = wayTo(after.id)
        .slice(0, -1)
        .some((id) => this.#added.has(id));
      return told(change, name, findings, goesAlong ? "" : this.#addition(after, change));
    }
    if (kind === "removed" && before) {
      const goesAlong = wayTo(before.id)
        .slice(0, -1)
        .some((id) => this.#removed.has(id));
      return told(change, name, findings, goesAlong ? "" : this.#removal(before, change));
    }
    const move = kind === "moved" && before && after ? [this.#move(before, after)] : [];
    return told(change, name, findings, this.#phrases(change.differences, findings, ["parent"], move));
  }

  edge(change: EdgeChange): Told<EdgeChange> {
    const { before, after, kind } = change;
    const findings = edgeFindings(change, this.#borders);
    const name = this.#edgeName(change);
    if (kind === "added") {
      // What is told of it for its security tells that it is new, too.
      return told(change, name, findings, findings.some(({ phrase }) => phrase.includes("new")) ? "" : "is added");
    }
    if (kind === "removed") return told(change, name, findings, "is removed");
    const rewired = kind === "moved" && before && after ? [this.#rewiring(before, after)] : [];
    const ends = kind === "moved" ? ["from", "to"] : ["from"];
    return told(change, name, findings, this.#phrases(change.differences, findings, ends, rewired));
  }

  #edgeName({ kind, before, after }: EdgeChange): string {
    // What is re-wired or labelled anew is known by what it was.
    if (kind !== "added" && before) return this.#before.edge(before);
    return after ? this.#after.edge(after) : "";
  }

  #addition({ id, parent, type, label }: Element, { isGroup }: ElementChange): string {
    const inside = isGroup ? contents(this.#comparison.after.nodes, id, this.#after) : "";
    const place = parent === undefined ? "" : ` in ${this.#after.element(parent)}`;
    return `${kindIn(type?.title, label)}is added${place}${inside}`;
  }

  #removal({ id, parent }: Element, { isGroup }: ElementChange): string {
    const gone = this.#comparison.before.nodes.filter((node) => !this.#comparison.pairs.elements.has(node.id));
    const place = parent === undefined ? "" : ` from ${this.#before.element(parent)}`;
    return `is removed${place}${isGroup ? contents(gone, id, this.#before) : ""}`;
  }

  #move(before: Element, after: Element): string {
    const into = after.parent === undefined ? "" : ` into ${this.#after.element(after.parent)}`;
    const out = before.parent === undefined ? "" : ` out of ${this.#before.element(before.parent)}`;
    return `is moved${[into, out].filter(Boolean).join(",")}`;
  }

  #rewiring(before: Edge, after: Edge): string {
    const { pairs } = this.#comparison;
    const phrases = [
      ...(pairs.elements.get(before.from) === after.from ? [] : [`comes from ${this.#after.element(after.from)} now`]),
      ...(pairs.elements.get(before.to) === after.to ? [] : [`leads to ${this.#after.element(after.to)} now`]),
    ];
    return phrases.join(" and ");
  }

  #phrases(
    differences: readonly Difference[],
    findings: readonly SecurityFinding[],
    untold: readonly string[],
    first: readonly string[],
  ): string {
    const isTold = new Set([...untold, ...findings.flatMap(({ tells }) => tells)]);
    const { currency } = this.#comparison.after.meta;
    const options = { nameOf: this.#after.element, currency };
    const others = differences.filter(({ name }) => !isTold.has(name)).map((each) => phraseOf(each, options));
    return [...first, ...others].filter(Boolean).join("; ");
  }
}

function told<Changed>(of: Changed, name: string, findings: readonly SecurityFinding[], phrase: string): Told<Changed> {
  const joint = phrase.startsWith("(") || /^(is|has|leads|comes|links)\b/.test(phrase) ? " " : ": ";
  return {
    of,
    ...(phrase !== "" && { sentence: `${name}${joint}${phrase}` }),
    security: findings.map((finding) => ({ ...finding, sentence: `${name} ${finding.phrase}` })),
  };
}

/** What something is, in parentheses, where its label does not say so. */
function kindIn(title: string | undefined, label: string): string {
  if (title === undefined || label.toLowerCase().includes(title.toLowerCase())) return "";
  return `(${title}) `;
}

/** ` with API, Database and 3 more` */
function contents(nodes: readonly Element[], group: string, names: Vocabulary): string {
  const inside = nodes.filter(({ id }) => isInside(id, group)).map(({ id }) => names.element(id));
  return inside.length === 0 ? "" : ` with ${some(inside)}`;
}
