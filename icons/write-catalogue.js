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
 * The text of the module with the types.
 *
 * One JSON string, because engines read that in half the time of an object literal, and every start of the program pays
 * for it. What most types have in common is left out of it, because pages pay for every byte.
 *
 * @param {Type[]} types
 */
export function catalogueModule(types) {
  const namespaces = [...new Set(types.map(({ namespace }) => namespace))];
  const listed = namespaces.map((name) => [name, types.filter(({ namespace }) => namespace === name).map(shortened)]);
  const json = JSON.stringify(listed).replace(/[\\']/g, "\\$&");
  return [
    "/** The same with what was left out. */",
    "const whole = (namespace) => ({ name, title, category, aliases = [], traits = [], icon = name, ...rest }) => {",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a template in the module that is written
    "  const type = { id: `${namespace}.${name}`, namespace, title, category, aliases, traits };",
    '  return icon === "" ? { ...type, ...rest } : { ...type, icon, ...rest };',
    "};",
    `export const types = JSON.parse('${json}').flatMap(([name, types]) => types.map(whole(name)));`,
    "",
  ].join("\n");
}

/** @param {Type} type */
function shortened({ id, namespace, aliases, traits, icon = "", ...rest }) {
  const name = id.slice(namespace.length + 1);
  return {
    name,
    ...(aliases.length > 0 && { aliases }),
    ...(traits.length > 0 && { traits }),
    ...(icon !== name && { icon }),
    ...rest,
  };
}
