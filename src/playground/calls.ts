import type { Diagnostic, Drawing, DrawOptions, FrameLine, Picture, Position, Written } from "../browser.ts";

/** What is drawn: a document and how its picture is to look. */
export interface Wish {
  readonly text: string;
  readonly look: Look;
  /** Whether things stay where they are in the picture before, as far as that goes. */
  readonly follow: boolean;
}

/** What somebody chose of the look; what is left out is as the document says. */
export type Look = Pick<DrawOptions, "view" | "theme" | "direction">;

/** A mistake with all that is shown of it. */
export interface Problem extends Pick<Diagnostic, "code" | "severity" | "message" | "hint"> {
  /** Offsets in the text; both 0 for what is wrong with it as a whole. */
  readonly start: number;
  readonly end: number;
  readonly position: Position;
  readonly frame: readonly FrameLine[];
  readonly fixes: readonly Fix[];
}

/** What mends a mistake. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** Text that is put in place of a stretch of the document. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What came of a wish. */
export interface Drawn {
  readonly problems: readonly Problem[];
  /** None where there are errors. */
  readonly picture?: Picture;
  /** Names of the views that the document has; none where it is not known. */
  readonly views?: readonly string[];
  /** Where nodes, groups and edges are written, in the order of the text; none where it is not known. */
  readonly places?: readonly FigurePlace[];
}

/** The offsets of a node, group or edge in the text, from its id to the end of its last line; those of one chain have one place. */
export interface FigurePlace {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** What can stand in place of a stretch of the document. */
export interface Suggestion {
  readonly label: string;
  readonly detail?: string;
  /** As Markdown. */
  readonly documentation?: string;
  readonly insert: string;
  readonly start: number;
  readonly end: number;
  /** The id of the type whose picture goes with it. */
  readonly type?: string;
}

/** What can be chosen and what can be downloaded. */
export interface Offers {
  readonly themes: readonly string[];
  readonly formats: readonly OfferedFormat[];
}

export interface OfferedFormat {
  readonly name: string;
  readonly extension: string;
  readonly summary: string;
}

/** A file, or what is wrong where there is none. */
export type Outcome = { readonly written: Written } | { readonly sentence: string };

/** What the page asks of its workers. Each answers in the order in which it is asked. */
export interface Calls {
  offers(): Promise<Offers>;
  draw(wish: Wish): Promise<Drawn>;
  /** The picture drawn last, written in a format that holds no pixels. */
  write(format: string): Promise<Outcome>;
  /** The picture drawn last; none: there is none. */
  drawing(): Promise<Drawing | undefined>;
  /** The document as everybody writes it; none where it is no YAML. */
  format(text: string): Promise<string | undefined>;
  /** What there is to know about what stands at an offset, as Markdown. */
  explain(
    text: string,
    offset: number,
  ): Promise<{ readonly start: number; readonly end: number; readonly markdown: string } | undefined>;
  complete(text: string, offset: number): Promise<readonly Suggestion[]>;
  /** The picture of a type as an SVG; none where it has none. */
  icon(type: string): Promise<string | undefined>;
}

/** A question to a worker and its answer, which has its number. */
export interface Question {
  readonly number: number;
  readonly name: keyof Calls;
  readonly given: readonly unknown[];
}

export type Answer =
  | { readonly number: number; readonly value: unknown }
  | { readonly number: number; readonly fault: string };
