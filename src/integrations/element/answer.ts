import {
  browserHost,
  type Diagnostic,
  drawPicture,
  elkAt,
  type Host,
  type Picture,
  pictureOf,
  type Source,
  sidecarEnding,
} from "../../browser.ts";

/** What is to be drawn, as a page tells it to a worker. */
export interface Request {
  readonly source: Source;
  /** The folder in which the document may name other files; none: it reaches no files. */
  readonly folder?: string;
  /** Whether the places are kept that somebody wrote down beside the document. */
  readonly isPinned: boolean;
  /** The name of the one view that is wanted; none: all of them. */
  readonly view?: string;
  /** The name of the view that is answered by itself before all of them are; none: they are waited for. */
  readonly first?: string;
  /** The name of the flow that is shown alone. */
  readonly flow?: string;
  readonly theme: string;
  /** The text of a picture of the document as it was before: what is in both stands in the same order, and is drawn sooner. */
  readonly previous?: string;
  /** The address of the layout engine; none: it is in the bundle. */
  readonly elk?: string;
}

export interface Answer {
  /** None where there are errors. */
  readonly picture?: Picture;
  readonly diagnostics: readonly Diagnostic[];
  /** The diagnostics as a text with the lines that are meant; empty where there are none. */
  readonly report: string;
}

/** What is done with the view that is wanted before the others. */
export type OnFirst = (picture: Picture) => void;

/** Draws what is asked for, in a worker or in the page itself; `onFirst` gets the one view that is wanted before. */
export async function answerTo(
  { source, view, first, flow, theme, previous, elk, ...files }: Request,
  onFirst: OnFirst,
): Promise<Answer> {
  const { output, diagnostics } = await drawPicture(source, {
    theme,
    host: hostOf(files),
    views: view === undefined ? "all" : [view],
    ...(first !== undefined && { first, onFirst: async (drawing) => onFirst(await pictureOf([drawing])) }),
    ...(flow !== undefined && { flow }),
    ...(previous !== undefined && { previous }),
    ...(elk !== undefined && { loadElk: elkAt(elk) }),
  });
  return { ...(output && { picture: output }), diagnostics, report: await reportOf(diagnostics) };
}

async function reportOf(diagnostics: readonly Diagnostic[]): Promise<string> {
  if (diagnostics.length === 0) return "";
  // Most documents are right.
  const { tell } = await import("./tell.ts");
  return tell(diagnostics);
}

function hostOf({ folder, isPinned }: Pick<Request, "folder" | "isPinned">): Host {
  if (folder === undefined) return browserHost();
  return browserHost({
    // Few documents have one, and asking for it would be an error in the log of the page.
    load: async (name) => (name.endsWith(sidecarEnding) && !isPinned ? undefined : textAt(new URL(name, folder))),
  });
}

async function textAt(address: URL): Promise<string | undefined> {
  const response = await fetch(address).catch(() => undefined);
  return response?.ok ? response.text() : undefined;
}
