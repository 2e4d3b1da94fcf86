import { existsSync, statSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { type Format, formats } from "../index.ts";
import { listed } from "../listed.ts";
import type { Input } from "./inputs.ts";

/** A picture to be written, or one for each of several views. */
export interface Output {
  readonly format: Format;
  /** `-` for standard output. */
  readonly path: string;
  /** Whether somebody gave the file this name, which no view is added to. */
  readonly isNamed: boolean;
}

/** Where the author of the command line wants the pictures. */
export interface Wish {
  /** A file, a folder or `-`; none: beside each document. */
  readonly output?: string;
  /** None: as the extension of the output says, or else the first of all formats. */
  readonly format?: readonly Format[];
  /** Names of views; none: the default alone. */
  readonly view?: readonly string[];
  readonly allViews?: boolean;
}

/** Whether there may be several pictures of one document. */
export function hasViews({ view = [], allViews = false }: Pick<Wish, "view" | "allViews">): boolean {
  return allViews || view.length > 1;
}

/** What the one view that is wanted adds to the name of a file: `.cost`; nothing for the default. */
export function pathOfView({ path, isNamed }: Output, view: string): string {
  if (view === "default" || isNamed || path === "-") return path;
  const extension = extname(path);
  return `${path.slice(0, path.length - extension.length)}.${view}${extension}`;
}

/** What documents become. */
export interface Plan {
  /** The pictures of each document. */
  readonly outputs: ReadonlyMap<Input, readonly Output[]>;
  /** The file that has a page for each document. */
  readonly bound?: Output;
}

/** Plans what each document becomes. What cannot be meant is refused, before anything is written. */
export function planOutputs(inputs: readonly Input[], wish: Wish, refuse: (message: string) => never): Plan {
  const chosen = wish.format ?? [formatOf(wish.output, refuse)];
  const outputs = new Map(inputs.map((input) => [input, chosen.map((format) => outputOf(input, format, wish.output))]));
  if (hasViews(wish)) for (const output of [...outputs.values()].flat()) refuseViews(output, refuse);
  const [first, second] = picturesOf(outputs, wish);
  const isOneFile = wish.output !== undefined && !isFolder(wish.output);
  if (!first || !second || !isOneFile) {
    refuseClashes(picturesOf(outputs, wish), inputs, refuse);
    return { outputs };
  }
  if (chosen.length > 1 || !first.output.format.bind) {
    const count = [...picturesOf(outputs, wish)].length;
    const remedy = chosen.length > 1 ? "" : orBinding;
    refuse(`${count} pictures do not fit into one file: give a folder, such as "-o out/"${remedy}`);
  }
  refuseClashes([first], inputs, refuse);
  return { outputs: new Map(inputs.map((input) => [input, []])), bound: first.output };
}

/** A picture of a document. */
interface Picture {
  readonly input: Input;
  readonly output: Output;
  /** That of the view that it shows, as far as it is known which views there are. */
  readonly path: string;
}

/** Each picture; there may be thousands, so that they are told one after the other. */
function* picturesOf(outputs: Plan["outputs"], wish: Wish): Generator<Picture> {
  for (const [input, planned] of outputs) {
    for (const output of planned) for (const path of pathsOf(output, wish)) yield { input, output, path };
  }
}

function pathsOf(output: Output, wish: Wish): readonly string[] {
  const { view = ["default"] } = wish;
  return output.format.bind && hasViews(wish) ? [output.path] : view.map((name) => pathOfView(output, name));
}

/** Several views need several files, or pages. */
function refuseViews({ format, path, isNamed }: Output, refuse: (message: string) => never): void {
  if (format.bind || (path !== "-" && !isNamed)) return;
  refuse(`several views do not fit into one file: give a folder, such as "-o out/"${orBinding}`);
}

/** `, or a .pdf file` */
const orBinding = `, or a ${listed(
  formats.filter(({ bind }) => bind).map(({ extension }) => `.${extension}`),
  "or",
)} file`;

/** Where the pictures of a document are when nobody says where. */
export function besides(input: Pick<Input, "path">): readonly Output[] {
  return formats.map((format) => outputOf(input, format, undefined));
}

function formatOf(output: string | undefined, refuse: (message: string) => never): Format {
  const [first] = formats;
  if (first === undefined) throw new Error("There are no formats");
  if (output === undefined || output === "-" || isFolder(output)) return first;
  const extension = extname(output).slice(1).toLowerCase();
  const known = formats.map((format) => `.${format.extension}`).join(", ");
  return (
    formats.find((format) => format.extension === extension) ??
    refuse(`the name of "${output}" does not say in which format it is to be written: end it in one of ${known}`)
  );
}

function outputOf({ path }: Pick<Input, "path">, format: Format, output: string | undefined): Output {
  const name = path === "-" ? "stdin" : basename(path, extname(path));
  const file = `${name}.${format.extension}`;
  if (output === undefined) return { format, path: path === "-" ? "-" : join(dirname(path), file), isNamed: false };
  const isInFolder = isFolder(output);
  return { format, path: isInFolder ? join(output, file) : output, isNamed: !isInFolder };
}

function isFolder(path: string): boolean {
  return /[/\\]$/.test(path) || (existsSync(path) && statSync(path).isDirectory());
}

function refuseClashes(
  pictures: Iterable<Picture>,
  inputs: readonly Input[],
  refuse: (message: string) => never,
): void {
  const taken = new Map<string, string>();
  const endings = new Set<string>();
  for (const { input, path } of pictures) {
    const place = path === "-" ? "-" : resolve(path);
    const other = taken.get(place);
    if (other !== undefined) refuse(`"${other}" and "${input.path}" would both be written to "${path}"`);
    taken.set(place, input.path);
    endings.add(extname(path));
  }
  // Of thousands of documents, hardly any is called as pictures are.
  for (const { path } of inputs.filter(({ path }) => endings.has(extname(path)))) {
    if (taken.has(resolve(path))) refuse(`the picture would be written over "${path}", a document`);
  }
}
