import type { Icon } from "../../icons/icon.ts";

/** There in Node and in browsers alike. */
declare function btoa(characters: string): string;

/** A picture as draw.io has it in a style, where `;` would end it: base64 that does not say so. */
export function dataUrlOf({ size: { width, height }, body }: Icon): string {
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`;
  return `data:image/svg+xml,${btoa(ascii(`${head}${body}</svg>`))}`;
}

function ascii(markup: string): string {
  return markup.replace(/[^ -~]/gu, (character) => `&#${character.codePointAt(0)};`);
}
