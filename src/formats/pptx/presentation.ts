import type { Size } from "../../geometry.ts";
import { type Element, element } from "./element.ts";
import { masterId } from "./masters.ts";
import { namespaces } from "./namespaces.ts";
import { notesSize } from "./notes.ts";
import { emus } from "./scale.ts";

/** The ids by which the presentation names its parts. */
export interface PresentationIds {
  readonly master: string;
  readonly notesMaster: string;
  readonly slides: readonly string[];
}

/** The lowest id that a slide may have. */
const firstSlideId = 256;

/** The part that names all slides and says how large they are. */
export function presentation({ width, height }: Size, { master, notesMaster, slides }: PresentationIds): Element {
  return element(
    "p:presentation",
    namespaces,
    element("p:sldMasterIdLst", {}, element("p:sldMasterId", { id: masterId, "r:id": master })),
    element("p:notesMasterIdLst", {}, element("p:notesMasterId", { "r:id": notesMaster })),
    element(
      "p:sldIdLst",
      {},
      slides.map((id, index) => element("p:sldId", { id: firstSlideId + index, "r:id": id })),
    ),
    element("p:sldSz", { cx: emus(width), cy: emus(height) }),
    element("p:notesSz", { cx: emus(notesSize.width), cy: emus(notesSize.height) }),
  );
}
