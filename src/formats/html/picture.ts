import type { Drawing } from "../../drawing/drawing.ts";
import type { ViewModel } from "../../viewer/page-model.ts";
import { painted, sidesOf } from "../svg/paint-adaptive.ts";
import { textOfSvg } from "../svg/svg-text.ts";
import { modelOf } from "./model-of.ts";

/** Pictures of the views of an architecture, with all that a viewer needs to make them live. */
export interface Picture {
  readonly views: readonly PictureView[];
}

export interface PictureView {
  /** Its ids begin with the place of the view among the others; its dark side is told by the model. */
  readonly svg: string;
  readonly model: ViewModel;
}

/** One picture of several drawings. */
export function pictureOf(drawings: readonly Drawing[]): Picture {
  return { views: named(drawings.map((drawing, index) => viewOf(drawing, `v${index}`))) };
}

function viewOf(drawing: Drawing, prefix: string): PictureView {
  const { picture, rules } = sidesOf(drawing, { prefix, labelIds: true });
  return { svg: `${painted(picture, textOfSvg)}`, model: modelOf(drawing, prefix, rules) };
}

/** Views of several documents may be called the same: `default`, `default.2`. */
function named(views: readonly PictureView[]): readonly PictureView[] {
  return views.map((view, index) => {
    const { model } = view;
    const before = views.slice(0, index).filter((other) => other.model.name === model.name).length;
    return before === 0 ? view : { ...view, model: { ...model, name: `${model.name}.${before + 1}` } };
  });
}
