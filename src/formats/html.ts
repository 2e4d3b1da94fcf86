import type { Format } from "./format.ts";

/** A page that shows pictures of an architecture and answers questions about them. */
export const html = {
  name: "html",
  extension: "html",
  summary: "A page by itself: move, search, play the flows, switch between views.",
  keeps: "everything that is seen, facts, links, flows",
  isAdaptive: true,
  write: async (drawing) => (await loadPage()).pageOf([drawing]),
  bind: async (drawings) => (await loadPage()).pageOf(drawings),
} satisfies Format;

/** What makes a page live is of no use to other formats. */
function loadPage() {
  return import("./html/page.ts");
}
