import type { Drawing, PanelFigure, SampleFigure } from "../../drawing/drawing.ts";
import type { List, ListRow } from "./account.ts";
import { plain } from "./plain.ts";

/** What things cost, and what a lens tells beside the picture. */
export function listsOf(drawing: Drawing): readonly List[] {
  return [...costsOf(drawing), ...summariesOf(drawing)];
}

export function panelsNamed(name: PanelFigure["name"], { figures }: Drawing): readonly PanelFigure[] {
  return figures.flatMap((figure) => (figure.type === "panel" && figure.name === name ? [figure] : []));
}

/** The letters that a row explains; empty: it explains none. */
export function signOf(sample: SampleFigure | undefined): string {
  return sample?.type === "mark" ? sample.mark.letters.text : "";
}

function costsOf({ story: { costs } }: Drawing): readonly List[] {
  if (!costs) return [];
  const rows = costs.rows.map(({ sample, text, caption, amount }) =>
    rowOf(sample?.type === "mark" ? sample.mark.text : "", text, caption, amount),
  );
  return [{ name: "costs", heading: plain(costs.heading ?? ""), rows }];
}

function summariesOf(drawing: Drawing): readonly List[] {
  return panelsNamed("summary", drawing).map(({ heading, rows }) => ({
    name: "summary",
    heading: plain(heading?.block.text ?? ""),
    rows: rows.map(({ sample, label: { block }, amount }) =>
      rowOf(signOf(sample), block.text, block.caption, amount?.block.text),
    ),
  }));
}

function rowOf(sign: string, text: string, caption = "", amount = ""): ListRow {
  // A sign without letters only draws the eye to what the text says.
  const isWord = /\p{L}/u.test(sign);
  return {
    text: plain(isWord ? `${sign}: ${text}` : text),
    caption: plain(caption),
    amount: plain(amount),
  };
}
