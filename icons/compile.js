import { optimize } from "svgo";
import { cleanUp } from "./clean-up.js";

/**
 * @import { PluginConfig } from "svgo"
 * @import { Icon } from "../src/icons/icon.ts"
 */

/**
 * Turns an SVG file into a picture that can be inlined many times in one file.
 *
 * Style sheets become presentation attributes, ids become short, and what no
 * viewer shows is dropped. What it looks like stays as it is: a test compares
 * every picture with its original.
 *
 * @param {string} name for messages
 * @param {string} svg
 * @returns {Icon}
 */
export function compile(name, svg) {
  const size = { width: 0, height: 0 };
  const { data } = optimize(svg, {
    path: name,
    multipass: true,
    floatPrecision: precisionFor(svg),
    plugins: pluginsFor(size),
  });
  return { size, body: bodyOf(data) };
}

/**
 * @param {{ width: number, height: number }} size set to the size of the picture
 * @returns {PluginConfig[]}
 */
function pluginsFor(size) {
  return [
    "removeDoctype",
    "removeXMLProcInst",
    "removeComments",
    "removeMetadata",
    "removeTitle",
    "removeDesc",
    "removeEditorsNSData",
    { name: "inlineStyles", params: { onlyMatchedOnce: false } },
    "convertStyleToAttrs",
    cleanUp(size),
    "preset-default",
  ];
}

/**
 * How many decimals keep every pixel the same when a picture is shown 128 px large: roundings of a path add up.
 *
 * @param {string} svg
 */
function precisionFor(svg) {
  const side = Number(/viewBox="\S+ \S+ (\S+)/.exec(svg)?.[1] ?? /width="([\d.]+)"/.exec(svg)?.[1]);
  return Math.max(0, Math.ceil(Math.log10(30000 / side)));
}

/** @param {string} svg */
function bodyOf(svg) {
  return svg.replace(/^<svg[^>]*>/, "").replace(/<\/svg>$/, "");
}
