/** The id of something when what has the id `before` is called `name`. */
export function renamed(id: string, before: string, name: string): string {
  if (id !== before && !id.startsWith(`${before}.`)) return id;
  return before.slice(0, before.lastIndexOf(".") + 1) + name + id.slice(before.length);
}
