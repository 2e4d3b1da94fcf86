import { randomNumbers } from "./random-numbers.js";

/**
 * An architecture of some size, in the words of every tool that is measured.
 *
 * @typedef {{ id: string, type: string, group: string, label: string }} Node
 * @typedef {{ id: string, parent?: string, label: string }} Group
 * @typedef {{ from: string, to: string, label: string }} Edge
 * @typedef {{ nodes: readonly Node[], groups: readonly Group[], edges: readonly Edge[] }} Model
 */

const types = ["lambda", "s3", "dynamodb", "sqs", "bedrock", "opensearch", "api-gateway", "ecs", "rds", "cloudwatch"];
const verbs = ["asks", "writes", "reads", "sends events", "HTTPS"];
const groupSize = 6;

/**
 * The same for the same size: groups of six nodes, every third one inside the one before it; most edges lead on
 * to a node near by, some far, and half of them say what they do.
 * @param {number} size
 * @returns {Model}
 */
export function modelOf(size) {
  const random = randomNumbers(size);
  const pick = (/** @type {number} */ count) => Math.floor(random() * count);
  const groups = Array.from({ length: Math.ceil(size / groupSize) }, (_, index) => ({
    id: `g${index}`,
    label: `Service ${index}`,
    ...(index % 3 === 2 && { parent: `g${index - 1}` }),
  }));
  const nodes = Array.from({ length: size }, (_, index) => {
    const type = types[pick(types.length)] ?? "";
    return { id: `n${index}`, type, group: `g${Math.floor(index / groupSize)}`, label: `${type} ${index}` };
  });
  const edges = nodes.slice(1).map(({ id }, index) => edge(`n${Math.max(0, index - pick(5))}`, id));
  const far = Array.from({ length: Math.floor(size / 8) }, () =>
    edge(`n${pick(size / 2)}`, `n${Math.floor(size / 2) + pick(size / 2)}`),
  );
  return { nodes, groups, edges: [...edges, ...far] };

  /**
   * @param {string} from
   * @param {string} to
   */
  function edge(from, to) {
    return { from, to, label: pick(2) === 0 ? "" : (verbs[pick(verbs.length)] ?? "") };
  }
}

/**
 * What becomes of the groups in `parent`, each made of its nodes and of what became of its own groups.
 * @template Written
 * @param {Model} model
 * @param {(group: Group, nodes: readonly Node[], inner: readonly Written[]) => Written} write
 * @param {string} [parent]
 * @returns {readonly Written[]}
 */
function writeGroups(model, write, parent) {
  return model.groups
    .filter((group) => group.parent === parent)
    .map((group) => {
      const nodes = model.nodes.filter((node) => node.group === group.id);
      return write(group, nodes, writeGroups(model, write, group.id));
    });
}

/** @param {readonly (readonly string[])[]} texts */
const indented = (texts) => texts.flat().map((line) => `    ${line}`);

/** @param {Model} model */
export function stratogramOf(model) {
  const groups = writeGroups(model, ({ id, label }, nodes, /** @type {readonly (readonly string[])[]} */ inner) => [
    `${id}:`,
    `  label: ${label}`,
    "  nodes:",
    ...nodes.map((node) => `    ${node.id}: { type: ${node.type}, label: ${node.label} }`),
    ...indented(inner),
  ]);
  const edges = model.edges.map(({ from, to, label }) => `    - ${from} -> ${to}${label && `: ${label}`}`);
  return ["provider: aws", "nodes:", ...indented(groups), "edges:", ...edges, ""].join("\n");
}

/** @param {Model} model */
export function d2Of(model) {
  const groups = writeGroups(model, ({ id, label }, nodes, /** @type {readonly (readonly string[])[]} */ inner) => [
    `${id}: ${label} {`,
    ...nodes.map((node) => `    ${node.id}: ${node.label}`),
    ...indented(inner),
    "}",
  ]);
  const paths = new Map(model.nodes.map(({ id, group }) => [id, `${pathOf(model, group)}.${id}`]));
  const edges = model.edges.map(
    ({ from, to, label }) => `${paths.get(from)} -> ${paths.get(to)}${label && `: ${label}`}`,
  );
  return ["direction: right", ...groups.flat(), ...edges, ""].join("\n");
}

/**
 * @param {Model} model
 * @param {string} group
 */
function pathOf({ groups }, group) {
  const parent = groups.find(({ id }) => id === group)?.parent;
  return parent === undefined ? group : `${parent}.${group}`;
}

/** @param {Model} model */
export function dotOf(model) {
  const groups = writeGroups(model, ({ id, label }, nodes, /** @type {readonly (readonly string[])[]} */ inner) => [
    `subgraph cluster_${id} { label="${label}"`,
    ...nodes.map((node) => `    ${node.id} [label="${node.label}"]`),
    ...indented(inner),
    "}",
  ]);
  const edges = model.edges.map(({ from, to, label }) => `${from} -> ${to} [label="${label}"]`);
  return ["digraph {", "rankdir=LR", "node [shape=box]", ...groups.flat(), ...edges, "}", ""].join("\n");
}

/**
 * As its own documentation would have it: one layered layout across all groups, right-angled edges, labels with room.
 * @param {Model} model
 */
export function elkOf(model) {
  const children = writeGroups(model, ({ id, label }, nodes, /** @type {readonly object[]} */ inner) => ({
    id,
    labels: [labelOf(label)],
    layoutOptions: { "elk.padding": "[top=40,left=20,bottom=20,right=20]" },
    children: [
      ...nodes.map((node) => ({ id: node.id, width: 120, height: 90, labels: [labelOf(node.label)] })),
      ...inner,
    ],
  }));
  return {
    id: "root",
    layoutOptions: {
      "elk.algorithm": "layered",
      "elk.direction": "RIGHT",
      "elk.edgeRouting": "ORTHOGONAL",
      "elk.hierarchyHandling": "INCLUDE_CHILDREN",
    },
    children,
    edges: model.edges.map(({ from, to, label }, index) => ({
      id: `e${index}`,
      sources: [from],
      targets: [to],
      labels: label ? [labelOf(label)] : [],
    })),
  };
}

/** @param {string} text */
const labelOf = (text) => ({ text, width: 7 * text.length, height: 16 });
