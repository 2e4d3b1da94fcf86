import type { Drawn, Wish } from "./calls.ts";
import type { Engine } from "./engine.ts";

/** How long an author pauses before what is written is drawn, ms. */
const pause = 150;

/** A picture that takes longer is not waited for, ms. */
const patience = 30_000;

export interface DrawerOptions {
  readonly engine: Engine;
  readonly onStart: () => void;
  readonly onDrawn: (drawn: Drawn, wish: Wish) => void;
  readonly onFailure: (sentence: string) => void;
}

/** Draws what is wished for last; what was wished for in between is left out. */
export class Drawer {
  readonly #options: DrawerOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #next: Wish | undefined;
  #isDrawing = false;

  constructor(options: DrawerOptions) {
    this.#options = options;
  }

  wish(wish: Wish, { soon }: { readonly soon: boolean }): void {
    // What may not follow the picture before must not be forgotten over what may.
    this.#next = { ...wish, follow: wish.follow && (this.#next?.follow ?? true) };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#draw(), soon ? 0 : pause);
  }

  async #draw(): Promise<void> {
    const wish = this.#next;
    if (this.#isDrawing || !wish) return;
    this.#next = undefined;
    this.#isDrawing = true;
    const { engine, onStart, onDrawn, onFailure } = this.#options;
    onStart();
    const deadline = setTimeout(() => engine.end("This picture takes too long to draw."), patience);
    try {
      onDrawn(await engine.ask("draw", wish), wish);
    } catch (error) {
      onFailure(error instanceof Error ? error.message : String(error));
    }
    clearTimeout(deadline);
    this.#isDrawing = false;
    this.#draw();
  }
}
