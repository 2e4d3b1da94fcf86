import type { Architecture, Edge, Element } from "../model/architecture.ts";
import type { ChangeKind } from "../model/change-kinds.ts";

/** How two versions of an architecture differ in what they say. How they look is not compared. */
export interface Comparison {
  readonly before: Architecture;
  readonly after: Architecture;
  /** Nodes and groups that differ: those that are left or new in the order of `after`, then those that are removed. */
  readonly elements: readonly ElementChange[];
  readonly edges: readonly EdgeChange[];
  /** Overlays, flows, views, decisions and accepted findings that differ. */
  readonly notes: readonly NoteChange[];
  /** What the document says of itself. */
  readonly document: readonly Difference[];
  /** What is the same thing in both. */
  readonly pairs: Pairs;
}

/** What is the same thing in two versions. */
export interface Pairs {
  /** By ids of nodes and groups before: their ids after. What is removed is not among them. */
  readonly elements: ReadonlyMap<string, string>;
  /** By ids of edges after: the edges before. What is added is not among them. */
  readonly edges: ReadonlyMap<string, Edge>;
}

/**
 * A fact, or something else that is said, that is not the same in both.
 *
 * The name is that of the key in the document, or one of `id`, `parent`, `kind-of-thing`, `from` and `to`. What is
 * missing was not said.
 */
export interface Difference {
  readonly name: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

interface Changed<Thing> {
  readonly kind: ChangeKind;
  /** None: it is added. */
  readonly before?: Thing;
  /** None: it is removed. */
  readonly after?: Thing;
  /** Empty where it is added or removed. */
  readonly differences: readonly Difference[];
}

/** A node or a group: moved is what is in another group than before. What goes along with its group is not. */
export interface ElementChange extends Changed<Element> {
  readonly isGroup: boolean;
}

/** An edge: moved is one that ends at something else. */
export type EdgeChange = Changed<Edge>;

/** What is said about nodes, groups and edges, in the order in which it is told. */
export const noteKinds = ["overlay", "flow", "view", "decision", "accepted finding"] as const;
export type NoteKind = (typeof noteKinds)[number];

/** Something that is said about nodes, groups and edges. */
export interface NoteChange extends Omit<Changed<unknown>, "before" | "after"> {
  readonly what: NoteKind;
  /** What it is called in the document, or the title of a decision. */
  readonly name: string;
  /** What readers call it. */
  readonly title: string;
}
