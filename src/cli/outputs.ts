import { existsSync, statSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { type Format, formats } from "../index.ts";
import type { Input } from "./inputs.ts";

/** A picture to be written. */
export interface Output {
  readonly format: Format;
  /** `-` for standard output. */
  readonly path: string;
}

/** Where the author of the command line wants the pictures. */
export interface Wish {
  /** A file, a folder or `-`; none: beside each document. */
  readonly output?: string;
  /** None: as the extension of the output says, or else the first of all formats. */
  readonly format?: readonly Format[];
}

/** Plans what each document becomes. What cannot be meant is refused, before anything is written. */
export function planOutputs(
  inputs: readonly Input[],
  wish: Wish,
  refuse: (message: string) => never,
): ReadonlyMap<Input, readonly Output[]> {
  const chosen = wish.format ?? [formatOf(wish.output, refuse)];
  const plan = new Map(inputs.map((input) => [input, chosen.map((format) => outputOf(input, format, wish.output))]));
  const pictures = [...plan].flatMap(([input, outputs]) => outputs.map((output) => ({ input, output })));
  if (wish.output !== undefined && !isFolder(wish.output) && pictures.length > 1) {
    refuse(`${pictures.length} pictures do not fit into one file: give a folder, such as "-o out/"`);
  }
  refuseClashes(pictures, refuse);
  return plan;
}

/** Where the pictures of a document are when nobody says where. */
export function besides(input: Input): readonly Output[] {
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

function outputOf({ path }: Input, format: Format, output: string | undefined): Output {
  const name = path === "-" ? "stdin" : basename(path, extname(path));
  const file = `${name}.${format.extension}`;
  if (output === undefined) return { format, path: path === "-" ? "-" : join(dirname(path), file) };
  return { format, path: isFolder(output) ? join(output, file) : output };
}

function isFolder(path: string): boolean {
  return /[/\\]$/.test(path) || (existsSync(path) && statSync(path).isDirectory());
}

type Picture = { readonly input: Input; readonly output: Output };

function refuseClashes(pictures: readonly Picture[], refuse: (message: string) => never): void {
  const documents = new Set(pictures.map(({ input }) => resolve(input.path)));
  const taken = new Map<string, string>();
  for (const { input, output } of pictures) {
    const place = output.path === "-" ? "-" : resolve(output.path);
    const other = taken.get(place);
    if (other !== undefined) refuse(`"${other}" and "${input.path}" would both be written to "${output.path}"`);
    if (documents.has(place) && place !== "-") refuse(`the picture would be written over "${output.path}", a document`);
    taken.set(place, input.path);
  }
}
