/**
 * What a drawing says, in words: all but where things stand and how they look.
 *
 * Every text is plain: on one line, without a character that cannot be read.
 * An empty text says nothing.
 */
export interface Account {
  readonly title: string;
  readonly description: readonly string[];
  /** What the document says of itself: `Version 1.0, reviewed`. */
  readonly about: string;
  /** How much there is, and what happens: one sentence or several. */
  readonly summary: string;
  /** What stands in no group, in document order. */
  readonly members: readonly Member[];
  /** Those of one source stand together, sources in the order of the members. */
  readonly connections: readonly Connection[];
  readonly outlines: readonly Outline[];
  readonly walks: readonly Walk[];
  readonly decisions: readonly Choice[];
  readonly findings: readonly Finding[];
  /** Costs, and what a lens tells. */
  readonly lists: readonly List[];
}

/** A node, or a group with what is in it. */
export interface Member {
  readonly id: string;
  /** By which it is called elsewhere: told apart from others with its label. */
  readonly name: string;
  readonly label: string;
  readonly caption: string;
  /** What it is. */
  readonly type: string;
  /** Whether that is clear from the label or the caption. */
  readonly saysType: boolean;
  readonly isGroup: boolean;
  readonly description: string;
  /** `encrypted`, `data: internal` */
  readonly facts: readonly string[];
  /** What it costs a month. */
  readonly cost: string;
  /** Safe to be written down. */
  readonly link: string;
  readonly members: readonly Member[];
}

export interface Connection {
  readonly from: string;
  readonly to: string;
  readonly sign: "→" | "↔" | "–";
  readonly text: string;
  readonly description: string;
  readonly facts: readonly string[];
  readonly link: string;
}

/** Members that belong together wherever they are. */
export interface Outline {
  readonly label: string;
  readonly description: string;
  readonly members: readonly string[];
}

/** A flow, step by step. */
export interface Walk {
  /** Before the numbers of its steps in the picture, where there are several flows. */
  readonly letter: string;
  readonly title: string;
  readonly description: string;
  readonly steps: readonly WalkStep[];
}

export interface WalkStep {
  /** Counted from 1. */
  readonly number: number;
  /** `Employee → Edge WAF` */
  readonly route: string;
  readonly text: string;
}

export interface Choice {
  /** Counted from 1. */
  readonly number: number;
  /** With its status where it is not accepted. */
  readonly title: string;
  /** What there is to say about it, and what that is: `["Because", "It is cheap."]`. */
  readonly reasons: readonly (readonly [name: string, text: string])[];
  readonly on: readonly string[];
  readonly link: string;
}

export interface Finding {
  /** Counted from 1. */
  readonly number: number;
  readonly rule: string;
  readonly because: string;
  /** Ids and names of what it is about. */
  readonly on: readonly { readonly id: string; readonly name: string }[];
}

export interface List {
  readonly name: "costs" | "summary";
  readonly heading: string;
  readonly rows: readonly ListRow[];
}

export interface ListRow {
  readonly text: string;
  readonly caption: string;
  readonly amount: string;
}
