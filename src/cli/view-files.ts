import {
  type Diagnostic,
  type Drawing,
  type DrawnView,
  type DrawOptions,
  type Host,
  type Result,
  type Source,
  sidesFor,
  type WriteOptions,
  type Written,
  write,
} from "../index.ts";
import { hasViews, type Output, pathOfView, type Wish } from "./outputs.ts";
import { picturesSeenFrom } from "./picture-paths.ts";

/** A file and what is to be in it. */
export interface File {
  readonly path: string;
  readonly content: Written;
}

/** How pictures are written, and which. */
type WriteFlags = Pick<WriteOptions, "scale" | "page"> & Pick<DrawOptions, "theme"> & Pick<Wish, "view" | "allViews">;

/** Where documents and their pictures are. */
interface Place {
  /** The path of the document, or `-` for standard input. */
  readonly document: string;
  readonly source: Source;
  readonly host: Host;
}

/**
 * What goes into the files of the views of a document; nothing when one of them cannot be written.
 *
 * Each view has a file of its own, or a page in one file where a format has pages.
 */
export async function filesOf(
  views: readonly DrawnView[],
  outputs: readonly Output[],
  flags: WriteFlags,
  { document, source, host }: Place,
): Promise<Result<readonly File[]>> {
  const files: File[] = [];
  const diagnostics: Diagnostic[] = [];
  const wanted = outputs.flatMap((output) => pagesOf(views, output, flags));
  for (const { output, path, drawings } of wanted) {
    const pages = drawings.map((drawing) => ({ drawing, document }));
    const seen = picturesSeenFrom(output, pages);
    const options = { ...writeOptionsIn(flags), ...seen, format: output.format.name, host, name: source.name };
    const written = await write(drawings, options);
    diagnostics.push(...written.diagnostics.filter((each) => !diagnostics.some((told) => isSame(told, each))));
    if (written.output !== undefined) files.push({ path, content: written.output });
  }
  return files.length < wanted.length ? { diagnostics } : { output: files, diagnostics };
}

/** A file and the drawings that are its pages. */
interface Pages {
  readonly output: Output;
  /** With the name of the view, where it is not the only one. */
  readonly path: string;
  readonly drawings: readonly [Drawing, ...Drawing[]];
}

function pagesOf(views: readonly DrawnView[], output: Output, flags: WriteFlags): readonly Pages[] {
  const { path, format } = output;
  const { theme } = flags;
  const drawn = views.map(({ view, drawing }) => ({ view, drawing: sidesFor(drawing, format, theme) }));
  const [first, ...others] = drawn.map(({ drawing }) => drawing);
  if (format.bind && hasViews(flags)) return first ? [{ output, path, drawings: [first, ...others] }] : [];
  return drawn.map(({ view, drawing }) => ({ output, path: pathOfView(output, view), drawings: [drawing] }));
}

/** Several files may lack the same. */
function isSame(a: Diagnostic, b: Diagnostic): boolean {
  return a.code === b.code && a.message === b.message;
}

export function writeOptionsIn({ scale, page }: WriteFlags): Pick<WriteOptions, "scale" | "page"> {
  return { ...(scale !== undefined && { scale }), ...(page && { page }) };
}
