import { resolve } from "node:path";
import type { Entry, Shown } from "../../integrations/preview/messages.ts";
import { explainFault } from "../fault.ts";
import { FolderWatch } from "../watch/folder-watch.ts";
import { Rounds } from "../watch/rounds.ts";
import { Diagram } from "./diagram.ts";
import { findDiagrams, type Place } from "./find-diagrams.ts";
import { Queue } from "./queue.ts";

/** Somebody who looks at a page. */
export interface Reader {
  /** The name of the diagram and of the view that they look at; none: at the list alone. */
  readonly name?: string;
  readonly view: string;
  list(entries: readonly Entry[]): void;
  show(shown: Shown): void;
}

/** The diagrams of a place, watched, and the pages that show them. */
export class Preview {
  readonly queue = new Queue();
  readonly #place: Place;
  readonly #readers = new Set<Reader>();
  readonly #watch = new FolderWatch(() => this.#rounds.ask());
  readonly #rounds = new Rounds(() => this.#look());
  #diagrams = new Map<string, Diagram>();
  #folders: readonly string[] = [];
  /** The diagrams that wait to be examined. */
  readonly #waiting = new Set<Diagram>();
  #listed = "";

  constructor(place: Place) {
    this.#place = place;
  }

  /** Finds what there is, and looks at it whenever something changes. */
  start(): void {
    this.#find();
    // What is saved from here on is not missed.
    this.#follow();
    this.#rounds.ask();
  }

  stop(): void {
    this.#rounds.end();
    this.#watch.close();
  }

  /** That files are named from. */
  get folder(): string {
    return this.#place.folder;
  }

  diagramNamed(name: string): Diagram | undefined {
    return this.#diagrams.get(name);
  }

  /** In the order of their names. What another one includes is a part of that, and not listed. */
  get entries(): readonly Entry[] {
    const all = [...this.#diagrams.values()];
    const byPath = new Map(all.map((diagram) => [resolve(diagram.input.path), diagram]));
    const parts = new Map(all.map((each) => [each, each.files.paths.map((path) => byPath.get(resolve(path)))]));
    const isPart = (each: Diagram, whole: Diagram) => whole !== each && parts.get(whole)?.includes(each);
    // Of those that include each other, none is a part.
    const included = all.flatMap((whole) =>
      (parts.get(whole) ?? []).filter((part) => part && isPart(part, whole) && !isPart(whole, part)),
    );
    const hidden = new Set(included);
    return all.filter((each) => !hidden.has(each)).map(({ entry }) => entry);
  }

  /** Tells a reader what there is, and from then on what becomes of it. */
  join(reader: Reader): void {
    this.#readers.add(reader);
    reader.list(this.entries);
    const diagram = this.#diagrams.get(reader.name ?? "");
    if (diagram) void this.#inTurn(diagram, "soon", () => this.#meet(diagram, reader));
  }

  leave(reader: Reader): void {
    this.#readers.delete(reader);
  }

  async #look(): Promise<void> {
    this.#find();
    const stale = [...this.#diagrams.values()].filter(({ isStale }) => isStale);
    for (const diagram of stale) {
      if (this.#readersOf(diagram).length > 0) await this.#inTurn(diagram, "soon", () => this.#update(diagram));
      else this.#examineLater(diagram);
    }
    this.#follow();
    this.#list();
  }

  #readersOf({ name }: Diagram): readonly Reader[] {
    return [...this.#readers].filter((reader) => reader.name === name);
  }

  #find(): void {
    const known = new Map([...this.#diagrams.values()].map((diagram) => [diagram.input.path, diagram]));
    const { inputs, folders } = findDiagrams(this.#place, new Set(known.keys()));
    const diagrams = inputs.map((input) => known.get(input.path) ?? new Diagram(input, this.#place.folder));
    this.#diagrams = new Map(diagrams.map((diagram) => [diagram.name, diagram]));
    this.#folders = folders;
  }

  /** Watches where something may change what is shown. */
  #follow(): void {
    const files = [...this.#diagrams.values()].flatMap((each) => each.files.folders);
    this.#watch.follow(new Set([...this.#folders, ...files].map((folder) => resolve(folder))));
  }

  #examineLater(diagram: Diagram): void {
    if (this.#waiting.has(diagram)) return;
    this.#waiting.add(diagram);
    void this.#inTurn(diagram, "later", async () => {
      this.#waiting.delete(diagram);
      await this.#update(diagram);
      // A list a diagram would be much to say where there are many.
      if (this.#waiting.size % 20 === 0) this.#list();
      if (this.#waiting.size === 0) this.#follow();
    });
  }

  /** Does something about a diagram when its turn comes. A fault of ours is told, and the other diagrams are shown all the same. */
  async #inTurn(diagram: Diagram, when: "soon" | "later", work: () => Promise<void>): Promise<void> {
    try {
      await this.queue[when](work);
    } catch (error) {
      explainFault(error, diagram.input.path);
    }
  }

  /** Shows a diagram to who has just opened it; to all, where none of them has seen its last change. */
  async #meet(diagram: Diagram, reader: Reader): Promise<void> {
    if (diagram.isStale) await this.#update(diagram);
    else await this.#show(diagram, reader.view, [reader]);
  }

  /** Takes over what has changed, unless somebody has done so while this waited for its turn. */
  async #update(diagram: Diagram): Promise<void> {
    if (!diagram.isStale) return;
    const readers = this.#readersOf(diagram);
    if (readers.length === 0) await diagram.examine();
    for (const view of new Set(readers.map((reader) => reader.view))) await this.#show(diagram, view, readers);
  }

  async #show(diagram: Diagram, view: string, readers: readonly Reader[]): Promise<void> {
    try {
      const shown = await diagram.show(view);
      for (const reader of readers) if (reader.view === view) reader.show(shown);
      this.#list();
    } catch (error) {
      // Those who look at another view see that.
      explainFault(error, diagram.input.path);
    }
  }

  /** Tells everyone what there is, where that is something else than before. */
  #list(): void {
    const { entries } = this;
    const listed = JSON.stringify(entries);
    if (listed === this.#listed) return;
    this.#listed = listed;
    for (const reader of this.#readers) reader.list(entries);
  }
}
