import { type Asked, hashOf } from "./address.ts";
import type { Drawn, FigurePlace, Wish } from "./calls.ts";
import { part } from "./dom.ts";
import { makeDownloads } from "./downloads.ts";
import { Drawer } from "./drawer.ts";
import { Editor } from "./editor/editor.ts";
import { Engine } from "./engine.ts";
import { makeGallery } from "./gallery.ts";
import { iconsFrom } from "./icons.ts";
import { idsAt } from "./ids-at.ts";
import { LookChoice } from "./look.ts";
import { tell } from "./notice.ts";
import { PicturePane } from "./picture.ts";
import { ProblemList } from "./problems.ts";
import { makeSplitter } from "./splitter.ts";
import { written } from "./written.ts";

/** The page: a text, its picture and what is wrong with it. */
export class Playground {
  // Completions do not wait for a picture.
  readonly #drawing = new Engine();
  readonly #advising = new Engine();
  readonly #pen = {
    write: (format: string) => this.#drawing.ask("write", format),
    drawing: () => this.#drawing.ask("drawing"),
  };
  readonly #showing = part("showing", HTMLElement);
  readonly #stale = part("stale", HTMLElement);
  readonly #picture = new PicturePane((id) => this.#goTo(id));
  readonly #look = new LookChoice(() => this.#draw({ follow: true, soon: true }));
  readonly #keep: (text: string) => void;
  readonly #editor: Editor;
  readonly #problems: ProblemList;
  readonly #drawer: Drawer;
  #places: readonly FigurePlace[] = [];
  #cursor: number | undefined;
  #isOpening = false;

  /** `keep` gets the text whenever it is another one. */
  constructor(look: Asked["look"], keep: (text: string) => void) {
    this.#keep = keep;
    this.#editor = new Editor(part("editor", HTMLElement), {
      suggest: (text, offset) => this.#advising.ask("complete", text, offset),
      explain: (text, offset) => this.#advising.ask("explain", text, offset),
      pictureOf: iconsFrom(this.#advising),
      onChange: (text) => this.#changed(text),
      onMove: (offset) => this.#moved(offset),
    });
    this.#problems = new ProblemList({
      onChoose: (offset) => this.#editor.goTo(offset, { focus: true }),
      onFix: (fix) => this.#editor.apply(fix),
    });
    this.#drawer = new Drawer({
      engine: this.#drawing,
      onStart: () => this.#showing.setAttribute("aria-busy", "true"),
      onDrawn: (drawn, wish) => this.#show(drawn, wish),
      onFailure: (sentence) => this.#fail(sentence),
    });
    makeSplitter();
    makeGallery((text) => this.open(text), tell);
    part("format", HTMLButtonElement).addEventListener("click", () => this.#telling(this.#format()));
    part("share", HTMLButtonElement).addEventListener("click", () => this.#share());
    this.#telling(this.#offer(look));
  }

  get text(): string {
    return this.#editor.text;
  }

  /** Shows another document, drawn anew. */
  open(text: string, look: Asked["look"] = {}): void {
    this.#isOpening = true;
    this.#look.choose(look);
    this.#editor.replaceAll(text);
    this.#isOpening = false;
    this.#draw({ follow: false, soon: true });
  }

  tell(sentence: string): void {
    tell(sentence);
  }

  /** Tells why something came to nothing, such as a worker that could not be loaded. */
  async #telling(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      tell(error instanceof Error ? error.message : String(error));
    }
  }

  async #offer(look: Asked["look"]): Promise<void> {
    this.#look.choose(look);
    const { themes, formats } = await this.#advising.ask("offers");
    this.#look.offerThemes(themes);
    this.#look.choose(look);
    makeDownloads({
      formats,
      write: (format) => written(format, this.#pen),
      text: () => this.#editor.text,
      title: () => this.#picture.title,
      onFailure: tell,
    });
  }

  #changed(text: string): void {
    this.#keep(text);
    if (!this.#isOpening) this.#draw({ follow: true, soon: false });
  }

  #draw({ follow, soon }: { readonly follow: boolean; readonly soon: boolean }): void {
    this.#drawer.wish({ text: this.#editor.text, look: this.#look.look, follow }, { soon });
  }

  async #show({ problems, picture, views, places }: Drawn, { text, look }: Wish): Promise<void> {
    this.#stale.hidden = picture !== undefined;
    if (picture) await this.#picture.show(picture, look.theme);
    this.#showing.setAttribute("aria-busy", "false");
    this.#places = places ?? this.#places;
    this.#point();
    if (views && this.#look.offerViews(views)) this.#draw({ follow: true, soon: true });
    // What has been written since stands elsewhere than what is told.
    if (text === this.#editor.text) this.#editor.show(problems);
    this.#problems.show(problems);
  }

  /** Shows where something is written. */
  #goTo(id: string): void {
    const place = this.#places.find((each) => each.id === id);
    if (!place) return;
    this.#editor.goTo(place.start, { focus: false });
    this.#moved(place.start);
  }

  #moved(offset: number): void {
    this.#cursor = offset;
    this.#point();
  }

  /** Marks in the picture what is written where the cursor stands. */
  #point(): void {
    this.#picture.point(this.#cursor === undefined ? [] : idsAt(this.#cursor, this.#places));
  }

  #fail(sentence: string): void {
    this.#showing.setAttribute("aria-busy", "false");
    tell(sentence);
  }

  async #format(): Promise<void> {
    const before = this.#editor.text;
    const after = await this.#advising.ask("format", before);
    if (after === undefined) tell("Only what is YAML can be formatted: mend its mistakes first.");
    else if (after !== before && before === this.#editor.text) this.#editor.replaceAll(after);
    else tell("There is nothing to format.");
  }

  async #share(): Promise<void> {
    const result = hashOf(this.#editor.text, this.#look.look);
    if ("sentence" in result) return tell(result.sentence);
    history.replaceState(null, "", result.hash);
    try {
      await navigator.clipboard.writeText(location.href);
      tell("A link to this document is copied. The document is in the link itself: no server has it.");
    } catch {
      tell("The address of this page is a link to this document: copy it from above.");
    }
  }
}
