// Made by schemas/build.js from schemas/language.yaml: change it there.

/** A node or a group: nothing for a plain box, the name of a type, or a map. */
export type NodeSpec = NodeMap | string | null;
/** An edge: a route, a route with its label or its facts, or a map with `from` and `to`. */
export type EdgeSpec = RoutedEdge | LongEdge | string;
/** The label of an edge, or a map of what is true of it. */
export type EdgeValue = EdgeMap | string | null;
/** A step of a flow: the route over an edge, with what happens there. */
export type StepSpec =
  | {
      readonly [key: string]: string;
    }
  | string;
/** What it costs a month, in the currency of `meta`. */
export type Cost =
  | {
      /** What it costs a month. */
      readonly amount: number;
      /** What the amount rests on. */
      readonly note?: string;
    }
  | number;
export type Direction = "right" | "down" | "left" | "up";
export type Side = "left" | "right" | "top" | "bottom";
/** What goes along the edge; each kind has a look of its own: `request` (the default), `data`, `control`, `monitor`, `deploy` or `retrain`. */
export type Kind = "request" | "data" | "control" | "monitor" | "deploy" | "retrain";

/** A cloud architecture that is drawn as a diagram. */
export interface Spec {
  /** Stands above the picture. */
  readonly title?: string;
  /** A sentence or two about the architecture. Stands below the title. */
  readonly description?: string;
  readonly meta?: Meta;
  /** Where types without a namespace are looked up first. With `aws`, `lambda` means `aws.lambda`. */
  readonly provider?: "aws" | "azure" | "gcp" | "k8s" | "saas" | "ai" | "data" | "ml" | "ops" | "sec" | "generic";
  /** Which way the edges run. `right` by default. */
  readonly direction?: Direction;
  /** What there is: ids and what they stand for. A node that has `nodes` of its own is drawn as a group around them. */
  readonly nodes?: Nodes;
  /** What is connected, in the order in which it is to be read. */
  readonly edges?: readonly EdgeSpec[];
  /** Nodes and groups that stand in one row or in one column. */
  readonly align?: readonly AlignSpec[];
  /** Lists of groups that are drawn in one size. */
  readonly equal?: readonly (readonly string[])[];
  /** Outlines around nodes and groups that belong together across the hierarchy, such as a compliance scope. */
  readonly overlays?: {
    readonly [key: string]: OverlaySpec;
  };
  /** Numbered walks over the edges. */
  readonly flows?: {
    readonly [key: string]: FlowSpec;
  };
  /** Other pictures of the same architecture. The whole of it is the view `default`, unless one of this name says otherwise. */
  readonly views?: {
    readonly [key: string]: ViewSpec;
  };
  /** What was decided, why, and at what price. Numbered on the picture, in words beside it. */
  readonly decisions?: readonly DecisionSpec[];
  /** Findings of a review that are known and accepted. They are a footnote of the picture. */
  readonly accept?: readonly AcceptSpec[];
  /** Whether what needs it is explained below the picture: `auto` (the default), or `false` for never. */
  readonly legend?: "auto" | false;
  /** Named bundles of style and facts, for the `class` of nodes and edges. */
  readonly classes?: {
    readonly [key: string]: ClassSpec;
  };
  /** Other files whose nodes, edges and classes belong to this one. They lie in the folder of this file or below it. */
  readonly include?: readonly string[];
}

export interface Nodes {
  readonly [key: string]: NodeSpec;
}

/** A node, or a group if it has `nodes`. */
export interface NodeMap extends NodeFacts {
  readonly type?: string;
  /** The text below the icon. By default the title of its type, or its id in words; `""` draws none. */
  readonly label?: string;
  /** A second, smaller line: technology, size, version. */
  readonly caption?: string;
  /** What is inside. Makes this a group. */
  readonly nodes?: Nodes;
  /** Which way the edges inside this group run. By default as in the group around it. */
  readonly direction?: Direction;
  /** How the nodes of this group are arranged: `flow` (by their edges, the default), or in the order of the text as a `row`, a `column` or a `grid`. */
  readonly arrange?: "flow" | "row" | "column" | "grid";
  /** How many columns the grid of this group has. By default as many as make it about square. */
  readonly columns?: number;
  /** The side of its group on whose border it sits, as gateways do. Otherwise it stands inside. */
  readonly place?: Side;
  /** How the edges that reach it are drawn: as `lines`, or as `badges` on what they come from, which the legend explains. By default as badges where more than six reach a service for monitoring, audit, identity, keys or secrets, or where all that reach it are of the kind `monitor` or `control`. */
  readonly hub?: "lines" | "badges";
  /** Another picture than that of its type: the name of a type, or an SVG file in the folder of this file or below it. */
  readonly icon?: string;
  /** Names of `classes` whose style and facts it takes over. */
  readonly class?: readonly string[];
  readonly style?: StyleSpec;
}

