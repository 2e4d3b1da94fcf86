/**
 * The library as it is built, with the types of its source.
 * @type {typeof import("../src/index.ts")}
 */
export const library = await import(new URL("../dist/index.js", import.meta.url).href);
