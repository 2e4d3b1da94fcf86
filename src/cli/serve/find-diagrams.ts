import { readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { mostDocumentBytes, nodeHost, sidecarEnding } from "../../index.ts";
import { fileInput, type Input } from "../inputs.ts";
import { foldersUnder } from "../watch/folders-under.ts";
import { looksLikeDiagram } from "./looks-like-diagram.ts";

/** Nobody chooses from a list of more. */
const mostDiagrams = 500;

/** What is previewed: one document, or all that are in a folder. */
export interface Place {
  readonly path: string;
  /** The folder itself, or that of the document. */
  readonly folder: string;
  readonly isFolder: boolean;
  /** Under which files that documents mention must lie; none: each document's folder. */
  readonly root?: string;
}

/** Documents and the folders in which others may appear. */
export interface Found {
  readonly inputs: readonly Input[];
  readonly folders: readonly string[];
}

/** What is found at a place; `known` are the paths of documents that stay, whatever is in them by now. */
export function findDiagrams({ path, isFolder, root }: Place, known: ReadonlySet<string>): Found {
  if (!isFolder) return { inputs: [{ ...fileInput(path), ...(root !== undefined && { root }) }], folders: [] };
  const folders = foldersUnder(path);
  const paths = folders.flatMap((folder) => folder.files.filter(isYaml).map((file) => join(folder.path, file)));
  const documents = paths.filter((file) => known.has(file) || holdsDiagram(file)).slice(0, mostDiagrams);
  return { inputs: documents.map((file) => inputIn(file, root)), folders: folders.map((folder) => folder.path) };
}

function isYaml(file: string): boolean {
  return /\.ya?ml$/i.test(file) && !file.endsWith(sidecarEnding) && !file.startsWith(".");
}

function holdsDiagram(file: string): boolean {
  try {
    return statSync(file).size <= mostDocumentBytes && looksLikeDiagram(readFileSync(file, "utf8"));
  } catch {
    return false;
  }
}

/** Read by a host, which refuses what has become a link that leads out of the folder. */
function inputIn(path: string, root = dirname(path)): Input {
  return { path, root, read: () => nodeHost({ root }).read(basename(path), path) };
}
