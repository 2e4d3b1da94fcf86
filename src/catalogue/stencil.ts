/** A shape of draw.io's own that shows what the picture of a type shows. */
export type Stencil = {
  /** In the library of its kind. */
  readonly name: string;
} & (
  | {
      readonly kind: "service" | "resource" | "group";
      /** `#rrggbb`: the library of AWS leaves the colour open. */
      readonly fill: string;
    }
  | { readonly kind: "azure" | "kubernetes" }
);

/** What stands for a type: as a node, and in the corner of a group. None: its picture is put into the file. */
export interface Stencils {
  readonly node?: Stencil;
  readonly corner?: Stencil;
}
