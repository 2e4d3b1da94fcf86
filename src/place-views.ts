import type { Tellers } from "./annotations/load-tellers.ts";
import type { Icons } from "./icons/icon.ts";
import type { Graph } from "./layout/graph.ts";
import type { Layout } from "./layout/layout.ts";
import type { LayoutOptions } from "./layout/layout-options.ts";
import { measure } from "./layout/measure.ts";
import type { Pins } from "./layout/pin.ts";
import { place } from "./layout/place.ts";
import type { ArrangementNote } from "./layout/previous/note.ts";
import type { Architecture, Direction } from "./model/architecture.ts";
import type { Shown } from "./model/view/applied.ts";
import { defaultName, isWhole } from "./model/view/named.ts";
import { Report } from "./source/report.ts";
import type { Theme } from "./themes/theme.ts";

/** How views are measured and placed. */
export interface PlaceOptions extends LayoutOptions {
  readonly theme: Theme;
  readonly direction?: Direction;
  /** What `loadTellers` gives for the whole and its views. */
  readonly tellers?: Tellers;
}

/** A picture with everything in its place; no layout where there are errors. */
export interface Placed {
  readonly graph: Graph;
  readonly layout?: Layout;
}

/**
 * Places views of one architecture, so that what is in several of them stands in the same order.
 *
 * All follow the picture of the whole, which is placed once at most, and not
 * where nobody needs it. Only the default view is pinned: pins are places in
 * its picture.
 */
export class Placer {
  readonly #whole: Architecture;
  readonly #icons: Icons;
  readonly #options: PlaceOptions;
  #placedWhole: Promise<Placed & { readonly report: Report }> | undefined;

  constructor(whole: Architecture, icons: Icons, options: PlaceOptions) {
    this.#whole = whole;
    this.#icons = icons;
    this.#options = options;
  }

  async place(shown: Shown, report: Report): Promise<Placed> {
    const { previous: _, pins = {}, ...options } = this.#options;
    if (isWhole(shown.view)) {
      const { report: told, ...placed } = await this.#wholePicture();
      report.take(told);
      return placed;
    }
    // ELK arranges by itself.
    const whole = options.layout === "layered" ? undefined : (await this.#wholePicture()).layout;
    const isPinned = shown.view.name === defaultName;
    const graph = this.#measured(shown);
    const layout = await place(graph, report, {
      ...options,
      pins: isPinned ? pinsIn(graph, pins) : {},
      ...(whole && { whole }),
    });
    return layout ? { graph, layout: withNote(layout, whole?.arrangement) } : { graph };
  }

  #wholePicture(): Promise<Placed & { readonly report: Report }> {
    this.#placedWhole ??= this.#placeWhole();
    return this.#placedWhole;
  }

  async #placeWhole(): Promise<Placed & { readonly report: Report }> {
    const report = new Report();
    const graph = this.#measured(this.#whole);
    const layout = await place(graph, report, this.#options);
    return { graph, report, ...(layout && { layout }) };
  }

  #measured(architecture: Architecture): Graph {
    const { theme, direction, tellers } = this.#options;
    return measure(architecture, theme, this.#icons, direction, tellers);
  }
}

/** The pins of what is in a picture. */
function pinsIn({ nodes, groups, edges }: Graph, pins: Pins): Pins {
  const known = <Pin>(all: Readonly<Record<string, Pin>> = {}, things: readonly { readonly id: string }[]) => {
    const ids = new Set(things.map(({ id }) => id));
    return Object.fromEntries(Object.entries(all).filter(([id]) => ids.has(id)));
  };
  return { nodes: known(pins.nodes, nodes), groups: known(pins.groups, groups), edges: known(pins.edges, edges) };
}

/** A picture of a view tells the arrangement of the whole, so that the next one can follow it whichever of them is there. */
function withNote({ arrangement: _, ...layout }: Layout, note: ArrangementNote | undefined): Layout {
  return { ...layout, ...(note && { arrangement: note }) };
}
