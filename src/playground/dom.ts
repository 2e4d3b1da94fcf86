type Attributes = Readonly<Record<string, string | boolean>>;

/** An element with its attributes and what is in it; texts are texts, whatever they hold. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...content);
  return made;
}

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
