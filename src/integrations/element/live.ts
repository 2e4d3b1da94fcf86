import { liveStyles } from "#generated/live-styles.js";
import { Viewer } from "../../viewer/viewer.ts";
import { sheetOf } from "./sheet.ts";

/** Makes pictures live. */
export function viewerOf(...given: ConstructorParameters<typeof Viewer>): Viewer {
  return new Viewer(...given);
}

/** How a live picture looks, for all of a page. */
export function liveSheet(): CSSStyleSheet {
  return sheetOf(liveStyles);
}
