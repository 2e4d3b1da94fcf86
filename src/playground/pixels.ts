import { loadFonts } from "./fonts.ts";

/** Beyond this browsers give an empty picture, pixels. */
const most = 16_000;

/** A picture as PNG, in the font that it is measured with, whatever fonts there are; `scale` pixels in a row stand for one px. */
export async function pixelsOf(svg: string, scale: number): Promise<Uint8Array> {
  const address = URL.createObjectURL(
    new Blob([svg.includes("<text") ? await withFonts(svg) : svg], { type: "image/svg+xml" }),
  );
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return new Uint8Array(await (await painted(image, scale)).arrayBuffer());
  } finally {
    URL.revokeObjectURL(address);
  }
}

function painted(image: HTMLImageElement, scale: number): Promise<Blob> {
  const { naturalWidth, naturalHeight } = image;
  const factor = Math.min(scale, most / Math.max(naturalWidth, naturalHeight));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(naturalWidth * factor);
  canvas.height = Math.round(naturalHeight * factor);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The picture is too large for pixels."))));
  });
}

/** An image reaches nothing outside of itself, so that it has to bring its fonts. */
async function withFonts(svg: string): Promise<string> {
  const [regular, bold] = await loadFonts();
  const rules = [faceOf(regular?.bytes, "normal"), faceOf(bold?.bytes, "bold")];
  return svg.replace(/<svg[^>]*>/, (start) => `${start}<style>${rules.join("")}</style>`);
}

function faceOf(bytes: Uint8Array | undefined, weight: string): string {
  let characters = "";
  for (const byte of bytes ?? []) characters += String.fromCharCode(byte);
  return `@font-face{font-family:Arial;font-weight:${weight};src:url(data:font/ttf;base64,${btoa(characters)})}`;
}
