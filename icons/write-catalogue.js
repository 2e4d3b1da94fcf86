/**
 * @import { Type } from "../src/catalogue/type.ts"
 * @import { Entry } from "./catalogue.js"
 */

/**
 * The types as the program loads them: without the facts that drawing does not need.
 *
 * @param {Entry[]} entries
 * @returns {Type[]}
 */
export function typesOf(entries) {
  const iconNames = iconNamesOf(entries);
  return entries.map((entry) => typeOf(entry, (icon) => iconNames.get(`${entry.namespace} ${icon}`)));
}

/**
 * What each icon is called in the pack of a namespace: the name of the first
 * type that shows it, owners before those that share theirs.
 *
 * @param {Entry[]} entries
 * @returns {Map<string, string>} by `namespace set:slug`
 */
export function iconNamesOf(entries) {
  /** @type {Map<string, string>} */
  const names = new Map();
  const owners = entries.filter(({ sharesIconWith }) => !sharesIconWith);
  for (const { namespace, name, icon, group } of [...owners, ...entries]) {
    const corner = group?.icon;
    if (icon && !names.has(`${namespace} ${icon}`)) names.set(`${namespace} ${icon}`, name);
    if (corner && !names.has(`${namespace} ${corner}`)) names.set(`${namespace} ${corner}`, `${name}-group`);
  }
  return names;
}

/**
 * @param {Entry} entry
 * @param {(icon: string) => string | undefined} iconNameOf
 * @returns {Type}
 */
function typeOf({ id, namespace, title, category, aliases, traits, icon, sharesIconWith, badge, group }, iconNameOf) {
  const iconName = icon && iconNameOf(icon);
  return {
    ...{ id, namespace, title, category, aliases, traits },
    ...(iconName && { icon: iconName }),
    ...(sharesIconWith && { sharesIconWith }),
    ...(badge && { badge }),
    ...(group && { group: groupOf(group, iconNameOf) }),
  };
}

/**
 * @param {NonNullable<Entry["group"]>} group
 * @param {(icon: string) => string | undefined} iconNameOf
 */
function groupOf({ stroke, line, fill, labelAlign, icon }, iconNameOf) {
  const iconName = icon && iconNameOf(icon);
  return { ...(stroke && { stroke }), line, ...(fill && { fill }), labelAlign, ...(iconName && { icon: iconName }) };
}

/**
 * The texts of the modules with the types, by namespace.
 *
 * Each fact is one text with a line for each type: engines read that quickly, and what is alike stands together, where it
 * compresses best. Pages pay for every byte.
 *
 * @param {Type[]} types
 * @returns {Map<string, string>}
 */
export function catalogueModules(types) {
  const namespaces = [...new Set(types.map(({ namespace }) => namespace))];
  return new Map(
    namespaces.map((name) => {
      const rows = types.filter(({ namespace }) => namespace === name).map(rowOf);
      const columns = Object.keys(rows[0] ?? {}).map((key) => [key, rows.map((row) => row[key]).join("\n")]);
      return [name, `export const packed = ${JSON.stringify(Object.fromEntries(columns), null, 2)};\n`];
    }),
  );
}

/**
 * What `src/catalogue/packed.ts` reads: an icon of the type's own name is left out, and `-` where there is none.
 *
 * @param {Type} type
 * @returns {{ [fact: string]: string }}
 */
function rowOf({ id, namespace, title, category, aliases, traits, icon = "-", sharesIconWith, badge, group }) {
  const name = id.slice(namespace.length + 1);
  return {
    name,
    title,
    category,
    aliases: aliases.join(" "),
    traits: traits.join(" "),
    icon: icon === name ? "" : icon,
    sharesIconWith: sharesIconWith ?? "",
    badge: badge ?? "",
    group: group ? JSON.stringify(group) : "",
  };
}
