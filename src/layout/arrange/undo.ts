/** What some arrays held at some indices, once for each, since the last `begin`. */
export class Undo {
  readonly #arrays: readonly Float64Array[];
  readonly #values: Float64Array;
  readonly #indices: Int32Array;
  #count = 0;

  constructor(arrays: readonly Float64Array[], length: number) {
    this.#arrays = arrays;
    this.#indices = new Int32Array(length);
    this.#values = new Float64Array(length * arrays.length);
  }

  begin(): void {
    this.#count = 0;
  }

  save(index: number): void {
    this.#indices[this.#count] = index;
    let at = this.#count * this.#arrays.length;
    for (const array of this.#arrays) this.#values[at++] = array[index] as number;
    this.#count += 1;
  }

  back(): void {
    let at = 0;
    for (let i = 0; i < this.#count; i++) {
      const index = this.#indices[i] as number;
      for (const array of this.#arrays) array[index] = this.#values[at++] as number;
    }
    this.#count = 0;
  }
}
