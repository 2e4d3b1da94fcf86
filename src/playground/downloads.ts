import type { Calls, OfferedFormat } from "./calls.ts";
import { button, element, part } from "./dom.ts";
import { pixelsOf } from "./pixels.ts";

/** What the menu shows, in this order, and what each is good for. */
const purposes: ReadonlyMap<string, string> = new Map([
  ["svg", "A picture that stays sharp at any size"],
  ["png", "A picture made of pixels, at twice the size"],
  ["drawio", "To go on drawing in diagrams.net"],
  ["html", "A page to move about and search in"],
  ["pdf", "To print or attach"],
]);

export interface DownloadsOptions {
  readonly formats: readonly OfferedFormat[];
  readonly write: Calls["write"];
  readonly text: () => string;
  readonly onFailure: (sentence: string) => void;
}

/** Fills the menu of what can be downloaded. */
export function makeDownloads({ formats, write, text, onFailure }: DownloadsOptions): void {
  const menu = part("downloads", HTMLElement);
  const opener = part("open-downloads", HTMLButtonElement);
  menu.addEventListener("toggle", () => {
    menu.style.top = `${opener.getBoundingClientRect().bottom}px`;
  });
  const offered = [...purposes].flatMap(([name, purpose]) => {
    const format = formats.find((each) => each.name === name);
    return format ? [{ ...format, purpose }] : [];
  });
  const items = offered.map(({ name, extension, purpose }) =>
    entry(name, purpose, async () => {
      menu.hidePopover();
      try {
        const answer = await write(name);
        if ("sentence" in answer) onFailure(answer.sentence);
        else download(name === "png" ? await pixelsOf(`${answer.written}`) : answer.written, extension);
      } catch (error) {
        onFailure(error instanceof Error ? error.message : String(error));
      }
    }),
  );
  const yaml = entry("yaml", "The text itself", () => {
    menu.hidePopover();
    download(text(), "yaml");
  });
  menu.replaceChildren(...items, yaml);
}

const names: ReadonlyMap<string, string> = new Map([
  ["drawio", "draw.io"],
  ["html", "HTML"],
  ["yaml", "YAML"],
]);

function entry(name: string, purpose: string, onClick: () => void): HTMLButtonElement {
  const title = names.get(name) ?? name.toUpperCase();
  return button([element("b", {}, title), element("span", {}, purpose)], onClick);
}

function download(written: string | Uint8Array | Blob, extension: string): void {
  // What a worker answers with is never shared with it.
  const blob = new Blob([written as string | Uint8Array<ArrayBuffer> | Blob]);
  const link = element("a", { href: URL.createObjectURL(blob), download: `architecture.${extension}` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
