import { readState, writeState } from "./address.ts";
import type { PageModel } from "./page-model.ts";
import { Viewer } from "./viewer.ts";

// The script of a page: what is on it is told beside the pictures, and what is shown of it in the address.

const root = document.querySelector("main");
const text = document.getElementById("model")?.textContent;
if (root && text) {
  // What is shown at first is written into the address.
  const state = readState();
  const viewer = new Viewer(root, JSON.parse(text) as PageModel, {
    scope: document,
    themed: document.documentElement,
    // Before anything has the keyboard, the body has it.
    keys: document,
    zoomsOnWheel: true,
    changed: writeState,
  });
  window.addEventListener("hashchange", () => viewer.show(readState()));
  viewer.show(state);
}
