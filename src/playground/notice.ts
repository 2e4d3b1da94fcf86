import { part } from "./dom.ts";

/** How long a sentence stands there, ms. */
const lasting = 6000;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Tells something in passing, to everybody. */
export function tell(sentence: string): void {
  const notice = part("notice", HTMLElement);
  notice.textContent = sentence;
  notice.hidden = false;
  clearTimeout(timer);
  timer = setTimeout(() => {
    notice.hidden = true;
  }, lasting);
}
