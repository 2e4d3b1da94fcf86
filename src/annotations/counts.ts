import type { Architecture } from "../model/architecture.ts";
import type { Mark } from "./annotations.ts";

/** How many edges of the whole architecture one edge of a view stands for. */
export function countMarks({ edges }: Architecture): ReadonlyMap<string, readonly Mark[]> {
  return new Map(
    edges.flatMap(({ id, count = 1 }) =>
      count < 2
        ? []
        : [
            [
              id,
              [{ id: "count", shape: "pill", text: `×${count}`, tone: "plain", tooltip: `${count} edges` }],
            ] as const,
          ],
    ),
  );
}
