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
  {
    name: "stratogram",
    extension: "yaml",
    write: stratogramOf,
    async load() {
      const { render } = await import(new URL("../dist/index.js", import.meta.url).href);
      return async (input) => {
        const { output, diagnostics } = await render(input);
        if (!output) throw new Error(JSON.stringify(diagnostics[0]?.message));
        return output;
      };
    },
  },
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
 * Peers are installed in this folder alone, so that types are not looked for.
 * @param {string} name
 */
const peer = (name) => name;
