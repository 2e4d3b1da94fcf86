import type { Diagnostic, Effort, Picture, ViewModel } from "../../browser.ts";
import type { State } from "../../viewer/state.ts";
import type { Answer, Request } from "./answer.ts";
import { type Contents, contentsAt, contentsOf, isPicture, pictureBefore, yamlOf } from "./contents.ts";
import { tell } from "./events.ts";
import { type Look, Screen } from "./screen.ts";
import { drawn, openStudio } from "./studio.ts";

/**
 * The element `strato-gram`: shows an architecture from YAML, or a picture of one that was drawn before.
 *
 *     <strato-gram src="shop.strato.yaml" interactive></strato-gram>
 *     <strato-gram src="shop.strato.yaml"><img src="shop.svg" width="800" height="400" alt="The shop"></strato-gram>
 */
export class StratoGram extends HTMLElement {
  static readonly observedAttributes = [
    "src",
    "view",
    "flow",
    "theme",
    "interactive",
    "width",
    "height",
    "pinned",
    "effort",
    "elk",
  ];

  readonly #screen = new Screen(this, (state) => this.#onChange(state));
  #source: string | undefined;
  #given: Picture | undefined;
  #shown: Picture | undefined;
  #state: State = { step: 0 };
  /** Whether something changed since what is drawn at this moment was asked for. */
  #isAsked = false;
  #isDrawing = false;

  constructor() {
    super();
    // What a page said before there was this class.
    if (!Object.hasOwn(this, "source")) return;
    const { source } = this;
    Reflect.deleteProperty(this, "source");
    this.source = source;
  }

  /** The text of a document, in place of what `src` and what stands in the element say. */
  get source(): string | undefined {
    return this.#source;
  }

  set source(source: string | undefined) {
    this.#source = source;
    this.#given = undefined;
    this.#ask();
  }

  /** What is shown; none while that is a draft. */
  get picture(): Picture | undefined {
    return this.#shown;
  }

  /** Shows a picture that was drawn elsewhere; of the same document, what is looked at stays. */
  async show(picture: Picture): Promise<void> {
    this.#given = picture;
    await this.#present(picture, []);
  }

  /**
   * Marks nodes, groups or edges of a live picture by their ids, and nothing else; without ids, nothing at all.
   *
   * It is a quiet mark, as of where somebody stands in a text beside the picture: what is selected, seen and under the
   * keyboard stays so. It goes over to the pictures that come after this one.
   */
  point(...ids: readonly string[]): void {
    this.#screen.point(ids);
  }

