import { allowedElements, isAllowed } from "../../src/icons/allowed.ts";
import { type Tag, tagsOf } from "./markup.ts";

/** What pictures consist of besides what icons may consist of. */
const ownElements = new Set("svg title desc metadata a text tspan".split(" "));
const ownAttributes = new Set(
  "xmlns id role aria-label viewBox font-family font-size font-weight text-anchor".split(" "),
);

/** A scheme that is not harmless, or another host. */
const unsafeLink = /^\s*(?!https?:|mailto:)[a-z][a-z0-9+.-]*:|^\s*[/\\]{2}/i;

/** What a file has that no file may have. */
export function faultsOf(markup: string): readonly string[] {
  const tags = tagsOf(markup);
  const ids = tags.flatMap(({ attributes }) => attributes.get("id") ?? []);
  const twice = ids.length - new Set(ids).size;
  return [...(twice > 0 ? [`${twice} ids twice`] : []), ...tags.flatMap(strangenessOf)];
}

function strangenessOf({ name, attributes }: Tag): readonly string[] {
  const element = ownElements.has(name) || allowedElements.has(name) ? [] : [`<${name}>`];
  const strange = [...attributes].filter(([attribute, value]) => {
    if (attribute === "href") return unsafeLink.test(value);
    return !ownAttributes.has(attribute) && !isAllowed(attribute, value);
  });
  return [...element, ...strange.map(([attribute, value]) => `${attribute}="${value}"`)];
}
