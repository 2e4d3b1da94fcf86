import { findType } from "../catalogue/catalogue.ts";
import { packs } from "./packs.ts";

/**
 * The picture of a type, `aws.lambda`, as the text of an SVG; none where there
 * is no such type, or where it is drawn as a monogram.
 *
 * It loads the pictures of the type's provider.
 */
export async function iconOf(type: string): Promise<string | undefined> {
  const found = findType(type);
  if (!found || !("type" in found)) return undefined;
  const { namespace, icon: name = "" } = found.type;
  const pack = (await packs.get(namespace)?.()) ?? {};
  const icon = Object.hasOwn(pack, name) ? pack[name] : undefined;
  if (!icon) return undefined;
  const { width, height } = icon.size;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${icon.body}</svg>\n`;
}
