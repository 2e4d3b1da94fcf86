/** How two siblings stand to each other in a picture of which another shows a part. */
export interface OrderedPair {
  /** Their numbers. */
  readonly one: number;
  readonly other: number;
  /** 1 where the other is all right of the one, -1 where it is all left of it, 0 elsewhere. */
  readonly across: number;
  /** 1 where the other is all below the one, -1 where it is all above it, 0 elsewhere. */
  readonly down: number;
}

/** On which side of the first of two stretches the second is; 0 where they overlap. */
export function sideOf(start: number, length: number, otherStart: number, otherLength: number): number {
  if (otherStart >= start + length) return 1;
  return otherStart + otherLength <= start ? -1 : 0;
}
