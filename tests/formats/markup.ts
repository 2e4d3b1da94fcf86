/** An element as it is written in a file. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const token =
  /<(?<open>[A-Za-z]+)(?<attributes>(?: [A-Za-z][\w:-]*="(?:[^<>&"]|&(?:amp|lt|gt|quot);)*")*)(?<empty>\/?)>|<\/(?<close>[A-Za-z]+)>|(?<text>(?:[^<>&]|&(?:amp|lt|gt|quot);)+)/uy;

/** Every element of a file, in order. Throws at the first place where it is not well-formed XML, more strictly than XML asks for. */
export function tagsOf(markup: string): readonly Tag[] {
  if (illegal.test(markup)) throw new Error("a character that XML does not allow");
  const tags: Tag[] = [];
  const open: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < markup.length) {
    const start = token.lastIndex;
    const groups = token.exec(markup)?.groups;
    if (!groups) throw new Error(`not well-formed: ${markup.slice(start, start + 80)}`);
    const { open: name, attributes = "", empty, close, text } = groups;
    if (text !== undefined && open.length === 0 && text.trim() !== "") throw new Error(`text outside: ${text}`);
    if (close !== undefined && open.pop() !== close) throw new Error(`</${close}> closes nothing`);
    if (name === undefined) continue;
    tags.push({ name, attributes: attributesOf(attributes) });
    if (empty === "") open.push(name);
  }
  if (open.length > 0) throw new Error(`not closed: ${open.join(", ")}`);
  return tags;
}

function attributesOf(markup: string): ReadonlyMap<string, string> {
  const pairs = [...markup.matchAll(/ ([A-Za-z][\w:-]*)="([^"]*)"/g)].map(
    ([, name = "", value = ""]) => [name, value] as const,
  );
  const attributes = new Map(pairs);
  if (attributes.size !== pairs.length) throw new Error(`an attribute twice: ${markup}`);
  return attributes;
}