  connectedCallback(): void {
    this.#screen.reserve();
    if (this.#isAsked || (!this.#shown && !this.#isDrawing)) this.#ask();
  }

  disconnectedCallback(): void {
    this.#screen.stop();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return;
    // Another document has nothing in common with what is shown.
    if (name === "src") {
      this.#shown = undefined;
      this.#given = undefined;
    }
    if (!this.isConnected) return;
    if (name === "width" || name === "height") this.#screen.reserve();
    else if (name === "theme" && before !== "print" && after !== "print") this.#screen.choose(this.#look.theme);
    else if (this.#shown && this.#look.isLive && (name === "view" || name === "flow")) this.#open();
    else if (this.#given) void this.#present(this.#given, []);
    else this.#ask();
  }

  get #look(): Look {
    const [theme, interactive] = ["theme", "interactive"].map((name) => this.getAttribute(name));
    return {
      isLive: interactive !== null && interactive !== undefined,
      fills: interactive === "fill",
      theme: theme === "print" ? "light" : theme === "light" || theme === "dark" ? theme : undefined,
      view: this.getAttribute("view") ?? undefined,
      flow: this.getAttribute("flow") ?? undefined,
    };
  }

  #open(): void {
    this.#screen.open(this.#look.view, this.#look.flow);
  }

  /** Draws once more; what is being drawn is shown before. */
  #ask(): void {
    this.#isAsked = true;
    if (this.isConnected && !this.#isDrawing) void this.#drawAll();
  }

  async #drawAll(): Promise<void> {
    this.#isDrawing = true;
    this.#screen.prepare(this.#look);
    if (this.#isToBeDrawn) openStudio();
    // Several changes at once are drawn once, and before a page is read to its end nobody knows what is in an element.
    await (document.readyState === "loading" ? event(document, "DOMContentLoaded") : undefined);
    while (this.#isAsked && this.isConnected) {
      this.#isAsked = false;
      await this.#draw().catch((fault: unknown) => this.#fail([], fault instanceof Error ? fault.message : `${fault}`));
    }
    this.#isDrawing = false;
  }

  async #draw(): Promise<void> {
    if (this.#given) return;
    const src = this.getAttribute("src");
    // Another document has nothing in common with what is being drawn; a change of this one is drawn after it.
    const isStale = () => this.#given !== undefined || this.getAttribute("src") !== src;
    if (this.#source === undefined && yamlOf(this) !== undefined) this.#screen.hideContents();
    const [contents, previous] = await Promise.all([this.#contents(), this.#isToBeDrawn ? this.#before() : undefined]);
    if (!contents || isStale()) return;
    if ("failure" in contents) return this.#fail([], contents.failure);
    if ("yaml" in contents) return this.#drawDocument(this.#request(contents, previous), isStale);
    await this.#present("picture" in contents ? contents.picture : { views: [viewOf(contents.svg)] }, []);
  }

  /** Shows a draft until the picture is drawn, where there would be nothing to be seen. */
  async #drawDocument(request: Request, isStale: () => boolean): Promise<void> {
    if (!this.#isDraftOfUse(request)) return this.#drawPicture(request, isStale);
    const draft = await drawn(draftOf(request));
    // What is asked for meanwhile begins with a draft of its own.
    if (isStale() || this.#isAsked || !this.isConnected) return;
    // All that can be wrong with the one view that is wanted is known; of several, the others are not.
    if (!draft.picture && request.view !== undefined) return this.#take(draft);
    await Promise.all([draft.picture && this.#showDraft(draft.picture), this.#drawPicture(request, isStale)]);
  }

  /** Draws and shows a picture, and before that its view that is to be seen first. */
  async #drawPicture(request: Request, isStale: () => boolean): Promise<void> {
    let first: Promise<void> | undefined;
    const answer = await drawn(request, (picture) => {
      first = isStale() ? undefined : this.#screen.show(picture, this.#look, "view");
    });
    await first;
    if (!isStale()) await this.#take(answer);
  }

  async #showDraft(picture: Picture): Promise<void> {
    await this.#screen.show(picture, this.#look, "draft");
    this.#screen.report("");
    tell(this, "strato-draft", { picture });
  }

  /** Whether there is nothing to be seen, and the picture takes longer than a draft. */
  #isDraftOfUse({ previous, effort }: Request): boolean {
    const isPlain = effort === undefined || effort === "best";
    return isPlain && previous === undefined && !this.querySelector("img");
  }

  /** Whether it shows a document, as far as that can be told before the page is read to its end. */
  get #isToBeDrawn(): boolean {
    const src = this.getAttribute("src");
    if (this.#given) return false;
    return this.#source !== undefined || (src === null ? yamlOf(this) !== undefined : !isPicture(src));
  }

  async #contents(): Promise<Contents | undefined> {
    if (this.#source !== undefined) return { yaml: this.#source, name: this.id || "architecture.yaml" };
    const src = this.getAttribute("src");
    return src === null ? contentsOf(this) : contentsAt(src);
  }

  /** The text of the picture that is there until there is another. */
  async #before(): Promise<string | undefined> {
    return this.#shown?.views[0]?.svg ?? pictureBefore(this);
  }

  #request({ yaml, name, folder }: Extract<Contents, { readonly yaml: string }>, previous?: string): Request {
    const { isLive, view = "default", flow } = this.#look;
    const elk = this.getAttribute("elk");
    const effort = efforts.find((each) => each === this.getAttribute("effort"));
    return {
      source: { name, text: yaml },
      isPinned: this.hasAttribute("pinned"),
      theme: this.getAttribute("theme") === "print" ? "print" : "auto",
      ...(folder !== undefined && { folder }),
      ...(previous !== undefined && { previous }),
      ...(effort && { effort }),
      ...(elk !== null && { elk: new URL(elk, document.baseURI).href }),
      ...(!isLive && { view, ...(flow !== undefined && { flow }) }),
      ...(isLive && !this.#shown && { first: view }),
    };
  }

  async #take({ picture, diagnostics, report }: Answer): Promise<void> {
    if (picture) await this.#present(picture, diagnostics);
    else this.#fail(diagnostics, report);
  }

  async #present(picture: Picture, diagnostics: readonly Diagnostic[]): Promise<void> {
    await this.#screen.show(picture, this.#look);
    this.#shown = picture;
    this.#screen.report("");
    tell(this, "strato-drawn", { picture, diagnostics });
  }

  #fail(diagnostics: readonly Diagnostic[], report: string): void {
    this.#screen.report(report);
    tell(this, "strato-error", { diagnostics, report });
  }

  #onChange(state: State): void {
    const { view, selected } = this.#state;
    this.#state = state;
    const first = this.#shown?.views[0]?.model.name ?? "default";
    if (state.view !== view) tell(this, "strato-view", { view: state.view ?? first });
    if (state.selected !== selected) tell(this, "strato-select", { id: state.selected });
  }
}

const efforts: readonly Effort[] = ["draft", "normal", "best"];

/** The same question for the view alone that is to be seen first, to be answered soon. */
function draftOf({ first, ...request }: Request): Request {
  return { ...request, ...(first !== undefined && { view: first }), effort: "draft" };
}

/** A picture of which nothing is known but what is seen. */
function viewOf(svg: string): { readonly svg: string; readonly model: ViewModel } {
  const [, title = ""] = /<title[^>]*>([^<]*)<\/title>/.exec(svg) ?? [];
  return { svg, model: { name: "default", title, figures: [], flows: [] } };
}

function event(target: EventTarget, name: string): Promise<unknown> {
  return new Promise((resolve) => target.addEventListener(name, resolve, { once: true }));
}
