import { fonts } from "./fonts.ts";
import { monogram, monograms } from "./monograms.ts";
import { outlinesIn } from "./outlines.ts";
import type { Theme } from "./theme.ts";

/** Dark slate on white, as providers publish their reference architectures. */
export const light: Theme = {
  name: "light",
  summary: "Dark text on white, for documents and slides.",
  background: "#ffffff",
  fonts,
  colors: {
    title: "#232f3e",
    subtitle: "#545b64",
    text: "#232f3e",
    caption: "#545b64",
    edgeLabel: "#3d4753",
    stroke: "#748091",
    fill: "#ffffff",
  },
  groups: { colors: "official", hasBorders: false, lineContrast: 3, textContrast: 4.5 },
  edges: {
    request: { stroke: "#545b64", width: 1.5, dash: [], head: "triangle" },
    data: { stroke: "#1463ad", width: 2.5, dash: [], head: "triangle" },
    control: { stroke: "#7a3ed6", width: 1.5, dash: [3, 3], head: "vee" },
    monitor: { stroke: "#2f7d32", width: 2, dash: [2, 4], head: "dot" },
    deploy: { stroke: "#b45309", width: 1.5, dash: [9, 3, 2, 3], head: "diamond" },
    retrain: { stroke: "#be185d", width: 1.5, dash: [12, 4], head: "hollow" },
  },
  asynchronousDash: [6, 4],
  edgeRadius: 6,
  iconSize: 64,
  groupIconSize: 24,
  nodeLabelWidth: 100,
  nodeLabelMargin: 2,
  edgeLabelWidth: 84,
  monograms,
  monogram,
  badgeSize: 18,
  markHeight: 16,
  tones: {
    plain: { fill: "#eef1f4", stroke: "#748091", text: "#3d4753" },
    strong: { fill: "#232f3e", stroke: "#ffffff", text: "#ffffff" },
    good: { fill: "#e3f4e5", stroke: "#2f7d32", text: "#1b5e20" },
    attention: { fill: "#fff1cc", stroke: "#9a6700", text: "#6b4700" },
    danger: { fill: "#fde7e9", stroke: "#c0272d", text: "#9b1c22" },
  },
  panel: { fill: "#f8f9fb", stroke: "#7d8998", heading: "#232f3e", text: "#232f3e" },
  overlays: outlinesIn(["#b3261e", "#1d4ed8", "#0b6b57", "#7a2ea0", "#8a4b00", "#9d174d"]),
};
