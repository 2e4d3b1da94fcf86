/** What a page shows, as its address says it. */
export interface Place {
  /** The name of a diagram; none: the first. */
  readonly name?: string;
  readonly view: string;
}

/** What the picture of the whole is called. */
export const wholeView = "default";

export function readPlace(): Place {
  const parameters = new URLSearchParams(location.search);
  const name = parameters.get("diagram");
  return { ...(name !== null && { name }), view: parameters.get("view") ?? wholeView };
}

/** The address of a diagram, or of one of its views. */
export function addressOf({ name, view }: Place): string {
  return `/?${new URLSearchParams({ ...(name !== undefined && { diagram: name }), ...(view !== wholeView && { view }) })}`;
}
