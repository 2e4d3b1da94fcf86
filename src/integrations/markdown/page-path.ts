/** The file that a page comes from, as site generators tell it in the environment of the parser. */
export function pathIn(env: unknown): string | undefined {
  const { path, filePath, page } = fieldsOf(env);
  // VitePress says `path`, VuePress `filePath`, Eleventy `page.inputPath`.
  return [path, filePath, fieldsOf(page).inputPath].find((value): value is string => typeof value === "string");
}

/** The fields of what may be an object. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
