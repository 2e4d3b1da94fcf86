import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import {
  type Diagnostic,
  type Drawing,
  type DrawOptions,
  draw,
  type FileFailure,
  type Host,
  nodeHost,
  type Source,
  sidecarNameOf,
  write,
} from "../../index.ts";
import type { Look } from "./info-string.ts";

/** What is to be drawn; plain data, so that it can be sent to a worker and be hashed. */
export interface DiagramRequest {
  /** The name of the page, which paths are relative to. */
  readonly page: string;
  /** The document, as it stands in the page, or else its path. */
  readonly text?: string;
  readonly path?: string;
  /** The folder under which all files lie that are mentioned. */
  readonly root: string;
  readonly look: Look;
  /** The picture as it was before, whose order is kept. */
  readonly previous?: string;
  /** Whether a picture that follows its reader is to be two, one light and one dark. */
  readonly isSplit: boolean;
}

/** What came of it; plain data. The pictures are missing if and only if some diagnostic is an error. */
export interface DrawnDiagram {
  readonly pictures?: Pictures;
  readonly diagnostics: readonly Diagnostic[];
  /** Why the document itself could not be read. */
  readonly failure?: FileFailure;
  /** Every file that was looked for, in this order. */
  readonly files: readonly KnownFile[];
}

export interface Pictures {
  readonly svg: string;
  /** The one for those who prefer it, where they are two. */
  readonly dark?: string;
  readonly title: string;
  /** px */
  readonly width: number;
  readonly height: number;
}

/** A file as it was when a picture was drawn. */
export interface KnownFile {
  readonly path: string;
  /** Of its text; none: there was no such file. */
  readonly hash?: string;
}

/** Draws a diagram of a page, by an ELK that is loaded in another way than usual where one is given. */
export async function drawDiagram(
  request: DiagramRequest,
  engine: Pick<DrawOptions, "loadElk"> = {},
): Promise<DrawnDiagram> {
  const { page, look, isSplit, previous } = request;
  const files: KnownFile[] = [];
  const host = hostFor(request, files);
  const source: Source | FileFailure =
    request.text === undefined ? await host.read(request.path ?? "", page) : { name: page, text: request.text };
  if ("failure" in source) return { diagnostics: [], failure: source, files };
  const { output: drawing, diagnostics } = await draw(source, {
    ...{ ...look, ...engine, host },
    ...(previous !== undefined && { previous }),
  });
  if (!drawing) return { diagnostics, files };
  const { dark, ...light } = drawing;
  const pictures = {
    ...(dark && isSplit ? { svg: await svgOf(light), dark: await svgOf(dark) } : { svg: await svgOf(drawing) }),
    title: drawing.title,
    ...drawing.size,
  };
  return { pictures, diagnostics, files };
}

async function svgOf(drawing: Drawing): Promise<string> {
  const { output = "" } = await write(drawing);
  return output;
}

/** Files of this machine, of which it is noted what was read. */
function hostFor({ page, text, root }: DiagramRequest, files: KnownFile[]): Host {
  const host = nodeHost({ root });
  // Many diagrams of a page cannot share the one layout file that would be called after it.
  const sidecar = text === undefined ? undefined : sidecarNameOf(page);
  return {
    ...host,
    async read(path, from) {
      const name = join(dirname(from), path);
      if (sidecar !== undefined && name === join(sidecar)) return { failure: "missing", reason: "a fence has none" };
      const result = await host.read(path, from);
      if (!("failure" in result)) files.push({ path: name, hash: hashOf(result.text) });
      else if (result.failure === "missing") files.push({ path: name });
      return result;
    },
  };
}

/** What a text is known by. */
export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