/** What is true of a node or a group. */
export interface NodeFacts extends Facts {
  /** The team or person who answers for it. */
  readonly owner?: string;
  /** Where it runs. */
  readonly region?: string;
  /** Whether it can be reached from the internet. */
  readonly public?: boolean;
  /** How many instances run: `3`, `0..50`, or `2..` for two and more. */
  readonly scaling?: string;
  /** Whether it runs on capacity that can be taken away at any time. */
  readonly spot?: boolean;
  readonly gpu?: Gpu;
  /** The machine-learning model that it serves or calls. */
  readonly model?: string;
  /** How it serves a model. */
  readonly serving?: "real-time" | "batch" | "async" | "serverless";
  /** What is promised to those who use it. */
  readonly slo?: string;
  /** What becomes of it in the change that this picture shows. */
  readonly status?: "existing" | "new" | "changed" | "removed";
  /** Groups that it serves as a whole, as a key store or an audit log does, so that it needs no edges to what is in them. */
  readonly covers?: readonly string[];
  /** Addresses of the resources in Terraform, CloudFormation … that it stands for. */
  readonly iac?: readonly string[];
  /** Files and lines that prove it. */
  readonly evidence?: readonly string[];
}

/** What may be true of nodes and edges alike. */
export interface Facts {
  /** A sentence or two about it, shown when the pointer rests on it. */
  readonly description?: string;
  /** The page that opens when it is clicked. `https:`, `mailto:` or a path relative to the picture. */
  readonly link?: string;
  /** Words of your own to find it by. */
  readonly tags?: readonly string[];
  readonly cost?: Cost;
  /** Classes of data that it holds or carries, such as public, internal, pii, phi, pci and secret. */
  readonly data?: readonly string[];
  /** Whether its data is encrypted. */
  readonly encrypted?: boolean;
  /** How it makes sure who is asking. */
  readonly auth?: string;
  /** Anything of your own. */
  readonly [key: `x-${string}`]: unknown;
}

/** A route and the label or the facts of each of its edges. */
export interface RoutedEdge {
  readonly [key: string]: EdgeValue;
}

/** An edge with its ends as keys. */
export interface LongEdge extends EdgeMap {
  /** The id where the edge begins, or a list of ids. */
  readonly from: readonly string[];
  /** The id where the edge ends, or a list of ids. */
  readonly to: readonly string[];
}

/** What is true of an edge, and how it looks. */
export interface EdgeMap extends EdgeFacts {
  /** The text on the edge. */
  readonly label?: string;
  readonly kind?: Kind;
  /** The side by which it leaves where it begins. Rarely needed. */
  readonly exit?: Side;
  /** The side by which it arrives where it ends. Rarely needed. */
  readonly enter?: Side;
  /** Names of `classes` whose style and facts it takes over. */
  readonly class?: readonly string[];
  readonly style?: StyleSpec;
}

/** What is true of an edge. */
export interface EdgeFacts extends Facts {
  /** The protocol that is spoken. */
  readonly protocol?: string;
  /** The port at which it arrives. */
  readonly port?: string;
  /** The share of the traffic that goes this way, for canaries and A/B tests. */
  readonly traffic?: string;
}

/** Style and facts that nodes and edges take over by `class`. What they say themselves goes first. */
export interface ClassSpec extends NodeFacts, EdgeFacts {
  readonly kind?: Kind;
  readonly style?: StyleSpec;
}

