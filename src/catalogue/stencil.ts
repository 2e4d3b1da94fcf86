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

/** What stands for the picture of a type. None: the picture itself is put into the file. */
export interface Stencils {
  readonly node?: Stencil;
  /** In the corner of a group, where that has another picture than a node. */
  readonly corner?: Stencil | "picture";
}
