/** Icons that are out of line by less than this, px, look crooked: about two thirds of an icon. */
const mostCrooked = 44;

/**
 * Pairs of nodes that stand almost in one line, but not quite: each with the nearest one that is farther across.
 *
 * By node, the middles along the axis that lines are looked for on, and across it, px.
 */
export function* crookedPairs(along: Float64Array, across: Float64Array): Generator<readonly [number, number]> {
  const inOrder = Array.from(across.keys()).sort((a, b) => (across[a] as number) - (across[b] as number) || a - b);
  for (const [index, first] of inOrder.entries()) {
    const apart = (node: number) => Math.abs((along[node] as number) - (along[first] as number));
    const isBeyond = (node: number) => (across[node] as number) > (across[first] as number);
    const second = inOrder.slice(index + 1).find((node) => isBeyond(node) && apart(node) < mostCrooked);
    if (second !== undefined && apart(second) > 0) yield [first, second];
  }
}
