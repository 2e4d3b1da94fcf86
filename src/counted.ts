/** How many there are of a thing, as one says it: `1 node`, `2 nodes`. */
export function counted(count: number, thing: string, things = `${thing}s`): string {
  return `${count} ${count === 1 ? thing : things}`;
}
