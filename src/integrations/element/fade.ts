import { element } from "../../viewer/dom.ts";

/** ms. */
const duration = 150;

/**
 * Lets a picture that is about to be replaced fade away over what comes in its place; what is given is to be called when
 * that is there. Who wants nothing to move sees the change at once.
 */
export function fading(old: HTMLElement, root: ShadowRoot): () => void {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return () => undefined;
  const [inner, outer] = [old.getBoundingClientRect(), root.host.getBoundingClientRect()];
  const sheets = [...root.adoptedStyleSheets];
  return () => {
    const cover = element("div", { inert: true, exportparts: "picture" });
    // Two pictures of one document have the same ids, and dark sides that are meant for one of them.
    const tree = cover.attachShadow({ mode: "closed" });
    tree.adoptedStyleSheets = sheets;
    tree.append(old);
    Object.assign(cover.style, {
      position: "absolute",
      left: `${inner.left - outer.left}px`,
      top: `${inner.top - outer.top}px`,
      width: `${inner.width}px`,
    });
    root.append(cover);
    cover.animate({ opacity: [1, 0] }, duration).addEventListener("finish", () => cover.remove());
  };
}
