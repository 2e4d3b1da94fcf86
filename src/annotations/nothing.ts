import type { Annotations } from "./annotations.ts";

/** Nothing is told, and nothing stands back. */
export const nothing: Annotations = {
  elementMarks: new Map(),
  edgeMarks: new Map(),
  overlayMarks: new Map(),
  panels: [],
  dimmed: new Set(),
  dimmedOverlays: new Set(),
};
