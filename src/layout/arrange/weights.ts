/**
 * What each shortcoming of an arrangement costs, in lengths of an edge between neighbouring cells.
 *
 * Found by drawing the same architectures many times with each weight changed
 * and measuring what came out: crossings, bends, length, area, aspect.
 */
export const weight = {
  /** Of the square of an edge's length: one long edge is worse than two short ones. */
  longEdge: 0.12,
  halfCrossing: 1.4,
  /** Of a picture of `fewNodes`, and of one of `manyNodes`, where crossings and lengths matter more. */
  bend: 1.1,
  bendIfLarge: 0.35,
  /** A straight edge with a node in its way, beside its bends. */
  blocked: 2.5,
  backward: 1.5,
  upward: 0.5,
  /** Across the flow, in the reading direction. */
  aside: 0.2,
  /** An edge whose straight way leads all through a group that has nothing to do with it. */
  foreignGroup: 0.5,
  /** Where the picture starts, this far from the start of its flow, in widths and heights of the picture. */
  lateSource: 4,
  area: 0.1,
  emptyCell: 0.08,
  /** A cell inside a group: of two equal pictures the one with the smaller groups. */
  groupCell: 0.03,
  /** Of the empty cells of a group, by the share of its cells that they are: one hole is nothing, half a group is. */
  hollowGroup: 0.4,
  aspect: 12,
  /** By rows or columns that separate monitoring, security and delivery from the rim. */
  inTheMiddle: 0.6,
  /** By rows or columns that groups which are arranged alike miss standing in one. */
  twinsApart: 8,
  /** An overlay that needs more than one outline, each thing in the way of one, and each column and row that one would take. */
  tornOverlay: 12,
  foreignInOverlay: 1,
  wideOverlay: 0.15,
  /** By half cells that things stand apart which the author wants in one line. */
  misaligned: 6,
  /** By pairs of siblings that stand the other way round than in the picture of the whole. */
  disorder: 4,
};

/** px between the middles of neighbouring columns and rows, as shares of the unit of length. */
export const unit = { pitch: 126, column: 122 / 126, row: 128 / 126 };

const [fewNodes, manyNodes] = [20, 40];

/** What a bend costs in a picture of so many nodes. */
export function bendWeight(nodes: number): number {
  const share = Math.min(1, Math.max(0, (nodes - fewNodes) / (manyNodes - fewNodes)));
  return weight.bend + share * (weight.bendIfLarge - weight.bend);
}
