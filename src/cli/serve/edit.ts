import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { createRequire } from "node:module";
import { mostDocumentBytes, nodeHost } from "../../index.ts";
import type { FileText } from "../../integrations/preview/messages.ts";
import { reasonOf, writeFile } from "../write-file.ts";
import { type Answer, answer, json, pagePolicy, sentence } from "./answer.ts";
import { type Asset, assetsIn } from "./assets.ts";
import type { Diagram } from "./diagram.ts";
import type { Preview } from "./preview.ts";
import type { Respond } from "./server.ts";

/** Where the page is that edits a diagram, whose name is added. */
export const editor = "/playground/?diagram=";

/** The page that edits diagrams, and what it is made of. */
export function editorRoutes(preview: Preview, others: Respond): Respond {
  const assets = editorAssets();
  return async (request, response, address) => {
    const { pathname, searchParams } = address;
    const asset = assets.get(pathname)?.();
    const headers = { "Content-Security-Policy": `${pagePolicy}; font-src 'self'; worker-src 'self'` };
    if (asset) return answer(request, response, { ...asset, headers });
    const diagram = preview.diagramNamed(searchParams.get("diagram") ?? "");
    if (diagram && pathname === "/document") return answer(request, response, await documentOf(diagram));
    if (diagram && pathname === "/beside") return answer(request, response, await beside(diagram, searchParams));
    return others(request, response, address);
  };
}

function editorAssets(): ReadonlyMap<string, () => Asset> {
  const folders = ["playground", "templates", "fonts"].flatMap((name) => [...assetsIn(name, `/${name}/`)]);
  const path = createRequire(__filename).resolve("elkjs/lib/elk-worker.min.js");
  const elk = () => ({ type: "text/javascript; charset=utf-8", body: readFileSync(path) });
  return new Map([...folders, ["/elkjs/elk-worker.min.js", elk]]);
}

/** As it is read to be drawn: what is a link out of the folder is not read. */
async function documentOf({ input }: Diagram): Promise<Answer> {
  const result = await input.read();
  if ("failure" in result) return sentence(404, `The file cannot be read: ${result.reason}.`);
  return json({ ...result, tag: tagOf(result.text) } satisfies FileText);
}

/** Another file that a document mentions, as far as it may. */
async function beside({ input }: Diagram, wanted: URLSearchParams): Promise<Answer> {
  const host = nodeHost({ root: input.root });
  return json(await host.read(wanted.get("path") ?? "", wanted.get("from") ?? input.path));
}

/** Writes what was edited, unless somebody else has changed the file meanwhile. */
export function saving(preview: Preview): Respond {
  return async (request, response, { pathname, searchParams }) => {
    const diagram = preview.diagramNamed(searchParams.get("diagram") ?? "");
    const found = diagram && pathname === "/document" ? await saved(request, diagram) : undefined;
    answer(request, response, found ?? sentence(404, "There is nothing at this address."));
  };
}

async function saved(request: IncomingMessage, { input }: Diagram): Promise<Answer> {
  const text = await bodyOf(request);
  if (text === undefined) return sentence(413, "A document is a text of 1 MiB at most.", { Connection: "close" });
  const before = await input.read();
  const isKnown = "text" in before && request.headers["if-match"] === tagOf(before.text);
  if (!isKnown) return sentence(412, "Somebody else has changed the file: open it again before you save it.");
  try {
    writeFile(input.path, text);
  } catch (error) {
    return sentence(500, `The file cannot be written: ${reasonOf(error)}.`);
  }
  return json({ name: input.path, text, tag: tagOf(text) } satisfies FileText);
}

/** None where it is too large, or no text. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > mostDocumentBytes) return undefined;
    chunks.push(chunk);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks));
  } catch {
    return undefined;
  }
}

/** Tells a text from any other. */
function tagOf(text: string): string {
  return `"${createHash("sha256").update(text).digest("base64url")}"`;
}
