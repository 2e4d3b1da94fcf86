/**
 * @import { CustomPlugin, XastElement, XastRoot } from "svgo"
 * @import { Size } from "../src/geometry.ts"
 */

/** The colour of pictures that leave their colour to the page: as dark as the text, but not black. */
const ink = "#161616";

/** Attributes that change nothing in a still picture without text. */
const noise =
  /^(aria-|data-|xml:|xmlns|font-|text-|enable-background|isolation|mix-blend-mode|pointer-events|role|class|version|baseProfile|overflow|mask-type|-inkscape|style|line-height|flex|color$)/;

/**
 * A svgo plugin for what svgo leaves alone: it drops what changes nothing,
 * settles the colour of the page, and gives every picture an origin at 0, 0
 * and nothing on its root, so that its inside means the same elsewhere.
 *
 * @param {{ width: number, height: number }} size set to the size of the picture
 * @returns {CustomPlugin}
 */
export function cleanUp(size) {
  return {
    name: "clean-up",
    fn: (root) => ({
      element: {
        enter: (node, parent) => {
          settleColors(node);
          if (parent.type === "root") moveToOrigin(node, size);
          else dropNoise(node);
          if (node.attributes.href) inheritGradient(node, root);
        },
      },
    }),
  };
}

/** @param {XastElement} node */
function settleColors({ attributes }) {
  for (const [key, value] of Object.entries(attributes)) {
    if (value.toLowerCase() === "currentcolor") attributes[key] = ink;
  }
}

/** @param {XastElement} node */
function dropNoise({ attributes }) {
  for (const key of Object.keys(attributes)) {
    if (noise.test(key)) delete attributes[key];
  }
}

/**
 * A picture without a viewBox is as large as it says; one whose viewBox starts
 * elsewhere is moved, and what its root says about all of it goes to a group.
 *
 * @param {XastElement} root
 * @param {{ width: number, height: number }} size
 */
function moveToOrigin(root, size) {
  dropNoise(root);
  const { viewBox, width, height, x: _x, y: _y, xmlns: _xmlns, id: _id, ...look } = root.attributes;
  const [x = 0, y = 0, ...sides] = (viewBox ?? `0 0 ${width} ${height}`).split(/[\s,]+/).map(Number.parseFloat);
  [size.width = 0, size.height = 0] = sides;
  root.attributes = { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${size.width} ${size.height}` };
  if (x !== 0 || y !== 0) look.transform = `translate(${-x} ${-y})`;
  if (Object.keys(look).length === 0) return;
  root.children = [{ type: "element", name: "g", attributes: look, children: root.children }];
}

/**
 * A gradient may take what it lacks from another one. Sanitizers drop such
 * references, so it is given a copy.
 *
 * @param {XastElement} gradient
 * @param {XastRoot} root
 */
function inheritGradient(gradient, root) {
  const { href = "", ...own } = gradient.attributes;
  const model = elementWithId(root, href.slice(1));
  if (!model) return;
  const { id: _id, href: next, ...inherited } = model.attributes;
  gradient.attributes = { ...inherited, ...own, ...(next && { href: next }) };
  if (gradient.children.length === 0) gradient.children = structuredClone(model.children);
  if (next) inheritGradient(gradient, root);
}

/**
 * @param {XastRoot | XastElement} node
 * @param {string} id
 * @returns {XastElement | undefined}
 */
function elementWithId(node, id) {
  for (const child of node.children) {
    if (child.type !== "element") continue;
    const found = child.attributes.id === id ? child : elementWithId(child, id);
    if (found) return found;
  }
  return undefined;
}
