import { light } from "./light.ts";
import type { Theme } from "./theme.ts";

/** The light theme on a dark ground. Pictures keep the colours that their owners gave them, on light tiles. */
export const dark: Theme = {
  ...light,
  name: "dark",
  summary: "Light text on dark slate, for screens.",
  dark: true,
  background: "#161d27",
  colors: {
    title: "#f2f5f8",
    subtitle: "#b6c0cc",
    text: "#e9edf2",
    caption: "#b6c0cc",
    edgeLabel: "#d5dbe2",
    stroke: "#8793a3",
    fill: "#1f2835",
  },
  edges: {
    request: { ...light.edges.request, stroke: "#aeb8c4" },
    data: { ...light.edges.data, stroke: "#64b0f2" },
    control: { ...light.edges.control, stroke: "#b794f6" },
    monitor: { ...light.edges.monitor, stroke: "#7cc47f" },
    deploy: { ...light.edges.deploy, stroke: "#f0a35e" },
    retrain: { ...light.edges.retrain, stroke: "#f28ab8" },
  },
  iconPlate: "#f4f6f9",
};
