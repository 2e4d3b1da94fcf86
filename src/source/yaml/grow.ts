import type { Alias, Node, YAMLMap } from "yaml";
import { isAlias, isCollection, isMap, isNode, isPair, isScalar, isSeq } from "yaml";
import type { DiagnosticCode } from "../diagnostic.ts";
import { quoted } from "../quoted.ts";
import type { Report } from "../report.ts";
import type { Source } from "../source.ts";
import { positionAt } from "../source.ts";
import type { Entry, Place, Tree } from "../tree.ts";
import { mostLevels } from "./read.ts";

/** How many values all aliases together may stand for: without a limit, a page of text means billions. */
const mostAliased = 10_000;

/** Turns what `yaml` composed into a tree of ours, with aliases looked up; none when that is too much. */
export function grow(contents: Node | null, source: Source, report: Report): Tree | undefined {
  const grower = new Grower(source, report);
  const tree = grower.grow(contents, { start: 0, end: 0 }, 0);
  return grower.gaveUp ? undefined : tree;
}

/** What an alias stands for. */
interface Anchored {
  readonly tree: Tree;
  /** How many values it has, and how many levels. */
  readonly size: number;
  readonly levels: number;
}

class Grower {
  readonly #source: Source;
  readonly #report: Report;
  /** None while the value itself is being read: an alias in there would contain itself. */
  readonly #anchors = new Map<string, Anchored | undefined>();
  #size = 0;
  #aliased = 0;
  #deepest = 0;
  gaveUp = false;

  constructor(source: Source, report: Report) {
    this.#source = source;
    this.#report = report;
  }

  /** `gap` is where a value stands that was left empty, `level` how many collections are around it. */
  grow(node: Node | null, gap: Place, level: number): Tree {
    this.#size += 1;
    if (node === null || this.gaveUp) return nothing(gap);
    if (isAlias(node)) return this.#lookUp(node, level);
    return node.anchor ? this.#growAnchored(node, node.anchor, level) : this.#growPlain(node, level);
  }

  #growAnchored(node: Exclude<Node, Alias>, anchor: string, level: number): Tree {
    this.#anchors.set(anchor, undefined);
    const [size, deepest] = [this.#size - 1, this.#deepest];
    this.#deepest = level;
    const tree = this.#growPlain(node, level);
    this.#anchors.set(anchor, { tree, size: this.#size - size, levels: this.#deepest - level });
    this.#deepest = Math.max(this.#deepest, deepest);
    return tree;
  }

  #growPlain(node: Exclude<Node, Alias>, level: number): Tree {
    const place = this.#placeOf(node);
    if (isScalar(node)) return { kind: "scalar", value: scalarOf(node.value), ...place };
    if (!this.#reaches(level + 1, place)) return nothing(place);
    if (isMap(node)) return { kind: "map", entries: this.#entries(node, level + 1), ...place };
    const items = isSeq(node) ? node.items.map((item) => this.grow(nodeOf(item), place, level + 1)) : [];
    return { kind: "list", items, ...place };
  }

  #entries(map: YAMLMap, level: number): ReadonlyMap<string, Entry> {
    const entries = new Map<string, Entry>();
    for (const pair of map.items) {
      const node = nodeOf(pair.key);
      const place = node ? this.#placeOf(node) : { start: map.range?.[0] ?? 0, end: map.range?.[0] ?? 0 };
      const key = this.#key(node, place);
      const value = this.grow(nodeOf(pair.value), { start: place.end, end: place.end }, level);
      const first = key === undefined ? undefined : entries.get(key);
      if (key !== undefined && first) this.#reportDuplicate(key, place, first.key);
      else if (key !== undefined) entries.set(key, { key: place, value });
    }
    return entries;
  }

