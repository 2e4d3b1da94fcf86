import { elementStyles } from "#generated/element-styles.js";
import type { Picture } from "../../browser.ts";
import { element } from "../../viewer/dom.ts";
import { Shade } from "../../viewer/shade.ts";
import type { State } from "../../viewer/state.ts";
import { type SvgTree, svgTreeOf } from "../../viewer/svg-tree.ts";
import type { Attention, Viewer } from "../../viewer/viewer.ts";
import { fading } from "./fade.ts";
import { type Room, roomSaid, roomTaken, rulesFor, rulesForLive } from "./room.ts";
import { sheetOf } from "./sheet.ts";

/** How a picture is to be shown. */
export interface Look {
  readonly isLive: boolean;
  /** Whether it fills the height that the page gives it, and has its wheel. */
  readonly fills: boolean;
  readonly theme: "light" | "dark" | undefined;
  /** Of the view to be seen first, or alone; none: the first. */
  readonly view: string | undefined;
  readonly flow: string | undefined;
}

/** How much of a picture is shown: a draft of the view that is asked for, this view as it stays, or all that is to be seen. */
export type Stage = "draft" | "view" | "all";

/** The shadow tree of an element: a picture, before that what stands in the element, and what was wrong. */
export class Screen {
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #changed: (state: State) => void;
  readonly #place = new CSSStyleSheet();
  readonly #slot = element("slot");
  readonly #report = element("pre", { class: "report", part: "report", role: "alert", tabindex: 0, hidden: true });
  #box = element("div", { class: "viewer", part: "picture" });
  #viewer: Viewer | undefined;
  #shade: Shade | undefined;
  #isBuilding = false;
  #stage: Stage = "all";
  /** The room of what stood in the element before there was a picture. */
  #taken: Room | undefined;
  #pointed: readonly string[] = [];
  /** As the element asks for it; somebody may have turned the picture since. */
  #theme: Look["theme"];

  /** `changed` is called when somebody lets a live picture show something else. */
  constructor(host: HTMLElement, changed: (state: State) => void) {
    this.#host = host;
    this.#changed = changed;
    this.#root = host.attachShadow({ mode: "open" });
    this.#root.adoptedStyleSheets = [sheetOf(elementStyles), this.#place];
    this.#root.append(this.#slot, this.#report);
  }

  /** Whether a picture stands here in place of what is in the element. */
  get isFilled(): boolean {
    return this.#box.isConnected;
  }

  /** What is in the element is no picture: nobody is to see it. */
  hideContents(): void {
    this.#slot.hidden = true;
  }

  /** Begins to load what a live picture needs, while it is on its way. */
  prepare({ isLive }: Look): void {
    // Who shows it asks again, and tells what is wrong.
    if (isLive) loadLive().catch(() => undefined);
  }

