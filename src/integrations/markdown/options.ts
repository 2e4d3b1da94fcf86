import { resolve } from "node:path";
import { themeNames } from "../../index.ts";

/** How diagrams stand in pages. */
export interface MarkdownOptions {
  /**
   * `inline`, the default: each picture is part of its page, where links and tooltips work. `files`: it is a file of its
   * own, in `outputFolder`, and the page shows it.
   */
  readonly mode?: Mode;
  /**
   * What a diagram with mistakes does: `throw`, the default, ends the build and says where the mistake is; `inline`
   * shows it in the page in place of the picture.
   */
  readonly onError?: "throw" | "inline";
  /** Of diagrams that name none: `light`, `dark`, `print`, or `auto`, the default, which follows whoever reads. */
  readonly theme?: string;
  /**
   * A selector of what is around pictures on dark pages, where readers choose by a switch of the site: `.dark` in
   * VitePress, `[data-theme=dark]` in Docusaurus and Starlight. By default pictures of mode `inline` follow the system,
   * as those of mode `files` always do.
   */
  readonly darkSelector?: string;
  /**
   * The folder under which all files lie that diagrams mention; paths that begin with `/` begin there. By default the
   * one that the build runs in.
   */
  readonly root?: string;
  /** Where the files of mode `files` are written; `public/diagrams` by default. */
  readonly outputFolder?: string;
  /** The address of that folder in the site; `/diagrams/` by default. */
  readonly publicPath?: string;
  /** Where pictures are kept from one build to the next; by default nowhere. */
  readonly cacheFolder?: string;
  /** Surrounds pictures of mode `inline` with `<strato-gram interactive>`, which `stratogram/element` brings to life. */
  readonly interactive?: boolean;
  /** Told every warning, and every mistake that does not end the build; by default they go to stderr. */
  readonly onMessage?: (message: string) => void;
}

export type Mode = "inline" | "files";

/** Options of which none is missing. Folders are absolute. */
export type Settings = Required<Omit<MarkdownOptions, Optional>> & Pick<MarkdownOptions, Optional>;

type Optional = "cacheFolder" | "darkSelector";

/** A wrong value is the mistake of whoever configures the build, and ends it. */
export function settingsOf(options: MarkdownOptions = {}): Settings {
  const { mode = "inline", onError = "throw", theme = "auto", interactive = false } = options;
  const {
    root = ".",
    outputFolder = "public/diagrams",
    publicPath = "/diagrams/",
    cacheFolder,
    darkSelector,
  } = options;
  expectOneOf("mode", ["inline", "files"], mode);
  expectOneOf("onError", ["throw", "inline"], onError);
  expectOneOf("theme", themeNames, theme);
  if (darkSelector !== undefined && /[<>{}&]/.test(darkSelector)) {
    throw new TypeError(`stratogram: ${JSON.stringify(darkSelector)} is no simple selector`);
  }
  return {
    ...{ mode, onError, theme, interactive },
    root: resolve(root),
    outputFolder: resolve(outputFolder),
    publicPath: publicPath.replace(/\/?$/, "/"),
    onMessage: options.onMessage ?? sayOnStderr,
    ...(darkSelector !== undefined && { darkSelector }),
    ...(cacheFolder !== undefined && { cacheFolder: resolve(cacheFolder) }),
  };
}

function expectOneOf(option: string, choices: readonly string[], value: string): void {
  if (choices.includes(value)) return;
  throw new TypeError(`stratogram: there is no ${option} ${JSON.stringify(value)}: choose from ${choices.join(", ")}`);
}

function sayOnStderr(message: string): void {
  process.stderr.write(message);
}
