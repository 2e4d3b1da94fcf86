import { createRequire } from "node:module";

/** Where the package has each weight. Arimo has the advance widths of Arial, Helvetica and Liberation Sans. */
const paths = { regular: "400Regular/Arimo_400Regular.ttf", bold: "700Bold/Arimo_700Bold.ttf" };

/**
 * The TrueType file of Arimo of one weight, with every character that it has:
 * renderers draw badly what is spread over several files.
 *
 * @param {keyof typeof paths} weight
 * @returns {string}
 */
export function arimoFile(weight) {
  return createRequire(import.meta.url).resolve(`@expo-google-fonts/arimo/${paths[weight]}`);
}
