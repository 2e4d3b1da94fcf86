/** Longer labels are cut, as none can be written that is anywhere near as long. */
const longest = 10_000;

/** What people read in a label that is HTML, line by line. Nothing in it is trusted: tags are left out, whatever they are. */
export function plainText(html: string): string {
  return html
    .slice(0, longest)
    .replace(/[\n\r\t ]+/g, " ")
    .replace(/<(br|\/?(div|p|li|ul|ol|tr|h[1-6]|pre|blockquote))\b[^<>]*>/gi, "\n")
    .replace(/<[^<>]*>/g, "")
    .replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi, (entity, name: string) => characterOf(name) ?? entity)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}

const named: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
]);

/** The character that `amp`, `#38` or `#x26` stands for. */
function characterOf(name: string): string | undefined {
  if (!name.startsWith("#")) return named.get(name.toLowerCase());
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
