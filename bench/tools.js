import { d2Of, dotOf, elkOf, stratogramOf } from "./model.js";

/**
 * A way from a model to a picture, or for ELK alone to a layout.
 *
 * @typedef {object} Tool
 * @property {string} name
 * @property {string} extension of its input
 * @property {(model: import("./model.js").Model) => string} write its input
 * @property {() => Promise<(input: string) => Promise<unknown>>} load everything that it needs, once
 */

/** @type {readonly Tool[]} */
export const tools = [
  stratogram("stratogram", {}),
  stratogram("stratogram, draft", { effort: "draft" }),
  stratogram("stratogram, best", { effort: "best" }),
  {
    name: "elkjs alone",
    extension: "json",
    write: (model) => JSON.stringify(elkOf(model)),
    async load() {
      const { default: Elk } = await import("elkjs");
      const elk = new Elk.default();
      return async (input) => elk.layout(JSON.parse(input));
    },
  },
  {
    name: "D2 with ELK",
    extension: "d2",
    write: d2Of,
    async load() {
      const { D2 } = await import(peer("@terrastruct/d2"));
      const d2 = new D2();
      return async (input) => {
        const { diagram, renderOptions } = await d2.compile(input, { options: { layout: "elk" } });
        return d2.render(diagram, renderOptions);
      };
    },
  },
  {
    name: "Graphviz",
    extension: "dot",
    write: dotOf,
    async load() {
      const { Graphviz } = await import(peer("@hpcc-js/wasm-graphviz"));
      const graphviz = await Graphviz.load();
      return async (input) => graphviz.layout(input, "svg", "dot");
    },
  },
];

/**
 * Draws a model after an edit, a node more: as if it were new, and starting from the picture before.
 * @type {readonly Tool[]}
 */
export const editors = [
  { ...stratogram("drawn anew", {}), write: (model) => stratogramOf(edited(model)) },
  {
    name: "the picture before known",
    extension: "json",
    write: (model) => JSON.stringify({ before: stratogramOf(model), after: stratogramOf(edited(model)) }),
    async load() {
      const render = await renderer();
      /** @type {string | undefined} */
      let previous;
      return async (input) => {
        const { before, after } = JSON.parse(input);
        previous ??= await render(before, {});
        return render(after, { previous });
      };
    },
  },
];

/** @param {string} name */
export function toolNamed(name) {
  const tool = [...tools, ...editors].find((candidate) => candidate.name === name);
  if (!tool) throw new Error(`there is no tool "${name}"`);
  return tool;
}

/**
 * @param {string} name
 * @param {import("./documents.js").Options} options
 * @returns {Tool}
 */
function stratogram(name, options) {
  return {
    name,
    extension: "yaml",
    write: stratogramOf,
    async load() {
      const render = await renderer();
      return (input) => render(input, options);
    },
  };
}

/** Loaded when it is needed, so that others are measured without it. */
async function renderer() {
  const { library } = await import("./library.js");
  return async (/** @type {string} */ input, /** @type {import("./documents.js").Options} */ options) => {
    const { output, diagnostics } = await library.render(input, options);
    if (!output) throw new Error(JSON.stringify(diagnostics[0]?.message));
    return output;
  };
}

/**
 * With one node and one edge more in the first group.
 * @param {import("./model.js").Model} model
 * @returns {import("./model.js").Model}
 */
function edited({ nodes, groups, edges }) {
  const [neighbour] = nodes;
  if (!neighbour) throw new Error("there is nothing to edit");
  return {
    nodes: [...nodes, { ...neighbour, id: "added", label: "added" }],
    groups,
    edges: [...edges, { from: neighbour.id, to: "added", label: "" }],
  };
}

/**
 * Peers are installed in this folder alone, so that types are not looked for.
 * @param {string} name
 */
const peer = (name) => name;
