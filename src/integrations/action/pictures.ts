import { existsSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import {
  confined,
  type Diagnostic,
  type Drawing,
  draw,
  formats,
  type Source,
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
  /** Empty where it has errors. */
  readonly files: readonly PictureFile[];
  readonly drawing?: Drawing;
  readonly diagnostics: readonly Diagnostic[];
}

/** Draws a document as a workflow wants it. It follows the picture that is there, as every drawing does. */
export async function pictureFiles(source: Source, settings: Settings): Promise<Drawn> {
  const document = source.name;
  const previous = previousPicture(document, settings);
  const theme = settings.theme ?? (settings.formats.some(({ isAdaptive }) => isAdaptive) ? "auto" : undefined);
  const drawn = await draw(source, {
    host,
    ...(theme !== undefined && { theme }),
    ...(previous !== undefined && { previous }),
  });
  if (!drawn.output) return { document, files: [], diagnostics: drawn.diagnostics };
  const files: PictureFile[] = [];
  const diagnostics = [...drawn.diagnostics];
  for (const format of settings.formats) {
    const { dark: _, ...light } = drawn.output;
    const sides = format.isAdaptive || settings.theme !== undefined ? drawn.output : light;
    const written = await write(sides, { format: format.name, host, name: document });
    diagnostics.push(...written.diagnostics);
    if (written.output === undefined) return { document, files: [], diagnostics };
    files.push({ path: pathOf(document, format.extension, settings), content: written.output });
  }
  return { document, files, drawing: drawn.output, diagnostics };
}

function pathOf(document: string, extension: string, { output }: Pick<Settings, "output">): string {
  const stem = document.slice(0, document.length - posix.extname(document).length);
  return posix.join(output ?? "", `${stem}.${extension}`);
}

/** The first picture that is there and says how it is arranged: where it is to go, and beside the document. */
function previousPicture(document: string, settings: Settings): string | undefined {
  const wanted = settings.formats.map((format) => ({ format, path: pathOf(document, format.extension, settings) }));
  const beside = formats.map((format) => ({ format, path: pathOf(document, format.extension, {}) }));
  for (const { format, path } of [...wanted, ...beside]) {
    if (!format.arrangementIn || !("path" in confined(path)) || !existsSync(path)) continue;
    const text = readFileSync(path, "utf8");
    if (format.arrangementIn(text) !== undefined) return text;
  }
  return undefined;
}
