/** What a node or a group can be, as one entry of the catalogue. */
export interface Type {
  /** `namespace.name`: `aws.lambda`. */
  readonly id: string;
  readonly namespace: string;
  readonly title: string;
  readonly category: string;
  /** Other names that authors use, without the namespace. */
  readonly aliases: readonly string[];
  /** What is true of every node of this type: `datastore`, `entry-point`, `human` … */
  readonly traits: readonly string[];
  /** The picture in the icon pack of its namespace; none: a monogram is drawn. */
  readonly icon?: string;
  /** The type whose picture it borrows; told apart by a badge in the corner. */
  readonly sharesIconWith?: string;
  /** One to three letters that no other type with the same picture has. */
  readonly badge?: string;
  /** How a group of this type looks; none: the theme's plain group. */
  readonly group?: GroupLook;
}

export interface GroupLook {
  /** `#RRGGBB`; none: no border. */
  readonly stroke?: string;
  readonly line: "solid" | "dashed" | "dotted" | "dash-long" | "none";
  /** `#RRGGBB`; none: transparent. */
  readonly fill?: string;
  readonly labelAlign: "left" | "center";
  /** The picture in its corner, in the icon pack of its namespace. */
  readonly icon?: string;
}

/** The name of a type without its namespace. */
export function nameOf({ id, namespace }: Type): string {
  return id.slice(namespace.length + 1);
}
