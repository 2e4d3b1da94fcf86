import { button, element, setAll, textButton } from "../../viewer/dom.ts";
import { addressOf, type Place, readPlace, wholeView } from "./address.ts";
import { Connection } from "./connection.ts";
import { Downloads } from "./downloads.ts";
import type { Listing, Shown, ViewEntry } from "./messages.ts";
import { Problems } from "./problems.ts";
import { Sidebar } from "./sidebar.ts";
import { Stage } from "./stage.ts";
import { type Theme, ThemeChoice } from "./theme.ts";

/** How long a sentence about what did not work is seen, ms. */
const reading = 8000;

/** The page of a preview: a list of diagrams, and one of them as it is at this moment. */
export class App {
  readonly #root: HTMLElement;
  readonly #title = element("h2", {});
  readonly #file = element("p", { class: "file" });
  readonly #views = element("nav", { class: "views segments", "aria-label": "Views" });
  readonly #editor = element("a", { class: "action", target: "_blank", rel: "noopener", hidden: true }, "Edit");
  readonly #banner = element("p", { class: "banner", role: "status", hidden: true });
  readonly #stage = new Stage();
  readonly #problems = new Problems();
  readonly #sidebar = new Sidebar((name) => this.#go({ name, view: wholeView }));
  readonly #theme = new ThemeChoice((theme) => this.#paint(theme));
  readonly #downloads = new Downloads(
    () => ({ place: this.#place, theme: this.#chosen, hasViews: this.#known.length > 1 }),
    (text) => this.#tell(text),
  );
  readonly #connection = new Connection({
    onListing: (listing) => this.#onListing(listing),
    onShown: (shown) => void this.#onShown(shown),
    onConnected: (isConnected) => this.#onConnected(isConnected),
  });
  #place: Place = readPlace();
  #listing: Listing | undefined;
  #known: readonly ViewEntry[] = [];
  #chosen: Theme = "auto";
  #isLost = false;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  start(): void {
    const toggle = button("☰", "Show or hide the list of diagrams", () => this.#root.classList.toggle("listed"));
    toggle.className = "toggle";
    const name = element("div", { class: "name" }, this.#title, this.#file);
    const tools = element("div", { class: "tools" }, this.#editor, this.#theme.box, this.#downloads.opener);
    const bar = element("header", { class: "bar" }, toggle, name, this.#views, tools);
    const work = element("div", { class: "work" }, bar, this.#banner, this.#stage.box, this.#problems.box);
    this.#root.replaceChildren(this.#sidebar.box, work, this.#downloads.menu);
    this.#theme.recall();
    window.addEventListener("popstate", () => this.#open(readPlace()));
    window.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") this.#root.classList.remove("listed");
    });
    this.#open(this.#place);
  }

  /** Goes to another diagram or view, from where the browser leads back. */
  #go(place: Place): void {
    this.#root.classList.remove("listed");
    history.pushState(null, "", addressOf(place));
    this.#open(place);
  }

  #open(place: Place): void {
    const isOther = place.name !== this.#place.name;
    this.#place = place;
    if (isOther) this.#showViews([]);
    this.#markView();
    this.#problems.show([], false);
    this.#stage.open(place);
    this.#sidebar.mark(place.name);
    this.#connection.follow(place);
    if (this.#listing) this.#name(this.#listing);
  }

  #onListing(listing: Listing): void {
    this.#listing = listing;
    const { diagrams, formats } = listing;
    const [first] = diagrams;
    this.#root.classList.toggle("single", diagrams.length < 2);
    this.#downloads.show(formats);
    this.#sidebar.show(listing, this.#place.name);
    this.#name(listing);
    if (diagrams.some(({ name }) => name === this.#place.name)) return;
    if (this.#place.name !== undefined && !this.#stage.isEmpty) {
      this.#tell("This diagram is no longer there.");
      return;
    }
    if (!first) {
      this.#stage.note("There is no diagram here yet. `stratogram init` writes a first one.");
      return;
    }
    history.replaceState(null, "", addressOf({ name: first.name, view: wholeView }));
    this.#open({ name: first.name, view: wholeView });
  }

  /** Says what is seen. */
  #name({ diagrams, place, editor }: Listing): void {
    const { name } = this.#place;
    const entry = diagrams.find((each) => each.name === name);
    this.#title.textContent = entry?.title ?? "";
    this.#file.textContent = name ?? "";
    document.title = `${entry && entry.errors > 0 ? "● " : ""}${entry?.title ?? place} · Stratogram`;
    setAll(this.#editor, { href: `${editor ?? ""}${encodeURIComponent(name ?? "")}` });
    this.#editor.hidden = editor === undefined || !entry;
  }

  async #onShown(shown: Shown): Promise<void> {
    const { name, view, views, picture, problems } = shown;
    // Somebody may have gone on meanwhile.
    if (name !== this.#place.name) return;
    const isGone = view !== this.#place.view;
    if (isGone) {
      this.#place = { name, view };
      history.replaceState(null, "", addressOf(this.#place));
      this.#stage.open(this.#place);
    }
    if (views.length > 0) this.#showViews(views);
    if (picture) await this.#stage.draw({ name, view }, picture);
    else if (this.#stage.isEmpty) this.#stage.note("There is no picture before the errors are mended.");
    this.#problems.show(problems, !picture && !this.#stage.isEmpty);
  }

  #showViews(views: readonly ViewEntry[]): void {
    if (JSON.stringify(views) !== JSON.stringify(this.#known)) {
      const buttons = views.map(({ name, title }) => textButton(title, () => this.#go({ ...this.#place, view: name })));
      this.#views.replaceChildren(...buttons);
    }
    this.#known = views;
    this.#views.hidden = views.length < 2;
    this.#downloads.hasViews = views.length > 1;
    this.#markView();
  }

  #markView(): void {
    for (const [index, { name }] of this.#known.entries()) {
      const tab = this.#views.children[index];
      tab?.setAttribute("aria-pressed", String(name === this.#place.view));
      if (name === this.#place.view) tab?.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  }

  #paint(theme: Theme): void {
    this.#chosen = theme;
    this.#stage.theme = theme;
  }

  #onConnected(isConnected: boolean): void {
    this.#isLost = !isConnected;
    this.#root.classList.toggle("lost", this.#isLost);
    this.#banner.textContent = isConnected ? "" : "stratogram serve has ended: what is seen is how it was last.";
    this.#banner.hidden = isConnected;
  }

  /** Says something for a while. */
  #tell(text: string): void {
    if (this.#isLost) return;
    this.#banner.textContent = text;
    this.#banner.hidden = false;
    window.setTimeout(() => {
      if (this.#banner.textContent === text) this.#banner.hidden = true;
    }, reading);
  }
}
