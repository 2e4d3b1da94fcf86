/**
 * What a figure is called in a file: letters, digits, dots, `-` and `_`, which
 * no program stumbles over.
 *
 * Ids of nodes never hold two dots in a row, nor a digit after a dot, so that
 * `a->b#2`, made `a..b.2`, and `é`, made `..e9.`, cannot meet another id.
 */
export function fileIdOf({ type, id }: { readonly type: string; readonly id: string }): string {
  return `${type}-${legal(id)}`;
}

function legal(id: string): string {
  return id
    .replace("->", "..")
    .replace("#", ".")
    .replace(/[^\w.-]/gu, (character) => `..${character.codePointAt(0)?.toString(16)}.`);
}
