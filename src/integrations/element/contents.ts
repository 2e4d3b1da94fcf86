import type { Picture } from "../../browser.ts";

/** What an element is to show. */
export type Contents =
  /** A document. */
  | { readonly yaml: string; readonly name: string; readonly folder?: string }
  /** A picture that was drawn before, as the text of an SVG. */
  | { readonly svg: string }
  /** A picture that was drawn before, with what is known of it. */
  | { readonly picture: Picture }
  /** What cannot be read, as a sentence. */
  | { readonly failure: string };

/** What the attribute `src` leads to; the ending of its path says what it is. */
export async function contentsAt(src: string): Promise<Contents> {
  if (!URL.canParse(src, document.baseURI)) return { failure: `there is nothing at "${src}"` };
  const address = new URL(src, document.baseURI);
  const text = await textAt(address);
  if (typeof text === "object") return text;
  if (isPicture(src)) return { svg: text };
  const name = readable(address.pathname.split("/").at(-1) ?? "") || "architecture.yaml";
  return { yaml: text, name, folder: new URL(".", address).href };
}

/** A part of an address as people write it; `100%` stays as it is. */
function readable(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Whether an address is that of a picture; the ending of its path says so. */
export function isPicture(address: string): boolean {
  return URL.canParse(address, document.baseURI) && /\.svg$/i.test(new URL(address, document.baseURI).pathname);
}

async function textAt(address: URL): Promise<string | { readonly failure: string }> {
  const response = await fetch(address).catch(() => undefined);
  if (!response) return { failure: `cannot read ${address.href}: there is no answer` };
  return response.ok ? response.text() : { failure: `cannot read ${address.href}: ${response.status}` };
}

/** What stands in the element itself; none: nothing that could be shown in another way. */
export function contentsOf(host: HTMLElement): Contents | undefined {
  const told = host.querySelector(':scope > script[type="application/json"]');
  if (told) return pictureIn(told.textContent ?? "");
  const yaml = yamlOf(host);
  if (yaml !== undefined) return { yaml, name: host.id || "architecture.yaml" };
  const svg = host.querySelector(":scope > svg");
  return svg ? { svg: new XMLSerializer().serializeToString(svg) } : undefined;
}

/** The text of the picture that stands in the element until there is a better one; none: there is none that can be read. */
export async function pictureBefore(host: HTMLElement): Promise<string | undefined> {
  const svg = host.querySelector("svg");
  if (svg) return new XMLSerializer().serializeToString(svg);
  const image = host.querySelector("img");
  if (!image || !isPicture(image.src)) return undefined;
  const text = await textAt(new URL(image.src, document.baseURI));
  return typeof text === "string" ? text : undefined;
}

function pictureIn(json: string): Contents {
  try {
    return { picture: JSON.parse(json) as Picture };
  } catch {
    return { failure: "what stands in the element is no JSON" };
  }
}

/** A document as a script that no browser runs, as a template, or as plain text. */
export function yamlOf(host: HTMLElement): string | undefined {
  const script = host.querySelector(':scope > script[type$="yaml"]')?.textContent;
  const template = host.querySelector<HTMLTemplateElement>(":scope > template")?.content.textContent;
  const plain = host.children.length === 0 && host.textContent?.trim() !== "" ? host.textContent : undefined;
  const text = script ?? template ?? plain;
  return text === null || text === undefined ? undefined : outdented(text);
}

/** A document in a page stands as far to the right as the elements around it. */
function outdented(text: string): string {
  const lines = text
    .replace(/^(\s*\n)+/, "")
    .trimEnd()
    .split("\n");
  const depths = lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/));
  const depth = Math.min(...depths);
  return `${lines.map((line) => line.slice(depth)).join("\n")}\n`;
}
