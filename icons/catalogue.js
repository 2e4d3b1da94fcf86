import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";

/**
 * One type with all its facts, as `src/catalogue/types/*.yaml` has it and with every default filled in.
 *
 * @typedef {object} Entry
 * @property {string} id `namespace.name`
 * @property {string} namespace
 * @property {string} name
 * @property {string} title
 * @property {string} category
 * @property {number} tier 1: most architectures need it; 2: some do
 * @property {string[]} aliases
 * @property {string[]} traits
 * @property {string} [icon] `set:slug`; for a type that shares its icon, that of the other
 * @property {string} [sharesIconWith]
 * @property {string} [badge]
 * @property {EntryGroup} [group]
 * @property {string[]} terraform
 * @property {string[]} cloudformation
 * @property {string[]} arm
 * @property {{ service: string } | { resource: string } | { azure: string } | { kubernetes: string }} [drawio]
 */

/**
 * @typedef {object} EntryGroup
 * @property {string} [stroke]
 * @property {string} [fill]
 * @property {"solid" | "dashed" | "dotted" | "dash-long" | "none"} line
 * @property {"left" | "center"} labelAlign
 * @property {string} [icon] `set:slug`
 * @property {string} [drawio]
 */

const folder = new URL("../src/catalogue/types/", import.meta.url);

/** The order of the namespaces, which decides what comes first in every list. */
const namespaces = ["aws", "azure", "gcp", "k8s", "ai", "ml", "data", "ops", "sec", "saas", "generic"];

/**
 * Every type of the catalogue, in the order of the files.
 *
 * @returns {Entry[]}
 */
export function readCatalogue() {
  const files = readdirSync(folder).filter((file) => file.endsWith(".yaml"));
  const unlisted = files.filter((file) => !namespaces.includes(file.replace(/\.yaml$/, "")));
  if (unlisted.length > 0) throw new Error(`icons/catalogue.js does not list the namespace of ${unlisted.join(", ")}`);
  const entries = namespaces.flatMap(readNamespace);
  return entries.map((entry) => withIcons(entry, entries));
}

/** @param {string} namespace */
function readNamespace(namespace) {
  const text = readFileSync(new URL(`${namespace}.yaml`, folder), "utf8");
  /** @type {Record<string, Record<string, Partial<Entry>>>} */
  const categories = parse(text, { prettyErrors: true });
  return Object.entries(categories).flatMap(([category, types]) =>
    Object.entries(types).map(([name, facts]) => entryOf(namespace, category, name, facts)),
  );
}

/**
 * @param {string} namespace
 * @param {string} category
 * @param {string} name
 * @param {Partial<Entry>} facts
 * @returns {Entry}
 */
function entryOf(namespace, category, name, { group, title = "", ...facts }) {
  return {
    id: `${namespace}.${name}`,
    namespace,
    name,
    title,
    category,
    tier: 1,
    aliases: [],
    traits: [],
    terraform: [],
    cloudformation: [],
    arm: [],
    ...facts,
    ...(group && { group: { ...group, line: group.line ?? "solid", labelAlign: group.labelAlign ?? "left" } }),
  };
}

/**
 * A group shows the icon of its type in its corner unless it says `none`; a
 * type may borrow the icon of another.
 *
 * @param {Entry} entry
 * @param {Entry[]} entries
 * @returns {Entry}
 */
function withIcons(entry, entries) {
  const lender = entries.find(({ id }) => id === entry.sharesIconWith);
  const icon = entry.icon ?? lender?.icon;
  if (!entry.group) return icon ? { ...entry, icon } : entry;
  const { icon: corner = icon, ...look } = entry.group;
  return {
    ...entry,
    ...(icon && { icon }),
    group: corner && corner !== "none" ? { ...look, icon: corner } : look,
  };
}
