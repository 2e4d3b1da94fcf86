import type { Drawing, PanelFigure, PanelRowFigure, SampleFigure } from "../../drawing/drawing.ts";
import type { List, ListRow } from "./account.ts";
import { plain } from "./plain.ts";

/** What lenses tell beside the picture. */
export function listsOf(drawing: Drawing): readonly List[] {
  return (["costs", "summary"] as const).flatMap((name) =>
    panelsNamed(name, drawing).map(({ heading, rows }) => ({
      name,
      heading: plain(heading?.block.text ?? ""),
      rows: rows.map(rowOf),
    })),
  );
}

export function panelsNamed(name: PanelFigure["name"], { figures }: Drawing): readonly PanelFigure[] {
  return figures.flatMap((figure) => (figure.type === "panel" && figure.name === name ? [figure] : []));
}

/** The letters that a row explains; empty: it explains none. */
export function signOf(sample: SampleFigure | undefined): string {
  return sample?.type === "mark" ? sample.mark.letters.text : "";
}

function rowOf({ sample, label, amount }: PanelRowFigure): ListRow {
  const sign = plain(signOf(sample));
  const text = plain(label.block.text);
  // A sign without letters only draws the eye to what the text says.
  const isWord = /\p{L}/u.test(sign);
  return {
    text: isWord ? `${sign}: ${text}` : text,
    caption: plain(label.block.caption ?? ""),
    amount: plain(amount?.block.text ?? ""),
  };
}
