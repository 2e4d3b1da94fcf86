type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

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

/** The same for what is in a picture. */
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

/** `true` is an attribute without a value; `false` and `undefined` are none. */
export function setAll(target: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) target.setAttribute(name, value === true ? "" : `${value}`);
  }
}

/** A button with a name for everyone and a sign for those who see it. */
export function button(sign: string, name: string, onClick: () => void): HTMLButtonElement {
  const made = textButton("", onClick);
  setSign(made, sign, name);
  return made;
}

export function setSign(target: HTMLButtonElement, sign: string, name: string): void {
  target.textContent = sign;
  setAll(target, { "aria-label": name, title: name });
}

/** A button that says what it does. */
export function textButton(text: string, onClick: () => void): HTMLButtonElement {
  const made = element("button", { type: "button" }, text);
  made.addEventListener("click", onClick);
  return made;
}
