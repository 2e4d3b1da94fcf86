import { types } from "../../src/catalogue/catalogue.ts";
import type { GroupFigure } from "../../src/drawing/drawing.ts";
import { drawGroup } from "../../src/drawing/group.ts";
import { measure } from "../../src/layout/measure.ts";
import type { Theme } from "../../src/themes/theme.ts";
import { resolved } from "../model/resolved.ts";

const lines = types
  .filter(({ group }) => group)
  .map(({ id }, index) => `  g${index}: { type: ${id}, label: ${id}, nodes: { n: generic.user } }`);
const { architecture } = await resolved(["nodes:", "  plain: { nodes: { n: generic.user } }", ...lines].join("\n"));

/** A group of every look that there is, as it is drawn on a ground of this colour; it has no picture. */
export function groupsOn(ground: string, theme: Theme): readonly GroupFigure[] {
  const icons = { of: () => undefined };
  const bounds = { x: 0, y: 0, width: 200, height: 100 };
  return measure(architecture, theme, icons).groups.map((group) => {
    const { label } = group.header;
    const placed = { group, bounds, ...(label && { label: { text: label, bounds } }) };
    return drawGroup(placed, { theme, icons, ground, currency: undefined, dimmed: new Set() });
  });
}

/** Every colour that groups are filled with. */
export function groupFills(theme: Theme): readonly string[] {
  return [...new Set(groupsOn(theme.background, theme).flatMap(({ look }) => look.fill ?? []))];
}
