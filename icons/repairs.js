/**
 * Pictures that use what sanitizers drop, said in other words: the same
 * pixels without it.
 *
 * @type {Record<string, { search: RegExp, replacement: string }>}
 */
const repairs = {
  // A filter floods the mask with white behind its black disc; a white rectangle does too.
  "thesvg:gcp-pubsub": {
    search: /<filter.*<\/filter>(.*)<circle ([^>]*) style="filter:url\(#luminosity-noclip\)"\/>/s,
    replacement: '$1<path fill="#fff" d="M4.64 4.19h14.73v12.76H4.64z"/><circle $2/>',
  },
};

/**
 * The SVG file of `set:slug` without what its picture does not need.
 *
 * @param {string} icon
 * @param {string} svg
 */
export function repaired(icon, svg) {
  const repair = repairs[icon];
  if (!repair) return svg;
  if (!repair.search.test(svg)) throw new Error(`icons/repairs.js: ${icon} is no longer as it was`);
  return svg.replace(repair.search, repair.replacement);
}
