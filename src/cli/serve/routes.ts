import type { ServerResponse } from "node:http";
import { basename, extname } from "node:path";
import { type Format, formats, themeNames } from "../../index.ts";
import type { Listing } from "../../integrations/preview/messages.ts";
import { type Answer, answer, json, pagePolicy, picturePolicy, sentence } from "./answer.ts";
import { assetsIn, scripts } from "./assets.ts";
import type { Diagram } from "./diagram.ts";
import type { Preview } from "./preview.ts";
import { problemsOf } from "./problems.ts";
import type { Respond } from "./server.ts";
import { Stream } from "./stream.ts";

/** What is told of a preview beside its diagrams. */
export type Frame = Omit<Listing, "diagrams">;

/** Answers what the page of a preview asks for. */
export function routesOf(preview: Preview, frame: Frame): Respond {
  const assets = new Map([...scripts(), ...assetsIn("preview", "/")]);
  return async (request, response, { pathname, searchParams }) => {
    const asset = assets.get(pathname)?.();
    if (asset) return answer(request, response, { ...asset, headers: { "Content-Security-Policy": pagePolicy } });
    if (pathname === "/events") return follow(preview, frame, searchParams, response);
    const diagram = preview.diagramNamed(searchParams.get("diagram") ?? "");
    if (diagram && pathname === "/thumbnail") return answer(request, response, await thumbnail(preview, diagram));
    if (diagram && pathname === "/download") {
      return answer(request, response, await download(preview, diagram, searchParams));
    }
    answer(request, response, sentence(404, "There is nothing at this address."));
  };
}

/** Tells a page what becomes of the diagrams, until it is closed. */
function follow(preview: Preview, frame: Frame, wanted: URLSearchParams, response: ServerResponse): void {
  const stream = new Stream(response);
  const name = wanted.get("diagram");
  const reader = {
    ...(name !== null && { name }),
    view: wanted.get("view") ?? "default",
    list: (diagrams: Listing["diagrams"]) => stream.send("listing", { ...frame, diagrams } satisfies Listing),
    show: (shown: object) => stream.send("shown", shown),
  };
  response.on("close", () => preview.leave(reader));
  preview.join(reader);
}

/** A picture small enough to be drawn while nobody waits. */
async function thumbnail(preview: Preview, diagram: Diagram): Promise<Answer> {
  const [svg] = formats;
  if (!svg) throw new Error("there are no formats");
  const { output } = await preview.queue.later(() => diagram.write({ format: svg, view: "default", theme: "auto" }));
  if (output === undefined) return sentence(404, "There is no picture.");
  return { type: "image/svg+xml", body: output, headers: { "Content-Security-Policy": picturePolicy } };
}

/** A view as a file, or all views as its pages. */
async function download(preview: Preview, diagram: Diagram, wanted: URLSearchParams): Promise<Answer> {
  const format = formats.find(({ name }) => name === wanted.get("format"));
  if (!format) return sentence(404, "There is no such format.");
  const view = wanted.get("view") ?? undefined;
  const theme = themeNames.find((name) => name === wanted.get("theme"));
  const options = { format, ...(view !== undefined && { view }), ...(theme !== undefined && { theme }) };
  const { output, diagnostics } = await preview.queue.soon(() => diagram.write(options));
  if (output === undefined) return json({ problems: problemsOf(diagnostics, preview.folder) }, 422);
  const name = encodeURIComponent(fileNameOf(diagram, format, view)).replaceAll(/['()*]/g, "_");
  return {
    type: "application/octet-stream",
    body: output,
    headers: { "Content-Disposition": `attachment; filename*=UTF-8''${name}` },
  };
}

/** As `stratogram render` calls it: `shop.cost.svg`. */
function fileNameOf({ name }: Diagram, { extension }: Format, view = "default"): string {
  const base = basename(name, extname(name));
  return view === "default" ? `${base}.${extension}` : `${base}.${view}.${extension}`;
}
