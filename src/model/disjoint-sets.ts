/** Sets that merge and never split: what is in line with what. */
export class DisjointSets {
  readonly #parents = new Map<string, string>();

  /** Puts all of `members`, and whatever is with one of them already, into one set. */
  join(members: readonly string[]): void {
    const [first, ...others] = members;
    if (first === undefined) return;
    const root = this.rootOf(first);
    for (const other of others) {
      const otherRoot = this.rootOf(other);
      if (otherRoot !== root) this.#parents.set(otherRoot, root);
    }
  }

  /** The member that stands for the set of `member`: two are together if and only if theirs is the same. */
  rootOf(member: string): string {
    let root = member;
    for (let parent = this.#parents.get(root); parent !== undefined; parent = this.#parents.get(root)) root = parent;
    // Shortens the way for the next time: chains of thousands would be slow otherwise.
    for (let next = member; next !== root; ) {
      const parent = this.#parents.get(next) ?? root;
      this.#parents.set(next, root);
      next = parent;
    }
    return root;
  }
}