  /** A key as it is written: `8080` and `true` are texts here. */
  #key(node: Node | null, place: Place): string | undefined {
    const tree = isAlias(node) ? this.#lookUp(node, 0) : undefined;
    if (isScalar(node) && node.anchor) this.#growAnchored(node, node.anchor, 0);
    const value = isScalar(node) ? node.value : tree?.kind === "scalar" ? tree.value : undefined;
    if (typeof value === "string") return value;
    const written = this.#source.text.slice(place.start, place.end);
    if (isScalar(node) && written !== "") return written;
    if (written === "") {
      this.#error(
        "yaml-syntax",
        "a key is missing before this colon",
        place,
        "a text that begins with `:` needs quotes",
      );
    } else if (tree === undefined || tree.kind !== "scalar") {
      const hint = `a key is a text; one that begins with \`${written.charAt(0)}\` needs quotes`;
      this.#error("yaml-syntax", `${quoted(written)} cannot be a key`, place, hint);
    }
    return undefined;
  }

  #lookUp(alias: Alias, level: number): Tree {
    const place = this.#placeOf(alias);
    const anchored = this.#anchors.get(alias.source);
    if (!anchored) {
      this.#reportNothingNamed(alias.source, place);
      return { kind: "scalar", value: `*${alias.source}`, ...place };
    }
    this.#size += anchored.size;
    this.#aliased += anchored.size;
    if (this.#aliased > mostAliased) this.#giveUpAliases(place);
    return this.#reaches(level + anchored.levels, place) ? anchored.tree : nothing(place);
  }

  #reportNothingNamed(name: string, place: Place): void {
    const isInside = this.#anchors.has(name);
    const code = isInside ? "group-in-itself" : "yaml-syntax";
    const message = isInside
      ? `${quoted(`*${name}`)} would contain itself`
      : `nothing above is named ${quoted(`&${name}`)}`;
    this.#error(
      code,
      message,
      place,
      isInside ? "write out what is meant" : "a text that begins with `*` needs quotes",
    );
  }

  #giveUpAliases(place: Place): void {
    if (this.gaveUp) return;
    this.gaveUp = true;
    const message = `the aliases of this file stand for more than ${mostAliased} values`;
    this.#error("too-many-aliases", message, place, "write out what they stand for, or use `classes`");
  }

  /** Whether a level may be reached; beyond the last, everything is given up. */
  #reaches(level: number, place: Place): boolean {
    this.#deepest = Math.max(this.#deepest, level);
    if (level <= mostLevels || this.gaveUp) return !this.gaveUp;
    this.gaveUp = true;
    const message = `there are more than ${mostLevels} maps and lists in each other here`;
    this.#error("too-deep", message, { start: place.start, end: place.start + 1 }, "use fewer levels");
    return false;
  }

  #reportDuplicate(key: string, place: Place, first: Place): void {
    const { line } = positionAt(this.#source, first.start);
    this.#error(
      "duplicate-key",
      `the key ${quoted(key)} is here twice`,
      place,
      `the first is in line ${line}; remove one, or rename it`,
    );
  }

  #error(code: DiagnosticCode, message: string, place: Place, hint: string): void {
    this.#report.error(code, message, { source: this.#source, start: place.start, end: place.end }, { hint });
  }

  /** Without the white space and the comments that `yaml` counts to the end of a block. */
  #placeOf(node: Node): Place {
    const start = node.range?.[0] ?? 0;
    let end = Math.max(start, endOf(node));
    while (end > start && /\s/.test(this.#source.text.charAt(end - 1))) end -= 1;
    return { start, end };
  }
}

/** A block ends with its last value. */
function endOf(node: Node): number {
  const last = isCollection(node) && !node.flow ? node.items.at(-1) : undefined;
  const value = isPair(last) ? (nodeOf(last.value) ?? nodeOf(last.key)) : nodeOf(last);
  return value ? endOf(value) : (node.range?.[1] ?? 0);
}

/** Where an empty value stands: beside its key. */
function nothing({ start, end }: Place): Tree {
  return { kind: "scalar", value: null, start, end };
}

/** The core schema makes nothing else; a document of a program might. */
function scalarOf(value: unknown): null | boolean | number | string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

function nodeOf(value: unknown): Node | null {
  return isNode(value) ? value : null;
}
