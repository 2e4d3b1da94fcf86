/** A diagram as a page has it: the text of a fence, or an image of which the source is a document. */
export interface Embedded {
  /** Of a fence, without what stands before its lines. */
  readonly text?: string;
  /** Of an image: the path of the document, decoded, as it is seen from the page. */
  readonly path?: string;
  /** What else the fence, or the title of the image, says. */
  readonly info: string;
  /** What the image says in place of a picture. */
  readonly alt?: string;
  /** Of the line that it begins on, counted from 1, in the text that was parsed. */
  readonly line: number;
}

/** The language of fences that are drawn. */
export const language = "stratogram";

/** What an image, by its address, embeds; none when it is another kind of picture. */
export function documentAt(address: string): string | undefined {
  return /\.strato\.ya?ml$/i.test(address) && !/^([a-z][a-z\d+.-]*:|\/\/)/i.test(address)
    ? decoded(address)
    : undefined;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
