import type { Net } from "./nets.ts";

/** By edge, the first of the edges that run into one line with it, itself among them; none for one that runs alone. */
export type Trunks = readonly (number | undefined)[];

/** Members of a net that meet their hub at one point have run into each other before; the others were let go. */
export function trunksOf(nets: readonly (Net | undefined)[], ways: readonly (readonly number[] | undefined)[]): Trunks {
  const trunks: (number | undefined)[] = nets.map(() => undefined);
  for (const net of new Set(nets)) {
    if (!net) continue;
    for (const edges of byMeetingPoint(net, ways).values()) {
      if (edges.length > 1) for (const edge of edges) trunks[edge] = edges[0];
    }
  }
  return trunks;
}

function byMeetingPoint({ edges, hub }: Net, ways: readonly (readonly number[] | undefined)[]): Map<number, number[]> {
  const meeting = new Map<number, number[]>();
  for (const edge of edges) {
    const way = ways[edge];
    const state = hub === "to" ? way?.at(-1) : way?.[0];
    if (state === undefined) continue;
    const others = meeting.get(state >> 2);
    if (others) others.push(edge);
    else meeting.set(state >> 2, [edge]);
  }
  return meeting;
}

/** An edge and all that run into one line with it. */
export function alongWith(edge: number, trunks: Trunks): readonly number[] {
  const trunk = trunks[edge];
  return trunk === undefined ? [edge] : trunks.flatMap((other, mate) => (other === trunk ? [mate] : []));
}
