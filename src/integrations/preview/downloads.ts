import { element, textButton } from "../../viewer/dom.ts";
import type { Place } from "./address.ts";
import type { FormatEntry, Problem } from "./messages.ts";
import type { Theme } from "./theme.ts";

/** What is to be downloaded. */
export interface Subject {
  readonly place: Place;
  readonly theme: Theme;
  /** Whether there is more than one view. */
  readonly hasViews: boolean;
}

/** The menu of files that a diagram can become. */
export class Downloads {
  readonly opener = element("button", { type: "button", class: "strong", popovertarget: "downloads" }, "Download");
  readonly menu = element("div", {
    id: "downloads",
    class: "menu",
    popover: "",
    role: "group",
    "aria-label": "Download as",
  });
  readonly #subject: () => Subject;
  readonly #tell: (text: string) => void;
  #formats = "";

  /** `tell` is called with why there is no file. */
  constructor(subject: () => Subject, tell: (text: string) => void) {
    this.#subject = subject;
    this.#tell = tell;
  }

  show(formats: readonly FormatEntry[]): void {
    const isNew = JSON.stringify(formats) !== this.#formats;
    this.#formats = JSON.stringify(formats);
    if (isNew) this.menu.replaceChildren(...formats.map((format) => this.#itemOf(format)));
  }

  /** Whether there are several views that could be pages. */
  set hasViews(hasViews: boolean) {
    this.menu.classList.toggle("views", hasViews);
  }

  #itemOf(format: FormatEntry): HTMLElement {
    const { name, extension, summary, hasPages } = format;
    const whole = element(
      "button",
      { type: "button", class: "format" },
      element("b", {}, name),
      element("span", {}, summary),
    );
    whole.addEventListener("click", () => void this.#download(format, false));
    const all = textButton("all views", () => void this.#download(format, true));
    all.className = "all";
    all.setAttribute("aria-label", `All views as one .${extension} file`);
    return element("div", { class: "row" }, whole, ...(hasPages ? [all] : []));
  }

  async #download({ name: format, extension }: FormatEntry, isAll: boolean): Promise<void> {
    const { place, theme } = this.#subject();
    this.menu.hidePopover();
    const wanted = new URLSearchParams({
      ...{ diagram: place.name ?? "", format },
      ...(!isAll && { view: place.view }),
      ...(theme !== "auto" && { theme }),
    });
    try {
      const response = await fetch(`/download?${wanted}`);
      if (response.ok) save(await response.blob(), nameIn(response) ?? `diagram.${extension}`);
      else this.#tell(await reasonIn(response));
    } catch {
      this.#tell("The server does not answer.");
    }
  }
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  element("a", { href: address, download: name }).click();
  // Not before the browser has begun to read it.
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function nameIn({ headers }: Response): string | undefined {
  const [, name] = /filename\*=UTF-8''(\S+)/.exec(headers.get("Content-Disposition") ?? "") ?? [];
  return name === undefined ? undefined : decodeURIComponent(name);
}

async function reasonIn(response: Response): Promise<string> {
  if (response.status !== 422) return response.text();
  const { problems } = (await response.json()) as { readonly problems: readonly Problem[] };
  const [first] = problems;
  return first ? `${first.message}${first.hint === undefined ? "" : `: ${first.hint}`}` : "There is no picture.";
}
