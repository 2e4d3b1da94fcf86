import { existsSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import {
  confined,
  type Diagnostic,
  type Drawing,
  type DrawnView,
  drawViews,
  type Format,
  formats,
  type Host,
  type Result,
  type Source,
  sidesFor,
  themeFor,
  type Written,
  write,
} from "../../index.ts";
import { host } from "./host.ts";
import type { Settings } from "./settings.ts";

/** A file and what is to be in it. */
export interface PictureFile {
  /** As seen from the top of the repository. */
  readonly path: string;
  readonly content: Written;
}

/** What came of one document. */
export interface Drawn {
  readonly document: string;
  /** The paths of the document and of all files that it asks for, whether they are there or not. */
  readonly sources: readonly string[];
  /** Empty where it has errors. */
  readonly files: readonly PictureFile[];
  /** Of the first view. */
  readonly drawing?: Drawing;
  readonly diagnostics: readonly Diagnostic[];
}

/** Draws a document as a workflow wants it. It follows the picture that is there, as every drawing does. */
export async function pictureFiles(source: Source, settings: Settings): Promise<Drawn> {
  const document = source.name;
  const previous = previousPicture(document, settings);
  const { views, flow, lens } = settings;
  const { watched, sources } = watchedFor(document);
  const drawn = await drawViews(source, {
    ...{ host: watched, views, theme: themeFor(settings.formats, settings.theme) },
    ...(flow !== undefined && { flow }),
    ...(lens !== undefined && { lens }),
    ...(previous !== undefined && { previous }),
  });
  const [first] = drawn.output ?? [];
  if (!drawn.output || !first) return { document, sources: [...sources], files: [], diagnostics: drawn.diagnostics };
  const { output, diagnostics } = await filesOf(drawn.output, source, settings);
  return {
    ...{ document, sources: [...sources], files: output ?? [] },
    ...(output && { drawing: first.drawing }),
    diagnostics: [...drawn.diagnostics, ...diagnostics],
  };
}

/** A host that notes what is asked of it for a document. */
function watchedFor(document: string): { readonly watched: Host; readonly sources: ReadonlySet<string> } {
  const sources = new Set([document]);
  const read: Host["read"] = (path, from, need) => {
    sources.add(posix.join(posix.dirname(from), path));
    return host.read(path, from, need);
  };
  return { watched: { ...host, read }, sources };
}

/** What goes into the files of the views of a document; none where one of them cannot be written. */
async function filesOf(
  views: readonly DrawnView[],
  source: Source,
  settings: Settings,
): Promise<Result<readonly PictureFile[]>> {
  const files: PictureFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const wanted = settings.formats.flatMap((format) => pagesOf(views, format, source, settings));
  for (const { format, path, drawings } of wanted) {
    const written = await write(drawings, { format: format.name, host, name: source.name });
    diagnostics.push(...written.diagnostics.filter((each) => !diagnostics.some((told) => isSame(told, each))));
    if (written.output === undefined) return { diagnostics };
    files.push({ path, content: written.output });
  }
  return { output: files, diagnostics };
}

/** A file and the drawings that are its pages. */
interface Pages {
  readonly format: Format;
  readonly path: string;
  readonly drawings: readonly [Drawing, ...Drawing[]];
}

/** Each view has a file of its own, or a page in one file where a format has pages. */
function pagesOf(views: readonly DrawnView[], format: Format, { name }: Source, settings: Settings): readonly Pages[] {
  const isSeveral = settings.views === "all" || settings.views.length > 1;
  const drawn = views.map(({ view, drawing }) => ({ view, drawing: sidesFor(drawing, format, settings.theme) }));
  const [first, ...others] = drawn.map(({ drawing }) => drawing);
  if (!first) return [];
  if (format.bind && isSeveral) return [{ format, path: pathOf(name, format, settings), drawings: [first, ...others] }];
  return drawn.map(({ view, drawing }) => ({
    format,
    path: pathOf(name, format, settings, view),
    drawings: [drawing],
  }));
}

/** Several files may lack the same. */
function isSame(a: Diagnostic, b: Diagnostic): boolean {
  return a.code === b.code && a.message === b.message;
}

/** The file of a view of a document: `shop.svg`, or `shop.cost.svg`. */
function pathOf(
  document: string,
  { extension }: Format,
  { output }: Pick<Settings, "output">,
  view = "default",
): string {
  const stem = document.slice(0, document.length - posix.extname(document).length);
  const name = view === "default" ? stem : `${stem}.${view}`;
  return posix.join(output ?? "", `${name}.${extension}`);
}

/** The first picture that is there and says how it is arranged: where it is to go, and beside the document. */
function previousPicture(document: string, settings: Settings): string | undefined {
  const views = ["default", ...(settings.views === "all" ? [] : settings.views)];
  const wanted = views.flatMap((view) =>
    settings.formats.map((format) => ({ format, path: pathOf(document, format, settings, view) })),
  );
  const beside = formats.map((format) => ({ format, path: pathOf(document, format, {}) }));
  for (const { format, path } of [...wanted, ...beside]) {
    if (!format.arrangementIn || !("path" in confined(path)) || !existsSync(path)) continue;
    const text = readFileSync(path, "utf8");
    if (format.arrangementIn(text) !== undefined) return text;
  }
  return undefined;
}
