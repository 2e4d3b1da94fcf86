import { element } from "../../viewer/dom.ts";
import { addressOf, wholeView } from "./address.ts";
import type { Entry, Listing } from "./messages.ts";

/** From how many diagrams on they are searched and not looked through. */
const manyDiagrams = 8;

/** How long a thumbnail waits for the next change, ms: while somebody writes, nobody looks at it. */
const patience = 1200;

/** The list of all diagrams. */
export class Sidebar {
  readonly box = element("nav", { class: "sidebar", "aria-label": "Diagrams" });
  readonly #place = element("p", { class: "place" });
  readonly #field = element("input", { type: "search", placeholder: "Filter", "aria-label": "Filter the diagrams" });
  readonly #list = element("ul", {});
  readonly #none = element("p", { class: "none" }, "None of them is called so.");
  readonly #cards = new Map<string, Card>();
  readonly #go: (name: string) => void;

  /** `go` is called with the diagram that somebody wants to see. */
  constructor(go: (name: string) => void) {
    this.#go = go;
    this.#field.addEventListener("input", () => this.#filter());
    this.box.append(
      element("header", {}, element("h1", {}, "Stratogram"), this.#place),
      this.#field,
      this.#list,
      this.#none,
    );
  }

  show({ place, diagrams }: Listing, current: string | undefined): void {
    this.#place.textContent = place;
    this.#field.hidden = diagrams.length < manyDiagrams;
    const names = new Set(diagrams.map(({ name }) => name));
    for (const name of this.#cards.keys()) if (!names.has(name)) this.#cards.delete(name);
    const cards = diagrams.map((entry) => this.#cardOf(entry));
    // What stays where it is keeps the keyboard.
    for (const [index, { item }] of cards.entries()) {
      if (this.#list.children[index] !== item) this.#list.insertBefore(item, this.#list.children[index] ?? null);
    }
    while (this.#list.children.length > cards.length) this.#list.lastElementChild?.remove();
    this.mark(current);
    this.#filter();
  }

  /** Says which diagram is seen. */
  mark(current: string | undefined): void {
    for (const [name, card] of this.#cards) card.mark(name === current);
  }

  #cardOf(entry: Entry): Card {
    const card = this.#cards.get(entry.name) ?? new Card(entry, () => this.#go(entry.name));
    this.#cards.set(entry.name, card);
    card.update(entry);
    return card;
  }

  #filter(): void {
    const words = this.#field.value.toLowerCase().split(/\s+/);
    let count = 0;
    for (const card of this.#cards.values()) {
      const isWanted = words.every((word) => card.text.includes(word));
      card.item.hidden = !isWanted;
      if (isWanted) count += 1;
    }
    this.#none.hidden = count > 0;
  }
}

/** A diagram in the list. */
class Card {
  readonly item = element("li", {});
  readonly #link: HTMLAnchorElement;
  readonly #picture = element("img", { alt: "", loading: "lazy", decoding: "async", draggable: "false" });
  readonly #title = element("span", { class: "title" });
  readonly #marks = element("span", { class: "marks" });
  #version = -1;
  #timer = 0;
  /** What it is found by, in small letters. */
  text = "";

  constructor({ name }: Entry, open: () => void) {
    this.#link = element(
      "a",
      { href: addressOf({ name, view: wholeView }) },
      element("span", { class: "thumbnail" }, this.#picture),
      this.#title,
      element("span", { class: "file" }, name),
      this.#marks,
    );
    this.#link.addEventListener("click", (event) => {
      // Who wants another tab gets one.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open();
    });
    this.#picture.addEventListener("load", () => this.#picture.classList.add("there"));
    this.item.append(this.#link);
  }

  update({ name, title, errors, warnings, version }: Entry): void {
    this.#title.textContent = title;
    this.text = `${title} ${name}`.toLowerCase();
    this.#marks.replaceChildren(...badge(errors, "error"), ...badge(errors > 0 ? 0 : warnings, "warning"));
    // Before it was looked at, nobody knows whether there is a picture; with errors there is only the last one.
    if (version === this.#version || version === 0 || errors > 0) return;
    const isFirst = this.#version < 0;
    this.#version = version;
    window.clearTimeout(this.#timer);
    const source = `/thumbnail?${new URLSearchParams({ diagram: name, version: `${version}` })}`;
    this.#timer = window.setTimeout(() => this.#picture.setAttribute("src", source), isFirst ? 0 : patience);
  }

  mark(isCurrent: boolean): void {
    if (isCurrent) this.#link.setAttribute("aria-current", "page");
    else this.#link.removeAttribute("aria-current");
    if (isCurrent) this.item.scrollIntoView({ block: "nearest" });
  }
}

function badge(count: number, kind: string): readonly HTMLElement[] {
  const name = `${count} ${kind}${count === 1 ? "" : "s"}`;
  return count === 0
    ? []
    : [element("span", { class: `badge ${kind}`, title: name, "aria-label": name, role: "img" }, `${count}`)];
}
