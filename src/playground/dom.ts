import { element } from "../viewer/dom.ts";

/** A button that says what it does, or shows it. */
export function button(content: readonly (Node | string)[], onClick: () => void, name = ""): HTMLButtonElement {
  const made = element("button", { type: "button", ...(name !== "" && { class: name }) }, ...content);
  made.addEventListener("click", onClick);
  return made;
}

/** An element of the page itself, which is there. */
export function part<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`the page has no ${id}`);
}
