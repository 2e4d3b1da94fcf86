import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type Host, nodeHost, type Source, slashed } from "../../index.ts";

/** Texts that are open in the editor. */
export interface OpenTexts {
  get(uri: string): TextDocument | undefined;
  all(): TextDocument[];
}

/** What messages call the file of a URI, with forward slashes; an unsaved text has its URI as its name. */
export function nameOf(uri: string): string {
  try {
    return slashed(fileURLToPath(uri));
  } catch {
    return uri;
  }
}

/** The URI of a file. */
export function uriOf(name: string, open: OpenTexts): string {
  // Editors write some characters of a URI in their own way.
  const document = open.all().find(({ uri }) => nameOf(uri) === name);
  return document?.uri ?? (/^[a-z][a-z\d+.-]+:/i.test(name) ? name : pathToFileURL(name).href);
}

export function sourceOf(document: TextDocument): Source {
  return { name: nameOf(document.uri), text: document.getText() };
}

/** Files as they are in the editor, and otherwise as they are on disk. `told` hears of each. */
export function hostFor(name: string, open: OpenTexts, told: (name: string) => void = () => {}): Host {
  const files = nodeHost({ root: dirname(name) });
  return {
    async read(path, from) {
      const wanted = slashed(resolve(join(dirname(from), path)));
      told(wanted);
      const document = open.all().find(({ uri }) => nameOf(uri) === wanted);
      const isUnder = wanted.startsWith(`${slashed(resolve(dirname(name)))}/`);
      return document && isUnder ? { name: wanted, text: document.getText() } : files.read(path, from);
    },
  };
}

/** Whether a text is a document of ours: it is called so, or one of its first lines names our schema. */
export function isOurs(document: TextDocument): boolean {
  return document.languageId === "stratogram" || looksOurs({ name: document.uri, text: document.getText() });
}

/** The same for a file, of which no editor says what it is. */
export function looksOurs({ name, text }: Source): boolean {
  if (/\.strato\.ya?ml$/i.test(name)) return true;
  const [head = ""] = /^(?:\s*(?:#[^\n]*)?\n){0,9}(?:\s*#[^\n]*)?/.exec(text.slice(0, 4000)) ?? [];
  return /#\s*yaml-language-server:\s*\$schema=\S*stratogram\S*/.test(head);
}
