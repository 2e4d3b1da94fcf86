declare module "pngjs" {
  /** A picture as rows of pixels, red, green, blue and opacity of each. */
  export interface PNG {
    readonly width: number;
    readonly height: number;
    readonly data: Uint8Array;
  }

  export const PNG: { readonly sync: { read(file: Uint8Array): PNG } };
}
