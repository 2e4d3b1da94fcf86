import {
  colorOf,
  type DiagnosticCode,
  type DrawOptions,
  directions,
  efforts,
  lenses,
  themeNames,
} from "../../index.ts";
import { listed } from "../../listed.ts";
import { nearest } from "../../suggest.ts";

/** What is drawn of a document, and how. */
export type Look = Pick<
  DrawOptions,
  "view" | "flow" | "lens" | "theme" | "direction" | "icons" | "background" | "effort"
>;

/** What a fence says behind its language, or an image in its title. */
export interface InfoString {
  readonly look: Look;
  /** In place of the title of the document, for those who do not see the picture. */
  readonly alt?: string;
  /** Below the picture. */
  readonly caption?: string;
  /** Of its file, without the extension. */
  readonly name?: string;
  readonly mistakes: readonly InfoMistake[];
}

/** A mistake at the offsets `start` up to `end` of an info string. */
export interface InfoMistake {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly hint: string;
  readonly start: number;
  readonly end: number;
}

/** Whether a value can be meant; or the values of which one is meant. */
type Values = readonly string[] | ((value: string) => boolean);

const anything: Values = () => true;

/** Every option and its values. */
const options: Readonly<Record<string, Values>> = {
  view: anything,
  flow: anything,
  lens: lenses.map(({ name }) => name),
  theme: themeNames,
  direction: directions,
  icons: ["all", "none"],
  background: (value) => value === "none" || colorOf(value) !== undefined,
  effort: efforts,
  alt: anything,
  caption: anything,
  name: (value) => /^\w[\w-]{0,99}$/.test(value),
};

const names = Object.keys(options);

export function isOption(name: string): boolean {
  return names.includes(name);
}

/** Reads `view=executive alt="What our directors see"`. */
export function readInfoString(text: string): InfoString {
  const values: Record<string, string> = {};
  const mistakes: InfoMistake[] = [];
  for (const match of text.matchAll(word)) {
    const { key = "", quoted, bare } = match.groups ?? {};
    const value = quoted?.slice(1, -1) ?? bare;
    const mistake = mistakeOf(key, value, match[0]);
    if (mistake) mistakes.push({ ...mistake, start: match.index, end: match.index + match[0].length });
    else if (value !== undefined) values[key] = value;
  }
  const { alt, caption, name, ...look } = values;
  return {
    // Every value was compared with what its option allows.
    look: look as Look,
    ...(alt !== undefined && { alt }),
    ...(caption !== undefined && { caption }),
    ...(name !== undefined && { name }),
    mistakes,
  };
}

const word = /(?<key>[^\s=]+)(?:=(?:(?<quoted>"[^"]*"|'[^']*')|(?<bare>\S*)))?|\S+/g;

function mistakeOf(
  key: string,
  value: string | undefined,
  written: string,
): Pick<InfoMistake, "code" | "message" | "hint"> | undefined {
  const values = Object.hasOwn(options, key) ? options[key] : undefined;
  if (values === undefined) {
    const meant = nearest(key, names);
    const hint = meant === undefined ? `there are ${listed(names, "and")}` : `did you mean "${meant}"?`;
    return { code: "unknown-key", message: `diagrams have no option "${key || written}"`, hint };
  }
  if (value === undefined) {
    return { code: "wrong-value", message: `"${written}" has no value`, hint: `write ${key}=… or ${key}="…"` };
  }
  if (typeof values === "function") return values(value) ? undefined : misspelt(key, value);
  if (values.includes(value)) return undefined;
  const meant = nearest(value, values);
  const hint = meant === undefined ? `choose from ${listed(values, "and")}` : `did you mean "${meant}"?`;
  return { code: "wrong-value", message: `there is no ${key} "${value}"`, hint };
}

function misspelt(key: string, value: string): Pick<InfoMistake, "code" | "message" | "hint"> {
  if (key === "name") {
    return { code: "wrong-value", message: `no file is called "${value}"`, hint: "use letters, digits, - and _" };
  }
  const hint = "write it as #rrggbb, as #rgb or as a name, or say none";
  return { code: "invalid-color", message: `"${value}" is no colour`, hint };
}
