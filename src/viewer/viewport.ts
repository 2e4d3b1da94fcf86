/** How near and how far away a picture can be looked at. */
const least = 0.1;
const most = 8;

/** Below this scale labels cannot be read. */
const readable = 0.5;

/** px that the picture keeps from the sides of the frame when it is fitted. */
const margin = 16;

/** By how much keys zoom, and how far they move the picture, px. */
const factors: Readonly<Record<string, number>> = { "+": 1.25, "=": 1.25, "-": 0.8 };
const shifts: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [60, 0],
  ArrowRight: [-60, 0],
  ArrowUp: [0, 60],
  ArrowDown: [0, -60],
};

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What is seen of a picture; none where all of it is. */
export type Glance = { readonly x: number; readonly y: number; readonly scale: number } | undefined;

/** What is seen of a picture in its frame: moved and enlarged by pointers, wheels and keys. */
export class Viewport {
  readonly #frame: HTMLElement;
  readonly #picture: SVGSVGElement;
  readonly #size: { readonly width: number; readonly height: number };
  readonly #zoomsOnWheel: boolean;
  readonly #pointers = new Map<number, Spot>();
  #x = 0;
  #y = 0;
  #scale = 1;
  #isFitted = true;
  #request = 0;
  /** Whether the last press moved the picture, so that it is no click. */
  hasDragged = false;

  /** `zoomsOnWheel`: also before the frame has the keyboard. */
  constructor(frame: HTMLElement, picture: SVGSVGElement, zoomsOnWheel: boolean) {
    this.#frame = frame;
    this.#zoomsOnWheel = zoomsOnWheel;
    this.#picture = picture;
    this.#size = picture.viewBox.baseVal;
    this.#listen();
    new ResizeObserver(() => this.refit()).observe(frame);
  }

  get glance(): Glance {
    return this.#isFitted ? undefined : { x: this.#x, y: this.#y, scale: this.#scale };
  }

  set glance(glance: Glance) {
    if (!glance) {
      this.fit();
      return;
    }
    this.#x = glance.x;
    this.#y = glance.y;
    this.#scale = glance.scale;
    this.#isFitted = false;
    this.#show();
  }

