import { light } from "./light.ts";
import { outlinesIn } from "./outlines.ts";
import type { Theme } from "./theme.ts";

/** The light theme on a dark ground. Pictures keep the colours that their owners gave them, on light tiles. */
export const dark: Theme = {
  ...light,
  name: "dark",
  summary: "Light text on dark slate, for screens.",
  background: "#161d27",
  colors: {
    title: "#e9edf2",
    subtitle: "#b6c0cc",
    text: "#e9edf2",
    caption: "#b6c0cc",
    edgeLabel: "#d5dbe2",
    stroke: "#8793a3",
    fill: "#1f2835",
  },
  // Colours that were made for white are hard to see on a dark ground, even where rules would let them pass.
  groups: { colors: "darkened", hasBorders: false, lineContrast: 4, textContrast: 7 },
  edges: {
    request: { ...light.edges.request, stroke: "#aeb8c4" },
    data: { ...light.edges.data, stroke: "#64b0f2" },
    control: { ...light.edges.control, stroke: "#b794f6" },
    monitor: { ...light.edges.monitor, stroke: "#7cc47f" },
    deploy: { ...light.edges.deploy, stroke: "#f0a35e" },
    retrain: { ...light.edges.retrain, stroke: "#f28ab8" },
  },
  iconPlate: "#f4f6f9",
  tones: {
    plain: { fill: "#2b3645", stroke: "#8793a3", text: "#d5dbe2" },
    strong: { fill: "#e9edf2", stroke: "#161d27", text: "#161d27" },
    good: { fill: "#1b3a24", stroke: "#6cc37a", text: "#b9eac0" },
    attention: { fill: "#3f3010", stroke: "#e0b34a", text: "#ffe0a0" },
    danger: { fill: "#4a1d22", stroke: "#f0808a", text: "#ffc9cd" },
  },
  panel: { fill: "#1c2531", stroke: "#8793a3", heading: "#e9edf2", text: "#e9edf2" },
  overlays: outlinesIn(["#ff8a80", "#82b1ff", "#5fd3b5", "#d6a2f5", "#f2b06a", "#f49ac1"]),
};
