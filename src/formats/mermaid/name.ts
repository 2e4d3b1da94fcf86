/** What Mermaid takes for something else at the beginning of an id, whatever follows. */
const keyword =
  /^(?:(?:accDescr|accTitle|call|class|classDef|click|default|end|flowchart|graph|href|interpolate|linkStyle|style|subgraph)\b|swimlane-beta|TB|BT|RL|LR|TD)/;

/** What every object of JavaScript has, among them those in which Mermaid keeps nodes. */
const inherited = /^(?:constructor|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$/;

/**
 * An id in Mermaid: letters, digits, dots, `_`, and `-` between two of them,
 * which is no part of an arrow.
 *
 * Ids begin with a letter and never hold two dots in a row, nor a digit after
 * a dot, so that `end`, made `_end`, and `é`, made `..e9.`, cannot meet
 * another id.
 */
export function nameOf(id: string): string {
  const legal = id.replace(/[^\w.-]|(?<!\w)-|-(?!\w)/gu, (character) => `..${character.codePointAt(0)?.toString(16)}.`);
  return keyword.test(legal) || inherited.test(legal) ? `_${legal}` : legal;
}
