import { readFileSync } from "node:fs";
import { join } from "node:path";
import { version } from "../node/version.ts";
import { writeWhole } from "../node/write-whole.ts";
import { type DiagramRequest, type DrawnDiagram, hashOf, type KnownFile } from "./draw-diagram.ts";

/** A build draws each of its diagrams once; a server that runs for long draws each edit. */
const mostInMemory = 1000;

/**
 * Pictures that were drawn before, by all that they depend on: this version, what is asked for, the document and every
 * file that was read for it.
 */
export class DiagramCache {
  readonly #memory = new Map<string, DrawnDiagram>();
  readonly #folder: string | undefined;

  /** In a folder they last longer than a process. */
  constructor(folder?: string) {
    this.#folder = folder;
  }

  find(request: DiagramRequest): DrawnDiagram | undefined {
    const key = keyOf(request);
    const kept = this.#memory.get(key) ?? this.#read(key);
    if (!kept?.files.every(isAsItWas)) return undefined;
    this.#remember(key, kept);
    return kept;
  }

  /** What has mistakes is drawn again, as they may lie in files that were not read. */
  keep(request: DiagramRequest, drawn: DrawnDiagram): void {
    if (!drawn.pictures) return;
    const key = keyOf(request);
    this.#remember(key, drawn);
    if (this.#folder !== undefined) writeWhole(fileIn(this.#folder, key), JSON.stringify(drawn));
  }

  #remember(key: string, drawn: DrawnDiagram): void {
    this.#memory.delete(key);
    this.#memory.set(key, drawn);
    const [oldest] = this.#memory.keys();
    if (this.#memory.size > mostInMemory && oldest !== undefined) this.#memory.delete(oldest);
  }

  /** What was damaged, or is not there, is drawn again. */
  #read(key: string): DrawnDiagram | undefined {
    if (this.#folder === undefined) return undefined;
    try {
      return JSON.parse(readFileSync(fileIn(this.#folder, key), "utf8"));
    } catch {
      return undefined;
    }
  }
}

function keyOf(request: DiagramRequest): string {
  return hashOf(JSON.stringify([version, request]));
}

function fileIn(folder: string, key: string): string {
  return join(folder, `${key}.json`);
}

function isAsItWas({ path, hash }: KnownFile): boolean {
  try {
    return hashOf(readFileSync(path, "utf8")) === hash;
  } catch {
    return hash === undefined;
  }
}
