/** @import { Entry } from "./catalogue.js" */

const lines = ["solid", "dashed", "dotted", "dash-long", "none"];
const keys = new Set([
  ...["id", "namespace", "name", "title", "category", "tier", "aliases", "traits", "icon", "sharesIconWith", "badge"],
  ...["group", "terraform", "cloudformation", "arm", "drawio"],
]);

/**
 * What is wrong with the catalogue, a sentence each; empty when all is well.
 *
 * @param {Entry[]} entries
 * @param {(icon: string) => boolean} hasIcon whether a `set:slug` exists
 * @returns {string[]}
 */
export function faultsOf(entries, hasIcon) {
  return [
    ...entries.flatMap((entry) => [...faultsOfKeys(entry), ...faultsOfLook(entry)]),
    ...ambiguousNames(entries),
    ...faultsOfIcons(entries, hasIcon),
    ...faultsOfBadges(entries),
  ];
}

/** @param {Entry} entry */
function* faultsOfKeys(entry) {
  const unknown = Object.keys(entry).filter((key) => !keys.has(key));
  if (unknown.length > 0) yield `${entry.id} has unknown keys: ${unknown.join(", ")}`;
  if (!entry.title) yield `${entry.id} has no title`;
  const names = [entry.name, ...entry.aliases, ...entry.traits, entry.category];
  const odd = names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name));
  if (odd.length > 0) yield `${entry.id}: not lower case words joined by hyphens: ${odd.join(", ")}`;
}

/** @param {Entry} entry */
function* faultsOfLook({ id, group }) {
  if (!group) return;
  for (const color of [group.stroke, group.fill]) {
    if (color !== undefined && !/^#[0-9A-F]{6}$/.test(color)) yield `${id}: "${color}" is not a colour like #1A2B3C`;
  }
  if (!lines.includes(group.line)) yield `${id}: a group's line is one of ${lines.join(", ")}`;
  if (!["left", "center"].includes(group.labelAlign)) yield `${id}: a group's labelAlign is left or center`;
}

/**
 * Inside a namespace a name means one type only.
 *
 * @param {Entry[]} entries
 */
function* ambiguousNames(entries) {
  /** @type {Map<string, string>} */
  const owners = new Map();
  for (const { id, namespace, name, aliases } of entries) {
    for (const each of [name, ...aliases]) {
      const owner = owners.get(`${namespace}.${each}`);
      if (owner) yield `"${namespace}.${each}" names both ${owner} and ${id}`;
      owners.set(`${namespace}.${each}`, id);
    }
  }
}

/**
 * @param {Entry[]} entries
 * @param {(icon: string) => boolean} hasIcon
 */
function* faultsOfIcons(entries, hasIcon) {
  const ids = new Map(entries.map((entry) => [entry.id, entry]));
  for (const { id, icon, group, sharesIconWith } of entries) {
    for (const each of new Set([icon, group?.icon])) {
      if (each && !hasIcon(each)) yield `${id}: there is no icon "${each}"`;
    }
    if (!sharesIconWith) continue;
    const lender = ids.get(sharesIconWith);
    if (!lender) yield `${id} shares the icon of ${sharesIconWith}, which does not exist`;
    else if (lender.sharesIconWith) yield `${id} shares the icon of ${sharesIconWith}, which has none of its own`;
    else if (lender.icon !== icon) yield `${id} shares the icon of ${sharesIconWith} but names another`;
  }
}

/**
 * Types with the same picture are told apart by their badges.
 *
 * @param {Entry[]} entries
 */
function* faultsOfBadges(entries) {
  /** @type {Map<string, string>} */
  const owners = new Map();
  for (const { id, sharesIconWith, badge = "" } of entries) {
    if (!sharesIconWith) {
      if (badge) yield `${id} has a badge but shares no icon`;
      continue;
    }
    if (!/^[A-Za-z0-9]{1,3}$/.test(badge)) yield `${id} shares an icon, so it needs a badge of one to three letters`;
    const owner = owners.get(`${sharesIconWith} ${badge}`);
    if (owner) yield `${id} has the same icon and badge as ${owner}`;
    owners.set(`${sharesIconWith} ${badge}`, id);
  }
}
