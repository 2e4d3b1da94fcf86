/** A shape of draw.io's own that shows what the picture of a type shows. */
export type Stencil = {
  /** In the library of its kind. */
  readonly name: string;
  /** `#rrggbb`, where the library leaves the colour open. */
  readonly fill?: string;
} & (
  | { readonly kind: "service" | "resource"; readonly fill: string }
  | { readonly kind: "group" | "azure" | "kubernetes" }
);

/** What stands for a type: as a node, and in the corner of a group. None: its picture is put into the file. */
export interface Stencils {
  readonly node?: Stencil;
  readonly corner?: Stencil;
}

/** By the ids of types; without types that have none. */
export type StencilsByType = Readonly<Record<string, Stencils>>;
