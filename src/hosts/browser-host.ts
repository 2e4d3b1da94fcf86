import type { FontFile, Host, Rasterizer } from "./host.ts";

export interface BrowserHostOptions {
  /** Texts of files by their names. */
  readonly files?: Readonly<Record<string, string>>;
  /** Gives the text of another file by its name; none: there is no such file. */
  readonly load?: (name: string) => Promise<string | undefined>;
  /** What formats with fonts are written with: Arimo or another one as wide as Arial, regular and bold, and after them any others. */
  readonly fonts?: readonly FontFile[];
  /** What formats with pixels are written with, such as a canvas; none: they cannot be written. */
  readonly rasterizer?: Rasterizer;
}

/**
 * The files that it is given and no others: for browsers, and wherever a
 * document is to reach no files of the machine.
 */
export function browserHost({ files = {}, load, fonts, rasterizer }: BrowserHostOptions = {}): Host {
  const texts = new Map(Object.entries(files));
  return {
    ...(fonts && { fonts: async () => fonts }),
    ...(rasterizer && { rasterizer: async () => rasterizer }),
    async read(path, from) {
      const name = join(from, path);
      if (name === undefined) return { failure: "outside", reason: "it is outside the root of the document" };
      const text = texts.get(name) ?? (await load?.(name));
      return text === undefined ? { failure: "missing", reason: "there is no such file" } : { name, text };
    },
  };
}

/** `path` as seen from the folder of `from`; none when it leads out of the root. */
function join(from: string, path: string): string | undefined {
  const segments = from.split("/").slice(0, -1);
  if (/^([a-z]:|[/\\])/i.test(path)) return undefined;
  for (const segment of path.split("/")) {
    if (segment === ".." && segments.length === 0) return undefined;
    if (segment === "..") segments.pop();
    else if (segment !== "." && segment !== "") segments.push(segment);
  }
  return segments.join("/");
}
