/** As much of Markdown as explanations are written in: paragraphs, lists, strong words and code. All else is text. */
export function proseOf(markdown: string): readonly Node[] {
  const blocks = markdown.split(/\n{2,}/).filter((block) => !/^-{3,}$/.test(block));
  return blocks.map((block) => {
    const lines = block.split("\n");
    const isList = lines.every((line) => line.startsWith("- "));
    return isList ? list(lines.map((line) => line.slice(2))) : filled("p", block);
  });
}

function list(items: readonly string[]): HTMLElement {
  const made = document.createElement("ul");
  made.append(...items.map((item) => filled("li", item)));
  return made;
}

function filled(name: "p" | "li", text: string): HTMLElement {
  const made = document.createElement(name);
  made.append(...lineOf(text));
  return made;
}

/** The same for what has no paragraphs. */
export function lineOf(text: string): readonly (Node | string)[] {
  return text.split(/(\*\*[^*]+\*\*|`[^`]+`)/).map((part) => {
    if (part.startsWith("**") && part.length > 4) return wrapped("strong", part.slice(2, -2));
    if (part.startsWith("`") && part.length > 2) return wrapped("code", part.slice(1, -1));
    return part;
  });
}

function wrapped(name: "strong" | "code", text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
