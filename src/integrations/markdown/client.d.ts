// What projects with Vite refer to, as to `vite/client`. A pattern can vary at one place only, so that `svg` stands last.

/** The picture of a document, as the text of an SVG. */
declare module "*?svg" {
  const svg: string;
  export default svg;
}

/** The same with what is said of its look: `./shop.strato.yaml?view=costs&svg`. */
declare module "*&svg" {
  const svg: string;
  export default svg;
}
