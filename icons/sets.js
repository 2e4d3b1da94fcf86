import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);

/**
 * A collection of pictures that comes as a package.
 *
 * @typedef {object} IconSet
 * @property {string} name what stands before the colon in the catalogue
 * @property {string} package
 * @property {(slug: string) => Promise<string | undefined> | string | undefined} read the text of an SVG file
 */

/**
 * Every set. A new one is a line here and its credit in NOTICE.
 *
 * @type {IconSet[]}
 */
export const sets = [
  { name: "aws", package: "aws-icons", read: (slug) => fileOf("aws-icons", `icons/${slug}.svg`) },
  { name: "thesvg", package: "@thesvg/icons", read: readTheSvg },
  { name: "lobehub", package: "@lobehub/icons-static-svg", read: readLobeHub },
  { name: "isoflow", package: "@isoflow/isopacks", read: readIsoflow },
  iconify("carbon"),
  iconify("logos"),
  iconify("devicon"),
  iconify("simple-icons"),
  iconify("lucide"),
];

/**
 * The SVG file of `set:slug`; undefined when there is none.
 *
 * @param {string} icon
 */
export async function readIcon(icon) {
  const colon = icon.indexOf(":");
  const set = sets.find(({ name }) => name === icon.slice(0, colon));
  return set?.read(icon.slice(colon + 1));
}

/**
 * @param {string} name of the package
 * @param {string} path inside it
 */
function fileOf(name, path) {
  const folder = dirname(require.resolve(`${name}/package.json`));
  try {
    return readFileSync(join(folder, path), "utf8");
  } catch {
    return undefined;
  }
}

/** @param {string} slug */
function readLobeHub(slug) {
  return fileOf("@lobehub/icons-static-svg", `icons/${slug}.svg`);
}

/** @param {string} slug */
async function readTheSvg(slug) {
  try {
    const { svg } = await import(`@thesvg/icons/${slug}`);
    return svg;
  } catch {
    return undefined;
  }
}

/**
 * Isoflow keeps the icons of a provider as data URLs in one script.
 *
 * @param {string} slug `azure/azure-active-directory`
 */
function readIsoflow(slug) {
  const [provider, id] = slug.split("/");
  /** @type {{ default: { icons: { id: string, url: string }[] } }} */
  const pack = require(`@isoflow/isopacks/dist/${provider}`);
  const url = pack.default.icons.find((icon) => icon.id === id)?.url;
  return url && Buffer.from(url.slice(url.indexOf(",") + 1), "base64").toString();
}

/**
 * @param {string} name
 * @returns {IconSet}
 */
function iconify(name) {
  const path = `@iconify-json/${name}`;
  return { name, package: path, read: (slug) => readIconify(path, slug) };
}

/**
 * Iconify keeps the inside of each icon in one file, sizes apart.
 *
 * @param {string} path
 * @param {string} slug
 */
function readIconify(path, slug) {
  /** @type {{ icons: Record<string, { body: string, width?: number, height?: number }>, width?: number, height?: number }} */
  const set = require(`${path}/icons.json`);
  const icon = Object.hasOwn(set.icons, slug) ? set.icons[slug] : undefined;
  if (!icon) return undefined;
  const { width = set.width ?? 16, height = set.height ?? 16, body } = icon;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${body}</svg>`;
}
