import { type Hierarchy, isWithin } from "../hierarchy.ts";
import type { Shelf } from "./arrangement.ts";
import { type Change, changeShelf, changeValue, type MutableArrangement, shelfFor } from "./change.ts";
import type { Border, Changeable, Led, Pair } from "./changeable.ts";
import { gapTo } from "./leaders.ts";
import { below, type Random } from "./random.ts";
import {
  besides,
  flipped,
  lineReversed,
  linesReversed,
  moveOne,
  nudgeOne,
  pick,
  swapTwo,
  turned,
} from "./shelf-moves.ts";
import type { Twins } from "./symmetry.ts";

/** Groups with more rows or columns than this keep the nodes on their borders near the start. */
export const farthestSlot = 12;

/** Of all changes, how many turn or mirror a group with everything in it. */
const usuallyTurned = 0.03;

/**
 * Random changes of an arrangement.
 *
 * Every change is of one group's shelves or of one gap, so that what the author
 * put into rows, columns and grids stays as it is; and it is made in all of a
 * group's twins.
 */
export class Moves {
  readonly #hierarchy: Hierarchy;
  readonly #changeable: Changeable;
  readonly #arrangement: MutableArrangement;
  readonly #random: Random;
  readonly #turned: number;

  constructor(
    hierarchy: Hierarchy,
    changeable: Changeable,
    arrangement: MutableArrangement,
    random: Random,
    turned = usuallyTurned,
  ) {
    this.#hierarchy = hierarchy;
    this.#changeable = changeable;
    this.#arrangement = arrangement;
    this.#random = random;
    this.#turned = turned;
    const { root } = hierarchy;
    for (const twins of changeable.free) {
      const shelf = this.#shelfOf(twins);
      for (const [index, member] of twins.members.entries()) {
        arrangement.shelves[member - root] = shelfFor(index, twins.children, shelf);
      }
    }
  }

  get isPossible(): boolean {
    return this.#changeable.free.length > 0 || this.#changeable.sides.length > 0;
  }

  /** Changes the arrangement; gives nothing when the change would be none. */
  next(): Change | undefined {
    const random = this.#random;
    if (this.#changeable.sides.length > 0 && (this.#changeable.free.length === 0 || random() < 0.1))
      return this.#slide();
    const kind = random();
    if (kind < 0.3 && this.#changeable.pairs.length > 0) return this.#moveTogether();
    if (kind > 1 - this.#turned) return this.#turnAll();
    if (kind > 0.81 && this.#changeable.led.length > 0) return this.#lead();
    return this.#moveInside();
  }

  /** Puts one end of an edge next to the other. */
  #moveTogether(): Change | undefined {
    const { alike, from, to } = this.#changeable.pairs[below(this.#random, this.#changeable.pairs.length)] as Pair;
    const [moved, anchor] = this.#random() < 0.5 ? [from, to] : [to, from];
    return this.#setShelf(alike, besides(this.#shelfOf(alike), moved, anchor, this.#random));
  }

  #moveInside(): Change | undefined {
    const random = this.#random;
    const alike = this.#changeable.byChild[below(random, this.#changeable.byChild.length)] as Twins;
    const shelf = this.#shelfOf(alike);
    const kind = random();
    if (kind < 0.27) return this.#setShelf(alike, moveOne(shelf, random));
    if (kind < 0.45) return this.#setShelf(alike, nudgeOne(shelf, random));
    if (kind < 0.7) return this.#setShelf(alike, swapTwo(shelf, random));
    if (kind < 0.76) return this.#setShelf(alike, flipped(shelf));
    if (kind < 0.82) return this.#setShelf(alike, linesReversed(shelf));
    if (kind < 0.88) return this.#setShelf(alike, lineReversed(shelf, random));
    return this.#space(alike, pick(shelf, random), shelf.vertical);
  }

  /** Puts something in line with what an edge joins it to. */
  #lead(): Change | undefined {
    const random = this.#random;
    const { group, element, leaders } = this.#changeable.led[below(random, this.#changeable.led.length)] as Led;
    const { gapX, gapY } = this.#arrangement;
    return changeValue(random() < 0.5 ? gapX : gapY, [element], gapTo(below(random, leaders)), [group]);
  }

  /** Turns or mirrors a group with everything in it that is free. */
  #turnAll(): Change {
    const random = this.#random;
    const chosen = this.#changeable.free[below(random, this.#changeable.free.length)] as Twins;
    const top = chosen.members[0] as number;
    const kind = below(random, 3);
    const moves = this.#changeable.free
      .filter(({ members }) => isWithin(this.#hierarchy, members[0] as number, top))
      .flatMap((alike) => this.#setShelf(alike, turned(this.#shelfOf(alike), kind)) ?? []);
    return {
      groups: moves.flatMap(({ groups }) => groups),
      undo: () => {
        for (const move of moves) move.undo();
      },
    };
  }

  #space(alike: Twins, child: number, vertical: boolean): Change | undefined {
    const random = this.#random;
    const { gapX, gapY, align } = this.#arrangement;
    const [values, value] =
      random() < 0.5 ? [vertical ? gapY : gapX, random() < 0.5 ? 0 : 1 + below(random, 2)] : [align, below(random, 3)];
    const index = (alike.children[0] as readonly number[]).indexOf(child);
    return changeValue(
      values,
      alike.children.map((children) => children[index] as number),
      value,
      alike.members,
    );
  }

  /** Moves one of the nodes on a side of a border. */
  #slide(): Change | undefined {
    const { members, nodes } = this.#changeable.sides[below(this.#random, this.#changeable.sides.length)] as Border;
    const index = below(this.#random, nodes[0]?.length ?? 1);
    const alike = nodes.map((list) => list[index] as number);
    return changeValue(this.#arrangement.slot, alike, below(this.#random, farthestSlot), members);
  }

  #shelfOf({ members }: Pick<Twins, "members">): Shelf {
    return this.#arrangement.shelves[(members[0] as number) - this.#hierarchy.root] as Shelf;
  }

  #setShelf(twins: Twins, shelf: Shelf): Change | undefined {
    return changeShelf(this.#hierarchy, this.#arrangement, twins, shelf);
  }
}
