import { basename, resolve } from "node:path";
import { reporters, slashed } from "../../index.ts";
import { DiagramCache } from "./diagram-cache.ts";
import { DiagramError } from "./diagram-error.ts";
import { type DiagramRequest, type DrawnDiagram, drawDiagram } from "./draw-diagram.ts";
import { documentAt } from "./embedded.ts";
import { withoutArrangement } from "./figure.ts";
import { isOption, readInfoString } from "./info-string.ts";
import { type MarkdownOptions, type Settings, settingsOf } from "./options.ts";
import { nameOf } from "./page.ts";

/** How imported diagrams are drawn. */
export type ViteOptions = Pick<MarkdownOptions, "theme" | "root" | "cacheFolder" | "onMessage">;

/** As much of a plugin of Vite as there is, so that any version of Vite takes it. */
export interface VitePlugin {
  readonly name: string;
  readonly enforce: "pre";
  config(config: BundledWorkers): BundledWorkers | undefined;
  configResolved(config: { readonly root: string }): void;
  load(this: { addWatchFile(path: string): void }, id: string): Promise<string | undefined>;
  handleHotUpdate<Module>(update: HotUpdate<Module>): Module[] | undefined;
}

/** How Vite bundles workers. */
interface BundledWorkers {
  readonly worker?: { readonly format?: "es" | "iife" };
}

/** A file that changed, and the modules that Vite would load again. */
export interface HotUpdate<Module> {
  readonly file: string;
  readonly modules: readonly Module[];
  readonly server: { readonly moduleGraph: { getModuleById(id: string): Module | undefined } };
}

/**
 * A plugin for Vite: imports the picture of a document as the text of an SVG, and draws it again when the document or
 * any file that it mentions changes.
 *
 *     import svg from "./shop.strato.yaml?svg";
 *     import costs from "./shop.strato.yaml?view=costs&theme=dark&svg";
 *
 * TypeScript knows such imports by the types of `stratogram/client`.
 */
export default function stratogram(options: ViteOptions = {}): VitePlugin {
  let settings = settingsOf(options);
  const cache = new DiagramCache(settings.cacheFolder);
  /** The modules that each file is part of. */
  const dependents = new Map<string, Set<string>>();
  return {
    name: "stratogram",
    enforce: "pre",
    // The worker of the element loads icons late, which Vite can bundle in this form only.
    config: ({ worker }) => (worker?.format ? undefined : { worker: { format: "es" } }),
    configResolved({ root }) {
      settings = settingsOf({ root, ...options });
    },
    async load(id) {
      const request = requestFor(id, settings);
      if (!request) return undefined;
      const drawn = cache.find(request) ?? (await drawDiagram(request));
      cache.keep(request, drawn);
      // Vite takes a file that it watches for an import, and would miss one that is not there.
      for (const file of drawn.files.flatMap(({ path, hash }) => (hash === undefined ? [] : resolve(path)))) {
        this.addWatchFile(file);
        // As Vite writes paths.
        dependents.set(slashed(file), (dependents.get(slashed(file)) ?? new Set()).add(id));
      }
      return moduleOf(drawn, request, settings);
    },
    handleHotUpdate({ file, modules, server }) {
      const ids = [...(dependents.get(file) ?? [])];
      const others = ids.flatMap((id) => server.moduleGraph.getModuleById(id) ?? []);
      return others.length === 0 ? undefined : [...new Set([...modules, ...others])];
    },
  };
}

/** What is to be drawn for an import; none for imports of other kinds. */
function requestFor(id: string, { theme, root }: Settings): DiagramRequest | undefined {
  const [path = "", query = ""] = id.split("?", 2);
  const parameters = new URLSearchParams(query);
  if (!parameters.has("svg") || documentAt(path) === undefined) return undefined;
  // What else Vite puts there is not ours.
  const looks = [...parameters].filter(([name]) => isOption(name)).map(([name, value]) => `${name}="${value}"`);
  const { look, mistakes } = readInfoString(looks.join(" "));
  const [mistake] = mistakes;
  if (mistake) throw new Error(`${nameOf(path)}: ${mistake.message} (${mistake.hint})`);
  return { page: nameOf(path), path: basename(path), root, look: { theme, ...look }, isSplit: false };
}

function moduleOf({ pictures, diagnostics, failure }: DrawnDiagram, { page }: DiagramRequest, settings: Settings) {
  if (failure) throw new Error(`${page}: ${failure.reason}`);
  const message = reporters[0]?.report(diagnostics) ?? "";
  const error = diagnostics.find(({ severity }) => severity === "error");
  if (error) throw new DiagramError(message, error);
  if (message !== "") settings.onMessage(message);
  return `export default ${JSON.stringify(withoutArrangement(pictures?.svg ?? ""))};\n`;
}
