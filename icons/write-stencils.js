/**
 * @import { Stencil, Stencils } from "../src/catalogue/stencil.ts"
 * @import { Icon } from "../src/icons/icon.ts"
 * @import { Entry } from "./catalogue.js"
 */

/**
 * The shapes of draw.io that stand for types, by the ids of these; without types that have none.
 *
 * @param {Entry[]} entries
 * @param {ReadonlyMap<string, Icon>} icons by `set:slug`
 * @returns {Map<string, Stencils>}
 */
export function stencilsOf(entries, icons) {
  /** @type {[string, Stencils][]} */
  const all = entries.map((entry) => {
    const node = nodeStencilOf(entry, icons);
    const corner = cornerStencilOf(entry, icons);
    return [entry.id, { ...(node && { node }), ...(corner && { corner }) }];
  });
  return new Map(all.filter(([, stencils]) => Object.keys(stencils).length > 0));
}

/**
 * The text of the module with the shapes.
 *
 * @param {ReadonlyMap<string, Stencils>} stencils
 */
export function stencilModule(stencils) {
  const lines = [...stencils].map(([id, each]) => `${JSON.stringify(id)}:${JSON.stringify(each)}`);
  return `export const stencils = {\n${lines.join(",\n")}\n};\n`;
}

/**
 * @param {Entry} entry
 * @param {ReadonlyMap<string, Icon>} icons
 * @returns {Stencil | undefined}
 */
function nodeStencilOf({ icon, drawio }, icons) {
  if (!drawio) return undefined;
  if ("azure" in drawio) return { kind: "azure", name: drawio.azure };
  if ("kubernetes" in drawio) return { kind: "kubernetes", name: drawio.kubernetes };
  const fill = colorOf(icon, icons);
  return "service" in drawio
    ? { kind: "service", name: drawio.service, fill }
    : { kind: "resource", name: drawio.resource, fill };
}

/**
 * A group that shows the icon of its type in its corner shows the shape of its type there, too.
 *
 * @param {Entry} entry
 * @param {ReadonlyMap<string, Icon>} icons
 * @returns {Stencils["corner"]}
 */
function cornerStencilOf({ icon, group, drawio }, icons) {
  if (group?.drawio) return { kind: "group", name: group.drawio, fill: colorOf(group.icon, icons) };
  return drawio && group && group.icon !== icon ? "picture" : undefined;
}

/**
 * The colour of a picture of AWS, which have one besides white.
 *
 * @param {string | undefined} icon
 * @param {ReadonlyMap<string, Icon>} icons
 */
function colorOf(icon = "", icons) {
  const colors = icons.get(icon)?.body.match(/(?<=fill=")#[\da-f]+/g) ?? [];
  const color = colors.find((each) => !/^#f+$/.test(each));
  if (color === undefined) throw new Error(`"${icon}" has no colour that a shape of draw.io could take`);
  return color;
}
