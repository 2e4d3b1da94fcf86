import { element } from "../viewer/dom.ts";
import type { OfferedFormat, Outcome } from "./calls.ts";
import { button, part } from "./dom.ts";

/** What the menu shows, in this order, and what each is good for: first what is looked at, then what is worked on. */
const purposes: ReadonlyMap<string, string> = new Map([
  ["svg", "A picture that stays sharp at any size"],
  ["png", "A picture made of pixels, at twice the size"],
  ["pdf", "To print or attach"],
  ["pptx", "A slide whose shapes can be moved"],
  ["drawio", "To go on drawing in diagrams.net"],
  ["html", "A page to move about and search in"],
  ["mermaid", "A flowchart as text, for a README or a wiki"],
  ["md", "The architecture in words and tables"],
]);

export interface DownloadsOptions {
  readonly formats: readonly OfferedFormat[];
  readonly write: (format: string) => Promise<Outcome>;
  readonly text: () => string;
  /** What the architecture is called. */
  readonly title: () => string;
  readonly onFailure: (sentence: string) => void;
}

/** Fills the menu of what can be downloaded. */
export function makeDownloads({ formats, write, text, title, onFailure }: DownloadsOptions): void {
  const menu = part("downloads", HTMLElement);
  const opener = part("open-downloads", HTMLButtonElement);
  menu.addEventListener("toggle", () => {
    menu.style.top = `${opener.getBoundingClientRect().bottom}px`;
  });
  const offered = [...purposes].flatMap(([name, purpose]) => {
    const format = formats.find((each) => each.name === name);
    return format ? [{ ...format, purpose }] : [];
  });
  const save = (written: string | Uint8Array, extension: string) =>
    download(written, `${fileNameOf(title())}.${extension}`);
  const items = offered.map(({ name, extension, purpose }) =>
    entry(name, purpose, async () => {
      menu.hidePopover();
      try {
        const answer = await write(name);
        if ("sentence" in answer) onFailure(answer.sentence);
        else save(answer.written, extension);
      } catch (error) {
        onFailure(error instanceof Error ? error.message : String(error));
      }
    }),
  );
  const yaml = entry("yaml", "The text itself", () => {
    menu.hidePopover();
    save(text(), "yaml");
  });
  menu.replaceChildren(...items, yaml);
}

const names: ReadonlyMap<string, string> = new Map([
  ["pptx", "PowerPoint"],
  ["drawio", "draw.io"],
  ["mermaid", "Mermaid"],
  ["md", "Markdown"],
]);

function entry(name: string, purpose: string, onClick: () => void): HTMLButtonElement {
  const title = names.get(name) ?? name.toUpperCase();
  return button([element("b", {}, title), element("span", {}, purpose)], onClick);
}

/** `A shop on AWS` as `a-shop-on-aws`; what has no letters is called `architecture`. */
function fileNameOf(title: string): string {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join("-").slice(0, 60) || "architecture";
}

function download(written: string | Uint8Array, name: string): void {
  // What a worker answers with is never shared with it.
  const blob = new Blob([written as string | Uint8Array<ArrayBuffer>]);
  const link = element("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
