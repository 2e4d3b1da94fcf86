/** One kind of thing that a picture should not have. */
export interface Flaw {
  /** A fault is never right and no picture may have it; a blemish is a matter of taste, and sometimes the least evil. */
  readonly severity: "fault" | "blemish";
  /** What one of them adds to the cost of a picture, before it is divided by the number of edges. */
  readonly weight: number;
  /** What to say of one, where `first` and `second` are what it is between, as an author calls them. */
  message(first: string, second: string): string;
  /** What an author can do about it. */
  readonly hint?: string;
}

const otherSides = "give an edge other sides with `exit` and `enter`, or a group another `direction` or `arrange`";
const otherPlace = "change the order of the nodes, or give their group another `direction` or `arrange`";
const fewerWords = "a shorter label finds room more easily";

/** Every kind of flaw, the worst first. */
export const flaws = {
  nodeOverlap: {
    severity: "fault",
    weight: 20,
    message: (first, second) => `${first} and ${second} overlap`,
  },
  groupOverlap: {
    severity: "fault",
    weight: 20,
    message: (first, second) => `${first} and ${second} overlap`,
  },
  /** A node, its label or a group that is not wholly in its group. */
  containment: {
    severity: "fault",
    weight: 20,
    message: (first, second) => `${first} sticks out of ${second}`,
  },
  edgeThroughNode: {
    severity: "fault",
    weight: 10,
    message: (first, second) => `${first} runs through ${second}`,
  },
  /** An end that is not on the border of what it belongs to. */
  danglingEnd: {
    severity: "fault",
    weight: 10,
    message: (first, second) => `${first} does not reach the border of ${second}`,
  },
  labelUnplaced: {
    severity: "fault",
    weight: 10,
    message: (first) => `the label of ${first} has found no place`,
    hint: fewerWords,
  },
  nodeLabelOverlap: {
    severity: "fault",
    weight: 6,
    message: (first, second) => `the label of ${first} is over ${second}`,
  },
  /** The label of an edge over any other label. */
  labelOverlap: {
    severity: "fault",
    weight: 6,
    message: (first, second) => `the label of ${first} is over that of ${second}`,
    hint: fewerWords,
  },
  labelOnNode: {
    severity: "fault",
    weight: 6,
    message: (first, second) => `the label of ${first} is over ${second}`,
    hint: fewerWords,
  },
  labelOnArrow: {
    severity: "fault",
    weight: 6,
    message: (first, second) =>
      first === second
        ? `the label of ${first} hides its arrow head`
        : `the label of ${first} hides the arrow head of ${second}`,
    hint: fewerWords,
  },
  /** A node or group in an outline around others. */
  foreignInOutline: {
    severity: "fault",
    weight: 6,
    message: (first, second) => `${first} is drawn around ${second}, which is not in it`,
  },
  /** The label of an outline over anything that is to be read or recognised, or with an edge through it. */
  outlineLabelOver: {
    severity: "fault",
    weight: 6,
    message: (first, second) => `the label of ${first} is over ${second}`,
    hint: fewerWords,
  },
  outlineThroughLabel: {
    severity: "fault",
    weight: 5,
    message: (first, second) => `the outline of ${first} runs through the label of ${second}`,
  },
  edgeThroughNodeLabel: {
    severity: "fault",
    weight: 5,
    message: (first, second) => `${first} runs through the label of ${second}`,
  },
  edgeThroughOwnLabel: {
    severity: "fault",
    weight: 4,
    message: (first, second) => `${first} runs through the label of ${second}, its own end`,
  },
  edgeThroughHeader: {
    severity: "fault",
    weight: 4,
    message: (first, second) => `${first} runs through the header of ${second}`,
  },
  edgeThroughEdgeLabel: {
    severity: "fault",
    weight: 4,
    message: (first, second) => `${first} runs through the label of ${second}`,
  },
  /** Two edges without a common end that cannot be told apart. */
  sharedLine: {
    severity: "fault",
    weight: 4,
    message: (first, second) => `${first} and ${second} run on one line`,
  },
  /** Outlines of two overlays that cannot be told apart. */
  sharedOutline: {
    severity: "fault",
    weight: 4,
    message: (first, second) => `the outlines of ${first} and ${second} run on one line`,
  },
  /** An overlay that needs one outline more. */
  tornOverlay: {
    severity: "blemish",
    weight: 3,
    message: (first) => `${first} is drawn in several outlines, as other things stand between`,
    hint: otherPlace,
  },
  /** An edge through a group in which it neither begins nor ends. */
  foreignGroup: {
    severity: "blemish",
    weight: 3,
    message: (first, second) => `${first} cuts through the group ${second}`,
    hint: otherPlace,
  },
  crossings: {
    severity: "blemish",
    weight: 2,
    message: (first, second) => `${first} crosses ${second}`,
    hint: otherSides,
  },
  /** Only a letter on the edge, and the text in the legend. */
  labelInLegend: {
    severity: "blemish",
    weight: 2,
    message: (first) => `the label of ${first} finds room only in the legend`,
    hint: fewerWords,
  },
  outlineUnlabelled: {
    severity: "blemish",
    weight: 2,
    message: (first) => `the label of ${first} finds room only in the legend`,
    hint: fewerWords,
  },
  labelDetached: {
    severity: "blemish",
    weight: 2,
    message: (first) => `the label of ${first} is far from it`,
    hint: fewerWords,
  },
  labelOnBorder: {
    severity: "blemish",
    weight: 1.5,
    message: (first, second) => `the label of ${first} is on the border of ${second}`,
    hint: fewerWords,
  },
  labelAmbiguous: {
    severity: "blemish",
    weight: 1.5,
    message: (first, second) => `the label of ${first} is nearer to ${second}`,
    hint: fewerWords,
  },
  /** Two edges without a common end, side by side and hard to tell apart. */
  tightParallel: {
    severity: "blemish",
    weight: 1.5,
    message: (first, second) => `${first} runs close to ${second}`,
    hint: otherSides,
  },
  edgeOnBorder: {
    severity: "blemish",
    weight: 1.5,
    message: (first, second) => `${first} runs along the border of ${second}`,
    hint: otherSides,
  },
  /** A short step in the middle of an edge. */
  jogs: {
    severity: "blemish",
    weight: 1,
    message: (first) => `${first} has a small step in it`,
    hint: "put its ends into one row or column with `align`",
  },
  /** A first or last segment without room for an arrow head. */
  shortEnds: {
    severity: "blemish",
    weight: 1,
    message: (first) => `${first} bends close to its end`,
    hint: otherSides,
  },
  edgeNearNode: {
    severity: "blemish",
    weight: 0.5,
    message: (first, second) => `${first} runs close to ${second}`,
    hint: otherSides,
  },
  /** An end so near to a corner of a node that it seems to miss it. */
  cornerEnds: {
    severity: "blemish",
    weight: 0.5,
    message: (first, second) => `${first} meets ${second} at a corner`,
    hint: otherSides,
  },
} as const satisfies Readonly<Record<string, Flaw>>;

export type FlawName = keyof typeof flaws;

/** The names of all flaws, the worst first. */
export const flawNames = Object.keys(flaws) as FlawName[];

/** What is known of a flaw. */
export const flawNamed = (name: FlawName): Flaw => flaws[name];
