import type { StratoGramEvents } from "./events.ts";
import { StratoGram } from "./strato-gram.ts";

// Whoever loads this has the element; two copies on one page are one element.
if (!customElements.get("strato-gram")) customElements.define("strato-gram", StratoGram);

type Events = { [Name in keyof StratoGramEvents]: CustomEvent<StratoGramEvents[Name]> };

declare global {
  interface HTMLElementTagNameMap {
    "strato-gram": StratoGram;
  }
  interface GlobalEventHandlersEventMap extends Events {}
}

export type { Picture, PictureView, ViewModel } from "../../browser.ts";
export type { StratoGramEvents } from "./events.ts";
export { StratoGram } from "./strato-gram.ts";
