/** Keys at the left margin, as other descriptions in YAML have them, too. */
const keyAt = (name: string) => new RegExp(`^["']?${name}["']?\\s*:`, "m");

const [nodes, include, otherKind] = [keyAt("nodes"), keyAt("include"), keyAt("(apiVersion|kind|services|stages)")];
const ownKeys = keyAt("(title|edges|views|flows|provider)");

/** Whether a YAML file is likely to describe an architecture: folders hold much other YAML, none of which is wrong. */
export function looksLikeDiagram(text: string): boolean {
  if (/^#.*\bstratogram\b/im.test(text.slice(0, 500))) return true;
  if (otherKind.test(text)) return false;
  return nodes.test(text) || (include.test(text) && ownKeys.test(text));
}
