/** How a way passes over a point: straight across, straight down, or turning or ending there. */
export type Turn = "across" | "along" | "corner";

export function turnAt(way: readonly number[], index: number): Turn {
  const [before, state, after] = [way[index - 1], way[index] as number, way[index + 1]];
  if (before === undefined || after === undefined || ((before ^ state) & 1) === 1) return "corner";
  return (state & 1) === 0 ? "across" : "along";
}

/** How often the edges of one net run over each stretch and point, so that they count once where they share it. */
export class Tally {
  readonly #stretches = new Map<number, number>();
  readonly #turns = new Map<number, Record<Turn, number>>();

  /** Adds (1) or takes away (-1) one that runs over a stretch; whether it is the only one there. */
  countStretch(stretch: number, isHorizontal: boolean, count: 1 | -1): boolean {
    const key = stretch * 2 + (isHorizontal ? 1 : 0);
    const old = this.#stretches.get(key) ?? 0;
    this.#stretches.set(key, old + count);
    return old + Math.min(count, 0) === 0;
  }

  countTurn(point: number, turn: Turn, count: 1 | -1): void {
    const turns = this.#turns.get(point) ?? { across: 0, along: 0, corner: 0 };
    turns[turn] += count;
    this.#turns.set(point, turns);
  }

  /** What they do at a point together: where one of them parts from another is a corner. */
  turnAt(point: number): Turn | undefined {
    const { across, along, corner } = this.#turns.get(point) ?? { across: 0, along: 0, corner: 0 };
    if (corner > 0 || (across > 0 && along > 0)) return "corner";
    if (across > 0) return "across";
    return along > 0 ? "along" : undefined;
  }
}
