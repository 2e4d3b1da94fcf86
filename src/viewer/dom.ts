type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** An element with its attributes and what is in it; texts are texts, whatever they hold. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  setAll(made, attributes);
  made.append(...content);
  return made;
}

const svgNamespace = "http://www.w3.org/2000/svg";

export function svgElement<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...content: readonly (Node | string)[]
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS(svgNamespace, name);
  setAll(made, attributes);
  made.append(...content);
  return made;
}

function setAll(target: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) target.setAttribute(name, value === true ? "" : value);
  }
}

/** A button with a name for everyone and a sign for those who see it. */
export function button(sign: string, name: string, onClick: () => void): HTMLButtonElement {
  const made = element("button", { type: "button", "aria-label": name, title: name }, sign);
  made.addEventListener("click", onClick);
  return made;
}
