/** What a page knows of its pictures beside what is seen: written by the format, read by the viewer. */
export interface PageModel {
  readonly views: readonly ViewModel[];
}

/** A picture. */
export interface ViewModel {
  readonly name: string;
  readonly title: string;
  /** In reading order. */
  readonly figures: readonly FigureModel[];
  readonly flows: readonly FlowModel[];
  /** Rules of a style sheet that make the picture dark; none: it is always as it is. */
  readonly darkRules?: string;
}

export interface FigureModel {
  /** The id of its element in the page; what is written on an edge has `-label` after it. */
  readonly element: string;
  readonly type: "group" | "node" | "edge" | "badge";
  readonly id: string;
  readonly label: string;
  /** What it is: the title of its type. */
  readonly kind?: string;
  /** Where it is. */
  readonly parent?: string;
  readonly from?: string;
  readonly to?: string;
  /** Names and values. */
  readonly facts: readonly (readonly [name: string, text: string])[];
  readonly link?: string;
  /** Of a group: where it is, in px of the picture. */
  readonly box?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Of an edge that a flow walks: x and y in turn. */
  readonly route?: readonly number[];
}

export interface FlowModel {
  readonly name: string;
  readonly title: string;
  readonly steps: readonly StepModel[];
}

export interface StepModel {
  readonly text: string;
  readonly hops: readonly { readonly edge: string; readonly backwards: boolean }[];
}
