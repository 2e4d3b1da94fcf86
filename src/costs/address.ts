/** One step of an address in infrastructure code: of `aws_instance.web[0]`, `aws_instance` and then `web` with the index `[0]`. */
export interface Step {
  readonly name: string;
  /** With its brackets; empty where there is none. */
  readonly index: string;
}

/** No address is longer; what is has no steps that anyone would name, in characters. */
const longest = 2000;

/** The steps of an address. Dots in brackets are part of an index: `web["a.b"]`. */
export function stepsOf(address: string): readonly Step[] {
  if (address.length > longest) return [{ name: address, index: "" }];
  const steps: Step[] = [];
  for (let rest = address; rest !== ""; ) {
    const name = /^[^.[]*/.exec(rest)?.[0] ?? "";
    const index = /^(\[("([^"\\]|\\.)*"|[^\]"]*)\])*/.exec(rest.slice(name.length))?.[0] ?? "";
    steps.push({ name, index });
    // Whatever stands between an index and the next dot belongs to nothing.
    const end = rest.indexOf(".", name.length + index.length);
    rest = end === -1 ? "" : rest.slice(end + 1);
  }
  return steps;
}

/** The names of the steps, which several addresses may share. */
export function namesIn(steps: readonly Step[]): string {
  return steps.map(({ name }) => name).join(".");
}

/** Whether everything under these steps is meant: a module, in modules or not. */
export function isModule(steps: readonly Step[]): boolean {
  return (
    steps.length > 0 && steps.length % 2 === 0 && steps.every(({ name }, index) => index % 2 === 1 || name === "module")
  );
}

/** Whether steps of the same names have the indices that are asked for; where none is asked for, any will do. */
export function hasIndices(steps: readonly Step[], wanted: readonly Step[]): boolean {
  return wanted.every(({ index }, place) => index === "" || index === steps[place]?.index);
}

/** What kind of thing an address names: `aws_instance` of `module.app.aws_instance.web`. */
export function typeIn(steps: readonly Step[]): string {
  return steps.at(-2)?.name ?? "";
}