  /** Takes as much room as the element says, before there is anything to be seen. */
  reserve(): void {
    const room = roomSaid(this.#host);
    if (!room) return;
    this.#place.replaceSync(rulesFor(room));
    if (!this.isFilled && this.#slot.assignedElements().length === 0) this.#report.before(this.#box);
  }

  /** Tells what is wrong; an empty text: nothing. */
  report(text: string): void {
    this.#report.textContent = text;
    this.#report.hidden = text === "";
  }

  /** Shows another picture in place of what is there; what is looked at stays, as far as it is in it. */
  async show({ views }: Picture, look: Look, stage: Stage = "all"): Promise<void> {
    const wanted = look.isLive ? views : views.filter(({ model }, index) => isShown(model.name, index, look, views));
    const trees = wanted.map(({ svg }) => treeOf(svg));
    const models = wanted.map(({ model }, index) => ({ ...trees[index], ...model }));
    const live = look.isLive ? await loadLive() : undefined;
    const attention = this.#attentionTo(look);
    const fade = this.#stage === "draft" ? fading(this.#box, this.#root) : undefined;
    // The other views of a picture come without moving the one that is there.
    if (this.#stage !== "view" || stage !== "all") this.#arrange(trees[0], look);
    this.#stage = stage;
    this.#replaceBox(trees, live ? [live.liveSheet()] : [], look);
    const { scope, themed } = { scope: this.#root, themed: this.#box };
    this.#isBuilding = true;
    if (live) {
      const { fills: zoomsOnWheel } = look;
      const changed = (state: State) => this.#isBuilding || this.#changed(state);
      this.#viewer = live.viewerOf(themed, { views: models }, { scope, themed, keys: themed, zoomsOnWheel, changed });
      if (attention) this.#viewer.follow(attention);
      else this.#viewer.show({ view: look.view, flow: look.flow, step: 0 });
      this.#viewer.point(this.#pointed);
    } else this.#shade = new Shade(models[0]?.darkRules ?? "", scope, themed);
    this.#isBuilding = false;
    fade?.();
  }

  /** Lets a live picture show another view or flow. */
  open(view: string | undefined, flow: string | undefined): void {
    if (this.#viewer) this.#viewer.show({ ...this.#viewer.state, view, flow, step: 0 });
  }

  /** Marks what has one of these ids in a live picture, in this one and in those after it. */
  point(ids: readonly string[]): void {
    this.#pointed = ids;
    this.#viewer?.point(ids);
  }

  choose(theme: Look["theme"]): void {
    this.#theme = theme;
    this.#viewer?.choose(theme);
    this.#shade?.choose(theme);
  }

  stop(): void {
    this.#viewer?.stop();
  }

  /** What is looked at; a view that was alone was the one that the element asks for. */
  #attentionTo({ view }: Look): Attention | undefined {
    const attention = this.#viewer?.attention;
    return attention && this.#stage !== "all" ? { ...attention, state: { ...attention.state, view } } : attention;
  }

  #replaceBox(trees: readonly SvgTree[], sheets: readonly CSSStyleSheet[], look: Look): void {
    const theme = this.#themeOf(look);
    this.stop();
    this.#viewer = undefined;
    this.#shade = undefined;
    const figures = trees.map(({ picture, darkRules }) => {
      return element("figure", { class: darkRules === undefined ? undefined : "adaptive" }, picture);
    });
    const box = element("div", { class: "viewer", part: "picture", "data-theme": theme }, ...figures);
    if (this.isFilled) this.#box.replaceWith(box);
    else this.#report.before(box);
    this.#box = box;
    this.#slot.hidden = true;
    this.#root.adoptedStyleSheets = [sheetOf(elementStyles), ...sheets, this.#place];
  }

  /** As somebody has turned the picture that is there, unless the element asks for another one meanwhile. */
  #themeOf({ theme }: Look): string | undefined {
    const isKept = (this.#viewer || this.#shade) && theme === this.#theme;
    this.#theme = theme;
    return isKept ? this.#box.dataset.theme : theme;
  }

  /** Lets the first picture, and its draft, take the room of what stood there before, so that nothing around it moves. */
  #arrange(tree: SvgTree | undefined, { isLive, fills }: Look): void {
    const { width = 0, height = 0 } = tree?.picture.viewBox.baseVal ?? {};
    if (this.#stage !== "draft") this.#taken = this.isFilled ? undefined : roomTaken(this.#host);
    const room = roomSaid(this.#host) ?? this.#taken;
    const free = isLive ? rulesForLive(width, height) : "";
    if (fills) this.#place.replaceSync(".viewer{height:100%}");
    else if (room) this.#place.replaceSync(rulesFor(room));
    else this.#place.replaceSync(free);
  }
}

/** Few pictures are live. */
const loadLive = () => import("./live.ts");

function isShown(name: string, index: number, { view }: Look, { length }: readonly unknown[]): boolean {
  return length === 1 || (view === undefined ? index === 0 : name === view);
}

function treeOf(svg: string): SvgTree {
  const tree = svgTreeOf(svg);
  if (!tree) throw new Error("this is no picture: it is not SVG that can be read");
  return tree;
}