/** About the document itself. */
export interface Meta {
  /** The version of this architecture. */
  readonly version?: string;
  /** When it was drawn or last changed. */
  readonly date?: string;
  /** Who answers for the picture. */
  readonly author?: string;
  /** How far it is agreed upon. */
  readonly status?: string;
  /** What kind of picture it is: who talks to whom (`context`), how it is done in principle (`pattern`, the default), or everything that runs (`production`). */
  readonly level?: "context" | "pattern" | "production";
  /** What all of it may cost a month, in the same currency as every `cost`. */
  readonly budget?: number;
  /** The currency of every `cost`, by its three-letter code. USD by default. */
  readonly currency?: string;
}

/** How it looks. Colours are written `#rrggbb` or `#rgb`. */
export interface StyleSpec {
  /** The colour behind it. */
  readonly fill?: string;
  /** The colour of its line or border. */
  readonly stroke?: string;
  /** The colour of its text. */
  readonly color?: string;
  /** How its line or border is drawn. */
  readonly line?: "solid" | "dashed" | "dotted";
  /** How thick its line or border is, in px. */
  readonly width?: number;
}

/** An outline around some nodes and groups, wherever they are. */
export interface OverlaySpec {
  /** The text on the outline. By default its name in words. */
  readonly label?: string;
  /** Ids of the nodes and groups that belong together. Nothing else is enclosed. */
  readonly around: readonly string[];
  /** A sentence or two about it, shown when the pointer rests on it. */
  readonly description?: string;
  readonly style?: StyleSpec;
}

/** A numbered walk over edges that exist. */
export interface FlowSpec {
  /** What happens. By default the name of the flow in words. */
  readonly title?: string;
  /** A sentence or two about it. */
  readonly description?: string;
  /** What happens, in its order. */
  readonly steps: readonly StepSpec[];
}

/** A picture of a part of the architecture, or of one side of it. */
export interface ViewSpec {
  /** Stands above the picture in place of the title of the document. */
  readonly title?: string;
  /** Stands below the title in place of the description of the document. */
  readonly description?: string;
  /** What is shown, with the groups around it and all that is inside: ids, tags or types. By default everything. */
  readonly show?: readonly string[];
  /** What is left out, with all that is inside: ids, tags or types. */
  readonly hide?: readonly string[];
  /** Groups that become one node each. Their edges lead to it. */
  readonly collapse?: readonly string[];
  /** Nodes or groups that are shown with their neighbours, and nothing else. */
  readonly focus?: readonly string[];
  /** How many edges away from `focus` neighbours are shown; 1 by default. */
  readonly depth?: number;
  /** The name of the flow that is shown. What it does not touch is dimmed. */
  readonly flow?: string;
  /** What is told of everything in the picture. */
  readonly overlay?: "cost" | "security" | "data" | "scale" | "status";
  /** Which way the edges run. By default as in the document. */
  readonly direction?: Direction;
}

/** What was decided, why, and at what price. */
export interface DecisionSpec {
  /** What was decided, in a few words. */
  readonly title: string;
  /** Why. */
  readonly because?: string;
  /** What was not chosen. */
  readonly "instead-of"?: string;
  /** What is given up for it. */
  readonly "trade-off"?: string;
  /** Ids of the nodes and groups that it is about. */
  readonly on?: readonly string[];
  /** How far it is agreed upon. */
  readonly status?: "proposed" | "accepted" | "rejected" | "superseded";
  /** The page that has more about it. `https:`, `mailto:` or a path relative to the picture. */
  readonly link?: string;
}

/** A finding of a review that is known and accepted. */
export interface AcceptSpec {
  /** The rule that found it. */
  readonly rule: string;
  /** Ids of the nodes and groups that it is about. */
  readonly on?: readonly string[];
  /** Why it is accepted, and until when. */
  readonly because: string;
}

/** Nodes or groups in one line: a `row` or a `column`. */
export interface AlignSpec {
  /** Ids of nodes or groups that stand side by side, at one height. */
  readonly row?: readonly string[];
  /** Ids of nodes or groups that stand one below the other. */
  readonly column?: readonly string[];
}

/** The graphics processors that it runs on. */
export interface Gpu {
  /** The model of the processors. */
  readonly type?: string;
  /** How many of them one instance has. */
  readonly count?: number;
}