  /** Fits the picture again, unless somebody moved it. */
  refit(): void {
    if (this.#isFitted) this.fit();
  }

  /** All of the picture, in the middle; small ones are not enlarged beyond twice their size. */
  fit(): void {
    this.#isFitted = true;
    const { clientWidth, clientHeight } = this.#frame;
    if (clientWidth === 0) return;
    const { width, height } = this.#size;
    this.#scale = Math.min(2, (clientWidth - 2 * margin) / width, (clientHeight - 2 * margin) / height);
    this.#x = (clientWidth - width * this.#scale) / 2;
    this.#y = (clientHeight - height * this.#scale) / 2;
    this.#show();
  }

  /** `at` is a point of the frame that keeps its place; by default its middle. */
  zoom(factor: number, at = { x: this.#frame.clientWidth / 2, y: this.#frame.clientHeight / 2 }): void {
    const scale = Math.min(most, Math.max(least, this.#scale * factor));
    const change = scale / this.#scale;
    this.#x = at.x - (at.x - this.#x) * change;
    this.#y = at.y - (at.y - this.#y) * change;
    this.#scale = scale;
    this.#isFitted = false;
    this.#show();
  }

  pan(dx: number, dy: number): void {
    this.#x += dx;
    this.#y += dy;
    this.#isFitted = false;
    this.#show();
  }

  /** Moves the picture until an element is well inside of the frame, and enlarges it where nobody could read it. */
  reveal(target: Element): void {
    if (this.#scale < readable) this.#enlargeAt(target);
    // What is not shown yet has no place yet.
    this.#paint();
    const inner = target.getBoundingClientRect();
    const outer = this.#frame.getBoundingClientRect();
    const dx = shiftInto(inner.left, inner.right, outer.left, outer.right);
    const dy = shiftInto(inner.top, inner.bottom, outer.top, outer.bottom);
    if (dx !== 0 || dy !== 0) this.pan(dx, dy);
  }

  #enlargeAt(target: Element): void {
    const { left, top, width, height } = target.getBoundingClientRect();
    const frame = this.#frame.getBoundingClientRect();
    const at = { x: left + width / 2 - frame.left, y: top + height / 2 - frame.top };
    this.zoom(readable / this.#scale, at);
  }

  /** Once a frame, however often pointers report. */
  #show(): void {
    this.#request ||= requestAnimationFrame(() => this.#paint());
  }

  #paint(): void {
    cancelAnimationFrame(this.#request);
    this.#request = 0;
    this.#picture.style.transform = `translate(${this.#x}px, ${this.#y}px) scale(${this.#scale})`;
  }

  #listen(): void {
    const frame = this.#frame;
    frame.addEventListener("wheel", (event) => this.#onWheel(event), { passive: false });
    frame.addEventListener("pointerdown", (event) => this.#onDown(event));
    frame.addEventListener("pointermove", (event) => this.#onMove(event));
    for (const name of ["pointerup", "pointercancel"] as const) {
      frame.addEventListener(name, (event) => this.#onUp(event));
    }
    frame.addEventListener("dblclick", (event) => this.zoom(event.shiftKey ? 0.5 : 2, this.#pointOf(event)));
    frame.addEventListener("keydown", (event) => this.#onKey(event));
  }

  #pointOf({ clientX, clientY }: MouseEvent): Spot {
    const { left, top } = this.#frame.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  #onWheel(event: WheelEvent): void {
    if (!this.#zoomsOnWheel && !event.ctrlKey && !event.metaKey && !this.#frame.matches(":focus-within")) return;
    event.preventDefault();
    const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1);
    this.zoom(Math.exp(-pixels / (event.ctrlKey ? 100 : 400)), this.#pointOf(event));
  }

  #onDown(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.hasDragged = false;
    this.#pointers.set(event.pointerId, this.#pointOf(event));
  }

  #onMove(event: PointerEvent): void {
    const before = this.#pointers.get(event.pointerId);
    if (!before) return;
    const now = this.#pointOf(event);
    const [dx, dy] = [now.x - before.x, now.y - before.y];
    // A hand that clicks trembles.
    if (!this.hasDragged && Math.hypot(dx, dy) < 4) return;
    if (!this.hasDragged) this.#beginDrag(event);
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.#pointers.set(event.pointerId, now);
    if (other) this.#pinch(before, now, other);
    else this.pan(dx, dy);
  }

  #beginDrag({ pointerId }: PointerEvent): void {
    this.hasDragged = true;
    this.#frame.setPointerCapture(pointerId);
    this.#frame.classList.add("moving");
  }

  #pinch(before: Spot, now: Spot, other: Spot): void {
    const distance = (a: Spot) => Math.hypot(a.x - other.x, a.y - other.y) || 1;
    this.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
    this.zoom(distance(now) / distance(before), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
  }

  #onUp(event: PointerEvent): void {
    this.#pointers.delete(event.pointerId);
    if (this.#pointers.size === 0) this.#frame.classList.remove("moving");
  }

  #onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const shift = shifts[event.key];
    const factor = factors[event.key];
    if (factor !== undefined) this.zoom(factor);
    else if (event.key === "0") this.fit();
    // On a figure, arrows lead to the next one.
    else if (shift && event.target === this.#frame) this.pan(...shift);
    else return;
    event.preventDefault();
  }
}

/** px that a stretch must be moved so that it is inside of another, with some room around it; its start counts most. */
function shiftInto(start: number, end: number, low: number, high: number): number {
  const room = Math.min(48, (high - low) / 8);
  if (end - start > high - low - 2 * room || start < low + room) return low + room - start;
  return end > high - room ? high - room - end : 0;
}
