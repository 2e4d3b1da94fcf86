/** The bidirectional algorithm of Unicode; its own types do not tell how Node imports it. */
declare module "bidi-js" {
  export interface Bidi {
    /** A level for each UTF-16 code unit; what has an odd one is read from right to left. */
    getEmbeddingLevels(text: string, direction: "ltr"): { readonly levels: Uint8Array };
    /** What is drawn for a character that is read from right to left, if it is another one. */
    getMirroredCharacter(character: string): string | null;
  }

  export default function bidiFactory(): Bidi;
}
