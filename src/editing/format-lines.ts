import type { MapTree, Tree } from "../source/tree.ts";

/** Columns for each level. */
const step = 2;

/** The text with its lines indented by what they belong to, and blank lines between them at most once. */
export function arranged(tree: Tree, text: string): string {
  const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
  const lines = text.split("\n").map((line) => line.replace(/\r$/, ""));
  const arranger = new Arranger(text, lines);
  arranger.place(tree, 0);
  const kept = withoutDoubleBlanks(arranger.lines(), (index) => arranger.isInside(index));
  return kept.map((line) => line + lineBreak).join("");
}

/** What becomes of a line. */
interface Move {
  /** Before and after, of its first word. */
  readonly from: number;
  readonly to: number;
  /** Whether it goes on with a text or a bracket of a line before; then it keeps what it says to the last space. */
  readonly isInside: boolean;
}

class Arranger {
  readonly #text: string;
  readonly #lines: readonly string[];
  readonly #starts: number[] = [];
  readonly #moves = new Map<number, Move>();

  constructor(text: string, lines: readonly string[]) {
    this.#text = text;
    this.#lines = lines;
    for (let at = 0; at !== -1; at = text.indexOf("\n", at) === -1 ? -1 : text.indexOf("\n", at) + 1)
      this.#starts.push(at);
  }

  /** Gives each line of a value the column that it is to begin at. */
  place(tree: Tree, column: number): void {
    if (tree.kind === "scalar" || /[[{]/.test(this.#text.charAt(tree.start))) return;
    if (tree.kind === "map") this.#placeMap(tree, column);
    else for (const item of tree.items) this.#placeItem(item, column);
  }

  isInside(line: number): boolean {
    return this.#moves.get(line)?.isInside ?? false;
  }

  lines(): readonly string[] {
    return this.#lines.map((line, index) => {
      const move = this.#moves.get(index);
      if (move?.isInside) return this.#shifted(line, move);
      const words = line.trim();
      if (words.startsWith("#")) return " ".repeat(this.#columnOfComment(index)) + words;
      return move ? " ".repeat(move.to) + words.replace(/^-[ \t]+(?=\S)/, "- ") : line.trimEnd();
    });
  }

  #placeMap({ entries, end }: MapTree, column: number): void {
    for (const { key, value } of entries.values()) {
      const line = this.#lineOf(key.start);
      const [from, first] = [key.start - (this.#starts[line] ?? 0), this.#indentOf(line)];
      // Otherwise it follows a dash, and the dash has its place.
      if (from === first) this.#moves.set(line, { from, to: column, isInside: false });
      if (value.start < key.end || value.end > end) continue;
      this.#keepInside(value, from, column);
      this.place(value, column + step);
    }
  }

  #placeItem(item: Tree, column: number): void {
    const line = this.#lineOf(item.start);
    const from = this.#indentOf(line);
    if (this.#lines[line]?.charAt(from) === "-") this.#moves.set(line, { from, to: column, isInside: false });
    this.#keepInside(item, from, column);
    this.place(item, column + step);
  }

  /** The further lines of a text, or of what is in brackets, move with the first. */
  #keepInside(value: Tree, from: number, to: number): void {
    if (value.kind !== "scalar" && !/[[{]/.test(this.#text.charAt(value.start))) return;
    for (let line = this.#lineOf(value.start) + 1; line <= this.#lineOf(Math.max(value.start, value.end - 1)); line++) {
      this.#moves.set(line, { from, to, isInside: true });
    }
  }

  #shifted(line: string, { from, to }: Move): string {
    if (line.trim() === "") return line;
    const indent = line.search(/\S/);
    return " ".repeat(Math.max(0, indent + to - from)) + line.slice(indent);
  }

  /** A comment belongs to what follows it, or to what stands before it at the same column. */
  #columnOfComment(index: number): number {
    const own = this.#indentOf(index);
    const next = this.#nearest(index, 1, () => true);
    if (next && own <= next.from) return own === next.from ? next.to : Math.min(own, next.to);
    const before = this.#nearest(index, -1, ({ from }) => from <= own);
    return before ? before.to + (before.from === own ? 0 : step) : (next?.to ?? 0);
  }

  #nearest(index: number, direction: 1 | -1, isWanted: (move: Move) => boolean): Move | undefined {
    for (let line = index + direction; line >= 0 && line < this.#lines.length; line += direction) {
      const move = this.#moves.get(line);
      if (move && !move.isInside && isWanted(move)) return move;
    }
    return undefined;
  }

  #lineOf(offset: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #indentOf(line: number): number {
    return this.#lines[line]?.search(/\S|$/) ?? 0;
  }
}

function withoutDoubleBlanks(lines: readonly string[], isInside: (index: number) => boolean): readonly string[] {
  const kept = lines.filter((line, index) => {
    if (line !== "" || isInside(index)) return true;
    return index > 0 && lines[index - 1] !== "";
  });
  const last = kept.findLastIndex((line) => line !== "");
  return kept.slice(0, last + 1);
}
