import { counted } from "../counted.ts";
import {
  type Drawing,
  type DrawOptions,
  drawViews,
  type Host,
  loadElkQuickly,
  themeFor,
  type WriteOptions,
} from "../index.ts";
import { explainer } from "./explainer.ts";
import { faultText } from "./fault.ts";
import type { Input } from "./inputs.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import type { Output, Wish } from "./outputs.ts";
import type { PlaceFlags } from "./place-options.ts";
import { type File, filesOf } from "./view-files.ts";

/** How documents are drawn and what is said about it. */
export interface DrawFlags
  extends PlaceFlags,
    Pick<DrawOptions, "theme" | "icons" | "background" | "flow" | "lens" | "costs">,
    Pick<WriteOptions, "scale" | "page">,
    Pick<Wish, "view" | "allViews"> {
  /** Paths of fonts with characters that the own one lacks. */
  readonly font?: readonly string[];
  /** Compares with what was written before, and writes nothing. */
  readonly check?: boolean;
  readonly quiet?: boolean;
  /** Says how each picture came about. */
  readonly explain?: boolean;
}

/** A document, and what it is to become. */
export interface Job {
  readonly input: Input;
  readonly outputs: readonly Output[];
  /** The file that it is to have pages in. */
  readonly bound?: Output;
  /** The text of the picture that is followed. */
  readonly previous?: string;
}

/** The pictures of one document. */
export interface Pictures {
  readonly files: readonly File[];
  /** What is to be seen, in words. */
  readonly content: string;
  /** For pages of a file that has others as well. */
  readonly drawings?: readonly Drawing[];
}

/** What came of a job. */
export interface Drawn extends Outcome<Pictures> {
  /** What to say where a fault of ours prevented it. */
  readonly fault?: string;
}

/** Draws one document; `watch` may put something between it and the files that it reads. */
export async function drawOne(
  { input, outputs, bound, previous }: Job,
  flags: DrawFlags,
  watch: (host: Host) => Host = (host) => host,
): Promise<Drawn> {
  const { check, quiet, fresh, explain, scale, page, font, view = ["default"], allViews, ...look } = flags;
  const formats = (bound ? [bound] : outputs).map(({ format }) => format);
  const options = {
    ...look,
    theme: themeFor(formats, look.theme),
    views: allViews ? ("all" as const) : view,
    ...(previous !== undefined && { previous }),
    ...(explain && { explain: explainer(input.path) }),
  };
  const faults: string[] = [];
  const outcome = await outcomeOf<Pictures>(
    { ...input, fonts: font ?? [], explainFault: (error, about) => faults.push(faultText(error, about)) },
    async (source, ownHost) => {
      const host = watch(ownHost);
      const { output: views, diagnostics } = await drawViews(source, { ...options, host, loadElk: loadElkQuickly });
      if (!views) return { diagnostics };
      const written = await filesOf(views, outputs, flags, { document: input.path, source, host });
      const all = [...diagnostics, ...written.diagnostics];
      if (!written.output) return { diagnostics: all };
      const drawings = views.map(({ drawing }) => drawing);
      const pictures = { files: written.output, content: contentOf(drawings), ...(bound && { drawings }) };
      return { output: pictures, diagnostics: all };
    },
  );
  const [fault] = faults;
  return fault === undefined ? outcome : { ...outcome, fault };
}

/** How many pictures, if there are several, and how many nodes and edges there are; edges also as badges. */
export function contentOf(drawings: readonly Drawing[]): string {
  const pictures = drawings.length > 1 ? `${drawings.length} pictures, ` : "";
  const figures = drawings.flatMap((drawing) => drawing.figures);
  const nodes = figures.filter(({ type }) => type === "node");
  const edges = figures.flatMap((figure) =>
    figure.type === "badge" ? figure.edges.map(({ id }) => id) : figure.type === "edge" ? figure.id : [],
  );
  return `${pictures}${counted(nodes.length, "node")}, ${counted(edges.length, "edge")}`;
}
