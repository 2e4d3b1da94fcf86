/**
 * What authors do to a document.
 *
 * @typedef {import("../src/index.ts").Architecture} Architecture
 *
 * A document as data: a node or a group as it is written, edges one by one with the ids of both ends in full.
 * @typedef {{ type?: string, label?: string, caption?: string, nodes?: { [id: string]: Written } }} Written
 * @typedef {{ from: string, to: string, label?: string }} WrittenEdge
 * @typedef {{ nodes: { [id: string]: Written }, edges: WrittenEdge[] }} Spec
 *
 * One of some, the same in every run.
 * @typedef {<Thing>(things: readonly Thing[]) => Thing} Pick
 *
 * Changes a spec, and gives the ids of the nodes that the edit is about: those that it adds, changes or removes, and both
 * ends of the edges that it adds or removes.
 * @typedef {(spec: Spec, architecture: Architecture, pick: Pick) => readonly string[]} Edit
 */

/** @type {{ readonly [name: string]: Edit }} */
export const edits = {
  "add a node with an edge"(spec, { nodes }, pick) {
    const neighbour = pick(nodes.filter(({ parent }) => parent !== undefined));
    membersOf(spec, neighbour.parent).added = { type: "generic.function", label: "Added function" };
    const id = `${neighbour.parent}.added`;
    spec.edges.push({ from: neighbour.id, to: id, label: "calls" });
    return [neighbour.id, id];
  },

  "add an edge"(spec, { nodes, edges }, pick) {
    const from = pick(nodes);
    const known = new Set(edges.flatMap((edge) => (edge.from === from.id ? [edge.to] : [])));
    const to = pick(nodes.filter(({ id }) => id !== from.id && !known.has(id)));
    spec.edges.push({ from: from.id, to: to.id, label: "also" });
    return [from.id, to.id];
  },

  "make a label longer"(spec, { nodes }, pick) {
    const { id, label } = pick(nodes);
    memberOf(spec, id).label = `${label} of the second generation`;
    return [id];
  },

  "make a label shorter"(spec, { nodes }, pick) {
    const { id, label } = pick(nodes.filter((node) => node.label.includes(" ")));
    memberOf(spec, id).label = label.slice(0, label.indexOf(" "));
    return [id];
  },

  "remove a node with one edge"(spec, architecture, pick) {
    const { id, parent } = pick(leavesOf(architecture));
    delete membersOf(spec, parent)[nameOf(id)];
    const [removed] = spec.edges.filter(({ from, to }) => from === id || to === id);
    spec.edges = spec.edges.filter((edge) => edge !== removed);
    return removed ? [removed.from, removed.to] : [id];
  },

  "add a caption"(spec, { nodes }, pick) {
    const { id } = pick(nodes.filter(({ caption }) => caption === undefined));
    memberOf(spec, id).caption = "In two zones";
    return [id];
  },

  "add a group of two nodes"(spec, { nodes }, pick) {
    const neighbour = pick(nodes);
    const added = { type: "generic.function", label: "Added function" };
    const stored = { type: "generic.database", label: "Added database" };
    membersOf(spec, neighbour.parent).extra = { label: "Added group", nodes: { added, stored } };
    const group = neighbour.parent === undefined ? "extra" : `${neighbour.parent}.extra`;
    const [first, second] = [`${group}.added`, `${group}.stored`];
    spec.edges.push({ from: neighbour.id, to: first, label: "calls" }, { from: first, to: second });
    return [neighbour.id, first, second];
  },

  "change a type"(spec, { nodes }, pick) {
    const { id } = pick(nodes);
    memberOf(spec, id).type = "generic.function";
    return [id];
  },
};

/**
 * Nodes with one edge, without which their group does not get empty.
 * @param {Architecture} architecture
 */
function leavesOf({ nodes, groups, edges }) {
  const isLeaf = (/** @type {string} */ id) => edges.filter(({ from, to }) => from === id || to === id).length === 1;
  return nodes.filter(
    ({ id, parent }) => isLeaf(id) && [...nodes, ...groups].some((other) => other.id !== id && other.parent === parent),
  );
}

/**
 * The node or group of that id.
 * @param {Spec} spec
 * @param {string} id
 */
function memberOf(spec, id) {
  const end = id.lastIndexOf(".");
  const member = membersOf(spec, end < 0 ? undefined : id.slice(0, end))[nameOf(id)];
  if (!member) throw new Error(`there is no "${id}"`);
  return member;
}

/**
 * What is in a group, or at the top level.
 * @param {Spec} spec
 * @param {string | undefined} group
 * @returns {{ [id: string]: Written }}
 */
function membersOf(spec, group) {
  const { nodes } = group === undefined ? spec : memberOf(spec, group);
  if (!nodes) throw new Error(`"${group}" is no group`);
  return nodes;
}

/** @param {string} id */
const nameOf = (id) => id.slice(id.lastIndexOf(".") + 1);
