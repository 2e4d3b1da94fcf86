import type { View } from "../architecture.ts";
import { wayTo } from "../id.ts";
import { type Parts, partsOf } from "./parts.ts";

/** What a view shows and does not hide: with the groups around it, and everything inside. */
export function selected(parts: Parts, { show, hide }: Pick<View, "show" | "hide">): Parts {
  const [shown, hidden] = [show && new Set(show), new Set(hide)];
  const around = new Set((show ?? []).flatMap(wayTo));
  return partsOf(parts, (id) => {
    const way = wayTo(id);
    const isShown = !shown || around.has(id) || way.some((each) => shown.has(each));
    return isShown && !way.some((each) => hidden.has(each));
  });
}
