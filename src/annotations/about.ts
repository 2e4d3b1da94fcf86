import type { Architecture } from "../model/architecture.ts";
import type { Panel, PanelRow } from "./annotations.ts";

/** The title block: what the document says of itself. */
export function panelOfAbout({ meta }: Architecture): Panel {
  const { version, date, author, status } = meta;
  const rows: readonly (readonly [id: string, name: string, value: string | undefined])[] = [
    ["version", "Version", version],
    ["date", "Date", date],
    ["author", "Author", author],
    ["status", "Status", status],
  ];
  return {
    name: "about",
    arrange: "columns",
    rows: rows.flatMap(([id, name, value]): readonly PanelRow[] => (value ? [{ id, text: name, amount: value }] : [])),
  };
}
