import { Backdrop } from "./backdrop.ts";
import { canMeet, type Obstacle, type Spacing } from "./obstacle.ts";
import type { Spread } from "./spread.ts";
import { View } from "./view.ts";

interface Distances {
  readonly spacing: Spacing;
  /** Of the usual distances, those that are kept. */
  readonly share: number;
  /** The variable of the system that stands for that of an obstacle. */
  variableIn(variable: number): number;
}

/**
 * Demands the distances between all things that would meet if moved along the axis.
 *
 * Looking back from each thing, what stands behind others is kept apart from it by these.
 */
export function keepApart(spread: Spread, obstacles: readonly Obstacle[], distances: Distances): void {
  const { spacing, share, variableIn } = distances;
  const inOrder = obstacles.toSorted((a, b) => a.order - b.order);
  const variables = Int32Array.from(inOrder, ({ variable }) => variableIn(variable));
  const byVariable = grouped(inOrder, variables);
  /** By variable, what it was last kept apart from: with many things on one variable the first of them tells of all. */
  const keptFrom = new Map<number, number>();
  const backdrop = new Backdrop(inOrder);
  for (const [index, second] of inOrder.entries()) {
    const view = new View(second);
    const own = variables[index] as number;
    const behind = backdrop.behind(index);
    for (let i = behind.next(); i >= 0 && view.isOpen; i = behind.next()) {
      const first = inOrder[i] as Obstacle;
      const variable = variables[i] as number;
      if (first.order === second.order || variable === own || keptFrom.get(variable) === index) continue;
      view.reach(first.order);
      if (!view.shows(first)) continue;
      keptFrom.set(variable, index);
      // What stands on the same variable may reach farther, and does not stand behind it.
      for (const other of byVariable.get(variable) as Obstacle[]) {
        if (other.order >= second.order || !canMeet(other, second)) continue;
        const room = share * spacing[other.kind][second.kind];
        const distance = other.offset + other.after + room + second.before - second.offset;
        if (spread.keep(variable, own, distance)) view.close(other);
      }
    }
  }
}

function grouped(inOrder: readonly Obstacle[], variables: Int32Array): ReadonlyMap<number, readonly Obstacle[]> {
  const byVariable = new Map<number, Obstacle[]>();
  for (const [index, obstacle] of inOrder.entries()) {
    const variable = variables[index] as number;
    const others = byVariable.get(variable);
    if (others) others.push(obstacle);
    else byVariable.set(variable, [obstacle]);
  }
  return byVariable;
}
