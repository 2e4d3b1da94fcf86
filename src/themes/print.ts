import { light } from "./light.ts";
import { outlinesIn } from "./outlines.ts";
import type { Theme } from "./theme.ts";

const black = "#000000";
const ink = "#1a1a1a";
const white = "#ffffff";

/** The light theme without colours, in lines that printers do not lose. Pictures keep theirs: nobody may repaint them. */
export const print: Theme = {
  ...light,
  name: "print",
  summary: "Black and greys on white, for paper.",
  colors: {
    title: black,
    subtitle: "#404040",
    text: black,
    caption: "#404040",
    edgeLabel: ink,
    stroke: "#595959",
    fill: white,
  },
  groups: { colors: "grey", hasBorders: true, lineContrast: 4.5, textContrast: 7 },
  edges: {
    request: { ...light.edges.request, stroke: ink },
    data: { ...light.edges.data, stroke: ink, width: 3 },
    control: { ...light.edges.control, stroke: ink },
    monitor: { ...light.edges.monitor, stroke: ink },
    deploy: { ...light.edges.deploy, stroke: ink },
    retrain: { ...light.edges.retrain, stroke: ink },
  },
  monograms: new Map(),
  monogram: "#4d4d4d",
  tones: {
    plain: { fill: white, stroke: "#595959", text: black },
    strong: { fill: ink, stroke: white, text: white },
    good: { fill: "#ebebeb", stroke: "#595959", text: black },
    attention: { fill: "#c4c4c4", stroke: ink, text: black },
    danger: { fill: "#4d4d4d", stroke: black, text: white },
  },
  panel: { fill: white, stroke: "#595959", heading: black, text: black },
  overlays: outlinesIn([ink, ink, ink, ink, ink, ink]),
};
