import { part } from "./dom.ts";

/** How much of the desk the text takes, percent. */
const bounds = { least: 15, most: 85, step: 5, usual: 42 };

/** Lets a hand or the arrow keys say how much room the text has beside, or above, the picture. */
export function makeSplitter(): void {
  const splitter = part("splitter", HTMLElement);
  const desk = part("desk", HTMLElement);
  const narrow = matchMedia("(width < 760px)");
  let share = bounds.usual;

  const show = (wanted: number): void => {
    share = Math.min(bounds.most, Math.max(bounds.least, wanted));
    desk.style.setProperty("--text-share", `${share}%`);
    splitter.ariaValueNow = `${Math.round(share)}`;
  };
  const turn = (): void => {
    splitter.ariaOrientation = narrow.matches ? "horizontal" : "vertical";
    splitter.ariaLabel = narrow.matches ? "Height of the text" : "Width of the text";
  };
  splitter.ariaValueMin = `${bounds.least}`;
  splitter.ariaValueMax = `${bounds.most}`;
  narrow.addEventListener("change", turn);
  splitter.addEventListener("keydown", (event) => {
    const wanted = keys.get(event.key)?.(share);
    if (wanted === undefined) return;
    event.preventDefault();
    show(wanted);
  });
  splitter.addEventListener("dblclick", () => show(bounds.usual));
  splitter.addEventListener("pointerdown", (event) => splitter.setPointerCapture(event.pointerId));
  splitter.addEventListener("pointermove", ({ pointerId, clientX, clientY }) => {
    if (!splitter.hasPointerCapture(pointerId)) return;
    const { left, top, width, height } = desk.getBoundingClientRect();
    show(100 * (narrow.matches ? (clientY - top) / height : (clientX - left) / width));
  });
  show(share);
  turn();
}

const keys: ReadonlyMap<string, (share: number) => number> = new Map([
  ["ArrowLeft", (share: number) => share - bounds.step],
  ["ArrowUp", (share: number) => share - bounds.step],
  ["ArrowRight", (share: number) => share + bounds.step],
  ["ArrowDown", (share: number) => share + bounds.step],
  ["Home", () => bounds.least],
  ["End", () => bounds.most],
  ["Enter", () => bounds.usual],
]);
